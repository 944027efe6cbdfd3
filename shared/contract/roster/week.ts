import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { Money } from '#shared/domain/money/money';
import type { Employee, Leave, StaffGroup } from '#shared/domain/people/employee';
import type { ShiftChange } from '#shared/domain/roster/shop/changes';
import type { Conflict, Hole, UnmetWish } from '#shared/domain/roster/shop/conflict';
import type { RuleSet } from '#shared/domain/roster/shop/rule-set';
import type { RosterShift } from '#shared/domain/roster/shop/shift';
import type { CoverLine, DemandFooting } from './demand';

/* Minutes count from midnight of a business date; amounts are Money; weeks are ISO weeks. */

/** A person in a week's roster. */
export interface RosterPerson
  extends Pick<Employee, 'id' | 'code' | 'name' | 'group' | 'skills' | 'contractMinutes'> {
  /** Groups that the person can stand in for: the own one first. */
  readonly groups: readonly StaffGroup[];
  readonly mostMinutes: number;
  /** Money per hour; estimated where none is recorded (the mean of the group). */
  readonly hourlyCost: Money | null;
  readonly hourlyCostEstimated: boolean;
  /** Under the rule set's age, or not at work at night: the limits of minors and nights are kept. */
  readonly minor: boolean;
  readonly noNights: boolean;
  /** Seven days from Monday: when the person can be there; null: not at all (weekday, leave, not employed). */
  readonly days: readonly {
    readonly spans: readonly { readonly startMinute: number; readonly endMinute: number }[];
    readonly absent: 'leave' | 'employment' | 'availability' | null;
  }[];
  /** Paid minutes planned in the week, and their cost. */
  readonly minutes: number;
  readonly cost: Money | null;
  /** Over the eight weeks before this one, planned or (where recorded) worked. */
  readonly fairness: FairnessOf;
}

export interface FairnessOf {
  readonly weeks: number;
  readonly weekendDays: number;
  /** Shifts that end at closing time or later. */
  readonly closings: number;
  /** Paid minutes less those of the contract; null where there is no contract or nothing was planned. */
  readonly overContract: number | null;
}

/** How good the last solved roster of the week was proved to be. */
export interface RosterCertificate {
  readonly solvedAt: number;
  readonly seed: number;
  readonly seconds: number;
  readonly penalty: Money;
  /** No roster under the same rules and demand has less; null where none is known. */
  readonly bound: Money | null;
  /** (penalty − bound) ÷ penalty; null where there is no bound. */
  readonly gap: number | null;
  readonly proven: boolean;
  /** Shifts were changed since. */
  readonly outdated: boolean;
}

export interface RosterWeek {
  /** `2023-W25` */
  readonly week: string;
  readonly from: BusinessDate;
  readonly to: BusinessDate;
  /** Null: the shop is not set up; the usual hours are taken. */
  readonly opensMinute: number;
  readonly closesMinute: number;
  readonly rules: RuleSet;
  /** By group and name: who is employed in the week, or has a shift in it. */
  readonly people: readonly RosterPerson[];
  readonly shifts: readonly RosterShift[];
  /** All that touches the week, refused ones left out. */
  readonly leave: readonly Leave[];
  /** Minute of the first half hour of every cover line. */
  readonly firstStep: number;
  readonly cover: readonly CoverLine[];
  readonly holes: readonly Hole[];
  readonly conflicts: readonly Conflict[];
  readonly unmetWishes: readonly UnmetWish[];
  readonly totals: {
    readonly minutes: number;
    readonly shifts: number;
    /** Null where no hourly cost is known at all. */
    readonly cost: Money | null;
    /** Heads × minutes wanted, missing and too many. */
    readonly needMinutes: number;
    readonly underMinutes: number;
    readonly overMinutes: number;
    readonly wishes: number;
    readonly wishesMet: number;
    /** Expected net sales of the week; null where trade is not known. */
    readonly expectedSales: Money | null;
  };
  readonly publication: {
    readonly publishedAt: number;
    readonly changes: readonly ShiftChange[];
  } | null;
  readonly certificate: RosterCertificate | null;
  readonly footing: DemandFooting;
}
