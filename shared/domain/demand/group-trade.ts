/** Days of the rest of the shop that a weekday's mean needs before a day is compared with it. */
const LEAST_DAYS_OF_WEEKDAY = 4;
/** A day on which the rest of the shop sold this many times the usual was not a busy day of the group too. */
const MOST_BUSY = 4;

/**
 * Trade of each day as one group should feel it, 1 an ordinary day: its own weekday factor × how busy
 * the rest of the shop was for that weekday. The group itself is left out of how busy the day was, or
 * what it lost while something was out of stock would be taken for a quiet day.
 * @param weekday of each day, Monday = 0
 * @param factors seven weekday factors of the group
 * @param others net sales of the rest of the shop by day; 0 on a day without any
 * @param open 0 on days that do not count: their trade is 0
 */
export function groupTrade(
  weekday: Uint8Array,
  factors: ArrayLike<number>,
  others: Float64Array,
  open: Uint8Array,
): Float64Array {
  const sums = new Float64Array(7);
  const days = new Uint32Array(7);
  for (let day = 0; day < weekday.length; day++) {
    const of = weekday[day] ?? 0;
    if (open[day] !== 1 || (others[day] ?? 0) <= 0) continue;
    sums[of] = (sums[of] ?? 0) + (others[day] ?? 0);
    days[of] = (days[of] ?? 0) + 1;
  }
  return Float64Array.from(weekday, (of, day) => {
    if (open[day] !== 1) return 0;
    const factor = factors[of] ?? 1;
    const known = days[of] ?? 0;
    const sold = others[day] ?? 0;
    if (known < LEAST_DAYS_OF_WEEKDAY || sold <= 0) return factor;
    return factor * Math.min(MOST_BUSY, (sold * known) / (sums[of] ?? 1));
  });
}
