import { addDays, type BusinessDate } from '#shared/domain/calendar/calendar';
import {
  endOfMonth,
  sameWeekdays,
  startOfMonth,
  startOfWeek,
} from '#shared/domain/calendar/periods';
import { PATTERN_DAYS } from '#shared/domain/targets/split';

/** Weeks that an expectation for a weekday looks back over. */
export const WEEKS_BACK = 8;
/** The latest of them, for which every SKU is read. */
export const FULL_WEEKS = 4;
/** Days of history that expectations and in-stock rates rest on. */
export const HISTORY_DAYS = 7 * WEEKS_BACK;
/** Days in the sparkline of a figure, the report's day included. */
export const TREND_DAYS = 14;
/** Days before the report's that a SKU's price band rests on. */
export const PRICE_DAYS = 28;
/** Lots that expire within so many days are shown. */
export const EXPIRY_DAYS = 7;

/** The days that the report of a date looks at. */
export function reportDates(date: BusinessDate) {
  const month = startOfMonth(date);
  const historyFrom = addDays(date, -HISTORY_DAYS);
  const patternFrom = addDays(startOfWeek(month), -PATTERN_DAYS);
  return {
    month,
    monthEnd: endOfMonth(date),
    /** Earliest day whose sums are needed: for splitting targets and for expectations. */
    daysFrom: patternFrom < historyFrom ? patternFrom : historyFrom,
    historyFrom,
    trendFrom: addDays(date, 1 - TREND_DAYS),
    yesterday: addDays(date, -1),
    lastWeek: addDays(date, -7),
    tomorrow: addDays(date, 1),
    /** Latest first. */
    weekdays: sameWeekdays(date, WEEKS_BACK),
    priceFrom: addDays(date, -PRICE_DAYS),
    expiryTo: addDays(date, EXPIRY_DAYS),
  };
}
