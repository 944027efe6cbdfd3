import { QisanError } from '#shared/domain/errors';
import { sameStanding } from '#shared/domain/plan/item';
import type { WriteHandle } from '../handle';
import { namedSkus } from './named-skus';
import { readItems, readPlan } from './records';
import { readStandings, writeStanding } from './standings';
import { dropOpenTasks } from './tasks';

/**
 * Puts every SKU of a plan back as it was, drops its open tasks, and answers how many SKUs that were.
 * All or nothing: one that somebody has changed since stands in the way and is named.
 *
 * @throws QisanError `not_found`, `conflict`
 */
export function withdrawPlan(db: WriteHandle, planId: number): number {
  const plan = readPlan(db, planId);
  if (plan.state === 'proposed') throw new QisanError('not_found', { what: plan.title });
  if (plan.state === 'withdrawn') {
    throw new QisanError('conflict', { clash: 'clashWithdrawn', what: plan.title });
  }
  const items = readItems(db, planId).filter(({ state }) => state !== 'postponed');
  const standings = readStandings(
    db,
    items.map(({ skuId }) => skuId),
  );
  const changed = items.filter(({ skuId, evidence: { after } }) => {
    const now = standings.get(skuId);
    return now === undefined || after === undefined || !sameStanding(now, after);
  });
  if (changed.length > 0) {
    const what = namedSkus(changed.map(({ evidence }) => evidence));
    throw new QisanError('conflict', { clash: 'clashWithdraw', what });
  }
  for (const { skuId, evidence } of items) {
    if (evidence.before !== undefined) writeStanding(db, skuId, evidence.before);
  }
  db.run(
    `UPDATE plan_item SET state = 'undone' WHERE plan_id = ? AND state IN ('accepted', 'done')`,
    [planId],
  );
  dropOpenTasks(db, planId);
  db.run(`UPDATE plan SET state = 'withdrawn' WHERE id = ?`, [planId]);
  return items.length;
}
