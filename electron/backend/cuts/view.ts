import { groupOf } from '#electron/store/cuts/ledger';
import type { CutItemRecord, CutPlanRecord } from '#electron/store/cuts/records';
import { listCutPlans, readCutItems, readCutPlan, readCuts } from '#electron/store/cuts/records';
import type { ReadHandle } from '#electron/store/handle';
import { readTasks, type TaskRecord } from '#electron/store/plans/tasks';
import type { CutPlan, CutPlanItem, CutPlanSummary, Ledger } from '#shared/contract/cuts';
import { exitOf } from '#shared/domain/pruning/cut';
import { calibrate, isClearlyWorse, ledgerWindow } from '#shared/domain/pruning/ledger';
import type { SetIntervals } from '#shared/domain/pruning/set-interval';
import { sumLeaving } from '#shared/domain/pruning/sum-leaving';
import { toTask } from '../plans/task-view';
import { setIntervals } from '../pruning/sets';

export function cutPlanList(db: ReadHandle): CutPlanSummary[] {
  const sets = setIntervals(db);
  return listCutPlans(db).map((id) =>
    summaryOf(readCutPlan(db, id), readCutItems(db, id), readTasks(db, id), sets),
  );
}

/** @throws QisanError `not_found` */
export function cutPlanView(db: ReadHandle, id: number): CutPlan {
  const plan = readCutPlan(db, id);
  const items = readCutItems(db, id);
  const tasks = readTasks(db, id);
  return {
    ...summaryOf(plan, items, tasks, setIntervals(db)),
    dueOn: plan.input.approved?.dueOn ?? null,
    itemList: items.map(toItem),
    taskList: tasks.map(toTask),
  };
}

function summaryOf(
  plan: CutPlanRecord,
  items: readonly CutItemRecord[],
  tasks: readonly TaskRecord[],
  sets: SetIntervals | null,
): CutPlanSummary {
  const { id, title, state, createdAt, approvedAt, input } = plan;
  const taken = items.filter((item) => item.state === 'accepted' || item.state === 'done');
  const undecided = items.filter((item) => item.state === 'proposed');
  const values = [...taken, ...undecided].flatMap(
    ({ evidence }) => evidence.evidence.stockValue ?? [],
  );
  const counted = tasks.filter((task) => task.state !== 'dropped');
  return {
    id,
    title,
    state,
    createdAt,
    approvedAt,
    startsOn: input.approved?.startsOn ?? null,
    items: items.length,
    open: undecided.length,
    tasks: counted.length,
    tasksOpen: counted.filter((task) => task.state !== 'done').length,
    stockValue: values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0),
    predicted: sumLeaving(
      taken.map(({ evidence }) => evidence.leaving),
      sets,
    ),
  };
}

function toItem({ id, skuId, state, evidence }: CutItemRecord): CutPlanItem {
  const { code, name, categoryId, category, unit, note, exits } = evidence;
  return {
    id,
    skuId,
    code,
    name,
    categoryId,
    category,
    state,
    class: evidence.class,
    exit: exitOf(evidence),
    exits: exits.map(({ kind, recovery, loss }) => ({ kind, recovery, loss })),
    unit,
    stockQty: evidence.evidence.stockQty,
    stockValue: evidence.evidence.stockValue,
    predicted: evidence.leaving.net,
    note,
  };
}

/** Every cut with what was predicted and what became of it, and how well the predictions held. */
export function ledgerView(db: ReadHandle): Ledger {
  const cuts = readCuts(db);
  return {
    entries: cuts.map(
      ({
        id: _id,
        categoryId: _category,
        cashFreed: _cash,
        ...cut
      }): Ledger['entries'][number] => ({
        ...cut,
        judgeableOn: ledgerWindow(cut.cutOn).after.to,
        takeBack:
          cut.actual !== null &&
          cut.noise !== null &&
          cut.undoneOn === null &&
          isClearlyWorse(cut.predicted, cut.actual, cut.noise),
      }),
    ),
    calibration: calibrate(
      cuts.flatMap((cut) =>
        cut.actual === null || cut.inside === null
          ? []
          : {
              group: groupOf(cut),
              predicted: cut.predicted.point,
              actual: cut.actual,
              inside: cut.inside,
            },
      ),
    ),
  };
}
