/** What a hand can do to a shift: other person, other day, other hours. Minutes count from midnight. */
import type { RosterPerson } from '#shared/contract/roster/week';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { StaffGroup } from '#shared/domain/people/employee';
import type { RuleSet } from '#shared/domain/roster/shop/rule-set';
import type { NewShift, RosterShift } from '#shared/domain/roster/shop/shift';

/** Hands move shifts by the half hour; one that was entered otherwise keeps its odd minutes till then. */
export const STEP = 30;
/** Latest end: six in the morning of the next day. */
export const LATEST = 30 * 60;

export type Hours = Pick<RosterShift, 'startMinute' | 'endMinute' | 'breakMinutes'>;
type BreakRules = Pick<RuleSet, 'breakAfterMinutes' | 'breakMinutes'>;

/** The nearest half hour. */
export function snap(minute: number): number {
  return Math.round(minute / STEP) * STEP;
}

/** Both ends together, within the day. */
export function shifted(hours: Hours, by: number): Hours {
  const length = hours.endMinute - hours.startMinute;
  const startMinute = Math.min(LATEST - length, Math.max(0, hours.startMinute + by));
  return { ...hours, startMinute, endMinute: startMinute + length };
}

/**
 * One end at the half hour that is nearest; at least half an hour of work remains. The break comes and
 * goes with the length.
 */
export function resized(
  hours: Hours,
  edge: 'start' | 'end',
  minute: number,
  rules: BreakRules,
): Hours {
  const at = snap(minute);
  const [startMinute, endMinute] =
    edge === 'start'
      ? [Math.max(0, Math.min(at, hours.endMinute - STEP)), hours.endMinute]
      : [hours.startMinute, Math.min(LATEST, Math.max(at, hours.startMinute + STEP))];
  const usual = usualBreak(startMinute, endMinute, rules);
  const before = usualBreak(hours.startMinute, hours.endMinute, rules);
  // A break that somebody has set otherwise stays, as long as it fits.
  const own = hours.breakMinutes !== before && hours.breakMinutes < endMinute - startMinute;
  return { startMinute, endMinute, breakMinutes: own ? hours.breakMinutes : usual };
}

/** The break that the rules ask for in so long a span. */
export function usualBreak(startMinute: number, endMinute: number, rules: BreakRules): number {
  return endMinute - startMinute > rules.breakAfterMinutes.value ? rules.breakMinutes.value : 0;
}

/** Where a person stands with this shift: who cannot stand there stands where he always does. */
export function groupFor(
  { group }: Pick<RosterShift, 'group'>,
  person: Pick<RosterPerson, 'group' | 'groups'>,
): StaffGroup {
  return person.groups.includes(group) ? group : person.group;
}

/** A shift without its place in the store, for another person or day; a copy is not locked. */
export function copyOf(
  { group, startMinute, endMinute, breakMinutes, note }: RosterShift,
  employeeId: number,
  date: BusinessDate,
): NewShift {
  return { employeeId, date, group, startMinute, endMinute, breakMinutes, note };
}

/** The shifts of each person and day, the earliest first: `byCell(shifts).get(cellKey(7, date))`. */
export function byCell(
  shifts: readonly RosterShift[],
): ReadonlyMap<string, readonly RosterShift[]> {
  const cells = new Map<string, RosterShift[]>();
  for (const shift of shifts) {
    const key = cellKey(shift.employeeId, shift.date);
    const cell = cells.get(key);
    if (cell === undefined) cells.set(key, [shift]);
    else cell.push(shift);
  }
  for (const cell of cells.values()) cell.sort((a, b) => a.startMinute - b.startMinute);
  return cells;
}

export function cellKey(employeeId: number, date: BusinessDate): string {
  return `${employeeId};${date}`;
}
