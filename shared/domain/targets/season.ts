import { addDays, type BusinessDate, type DateRange } from '#shared/domain/calendar/calendar';

/** Years back that a season is looked for in. */
export const SEASON_YEARS = 3;
/** Whole weeks that lie nearest to a year: the same weekday, a day or two off the date. */
export const YEAR_DAYS = 364;
/** Days on either side of a day that its level is the mean of: a whole week, so that weekdays fall out. */
export const LEVEL_REACH = 3;
/** Days with a value that a level needs. */
const LEVEL_DAYS = 4;
/** No single day is taken for more than twice or less than half of its period. */
const BOUNDS = { low: 0.5, high: 2 } as const;

/** The stretches of earlier years that the season of a period is read from. */
export function seasonRanges({ from, to }: DateRange): DateRange[] {
  return yearsBack().map((days) => ({
    from: addDays(from, -days - LEVEL_REACH),
    to: addDays(to, -days + LEVEL_REACH),
  }));
}

/**
 * How the level of sales moves inside a period, by what it did in the same weeks of earlier years:
 *
 *   S(d) = mean over the years k of  L(d − 364·k) ÷ mean of L over the days of the period − 364·k
 *
 * L is the mean of the seven days around a day, so that the weekday pattern is not counted twice. A
 * year counts when it has a level for every day of the period; without such a year every S is 1. The
 * result has mean 1 over the period up to the bounds.
 */
export function seasonOf(
  days: readonly BusinessDate[],
  valueOn: (date: BusinessDate) => number | null,
): (date: BusinessDate) => number {
  const years = yearsBack().flatMap((back) => {
    const levels = days.map((day) => levelOn(addDays(day, -back), valueOn));
    const known = levels.filter((level) => level !== null);
    const mean = known.reduce((total, level) => total + level, 0) / known.length;
    if (known.length < days.length || !(mean > 0)) return [];
    return [new Map(days.map((day, at) => [day, (known[at] ?? mean) / mean] as const))];
  });
  if (years.length === 0) return () => 1;
  return (date) => {
    const total = years.reduce((sum, year) => sum + (year.get(date) ?? 1), 0);
    return Math.min(BOUNDS.high, Math.max(BOUNDS.low, total / years.length));
  };
}

function yearsBack(): number[] {
  return Array.from({ length: SEASON_YEARS }, (_, index) => (index + 1) * YEAR_DAYS);
}

function levelOn(
  date: BusinessDate,
  valueOn: (date: BusinessDate) => number | null,
): number | null {
  let total = 0;
  let count = 0;
  for (let at = -LEVEL_REACH; at <= LEVEL_REACH; at += 1) {
    const value = valueOn(addDays(date, at));
    if (value === null) continue;
    total += value;
    count += 1;
  }
  return count < LEVEL_DAYS ? null : Math.max(0, total / count);
}
