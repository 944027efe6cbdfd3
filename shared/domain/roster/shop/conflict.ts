import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { StaffGroup } from '#shared/domain/people/employee';

/** Rules of a shop's roster by name; the words are `schedule.rule_<name>`. */
export const shopRules = [
  /** Not employed on that day. */
  'employment',
  /** On approved leave. */
  'leave',
  /** Outside the person's availability. */
  'availability',
  /** The person cannot stand in the group. */
  'skill',
  /** More than one shift on a day. */
  'two_shifts',
  'daily_minutes',
  'minor_daily_minutes',
  'weekly_minutes',
  'minor_weekly_minutes',
  /** At work at night, who may not be. */
  'night',
  /** A long shift without the break it needs. */
  'break',
  /** Less than the least rest after the shift of the day before. */
  'rest',
  'days_in_row',
] as const;
export type ShopRule = (typeof shopRules)[number];

/** A hard rule that is broken. */
export interface Conflict {
  readonly rule: ShopRule;
  readonly employeeId: number;
  /** The day concerned; for a whole week its Monday, for days in a row the last of them. */
  readonly date: BusinessDate;
  /** Shifts concerned. */
  readonly shiftIds: readonly number[];
  /** What is, and the limit, in minutes (days for `days_in_row`); null where the rule has no numbers. */
  readonly is: number | null;
  readonly limit: number | null;
}

/** A wish that the roster does not meet. */
export interface UnmetWish {
  readonly wishId: number;
  readonly employeeId: number;
  readonly date: BusinessDate;
  readonly kind: 'on' | 'off';
  readonly startMinute: number | null;
  readonly endMinute: number | null;
  readonly weight: number;
}

/** Why a person who is not there cannot be: a rule, already at work, or nothing at all (`free`). */
export type Hindrance = ShopRule | 'at_work' | 'free';

/** Heads missing over half hours in a row. */
export interface Hole {
  readonly date: BusinessDate;
  readonly group: StaffGroup;
  readonly startMinute: number;
  readonly endMinute: number;
  /** Most heads missing at once. */
  readonly heads: number;
  /** Missing work in the interval. */
  readonly minutes: number;
  /** What keeps the people away, by how many; most first. Nobody at all has the skill: `skill` alone. */
  readonly hindrances: readonly { readonly hindrance: Hindrance; readonly people: number }[];
}
