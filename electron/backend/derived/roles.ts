import { rolesOutdated } from '#electron/store/roles/refresh';
import type { JobContext } from '../context';
import { runWriter } from '../workers/run';

/**
 * Computes roles and weekly mix from the sales as they are; in a large store the history comes in
 * portions, with room for other writers between. Do not call inside `write` or
 * `exclusively`.
 *
 * @throws QisanError `not_enough_data` with `have` and `want` days of sales
 */
export async function refreshRoles(context: JobContext): Promise<void> {
  const task = { dataDir: context.dataDir, now: context.now() };
  let { weeksLeft } = await runWriter('roles', { ...task, part: 'roles' }, context);
  context.changed(['roles', 'catalogue']);
  while (weeksLeft > 0) {
    ({ weeksLeft } = await runWriter('roles', { ...task, part: 'history' }, context));
  }
}

/**
 * The same, only when facts have changed since and there are enough of them: for jobs that build on
 * roles.
 */
export async function ensureRoles(context: JobContext): Promise<void> {
  if (rolesOutdated(context.read)) await refreshRoles(context);
}
