import type { JobContext } from '../context';
import { runWriter } from '../workers/run';

/**
 * Classifies the carried SKUs from the sales as they are; past weeks come one by one, with room for
 * other writers between. Do not call inside `write` or `exclusively`.
 *
 * @throws QisanError `not_enough_data` with `have` and `want` days of sales
 */
export async function refreshSlowMovers(context: JobContext): Promise<void> {
  const task = { dataDir: context.dataDir, now: context.now() };
  await runWriter('slow-movers', { ...task, part: 'present' }, context);
  context.changed(['slow_movers']);
  let { weeksLeft } = await runWriter('slow-movers', { ...task, part: 'figures' }, context);
  context.changed(['slow_movers']);
  while (weeksLeft > 0) {
    ({ weeksLeft } = await runWriter('slow-movers', { ...task, part: 'history' }, context));
  }
}
