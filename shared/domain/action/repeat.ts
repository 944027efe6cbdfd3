import {
  addDays,
  type BusinessDate,
  type DateRange,
  daysBetween,
  eachDay,
  weekday,
} from '../calendar/calendar';
import { endOfMonth, startOfWeek } from '../calendar/periods';

/**
 * When something comes back. `days`: on these ISO weekdays (1 Monday … 7 Sunday) of every `everyWeeks`-th
 * week; `month`: on a day of the month, on its last where it is shorter; `demand`: only when somebody
 * begins it.
 */
export type Repeat =
  | { readonly kind: 'days'; readonly weekdays: readonly number[]; readonly everyWeeks: number }
  | { readonly kind: 'month'; readonly day: number }
  | { readonly kind: 'demand' };

/** Whether something that began on a day comes back on another. Weeks are counted from its first. */
export function occursOn(repeat: Repeat, since: BusinessDate, date: BusinessDate): boolean {
  if (date < since) return false;
  switch (repeat.kind) {
    case 'demand':
      return false;
    case 'month':
      return Number(date.slice(8)) === Math.min(repeat.day, Number(endOfMonth(date).slice(8)));
    case 'days': {
      if (!repeat.weekdays.includes(weekday(date))) return false;
      const weeks = daysBetween(startOfWeek(since), startOfWeek(date)) / 7;
      return weeks % Math.max(1, repeat.everyWeeks) === 0;
    }
  }
}

/** The days of a closed range on which it comes back. */
export function occurrencesIn(
  repeat: Repeat,
  since: BusinessDate,
  range: DateRange,
): BusinessDate[] {
  return eachDay(range).filter((date) => occursOn(repeat, since, date));
}

/** The next day on which it comes back, from a day on; null: not within two years, or never by itself. */
export function nextOccurrence(
  repeat: Repeat,
  since: BusinessDate,
  from: BusinessDate,
): BusinessDate | null {
  if (repeat.kind === 'demand') return null;
  const start = from < since ? since : from;
  for (let at = 0; at <= 731; at += 1) {
    const date = addDays(start, at);
    if (occursOn(repeat, since, date)) return date;
  }
  return null;
}
