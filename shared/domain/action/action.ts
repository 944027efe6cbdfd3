import type { BusinessDate } from '../calendar/calendar';
import type { TaskState } from '../plan/stage';

/**
 * Where an action comes from; `source_ref` says which: the id of a plan, SKU, routine or event, the date
 * of a report with the name of its alert, first and last day of a review.
 */
export const actionSources = [
  'hand',
  'alert',
  'slow',
  'plan',
  'review',
  'routine',
  'event',
] as const;
export type ActionSource = (typeof actionSources)[number];

/** RACI: who does it, who answers for it, who is asked before, who is told after. */
export const actionParts = ['responsible', 'accountable', 'consulted', 'informed'] as const;
export type ActionPart = (typeof actionParts)[number];

export const routineKinds = [
  'opening',
  'closing',
  'meeting',
  'stock_alert',
  'complaint',
  'other',
] as const;
export type RoutineKind = (typeof routineKinds)[number];

/** Still to be done. */
export function isOpen(state: TaskState): boolean {
  return state === 'open' || state === 'doing';
}

/** Still to be done though its day is over. */
export function isOverdue(
  action: { readonly state: TaskState; readonly dueOn: BusinessDate | null },
  today: BusinessDate,
): boolean {
  return isOpen(action.state) && action.dueOn !== null && action.dueOn < today;
}

/** The state of a checklist by its steps: all done, some, none. Without steps it stays as it is. */
export function stateBySteps(done: number, total: number, present: TaskState): TaskState {
  if (total === 0) return present;
  if (done >= total) return 'done';
  return done > 0 ? 'doing' : 'open';
}
