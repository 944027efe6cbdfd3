import {
  addDays,
  type BusinessDate,
  type DateRange,
  daysBetween,
  weekday,
} from '../calendar/calendar';

/** Periods in the trend, the reviewed one included: a quarter of weeks. */
export const TREND_PERIODS = 13;
/** A year back on the same weekdays. */
export const YEAR = 364;
/** Days before an action that what it did is measured against. */
export const EFFECT_DAYS = 28;
/** Days of history that the outlook for the next week rests on. */
export const OUTLOOK_DAYS = 7 * 26;

/** The ranges that a review looks at beside its own. */
export interface ReviewFrame {
  readonly range: DateRange;
  /** Whether it is one week from Monday to Sunday: then the words are "last week", not "before". */
  readonly isWeek: boolean;
  /** As many days right before. */
  readonly before: DateRange;
  /** The same weekdays a year ago. */
  readonly yearAgo: DateRange;
  /** As many days right after: "next week". */
  readonly next: DateRange;
  /** Oldest first; the last one is the range itself. */
  readonly periods: readonly DateRange[];
}

export function frameOf(range: DateRange): ReviewFrame {
  const days = daysBetween(range.from, range.to) + 1;
  const shifted = (by: number): DateRange => ({
    from: addDays(range.from, by),
    to: addDays(range.to, by),
  });
  return {
    range,
    isWeek: days === 7 && weekday(range.from) === 1,
    before: shifted(-days),
    yearAgo: shifted(-YEAR),
    next: shifted(days),
    periods: Array.from({ length: TREND_PERIODS }, (_, at) =>
      shifted(-days * (TREND_PERIODS - 1 - at)),
    ),
  };
}

/** The ISO week of a day: year and number, which is the week's name in `2023-W25`. */
export function isoWeek(date: BusinessDate): { readonly year: number; readonly week: number } {
  const thursday = addDays(date, 4 - weekday(date));
  const year = Number(thursday.slice(0, 4));
  return { year, week: Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1 };
}

/** `2023-W25`. */
export function weekName(date: BusinessDate): string {
  const { year, week } = isoWeek(date);
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** Monday to Sunday of a week by its name; null where there is no such week. */
export function rangeOfWeek(name: string): DateRange | null {
  const match = /^(\d{4})-W(\d{2})$/.exec(name);
  if (match === null) return null;
  const [, year = '', week = ''] = match;
  // 4 January always lies in week 1.
  const fourth = `${year}-01-04`;
  const from = addDays(fourth, 1 - weekday(fourth) + 7 * (Number(week) - 1));
  return weekName(from) === name ? { from, to: addDays(from, 6) } : null;
}
