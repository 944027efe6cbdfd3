/** How much one head of a group serves in an hour, learned from the shop's own hours. */
import type { StaffGroup } from '#shared/domain/people/employee';
import type { Driver } from '../shop/settings';

/** One past hour: what was asked for, and heads of the group on duty. */
export interface ServedHour {
  readonly count: number;
  readonly heads: number;
}

export interface LearnedRate {
  readonly hours: number;
  readonly median: number;
  /** The middle 80 % of the hours. */
  readonly low: number;
  readonly high: number;
}

/** Hours below which nothing is learned: about a week's busy hours. */
const LEAST_HOURS = 40;
/** A head that is there for less of an hour says little of what a head can do. */
const LEAST_HEADS = 0.75;

/**
 * Median and spread over the busier half of the hours: in quiet ones the least presence sets the
 * heads, not the trade. Null where too few hours have both trade and heads.
 */
export function learnRate(hours: readonly ServedHour[]): LearnedRate | null {
  const staffed = hours.filter(({ count, heads }) => count > 0 && heads >= LEAST_HEADS);
  const busy = staffed
    .sort((a, b) => b.count - a.count)
    .slice(0, Math.ceil(staffed.length / 2))
    .map(({ count, heads }) => count / heads)
    .sort((a, b) => a - b);
  if (busy.length < LEAST_HOURS) return null;
  return {
    hours: busy.length,
    median: quantile(busy, 0.5),
    low: quantile(busy, 0.1),
    high: quantile(busy, 0.9),
  };
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** Beginnings for a shop that has recorded no hours: rules of thumb, marked as such wherever shown. */
const DEFAULTS: Readonly<Record<Exclude<Driver, 'presence'>, number>> = {
  tickets: 30,
  items: 90,
  visitors: 60,
};

export interface Rate {
  readonly group: StaffGroup;
  readonly driver: Driver;
  readonly perHour: number | null;
  readonly source: 'set' | 'worked' | 'scheduled' | 'default' | 'presence';
  readonly learned: LearnedRate | null;
}

/** The rate in use: set by hand, else learned, else the default. */
export function rateOf(
  group: StaffGroup,
  settings: { readonly driver: Driver; readonly perHour: number | null },
  learned: { readonly rate: LearnedRate | null; readonly record: 'worked' | 'scheduled' },
): Rate {
  const { driver, perHour } = settings;
  if (driver === 'presence') {
    return { group, driver, perHour: null, source: 'presence', learned: null };
  }
  const { rate, record } = learned;
  if (perHour !== null) return { group, driver, perHour, source: 'set', learned: rate };
  if (rate !== null) return { group, driver, perHour: rate.median, source: record, learned: rate };
  return { group, driver, perHour: DEFAULTS[driver], source: 'default', learned: null };
}
