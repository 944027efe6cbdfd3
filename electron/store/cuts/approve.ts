import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { QisanError } from '#shared/domain/errors';
import { standingOfLeaver } from '#shared/domain/plan/item';
import {
  type CutEvidence,
  type CutTask,
  cutTasks,
  exitOf,
  ladderFrom,
} from '#shared/domain/pruning/cut';
import { LEDGER_LEVEL } from '#shared/domain/pruning/ledger';
import type { Exit } from '#shared/domain/pruning/model';
import type { WriteHandle } from '../handle';
import { readSkuFacts, readStandings, writeStanding } from '../plans/standings';
import { insertTask } from '../plans/tasks';
import { type ApprovedTerms, type CutItemRecord, type CutPlanInput, readCutItems } from './records';
import { protectedByHand, refuse } from './refuse';
import { refuseApproved } from './review';

export type WriteCutTask = (task: CutTask<CutItemRecord>) => {
  readonly title: string;
  readonly detail: string;
};

export interface Approval extends ApprovedTerms {
  readonly planId: number;
  readonly today: BusinessDate;
  readonly now: number;
  /** The task in the words that it keeps. */
  readonly writeTask: WriteCutTask;
}

/**
 * Approves what was accepted: SKUs phase out, the floor gets its tasks, the predictions go into the
 * ledger. What nobody has decided is postponed. Answers the number of tasks.
 *
 * @throws QisanError `not_found`, `conflict`
 */
export function approveCuts(db: WriteHandle, approval: Approval): number {
  const { planId, startsOn, dueOn, ownerId, lang, now } = approval;
  refuseApproved(db, planId);
  const accepted = readCutItems(db, planId).filter(({ state }) => state === 'accepted');
  if (accepted.length === 0) {
    throw new QisanError('conflict', { clash: 'cut_clashNothing', what: '' });
  }
  refuseChanged(db, accepted, approval.today);
  refuse(
    'cut_clashEnded',
    accepted.map(({ evidence }) => evidence),
    (evidence) => endsBefore(exitOf(evidence), startsOn),
  );
  const items = changeStandings(db, accepted, approval);
  const taskIds = writeTasks(db, items, approval);
  for (const item of items) {
    const evidence: CutEvidence = { ...item.evidence, taskIds: taskIds.get(item.id) ?? [] };
    db.run('UPDATE plan_item SET evidence = ? WHERE id = ?', [JSON.stringify(evidence), item.id]);
    enterLedger(db, item, startsOn);
  }
  db.run(`UPDATE plan_item SET state = 'postponed' WHERE plan_id = ? AND state = 'proposed'`, [
    planId,
  ]);
  const input: CutPlanInput = { approved: { startsOn, dueOn, ownerId, lang } };
  db.run(`UPDATE plan SET state = 'approved', approved_at = ?, input = ? WHERE id = ?`, [
    now,
    JSON.stringify(input),
    planId,
  ]);
  return new Set([...taskIds.values()].flat()).size;
}

/** Nothing is cut that somebody has changed or protected since it was proposed. */
function refuseChanged(
  db: WriteHandle,
  items: readonly CutItemRecord[],
  today: BusinessDate,
): void {
  const skuIds = items.map(({ skuId }) => skuId);
  const standings = readStandings(db, skuIds);
  const guarded = protectedByHand(db, skuIds, today);
  const skus = items.map(({ skuId, evidence }) => ({ ...evidence, skuId }));
  refuse(
    'cut_clashChanged',
    skus,
    ({ skuId, seen }) => standings.get(skuId)?.status !== seen.status,
  );
  refuse('cut_clashProtected', skus, ({ skuId }) => guarded.has(skuId));
}

/** The goods will have passed their date, or the season is over. */
function endsBefore(exit: Exit | null, day: BusinessDate): boolean {
  return exit !== null && exit.endsOn !== null && exit.endsOn < day;
}

/** A SKU with nothing in stock is gone; a level below zero says that nobody knows what is there. */
function changeStandings(
  db: WriteHandle,
  items: readonly CutItemRecord[],
  { startsOn }: Approval,
): CutItemRecord[] {
  const skuIds = items.map(({ skuId }) => skuId);
  const standings = readStandings(db, skuIds);
  const facts = readSkuFacts(db, skuIds);
  return items.map((item) => {
    const standing = standings.get(item.skuId);
    if (standing === undefined) throw new QisanError('not_found', { what: `sku ${item.skuId}` });
    const { code: _code, name: _name, ...before } = standing;
    const after = standingOfLeaver(before, facts.get(item.skuId)?.stock !== 0, startsOn);
    writeStanding(db, item.skuId, after);
    const exits = item.evidence.exits.map((exit) => ({
      ...exit,
      steps: ladderFrom(exit.steps, startsOn),
    }));
    return { ...item, evidence: { ...item.evidence, exits, before, after } };
  });
}

function writeTasks(
  db: WriteHandle,
  items: readonly CutItemRecord[],
  { planId, dueOn, ownerId, now, writeTask }: Approval,
): ReadonlyMap<number, readonly number[]> {
  const taskIds = new Map<number, number[]>();
  for (const task of cutTasks(items, dueOn)) {
    const words = writeTask(task);
    const taskId = insertTask(db, planId, { ...words, dueOn: task.dueOn, ownerId, now });
    for (const { id } of task.items) taskIds.set(id, [...(taskIds.get(id) ?? []), taskId]);
  }
  return taskIds;
}

function enterLedger(
  db: WriteHandle,
  { id, skuId, evidence }: CutItemRecord,
  cutOn: BusinessDate,
): void {
  const { net, cashFreed } = evidence.leaving;
  db.run(
    `INSERT INTO cut (plan_item_id, sku_id, category_id, cut_on, level, predicted, low, high,
       cash_freed)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      id,
      skuId,
      evidence.categoryId,
      cutOn,
      LEDGER_LEVEL,
      ...[net.point, net.low, net.high, cashFreed].map(Math.round),
    ],
  );
}
