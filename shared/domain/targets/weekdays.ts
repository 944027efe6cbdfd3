import {
  type BusinessDate,
  type DateRange,
  eachDay,
  weekday,
} from '#shared/domain/calendar/calendar';

/** Mean value per ISO weekday over a range, at least 0; weekdays without a value are absent. */
export function weekdayMeans(
  range: DateRange,
  valueOn: (date: BusinessDate) => number | null,
): ReadonlyMap<number, number> {
  const found = new Map<number, { sum: number; count: number }>();
  for (const day of eachDay(range)) {
    const value = valueOn(day);
    if (value === null) continue;
    const { sum, count } = found.get(weekday(day)) ?? { sum: 0, count: 0 };
    found.set(weekday(day), { sum: sum + value, count: count + 1 });
  }
  return new Map(
    [...found].map(([day, { sum, count }]) => [day, Math.max(0, sum / count)] as const),
  );
}
