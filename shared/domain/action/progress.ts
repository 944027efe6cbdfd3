import type { BusinessDate, DateRange } from '../calendar/calendar';
import { ratio } from '../money/money';
import type { TaskState } from '../plan/stage';
import { isOpen } from './action';

export interface ProgressFact {
  readonly state: TaskState;
  readonly dueOn: BusinessDate | null;
  /** Business dates. */
  readonly createdOn: BusinessDate;
  readonly doneOn: BusinessDate | null;
}

/** How the work of a range of days went. */
export interface ActionProgress {
  /** Due in the range, dropped ones left out. */
  readonly due: number;
  readonly done: number;
  /** done ÷ due; null where nothing was due. */
  readonly share: number | null;
  /** Of those done, the ones that were done on their day or before. */
  readonly onTime: number;
  /** Still open though their day, in the range or before it, was over by `asOf`. */
  readonly overdue: number;
  readonly created: number;
  /** Done in the range, whenever they were due. */
  readonly finished: number;
}

/** As things stand now. `asOf`: the last day of the range that is over; what was due on it is late. */
export function progressOf(
  actions: readonly ProgressFact[],
  range: DateRange,
  asOf: BusinessDate,
): ActionProgress {
  const within = (date: BusinessDate | null): date is BusinessDate =>
    date !== null && range.from <= date && date <= range.to;
  const counted = actions.filter(({ state }) => state !== 'dropped');
  const due = counted.filter(({ dueOn }) => within(dueOn));
  const done = due.filter(({ state }) => state === 'done');
  const late = counted.filter(
    ({ state, dueOn }) => isOpen(state) && dueOn !== null && dueOn <= asOf,
  );
  return {
    due: due.length,
    done: done.length,
    share: ratio(done.length, due.length),
    onTime: done.filter(({ dueOn, doneOn }) => dueOn !== null && (doneOn ?? dueOn) <= dueOn).length,
    overdue: late.length,
    created: counted.filter(({ createdOn }) => within(createdOn)).length,
    finished: counted.filter(({ doneOn }) => within(doneOn)).length,
  };
}
