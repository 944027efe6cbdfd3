import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { QisanError } from '#shared/domain/errors';
import { sameStanding } from '#shared/domain/plan/item';
import type { TaskState } from '#shared/domain/plan/stage';
import { type CutEvidence, endsWithItsTask } from '#shared/domain/pruning/cut';
import type { WriteHandle } from '../handle';
import { readStandings, writeStanding } from '../plans/standings';
import { readTasks, setTaskState, settlePlan } from '../plans/tasks';
import type { WriteCutTask } from './approve';
import { type CutItemRecord, readCutItem, readCutItems } from './records';

export interface TaskMove {
  readonly taskId: number;
  readonly state: TaskState;
  readonly today: BusinessDate;
  readonly now: number;
}

/**
 * Moves a task on, and with it its items and the plan. What has gone back to the supplier or was
 * thrown away is off the range as soon as its task is done, and on its way out again when that is taken
 * back. Answers the id of the plan.
 *
 * @throws QisanError `not_found`, `conflict`
 */
export function setCutTask(db: WriteHandle, move: TaskMove): number {
  const planId = setTaskState(db, 'prune', move);
  const leaving = readCutItems(db, planId).filter(
    ({ evidence }) =>
      evidence.taskIds?.includes(move.taskId) === true && endsWithItsTask(evidence.exit),
  );
  for (const item of leaving) delistWhenGone(db, item, move.today);
  return planId;
}

function delistWhenGone(db: WriteHandle, item: CutItemRecord, today: BusinessDate): void {
  const { before, after } = item.evidence;
  const standing = readStandings(db, [item.skuId]).get(item.skuId);
  if (before === undefined || after === undefined || standing === undefined) return;
  // What somebody has changed by hand since is theirs.
  if (!sameStanding(standing, after)) return;
  const gone = item.state === 'done';
  if (gone === (after.status === 'delisted')) return;
  // Without stock it was delisted with the cut itself: that does not depend on the task.
  if (!gone && item.evidence.delistedByTask !== true) return;
  const next: CutEvidence = {
    ...item.evidence,
    after: gone
      ? { ...after, status: 'delisted', delistedOn: today }
      : { ...after, status: 'phasing_out', delistedOn: null },
    delistedByTask: gone,
  };
  keep(db, item, next);
}

/**
 * Takes one cut back: the SKU stands as it did, open tasks go on without it. Answers its id.
 *
 * @throws QisanError `not_found`; `conflict` when it is no cut (any more) or the SKU was changed since
 */
export function undoCut(
  db: WriteHandle,
  { itemId, today, writeTask }: { itemId: number; today: BusinessDate; writeTask: WriteCutTask },
): number {
  const item = readCutItem(db, itemId);
  const { evidence, skuId, planId } = item;
  const clash = (name: string): QisanError =>
    new QisanError('conflict', { clash: name, what: `${evidence.name} (${evidence.code})` });
  if (item.state === 'undone') throw clash('cut_clashUndone');
  const { before, after } = evidence;
  const isCut = item.state === 'accepted' || item.state === 'done';
  if (!isCut || before === undefined || after === undefined) throw clash('cut_clashNoCut');
  const standing = readStandings(db, [skuId]).get(skuId);
  if (standing === undefined || !sameStanding(standing, after))
    throw clash('cut_clashChangedSince');
  writeStanding(db, skuId, before);
  const taskIds = leaveOpenTasks(db, item, writeTask);
  db.run(`UPDATE plan_item SET state = 'undone', evidence = ? WHERE id = ?`, [
    JSON.stringify({ ...evidence, taskIds } satisfies CutEvidence),
    itemId,
  ]);
  db.run('UPDATE cut SET undone_on = ? WHERE plan_item_id = ?', [today, itemId]);
  settleAfterUndo(db, planId);
  return skuId;
}

/** Open tasks go on without the item, or are dropped where it was the only one. Answers those kept. */
function leaveOpenTasks(
  db: WriteHandle,
  item: CutItemRecord,
  writeTask: WriteCutTask,
): readonly number[] {
  const own = new Set(item.evidence.taskIds);
  const open = readTasks(db, item.planId).filter(
    ({ id, state }) => own.has(id) && (state === 'open' || state === 'doing'),
  );
  const others = readCutItems(db, item.planId).filter(({ id }) => id !== item.id);
  for (const { id, dueOn } of open) {
    const items = others.filter(({ evidence }) => evidence.taskIds?.includes(id) === true);
    if (items.length === 0) {
      db.run(`UPDATE action SET state = 'dropped' WHERE id = ?`, [id]);
      continue;
    }
    const { exit, categoryId, category } = item.evidence;
    const words = writeTask({ exit, categoryId, category, dueOn: dueOn ?? '', items });
    db.run('UPDATE action SET title = ?, detail = ? WHERE id = ?', [words.title, words.detail, id]);
    own.delete(id);
  }
  return [...own];
}

function settleAfterUndo(db: WriteHandle, planId: number): void {
  const left = readCutItems(db, planId).some(
    ({ state }) => state === 'accepted' || state === 'done',
  );
  if (left) settlePlan(db, planId);
  else db.run(`UPDATE plan SET state = 'withdrawn' WHERE id = ?`, [planId]);
}

function keep(db: WriteHandle, { id, skuId }: CutItemRecord, evidence: CutEvidence): void {
  if (evidence.after !== undefined) writeStanding(db, skuId, evidence.after);
  db.run('UPDATE plan_item SET evidence = ? WHERE id = ?', [JSON.stringify(evidence), id]);
}
