import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { StaffGroup } from '#shared/domain/people/employee';

/** A planned shift. Minutes from midnight of its business date; past 1440 in the night after it. */
export interface RosterShift {
  readonly id: number;
  readonly employeeId: number;
  readonly date: BusinessDate;
  /** Where the person stands on that day. */
  readonly group: StaffGroup;
  readonly startMinute: number;
  readonly endMinute: number;
  /** Unpaid, in the middle of the shift. */
  readonly breakMinutes: number;
  /** `draft`: nobody was told yet. */
  readonly state: 'draft' | 'published';
  /** The solver leaves it as it is. */
  readonly locked: boolean;
  readonly note: string;
}

/** A shift as it is drawn: what is left out is filled in (break by the rules, not locked, no note). */
export type NewShift = Pick<
  RosterShift,
  'employeeId' | 'date' | 'group' | 'startMinute' | 'endMinute'
> &
  Partial<Pick<RosterShift, 'id' | 'breakMinutes' | 'state' | 'locked' | 'note'>>;

/** One change of a roster. `change` moves, resizes, gives to somebody else, regroups, locks, notes. */
export type RosterPatch =
  | { readonly kind: 'add'; readonly shift: NewShift }
  | { readonly kind: 'change'; readonly id: number; readonly to: Partial<Omit<RosterShift, 'id'>> }
  | { readonly kind: 'remove'; readonly id: number };

/** Paid minutes. */
export function paidMinutes(
  shift: Pick<RosterShift, 'startMinute' | 'endMinute' | 'breakMinutes'>,
): number {
  return shift.endMinute - shift.startMinute - shift.breakMinutes;
}

const HALF_HOUR = 30;

/**
 * When the break of a shift is taken: in its middle, from a half hour of the clock. Null: none.
 */
export function restOf({
  startMinute,
  endMinute,
  breakMinutes,
}: Pick<RosterShift, 'startMinute' | 'endMinute' | 'breakMinutes'>): {
  readonly start: number;
  readonly end: number;
} | null {
  if (breakMinutes === 0) return null;
  const middle = (startMinute + endMinute - breakMinutes) / 2;
  const start = Math.floor(middle / HALF_HOUR) * HALF_HOUR;
  return { start, end: start + breakMinutes };
}
