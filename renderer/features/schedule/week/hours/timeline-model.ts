/** A hand on a day's bars: what is held, and what it would become where the pointer is. */
import type { RosterPerson } from '#shared/contract/roster/week';
import type { RuleSet } from '#shared/domain/roster/shop/rule-set';
import type { RosterShift } from '#shared/domain/roster/shop/shift';
import { type Hours, LATEST, resized, STEP, shifted, snap } from '../model/shift';

/** What the pointer has taken: a bar, one of its ends, or an empty place that a bar is drawn on. */
export interface Grip {
  readonly part: 'whole' | 'start' | 'end' | 'empty';
  readonly shift: RosterShift | null;
  readonly row: number;
}

export interface Preview extends Hours {
  readonly row: number;
  /** The bar that is held; null while one is drawn. */
  readonly shiftId: number | null;
}

/** The track of a row on the screen, px, and the minutes at its ends. */
export interface Scale {
  readonly left: number;
  readonly width: number;
  readonly first: number;
  readonly last: number;
}

interface At {
  readonly x: number;
}

/** The bar as it would be if it were let go here. */
export function previewOf(
  { part, shift, row }: Grip,
  at: At,
  from: At,
  scale: Scale,
  rules: RuleSet,
): Preview {
  const shiftId = shift?.id ?? null;
  if (part === 'empty' || shift === null) {
    const [one, other] = [minuteAt(from.x, scale), minuteAt(at.x, scale)];
    const startMinute = Math.max(0, Math.floor(Math.min(one, other) / STEP) * STEP);
    const end = Math.ceil(Math.max(one, other) / STEP) * STEP;
    const endMinute = Math.min(LATEST, Math.max(startMinute + STEP, end));
    return { row, shiftId: null, startMinute, endMinute, breakMinutes: 0 };
  }
  const by = minuteAt(at.x, scale) - minuteAt(from.x, scale);
  if (part === 'whole') {
    // Half hours from where it stood: a shift of 06:40 stays on its own minutes.
    return { ...shifted(hoursOf(shift), snap(by)), row, shiftId };
  }
  const edge = part === 'start' ? shift.startMinute : shift.endMinute;
  return { ...resized(hoursOf(shift), part, edge + by, rules), row, shiftId };
}

export function samePreview(one: Preview, other: Preview): boolean {
  return (
    one.row === other.row &&
    one.shiftId === other.shiftId &&
    one.startMinute === other.startMinute &&
    one.endMinute === other.endMinute &&
    one.breakMinutes === other.breakMinutes
  );
}

function hoursOf({ startMinute, endMinute, breakMinutes }: RosterShift): Hours {
  return { startMinute, endMinute, breakMinutes };
}

export function minuteAt(x: number, { left, width, first, last }: Scale): number {
  return first + ((x - left) / Math.max(1, width)) * (last - first);
}

/** Who is there first, by group and start; then those who are off. */
export function sortForDay(
  people: readonly RosterPerson[],
  shiftOf: (person: RosterPerson) => RosterShift | null,
): readonly RosterPerson[] {
  const place = new Map(people.map((person, index) => [person.id, index]));
  const start = (person: RosterPerson) => shiftOf(person)?.startMinute ?? Number.MAX_SAFE_INTEGER;
  const groups = [...new Set(people.map(({ group }) => group))];
  return [...people].sort(
    (a, b) =>
      groups.indexOf(a.group) - groups.indexOf(b.group) ||
      start(a) - start(b) ||
      (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0),
  );
}
