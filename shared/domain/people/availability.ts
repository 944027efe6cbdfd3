import type { Availability, DaySpan } from './employee';

/** The whole of a business day: until six in the morning of the next one. */
export const WHOLE_DAY: DaySpan = { startMinute: 0, endMinute: 1800 };

/** By weekday and time; what overlaps or touches becomes one span. */
export function normalAvailability(spans: readonly Availability[]): Availability[] {
  const sorted = [...spans].sort(
    (a, b) => a.weekday - b.weekday || a.startMinute - b.startMinute || a.endMinute - b.endMinute,
  );
  const joined: Availability[] = [];
  for (const { weekday, startMinute, endMinute } of sorted) {
    const last = joined.at(-1);
    if (last?.weekday === weekday && startMinute <= last.endMinute) {
      const end = Math.max(last.endMinute, endMinute);
      joined[joined.length - 1] = { ...last, endMinute: end };
    } else joined.push({ weekday, startMinute, endMinute });
  }
  return joined;
}
