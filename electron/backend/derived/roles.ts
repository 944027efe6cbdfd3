import { rolesOutdated } from '#electron/store/roles/refresh';
import type { JobContext } from '../context';
import { runWriter } from '../workers/run';

/**
 * Computes roles and weekly mix from the sales as they are. Do not call inside `write` or
 * `exclusively`.
 *
 * @throws QisanError `not_enough_data` with `have` and `want` days of sales
 */
export async function refreshRoles(context: JobContext): Promise<void> {
  const { dataDir } = context;
  await runWriter('roles', { dataDir, now: context.now() }, context);
  context.changed(['roles', 'catalogue']);
}

/**
 * The same, only when facts have changed since and there are enough of them: for jobs that build on
 * roles.
 */
export async function ensureRoles(context: JobContext): Promise<void> {
  if (rolesOutdated(context.read)) await refreshRoles(context);
}
