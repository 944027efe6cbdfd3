import { readActionsDue, readProgressRows } from '#electron/store/actions/records';
import { readRoutines, readRuns } from '#electron/store/actions/routines';
import type { ReadHandle } from '#electron/store/handle';
import { readClock } from '#electron/store/store-info';
import type { Action, ActionReview } from '#shared/contract/actions';
import { type ActionProgress, progressOf } from '#shared/domain/action/progress';
import { occurrencesIn } from '#shared/domain/action/repeat';
import {
  addDays,
  type BusinessDate,
  businessDateOf,
  type DateRange,
  daysBetween,
} from '#shared/domain/calendar/calendar';
import { toAction } from './view';

/** How the actions and checklists of a range went, as things stand now. */
export function reviewActions(db: ReadHandle, range: DateRange, today: BusinessDate): ActionReview {
  const days = daysBetween(range.from, range.to) + 1;
  const earlier = { from: addDays(range.from, -days), to: addDays(range.from, -1) };
  const { tasks, checklists } = progressAndChecklists(db, range, today);
  return {
    range: tasks,
    before: progressIn(db, earlier, today),
    due: readActionsDue(db, range.from, range.to)
      .filter(({ state }) => state !== 'dropped')
      .map((record) => toAction(record, today))
      .sort(byOutcome),
    checklists,
  };
}

/** How the tasks and checklists of a range stand, as the deck of the week tells it. */
export function progressAndChecklists(
  db: ReadHandle,
  range: DateRange,
  today: BusinessDate,
): { readonly tasks: ActionProgress; readonly checklists: ActionReview['checklists'] } {
  return {
    tasks: progressIn(db, range, today),
    checklists: checklistsIn(db, { from: range.from, to: lastOver(range, today) }),
  };
}

function progressIn(db: ReadHandle, range: DateRange, today: BusinessDate): ActionProgress {
  const clock = readClock(db);
  const dateOf = (instant: number) => businessDateOf(instant, clock);
  const facts = readProgressRows(db).map(({ createdAt, doneAt, ...row }) => ({
    ...row,
    createdOn: dateOf(createdAt),
    doneOn: doneAt === null ? null : dateOf(doneAt),
  }));
  return progressOf(facts, range, lastOver(range, today));
}

/** The last day of a range that is over. */
function lastOver({ to }: DateRange, today: BusinessDate): BusinessDate {
  const yesterday = addDays(today, -1);
  return to < yesterday ? to : yesterday;
}

function checklistsIn(db: ReadHandle, range: DateRange): ActionReview['checklists'] {
  const runs = new Map(readRuns(db, range).map((run) => [`${run.routineId} ${run.runOn}`, run]));
  const result = { due: 0, done: 0, steps: 0, stepsDone: 0 };
  for (const { id, active, repeat, since, steps } of readRoutines(db)) {
    // What was put to rest counts with what was begun of it.
    const dates = active ? occurrencesIn(repeat, since, range) : [];
    const begun = [...runs.values()].filter((run) => run.routineId === id).map((run) => run.runOn);
    for (const date of new Set([...dates, ...begun])) {
      const run = runs.get(`${id} ${date}`);
      result.due += 1;
      result.done += run?.state === 'done' ? 1 : 0;
      result.steps += run?.steps ?? steps.length;
      result.stepsDone += run?.stepsDone ?? 0;
    }
  }
  return result;
}

function rank({ state, overdueDays }: Action): number {
  if (state === 'done') return 2;
  return overdueDays > 0 ? 0 : 1;
}

/** Late ones first, done ones last; inside by day. */
function byOutcome(one: Action, other: Action): number {
  return rank(one) - rank(other) || one.overdueDays - other.overdueDays || one.id - other.id;
}
