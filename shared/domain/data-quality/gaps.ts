import { addDays, type BusinessDate, eachDay, weekday } from '#shared/domain/calendar/calendar';

/** Days in a row without sales. */
export interface Gap {
  readonly from: BusinessDate;
  readonly days: number;
}

/** Share of a weekday's days without sales from which the shop is taken to be closed on it. */
const CLOSED_SHARE = 0.75;
/** Days of a weekday that it takes to call that a habit. */
const HABIT = 4;

/**
 * Runs of days without sales between the first and the last day with sales, the latest first. A
 * weekday on which the shop is hardly ever open is no gap, and neither are days known as closed.
 *
 * @param traded business dates with sales, in any order
 * @param closed business dates on which the shop was closed, as far as somebody has said so
 */
export function findGaps(
  traded: readonly BusinessDate[],
  closed: ReadonlySet<BusinessDate>,
): readonly Gap[] {
  const open = new Set(traded);
  const days = [...open].sort();
  const [first, last] = [days.at(0), days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const range = eachDay({ from: first, to: last });
  const restDays = weekdaysOfRest(range, open);

  const gaps: Gap[] = [];
  for (const day of range) {
    if (open.has(day) || closed.has(day) || restDays.has(weekday(day))) continue;
    const latest = gaps.at(-1);
    if (latest !== undefined && addDays(latest.from, latest.days) === day) {
      gaps[gaps.length - 1] = { from: latest.from, days: latest.days + 1 };
    } else {
      gaps.push({ from: day, days: 1 });
    }
  }
  return gaps.reverse();
}

/** ISO weekdays on which there are hardly ever sales. */
function weekdaysOfRest(
  range: readonly BusinessDate[],
  open: ReadonlySet<BusinessDate>,
): ReadonlySet<number> {
  const rest = [1, 2, 3, 4, 5, 6, 7].filter((number) => {
    const days = range.filter((day) => weekday(day) === number);
    const without = days.filter((day) => !open.has(day)).length;
    return days.length >= HABIT && without / days.length >= CLOSED_SHARE;
  });
  return new Set(rest);
}
