import { addDays, type BusinessDate, daysBetween, weekday } from './calendar';

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

/** The ISO week of a day, such as `2023-W25`: the year is that of its Thursday. */
export function isoWeekName(date: BusinessDate): string {
  const thursday = addDays(startOfWeek(date), 3);
  const year = thursday.slice(0, 4);
  const week = Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}
