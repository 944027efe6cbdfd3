import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { Money } from '#shared/domain/money/money';
import type { StaffGroup } from '#shared/domain/people/employee';
import type { AttendanceFinding } from '#shared/domain/roster/shop/attendance';
import type { Deed } from '#shared/domain/roster/shop/changes';
import type { Conflict, Hole, UnmetWish } from '#shared/domain/roster/shop/conflict';
import type { WeekDiagnosis } from '#shared/domain/roster/shop/diagnosis';
import type { RosterPatch, RosterShift } from '#shared/domain/roster/shop/shift';
import type { RosterCertificate } from './week';

/** What a change of a roster answers. */
export interface RosterChange {
  /** Patches that put everything back, byte for byte, in the order to apply them. */
  readonly inverse: readonly RosterPatch[];
  /** Shifts added, in the order of the patches. */
  readonly added: readonly number[];
  /** Hard rules that are broken now and were not before. */
  readonly broken: readonly Conflict[];
}

/** A shift of a pattern that could not be put into the week. */
export interface LeftOut {
  readonly employeeId: number;
  readonly name: string;
  readonly date: BusinessDate;
  /** Left the shop or not here yet, on leave, or kept by a locked shift of that day. */
  readonly why: 'employment' | 'leave' | 'locked';
}

/** What putting a pattern into a week answers. */
export interface PatternChange extends RosterChange {
  readonly leftOut: readonly LeftOut[];
}

export interface RosterTemplate {
  readonly id: number;
  readonly name: string;
  readonly shifts: number;
  readonly people: number;
  readonly savedAt: number;
}

/** One deed after publishing. */
export interface RosterHistoryEntry {
  readonly id: number;
  readonly at: number;
  readonly employeeId: number;
  readonly name: string;
  readonly date: BusinessDate;
  readonly before: RosterShift | null;
  readonly after: RosterShift | null;
  readonly by: Deed;
  /** Rules that somebody has broken knowingly with it. */
  readonly forced: readonly Conflict[];
}

/** What a roster's penalty consists of: Money of one week (see the weights). */
export interface RosterPenalty {
  readonly total: Money;
  readonly under: Money;
  readonly over: Money;
  readonly wishes: Money;
  readonly fairness: Money;
  readonly wages: Money;
  readonly change: Money;
}

export type RosterSolved =
  | {
      readonly kind: 'solved';
      readonly certificate: RosterCertificate;
      readonly penalty: RosterPenalty;
      /** What no roster could have met. */
      readonly diagnosis: WeekDiagnosis;
      readonly holes: readonly Hole[];
      readonly unmetWishes: readonly UnmetWish[];
      /** Shifts added, changed or taken away. */
      readonly changed: number;
      readonly inverse: readonly RosterPatch[];
    }
  /** Nobody is employed in that week. */
  | { readonly kind: 'nobody' };

/** Scheduled against worked hours of one person on one day. */
export interface AttendanceDay {
  readonly employeeId: number;
  readonly date: BusinessDate;
  readonly scheduled: readonly WorkSpan[];
  readonly worked: readonly WorkSpan[];
  /** Paid minutes. */
  readonly scheduledMinutes: number;
  readonly workedMinutes: number;
  /** Of a day that is over: planned and not there, there and not planned, late or gone early. */
  readonly finding: AttendanceFinding | null;
}

export interface WorkSpan {
  readonly id: number;
  readonly group: StaffGroup;
  readonly startMinute: number;
  readonly endMinute: number;
  readonly breakMinutes: number;
  /** Came with a file; null: by hand. */
  readonly batchId: number | null;
}

export interface Attendance {
  readonly from: BusinessDate;
  readonly to: BusinessDate;
  readonly people: readonly {
    readonly id: number;
    readonly name: string;
    readonly group: StaffGroup;
    readonly scheduledMinutes: number;
    readonly workedMinutes: number;
    /** Planned on the days of which hours are recorded: what the worked ones compare with. Null: none is. */
    readonly dueMinutes: number | null;
  }[];
  readonly days: readonly AttendanceDay[];
  /** Days without any worked hours: figures per labour hour read the roster there. */
  readonly daysUnrecorded: readonly BusinessDate[];
}
