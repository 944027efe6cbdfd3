import type { BusinessDate } from '../calendar/calendar';
import type { Money } from '../money/money';

export const staffGroups = ['purchasing', 'warehouse', 'floor', 'service', 'cashier'] as const;

export type StaffGroup = (typeof staffGroups)[number];

/** Minutes from midnight of a business date; the end may lie in the night after it (up to 1800). */
export interface DaySpan {
  readonly startMinute: number;
  readonly endMinute: number;
}

/** When a person can be there on a weekday (Monday is 1); a weekday without a span: not at all. */
export interface Availability extends DaySpan {
  readonly weekday: number;
}

/**
 * What the program keeps about a person: what the roster, its cost and the law's limits need, and no
 * more. No address, no telephone, no health.
 */
export interface Employee {
  readonly id: number;
  /** The number on the shop's own list: imports and attendance files find the person by it. */
  readonly code: string;
  /** As it stands on the printed roster. */
  readonly name: string;
  readonly group: StaffGroup;
  /** Groups that the person can stand in for, the own one among them, and any other skill in words. */
  readonly skills: readonly string[];
  /** Hours of the contract per week, in minutes; null: by the hour, none promised. */
  readonly contractMinutes: number | null;
  /** Most minutes per week by the contract; null: the rule set's weekly limit. */
  readonly mostMinutes: number | null;
  /** Money per paid hour: the cost of a roster. Null: the mean of the group is taken and marked. */
  readonly hourlyCost: Money | null;
  /** Only for the limits on minors; null where the person is known to be of age or it was not told. */
  readonly bornOn: BusinessDate | null;
  /** No night work; the reason (pregnancy, nursing, a doctor's note) is not kept. */
  readonly noNights: boolean;
  /** First and last day of employment: nobody is rostered outside them. */
  readonly hiredOn: BusinessDate | null;
  readonly leftOn: BusinessDate | null;
  /** Empty: at any time. */
  readonly availability: readonly Availability[];
}

export const leaveKinds = ['annual', 'sick', 'personal', 'other'] as const;
export type LeaveKind = (typeof leaveKinds)[number];

export const leaveStates = ['requested', 'approved', 'refused'] as const;
export type LeaveState = (typeof leaveStates)[number];

/** Days off asked for or granted, both days included. Only approved leave binds the roster. */
export interface Leave {
  readonly id: number;
  readonly employeeId: number;
  readonly from: BusinessDate;
  readonly to: BusinessDate;
  readonly kind: LeaveKind;
  readonly state: LeaveState;
  readonly note: string;
}

/** A wish for one day, or for a weekday of every week: the roster meets it where it can. */
export interface StaffWish {
  readonly id: number;
  readonly employeeId: number;
  /** Exactly one of `date` and `weekday` (Monday is 1) is given. */
  readonly date: BusinessDate | null;
  readonly weekday: number | null;
  /** `on`: at work within the span; `off`: not at work in it. */
  readonly kind: 'on' | 'off';
  /** Null: the whole day. */
  readonly span: DaySpan | null;
  /** 1 (would be nice) to 10 (matters very much). */
  readonly weight: number;
  readonly note: string;
}

/** Number and name of a person whose data were deleted: only the hours remain. */
export function forgottenCode(id: number): string {
  return `#${id}`;
}
