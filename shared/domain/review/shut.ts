import { addDays, type BusinessDate, eachDay, weekday } from '../calendar/calendar';
import type { Money } from '../money/money';

/** So many times a weekday has to go without sales to be one on which the shop is shut. */
const WEEKS = 8;

/** No sale on the last eight of this weekday before `asOf`, of a shop that sold in the first of those weeks. */
export function isShutOn(
  history: ReadonlyMap<BusinessDate, Money>,
  date: BusinessDate,
  asOf: BusinessDate,
): boolean {
  const start = addDays(asOf, -7 * WEEKS);
  const weekdays = eachDay({ from: start, to: addDays(asOf, -1) }).filter(
    (day) => weekday(day) === weekday(date),
  );
  const selling = [...history.keys()].some((day) => day < addDays(start, 7));
  return selling && weekdays.every((day) => !history.has(day));
}
