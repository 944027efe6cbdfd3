import {
  addDays,
  type BusinessDate,
  isBusinessDate,
  weekday,
} from '#shared/domain/calendar/calendar';
import { href, type Route } from '../../../ui/routes';

/** Monday of the week that a day lies in. */
export const mondayOf = (date: BusinessDate): BusinessDate => addDays(date, 1 - weekday(date));

/** A week by person. */
export const weekRoute = (monday: BusinessDate): string => href('schedule', [], { week: monday });

/** A day of a week by the hour. */
export const dayRoute = (monday: BusinessDate, date: BusinessDate): string =>
  href('schedule', [], { week: monday, day: date });

/** The week that an address names; without one the week of `today`. */
export function weekOf(route: Route, today: BusinessDate): BusinessDate {
  const named = route.params.get('week') ?? '';
  return mondayOf(isBusinessDate(named) ? named : today);
}

/** The day that is shown by the hour; null: the week by person. */
export function dayOf(route: Route, monday: BusinessDate): BusinessDate | null {
  const named = route.params.get('day') ?? '';
  return isBusinessDate(named) && mondayOf(named) === monday ? named : null;
}
