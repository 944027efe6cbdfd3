import { addDays, type BusinessDate, type DateRange, eachDay } from '../calendar/calendar';
import type { Money } from '../money/money';
import { median } from '../statistics/robust';
import { isShutOn } from './shut';

/** Weeks of the same weekday that a day's expectation looks back over. */
const WEEKS_BACK = 8;
/** Days of the same weekday below which nothing is expected. */
const LEAST_DAYS = 3;
/** Weeks that the forecast is tried on to say how good it is, and how many it needs for an interval. */
const TRIED_WEEKS = 13;
const LEAST_TRIED = 6;
/** 80 % of a normal distribution to each side. */
const Z80 = 1.2816;

export interface Outlook {
  readonly days: readonly { readonly date: BusinessDate; readonly expected: Money | null }[];
  readonly total: Money | null;
  /** 80 % interval, from how far the same forecast was off in the past; null with too little past. */
  readonly low: Money | null;
  readonly high: Money | null;
  /** Mean absolute error of the past forecasts, as a share. */
  readonly error: number | null;
  readonly tried: number;
}

/**
 * Net sales of the coming days: for each the median of its weekday over eight weeks. A plain rule that
 * anybody can check; how far it was off on the last thirteen weeks stands beside it.
 */
export function outlook(history: ReadonlyMap<BusinessDate, Money>, next: DateRange): Outlook {
  const dates = eachDay(next);
  const days = dates.map((date) => ({ date, expected: expectedOn(history, date, next.from) }));
  const total = sumOrNull(days.map(({ expected }) => expected));
  const errors = pastErrors(history, next, dates.length);
  const spread = errors.length < LEAST_TRIED ? null : deviation(errors);
  return {
    days,
    total,
    low:
      total === null || spread === null ? null : Math.round(total * Math.max(0, 1 - Z80 * spread)),
    high: total === null || spread === null ? null : Math.round(total * (1 + Z80 * spread)),
    error: errors.length === 0 ? null : mean(errors.map(Math.abs)),
    tried: errors.length,
  };
}

/** Median of the weekday over the eight weeks before `asOf`; 0 of a weekday on which the shop is shut. */
function expectedOn(
  history: ReadonlyMap<BusinessDate, Money>,
  date: BusinessDate,
  asOf: BusinessDate,
): Money | null {
  const values: Money[] = [];
  for (let back = 1; back <= WEEKS_BACK + 8 && values.length < WEEKS_BACK; back++) {
    const day = addDays(date, -7 * back);
    const value = day < asOf ? history.get(day) : undefined;
    if (value !== undefined) values.push(value);
  }
  if (isShutOn(history, date, asOf)) return 0;
  const middle = values.length < LEAST_DAYS ? null : median(values);
  return middle === null ? null : Math.round(middle);
}

/** Relative errors of the same forecast on the ranges before. */
function pastErrors(
  history: ReadonlyMap<BusinessDate, Money>,
  next: DateRange,
  length: number,
): number[] {
  return Array.from({ length: TRIED_WEEKS }, (_, at) => {
    const from = addDays(next.from, -length * (at + 1));
    const dates = eachDay({ from, to: addDays(from, length - 1) });
    const days = dates.map((date) => ({ date, expected: expectedOn(history, date, from) }));
    const expected = sumOrNull(days.map((day) => day.expected));
    const actual = sumOrNull(
      days.map((day) => history.get(day.date) ?? (day.expected === 0 ? 0 : null)),
    );
    return actual === null || expected === null || expected <= 0 ? null : actual / expected - 1;
  }).filter((error) => error !== null);
}

function sumOrNull(values: readonly (Money | null)[]): Money | null {
  return values.reduce<Money | null>(
    (sum, value) => (sum === null || value === null ? null : sum + value),
    0,
  );
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Root mean square: a forecast that is always off by the same is off all the same. */
function deviation(values: readonly number[]): number {
  return Math.sqrt(mean(values.map((value) => value * value)));
}
