import type { BusinessDate } from '../calendar/calendar';

/** Whole years of life on a day. */
export function ageOn(bornOn: BusinessDate, date: BusinessDate): number {
  const years = Number(date.slice(0, 4)) - Number(bornOn.slice(0, 4));
  return date.slice(5) < bornOn.slice(5) ? years - 1 : years;
}
