import type { ReadHandle } from '#electron/store/handle';
import { type ItemRecord, listPlans, readItems } from '#electron/store/plans/records';
import { readTasks } from '#electron/store/plans/tasks';
import type { Plan, PlanItem, PlanSummary } from '#shared/contract/plans';
import { QisanError } from '#shared/domain/errors';
import type { ItemEvidence } from '#shared/domain/plan/item';
import { readAccepted } from './accepted';
import { planOutcome } from './outcome';
import { toTask } from './task-view';

/** One plan with its items, tasks and, after the first whole week, what came of it. */
export function planView(db: ReadHandle, id: number): Plan {
  const summary = planSummary(db, id);
  const plan = readAccepted(db, id);
  const items = readItems(db, id);
  const taken = items.filter(({ state }) => state !== 'postponed');
  return {
    ...summary,
    dueOn: plan.terms.dueOn,
    items: taken.flatMap(toItem),
    taskList: readTasks(db, id).map(toTask),
    postponed: items.length - taken.length,
    outcome: plan.state === 'withdrawn' ? null : planOutcome(db, plan, items),
  };
}

export function planSummary(db: ReadHandle, id: number): PlanSummary {
  const summary = listPlans(db).find((plan) => plan.id === id);
  if (summary === undefined) throw new QisanError('not_found', { what: String(id) });
  return summary;
}

function toItem({ id, state, evidence }: ItemRecord): PlanItem[] {
  if (state === 'proposed' || state === 'postponed') return [];
  const { after, stock = null, unit = '' } = evidence;
  const trialUntil = evidence.kind === 'add' ? (after?.trialUntil ?? null) : null;
  return [{ id, state, change: changeOf(evidence), trialUntil, stock, unit }];
}

/** The change without what the plan keeps beside it. */
function changeOf(evidence: ItemEvidence): PlanItem['change'] {
  const {
    seen: _seen,
    before: _before,
    after: _after,
    stock: _stock,
    unit: _unit,
    taskIds: _tasks,
    ...change
  } = evidence;
  return change;
}
