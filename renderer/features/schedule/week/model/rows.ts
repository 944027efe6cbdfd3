/** The lines of the grid: a heading for every group, below it its people. */
import type { RosterPerson, RosterWeek } from '#shared/contract/roster/week';
import { type BusinessDate, eachDay } from '#shared/domain/calendar/calendar';
import { type StaffGroup, staffGroups } from '#shared/domain/people/employee';
import type { Conflict } from '#shared/domain/roster/shop/conflict';
import type { RosterShift } from '#shared/domain/roster/shop/shift';
import { coverOf, gapsIn } from './cover';
import { cellKey } from './shift';

export type GridRow =
  | {
      readonly kind: 'group';
      readonly group: StaffGroup;
      readonly people: number;
      /** Heads × minutes that the week wants of the group. */
      readonly needMinutes: number;
      /** Missing and too many, half hour by half hour: one does not hide the other. */
      readonly underMinutes: number;
      readonly overMinutes: number;
    }
  | { readonly kind: 'person'; readonly person: RosterPerson };

const STEP = 30;

export function gridRows(week: Pick<RosterWeek, 'people' | 'cover'>): readonly GridRow[] {
  return staffGroups.flatMap((group): GridRow[] => {
    const own = week.people.filter((person) => person.group === group);
    const lines = week.cover.filter((line) => line.group === group);
    const needMinutes = sum(lines.flatMap(({ need }) => need)) * STEP;
    // A group that is wanted and has nobody is the first thing to see.
    if (own.length === 0 && needMinutes === 0) return [];
    const head = { kind: 'group', group, people: own.length, needMinutes } as const;
    return [
      { ...head, ...gapsIn(coverOf(lines, 0)) },
      ...own.map((person) => ({ kind: 'person', person }) as const),
    ];
  });
}

/** The seven days of a week. */
export function daysOf({ from, to }: Pick<RosterWeek, 'from' | 'to'>): readonly BusinessDate[] {
  return eachDay({ from, to });
}

/** What is broken, by person and day; what concerns a whole week stands on the days that it names. */
export function conflictsByCell(
  conflicts: readonly Conflict[],
  shifts: readonly RosterShift[],
): ReadonlyMap<string, readonly Conflict[]> {
  const byId = new Map(shifts.map((shift) => [shift.id, shift]));
  const cells = new Map<string, Conflict[]>();
  for (const conflict of conflicts) {
    const keys = new Set(
      conflict.shiftIds.flatMap((id) => {
        const shift = byId.get(id);
        return shift === undefined ? [] : [cellKey(shift.employeeId, shift.date)];
      }),
    );
    if (keys.size === 0) keys.add(cellKey(conflict.employeeId, conflict.date));
    for (const key of keys) cells.set(key, [...(cells.get(key) ?? []), conflict]);
  }
  return cells;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
