/** What stands in the cells of the grid: a person and a day each. */
import type { RosterWeek } from '#shared/contract/roster/week';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { LeaveKind } from '#shared/domain/people/employee';
import type { Conflict, UnmetWish } from '#shared/domain/roster/shop/conflict';
import type { RosterShift } from '#shared/domain/roster/shop/shift';
import { conflictsByCell, daysOf } from './rows';
import { byCell, cellKey } from './shift';

export interface Cell {
  readonly date: BusinessDate;
  readonly shifts: readonly RosterShift[];
  readonly conflicts: readonly Conflict[];
  readonly wish: UnmetWish | null;
  /** Approved leave. */
  readonly leave: LeaveKind | null;
  /** Published shifts that are there no longer. */
  readonly gone: readonly RosterShift[];
  /** By shift: not as it was published. */
  readonly changed: Readonly<Record<number, 'new' | 'changed'>>;
}

type WeekOfCells = Pick<
  RosterWeek,
  'from' | 'to' | 'people' | 'leave' | 'conflicts' | 'unmetWishes' | 'publication'
>;

/** Seven cells for every person, by id. `shifts` are those on the screen. */
export function cellsOf(
  week: WeekOfCells,
  shifts: readonly RosterShift[],
): Readonly<Record<number, readonly Cell[]>> {
  const days = daysOf(week);
  const there = byCell(shifts);
  const broken = conflictsByCell(week.conflicts, shifts);
  const wishes = new Map(
    week.unmetWishes.map((wish) => [cellKey(wish.employeeId, wish.date), wish]),
  );
  const marks = changeMarks(week);
  return Object.fromEntries(
    week.people.map(({ id }) => [
      id,
      days.map((date): Cell => {
        const key = cellKey(id, date);
        return {
          date,
          shifts: there.get(key) ?? [],
          conflicts: broken.get(key) ?? [],
          wish: wishes.get(key) ?? null,
          leave: leaveOn(week, id, date),
          gone: marks.gone.get(key) ?? [],
          changed: marks.changed.get(key) ?? {},
        };
      }),
    ]),
  );
}

function leaveOn({ leave }: WeekOfCells, id: number, date: BusinessDate): LeaveKind | null {
  const found = leave.find(
    (one) =>
      one.employeeId === id && one.state === 'approved' && one.from <= date && date <= one.to,
  );
  return found?.kind ?? null;
}

/** What differs from what was published, where it stands now or stood. */
function changeMarks({ publication }: Pick<WeekOfCells, 'publication'>) {
  const gone = new Map<string, RosterShift[]>();
  const changed = new Map<string, Record<number, 'new' | 'changed'>>();
  for (const { before, after } of publication?.changes ?? []) {
    if (after !== null) {
      const key = cellKey(after.employeeId, after.date);
      const mark = before === null ? 'new' : 'changed';
      changed.set(key, { ...changed.get(key), [after.id]: mark });
    }
    if (before !== null && (after === null || isElsewhere(before, after))) {
      const key = cellKey(before.employeeId, before.date);
      gone.set(key, [...(gone.get(key) ?? []), before]);
    }
  }
  return { gone, changed };
}

function isElsewhere(before: RosterShift, after: RosterShift): boolean {
  return before.employeeId !== after.employeeId || before.date !== after.date;
}
