import { addDays, type BusinessDate, weekday } from './calendar';

export function startOfMonth(date: BusinessDate): BusinessDate {
  return `${date.slice(0, 7)}-01`;
}

export function endOfMonth(date: BusinessDate): BusinessDate {
  return addDays(startOfMonth(addDays(startOfMonth(date), 31)), -1);
}

/** The Monday of the ISO week. */
export function startOfWeek(date: BusinessDate): BusinessDate {
  return addDays(date, 1 - weekday(date));
}

/** The same weekday of the `weeks` weeks before, latest first. */
export function sameWeekdays(date: BusinessDate, weeks: number): BusinessDate[] {
  return Array.from({ length: weeks }, (_, index) => addDays(date, -7 * (index + 1)));
}
