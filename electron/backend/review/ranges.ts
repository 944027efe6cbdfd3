import { readDays } from '#electron/store/figures/day-rows';
import type { ReadHandle } from '#electron/store/handle';
import { latestWeekly } from '#electron/store/report-archive';
import { listReviews } from '#electron/store/review/records';
import { salesRange } from '#electron/store/sales-range';
import type { ReviewRange } from '#shared/contract/reviews';
import { addDays, type BusinessDate, type DateRange } from '#shared/domain/calendar/calendar';
import { startOfWeek } from '#shared/domain/calendar/periods';
import { frameOf } from '#shared/domain/review/frame';

/** Weeks with sales, newest first, and other ranges that a review was begun for. */
export function reviewRanges(db: ReadHandle, weeks: number): ReviewRange[] {
  const begun = listReviews(db);
  const known = weeksWithSales(db, weeks);
  const others = begun.filter(({ from, to }) => !known.some((week) => same(week, { from, to })));
  const dates = tradingDates(db, [...known, ...others]);
  return [...known, ...others.map(({ from, to }) => ({ from, to }))]
    .map((range) => ({
      ...range,
      isWeek: frameOf(range).isWeek,
      days: dates.filter((date) => date >= range.from && date <= range.to).length,
      reviewId: begun.find((review) => same(review, range))?.id ?? null,
      archived: archivedOf(db, range),
    }))
    .filter(({ days, reviewId }) => days > 0 || reviewId !== null)
    .sort((a, b) => b.to.localeCompare(a.to) || b.from.localeCompare(a.from));
}

function archivedOf(db: ReadHandle, range: DateRange): ReviewRange['archived'] {
  const latest = latestWeekly(db, range);
  return latest === null ? null : { id: latest.id, version: latest.version };
}

function weeksWithSales(db: ReadHandle, weeks: number): DateRange[] {
  const { last } = salesRange(db);
  if (last === null) return [];
  const newest = startOfWeek(last);
  return Array.from({ length: weeks }, (_, at) => {
    const from = addDays(newest, -7 * at);
    return { from, to: addDays(from, 6) };
  });
}

function tradingDates(db: ReadHandle, ranges: readonly DateRange[]): BusinessDate[] {
  const from = ranges.map((range) => range.from).sort()[0];
  const to = ranges
    .map((range) => range.to)
    .sort()
    .at(-1);
  if (from === undefined || to === undefined) return [];
  return [...new Set(readDays(db, { from, to }).map(({ date }) => date))];
}

function same(a: DateRange, b: DateRange): boolean {
  return a.from === b.from && a.to === b.to;
}
