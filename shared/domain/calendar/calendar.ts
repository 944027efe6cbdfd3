import { tzOffset } from '@date-fns/tz';

/** A business date as `YYYY-MM-DD`. It is a day of the shop, not an instant: it has no time zone. */
export type BusinessDate = string;

/** A range of days, closed at both ends. */
export interface DateRange {
  readonly from: BusinessDate;
  readonly to: BusinessDate;
}

/** How the shop counts its days. */
export interface ShopClock {
  /** IANA name, for example `Asia/Shanghai`. */
  readonly timeZone: string;
  /** Sales before this local hour belong to the day before (default 4). */
  readonly cutoffHour: number;
}

const pattern = /^\d{4}-\d{2}-\d{2}$/;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** True for an existing day written as `YYYY-MM-DD` (2023-02-30 is not one). */
export function isBusinessDate(text: string): boolean {
  return pattern.test(text) && toIso(Date.parse(`${text}T00:00:00Z`)) === text;
}

/** The day `count` days after `date` (before it, when negative). */
export function addDays(date: BusinessDate, count: number): BusinessDate {
  return nameOf(numberOf(date) + count);
}

/** Days from `from` to `to`: 0 for the same day. */
export function daysBetween(from: BusinessDate, to: BusinessDate): number {
  return numberOf(to) - numberOf(from);
}

/** Every day of a closed range, in order. */
export function eachDay(range: DateRange): BusinessDate[] {
  const first = numberOf(range.from);
  const count = numberOf(range.to) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => nameOf(first + index));
}

/** ISO weekday: Monday = 1 … Sunday = 7. */
export function weekday(date: BusinessDate): number {
  // Day 0 was a Thursday.
  return ((((numberOf(date) + 3) % 7) + 7) % 7) + 1;
}

/** Offset of the zone from UTC at an instant, in milliseconds. */
export function zoneOffset(timeZone: string, instant: number): number {
  return tzOffset(timeZone, new Date(instant)) * 60_000;
}

/**
 * The instant (UTC epoch milliseconds) of a wall-clock time in a zone. A time that a clock change
 * skips is read with the offset before the change; one that occurs twice is the first.
 */
export function instantOf(date: BusinessDate, millisOfDay: number, timeZone: string): number {
  const wall = Date.parse(`${date}T00:00:00Z`) + millisOfDay;
  const first = wall - zoneOffset(timeZone, wall - 14 * HOUR);
  const second = wall - zoneOffset(timeZone, first);
  return first + zoneOffset(timeZone, first) === wall ? first : second;
}

/** The business date of an instant: before the cut-off hour it is still yesterday. */
export function businessDateOf(instant: number, clock: ShopClock): BusinessDate {
  const local = instant + zoneOffset(clock.timeZone, instant);
  return toIso(local - clock.cutoffHour * HOUR);
}

/** The local hour (0–23) of an instant. */
export function localHour(instant: number, timeZone: string): number {
  const local = instant + zoneOffset(timeZone, instant);
  return Math.floor((((local % DAY) + DAY) % DAY) / HOUR);
}

function toIso(utc: number): BusinessDate {
  return nameOf(Math.floor(utc / DAY));
}

/**
 * Days since 1970 by name and names by day, those that were asked for: the same few thousand are asked
 * for again and again, for every SKU of a shop.
 */
const numbers = new Map<BusinessDate, number>();
const names = new Map<number, BusinessDate>();
const MOST_KEPT = 100_000;

/** NaN for what is no day. */
function numberOf(date: BusinessDate): number {
  const known = numbers.get(date);
  if (known !== undefined) return known;
  const number = Math.round(Date.parse(`${date}T00:00:00Z`) / DAY);
  if (numbers.size < MOST_KEPT) numbers.set(date, number);
  return number;
}

/** Empty for what is no day. */
function nameOf(number: number): BusinessDate {
  if (!Number.isFinite(number)) return '';
  const known = names.get(number);
  if (known !== undefined) return known;
  const name = new Date(number * DAY).toISOString().slice(0, 10);
  if (names.size < MOST_KEPT) names.set(number, name);
  return name;
}
