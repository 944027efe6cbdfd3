import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { StaffGroup } from '#shared/domain/people/employee';
import type { Rate } from '#shared/domain/roster/demand/rates';
import type { HeadWorth } from '#shared/domain/roster/demand/worth';
import type { LossOfGap } from '#shared/domain/roster/shop/loss-of-gap';
import type { RuleSet, RuleSetName } from '#shared/domain/roster/shop/rule-set';
import type {
  DemandSettings,
  RosterSettings,
  RosterWeights,
} from '#shared/domain/roster/shop/settings';

/** Heads of one group on one day by half hour, from the week's `firstStep` on. */
export interface CoverLine {
  readonly date: BusinessDate;
  readonly group: StaffGroup;
  /** Heads wanted: what trade asks for, rounded, the least presence and posts included. */
  readonly need: readonly number[];
  /** Heads that trade would fill before rounding and minimum. */
  readonly load: readonly number[];
  /** Planned; a fraction where a shift covers a part of the half hour. */
  readonly heads: readonly number[];
}

/** What the heads wanted rest on. */
export interface DemandFooting {
  /** Weeks of trade by hour that the forecast rests on; 0: nothing is known, presence and posts only. */
  readonly weeks: number;
  readonly visitorWeeks: number;
  readonly asOf: BusinessDate | null;
  /** By group: where the number served per head and hour comes from. */
  readonly rates: readonly Rate[];
}

/** Expected trade of one hour of one day, 80 % interval of tickets. */
export interface HourForecast {
  readonly date: BusinessDate;
  readonly hour: number;
  readonly tickets: number;
  readonly low: number;
  readonly high: number;
  readonly items: number;
  readonly visitors: number | null;
}

/** Heads set by hand instead of what trade asks for; on a day, or on a weekday of every week. */
export interface HeadsOverride {
  readonly id: number;
  readonly group: StaffGroup;
  readonly date: BusinessDate | null;
  readonly weekday: number | null;
  readonly startMinute: number;
  readonly endMinute: number;
  readonly heads: number;
}

export interface RosterDemand {
  readonly from: BusinessDate;
  readonly to: BusinessDate;
  readonly settings: DemandSettings;
  /** Nobody has changed them. */
  readonly isDefault: boolean;
  readonly forecast: readonly HourForecast[];
  readonly firstStep: number;
  readonly cover: readonly CoverLine[];
  readonly overrides: readonly HeadsOverride[];
  readonly footing: DemandFooting;
}

export interface RosterWorth {
  /** Intervals that are worth something, best first. */
  readonly intervals: readonly HeadWorth[];
  /** Money per head and hour missing, and what it is made of. */
  readonly lossOfGap: LossOfGap;
}

export interface RosterRules {
  readonly settings: RosterSettings;
  readonly isDefault: boolean;
  /** The limits in force. */
  readonly rules: RuleSet;
  readonly sets: Readonly<Record<RuleSetName, RuleSet>>;
  /** The weights in force: none is null. */
  readonly weights: Readonly<Record<keyof RosterWeights, number>>;
  readonly lossOfGap: LossOfGap;
}
