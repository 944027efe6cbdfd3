import { type BusinessDate, type DateRange, eachDay } from '../calendar/calendar';

/** Days that a chart of single days can show; longer ranges are told by the trend alone. */
export const MOST_DAYS = 35;

/** The days of a range, the last ones where it is too long for a chart. */
export function rangeDays(range: DateRange): BusinessDate[] {
  return eachDay(range).slice(-MOST_DAYS);
}
