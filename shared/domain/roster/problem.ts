/**
 * The question of a roster: who works which duty on which day. A shop's week with cover by half hour
 * and a ward's year with cover by shift are both stated in it.
 *
 * Days count from 0. A duty is a span of work together with the post it is worked at; a person has at
 * most one duty a day. Costs and weights are plain numbers in one unit of penalty; less is better.
 */

export interface RosterProblem {
  /** Length of the horizon. */
  readonly days: number;
  /** Weekday of day 0; Monday is 0. A weekend is a Saturday with the Sunday after it. */
  readonly firstWeekday: number;
  readonly duties: readonly Duty[];
  readonly people: readonly Person[];
  readonly slots: readonly Slot[];
  /** `fills[day][duty]`: the slots that one person on this duty adds a head to. */
  readonly fills: readonly (readonly (readonly number[])[])[];
}

export interface Duty {
  readonly code: string;
  /** Work paid, without unpaid breaks. */
  readonly minutes: number;
  /** Minutes from midnight of its day; the end passes 1440 where it runs into the next. Null: unknown. */
  readonly start: number | null;
  readonly end: number | null;
  /** Duties that must not be worked on the day after this one. */
  readonly notBefore: readonly number[];
}

/** Heads wanted: in a half hour and group of a shop, or on a shift of a ward. */
export interface Slot {
  readonly day: number;
  readonly code: string;
  readonly need: number;
  /** Penalty per head missing. */
  readonly under: number;
  /** Penalty per head too many. */
  readonly over: number;
}

export interface Person {
  readonly id: string;
  readonly limits: PersonLimits;
  /** At most so many of these duties in the horizon. */
  readonly counts: readonly CountLimit[];
  /** `allowed[day]`: duties that the person may have; none on a day of leave. */
  readonly allowed: readonly (readonly number[])[];
  /** What may not change: the duty, or null for a day off. */
  readonly locked: readonly { readonly day: number; readonly duty: number | null }[];
  readonly wishes: readonly Wish[];
  /** Further penalty of a duty on a day (wage, closings done lately, change of a published roster). */
  readonly costs: readonly DutyCost[];
  readonly before: Before | null;
}

export interface PersonLimits {
  readonly minMinutes: number;
  readonly maxMinutes: number;
  /** Penalty per missing minute below `minMinutes`; null where the minimum must be kept. */
  readonly shortWeight: number | null;
  /** Days of work in a row. Those at the edges of the horizon need not reach the minimum. */
  readonly minRun: number;
  readonly maxRun: number;
  /** Days off in a row; those at the edges need not reach it. */
  readonly minOff: number;
  /** Weekends with at least one duty. */
  readonly maxWeekends: number;
}

export interface CountLimit {
  readonly duties: readonly number[];
  readonly max: number;
}

export interface Wish {
  readonly day: number;
  /** Null: any duty. */
  readonly duties: readonly number[] | null;
  /** `on`: the weight is due when none of the duties is worked; `off`: when one of them is. */
  readonly kind: 'on' | 'off';
  readonly weight: number;
}

/** `duty` null is the day off. */
export interface DutyCost {
  readonly day: number;
  readonly duty: number | null;
  readonly cost: number;
}

/** The days before the horizon. Null in `Person`: unknown, nothing follows from them. */
export interface Before {
  /** Days worked in a row up to day 0. */
  readonly run: number;
  /** Duty of the day before day 0, null after a day off. */
  readonly duty: number | null;
  /** Days off in a row up to day 0, where `run` is 0. */
  readonly off: number;
}

/** By person and day: number of the duty, or -1 for a day off. */
export type Roster = readonly (readonly number[])[];

export const OFF = -1;
export const WEEK = 7;
export const SATURDAY = 5;
export const SUNDAY = 6;

export function weekdayOf(problem: Pick<RosterProblem, 'firstWeekday'>, day: number): number {
  return (problem.firstWeekday + day) % WEEK;
}
