import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { Money } from '#shared/domain/money/money';
import type { StaffGroup } from '#shared/domain/people/employee';
import type { RuleSet, RuleSetName } from '#shared/domain/roster/shop/rule-set';
import type {
  DemandSettings,
  Driver,
  RosterSettings,
  RosterWeights,
} from '#shared/domain/roster/shop/settings';
import type { CoverLine } from './week';

/** What the heads wanted rest on. */
export interface DemandFooting {
  /** Weeks of trade by hour that the forecast rests on; 0: nothing is known, presence and posts only. */
  readonly weeks: number;
  readonly visitorWeeks: number;
  readonly asOf: BusinessDate | null;
  /** By group: where the number served per head and hour comes from. */
  readonly rates: readonly RateOf[];
}

export interface RateOf {
  readonly group: StaffGroup;
  readonly driver: Driver;
  /** Per head and hour in use; null for presence. */
  readonly perHour: number | null;
  readonly source: 'set' | 'worked' | 'scheduled' | 'default' | 'presence';
  /** Learned from this many hours with heads on duty: median and the middle 80 %. */
  readonly learned: {
    readonly hours: number;
    readonly median: number;
    readonly low: number;
    readonly high: number;
  } | null;
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

/** What one more head over two hours would bring. */
export interface WorthOf {
  readonly date: BusinessDate;
  readonly group: StaffGroup;
  readonly startMinute: number;
  readonly endMinute: number;
  /** Money: penalty of missing heads that one more person would take away. */
  readonly worth: Money;
  /** Wage of those hours at the group's mean; null where no hourly cost is known. */
  readonly wage: Money | null;
}

export interface RosterWorth {
  /** Intervals that are worth something, best first. */
  readonly intervals: readonly WorthOf[];
  /** Money per head and hour missing, and what it is made of. */
  readonly lossOfGap: LossOfGap;
}

/**
 * under = tickets a head serves in an hour × gross profit per ticket × share of customers lost where
 * nobody has time; set by hand in the weights, or twice the mean wage where trade is not known.
 */
export interface LossOfGap {
  readonly perHeadHour: Money;
  readonly source: 'set' | 'trade' | 'wage' | 'default';
  readonly ticketsPerHour: number | null;
  readonly profitPerTicket: Money | null;
  readonly lostShare: number;
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
