import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { roundHalfAway } from '#shared/domain/money/money';
import { median, robustZ } from '#shared/domain/statistics/robust';

/** Days of the same weekday that an expectation needs at least. */
export const LEAST_BASE_DAYS = 4;
/** |z| above which a value is called unusual (Iglewicz and Hoaglin 1993). */
export const UNUSUAL_Z = 3.5;

export interface DatedValue {
  readonly date: BusinessDate;
  readonly value: number;
}

export interface Surprise {
  readonly actual: number;
  readonly expected: number;
  readonly difference: number;
  readonly z: number;
  /** The day whose value is the median, or the two that it lies between. */
  readonly referenceDates: readonly BusinessDate[];
}

/**
 * Holds a value against the median of the same weekdays before. Null where it is not unusual, the
 * difference is below `material`, or nothing is usual (goods that come and go sell 0 on most days;
 * selling some is no surprise).
 *
 * The spread has a floor, so that what sells the same every week raises no alarm over nothing.
 */
export function surprise(
  actual: number,
  usual: readonly DatedValue[],
  floor: number,
  material: number,
): Surprise | null {
  if (usual.length < LEAST_BASE_DAYS) return null;
  const values = usual.map((day) => day.value);
  const middle = median(values);
  if (middle === null || middle <= 0) return null;
  const expected = roundHalfAway(middle);
  const difference = actual - expected;
  if (Math.abs(difference) < material || difference === 0) return null;
  const z = robustZ(actual, values, floor);
  if (z === null || Math.abs(z) < UNUSUAL_Z) return null;
  return { actual, expected, difference, z, referenceDates: medianDays(usual) };
}

/** The days that make the median: one of an odd number, two of an even one. */
function medianDays(usual: readonly DatedValue[]): BusinessDate[] {
  const sorted = [...usual].sort((a, b) => a.value - b.value || a.date.localeCompare(b.date));
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  const upper = sorted[Math.floor(sorted.length / 2)];
  return [...new Set([lower, upper].flatMap((day) => (day === undefined ? [] : [day.date])))];
}
