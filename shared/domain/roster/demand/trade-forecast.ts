/**
 * Expected trade by hour of the days to come: the level of each weekday from its last weeks, the later
 * ones heavier, and how it falls on the hours of that weekday, held to the shop's usual hours.
 */
import { addDays, type BusinessDate, daysBetween, weekday } from '#shared/domain/calendar/calendar';

/** A count (tickets, items, visitors) of one hour of the clock. */
export interface HourCount {
  readonly date: BusinessDate;
  readonly hour: number;
  readonly count: number;
}

export interface ForecastHour {
  readonly date: BusinessDate;
  readonly hour: number;
  readonly mean: number;
  /** 80 % interval. */
  readonly low: number;
  readonly high: number;
}

/** Weeks looked back on. */
export const TRADE_WEEKS = 12;
/** What a week weighs against the one after it. */
const FADE = 0.8;
/** Counts by which a weekday's hours hold to those of all days. */
const HOURS_HOLD = 50;
/** Spread assumed of a day's level where there are too few weeks to measure it. */
const USUAL_SPREAD = 0.15;
const NORMAL_80 = 1.2816;
const HOURS = 24;

/**
 * Expected counts of the hours of `days`; hours without any trade in the past are left out. Empty where
 * nothing is known. `asOf`: the last day whose counts are complete.
 */
export function forecastHours(
  counts: readonly HourCount[],
  asOf: BusinessDate,
  days: readonly BusinessDate[],
): ForecastHour[] {
  const past = byWeekday(counts, asOf);
  const all = hoursOf(past.flat());
  const total = sum(all);
  if (total === 0) return [];
  return days.flatMap((date) => {
    const own = past[weekday(date) - 1] ?? [];
    const level = own.length > 0 ? levelOf(own) : levelOf(past.flat());
    const hours = hoursOf(own);
    const seen = sum(hours);
    return hours.flatMap((count, hour): ForecastHour[] => {
      const usual = (all[hour] ?? 0) / total;
      const share = (count + HOURS_HOLD * usual) / (seen + HOURS_HOLD);
      const mean = level.mean * share;
      if (mean <= 0) return [];
      const reach = NORMAL_80 * Math.sqrt(mean + (mean * level.spread) ** 2);
      return [{ date, hour, mean, low: Math.max(0, mean - reach), high: mean + reach }];
    });
  });
}

interface PastDay {
  /** Weeks before the last known day. */
  readonly age: number;
  readonly total: number;
  readonly hours: readonly number[];
}

/** Days with trade by weekday, Monday first. */
function byWeekday(counts: readonly HourCount[], asOf: BusinessDate): PastDay[][] {
  const days = new Map<BusinessDate, number[]>();
  const first = addDays(asOf, 1 - 7 * TRADE_WEEKS);
  for (const { date, hour, count } of counts) {
    if (date < first || date > asOf || count <= 0) continue;
    const hours = days.get(date) ?? new Array<number>(HOURS).fill(0);
    hours[hour] = (hours[hour] ?? 0) + count;
    days.set(date, hours);
  }
  const past: PastDay[][] = Array.from({ length: 7 }, () => []);
  for (const [date, hours] of days) {
    const age = Math.floor(daysBetween(date, asOf) / 7);
    past[weekday(date) - 1]?.push({ age, total: sum(hours), hours });
  }
  return past;
}

/** Weighted mean of a day's total, and its spread as a share of it. */
function levelOf(days: readonly PastDay[]): { readonly mean: number; readonly spread: number } {
  const weights = days.map(({ age }) => FADE ** age);
  const weight = sum(weights);
  const mean = sum(days.map(({ total }, at) => total * (weights[at] ?? 0))) / weight;
  if (days.length < 3 || mean === 0) return { mean, spread: USUAL_SPREAD };
  const square = sum(days.map(({ total }, at) => (weights[at] ?? 0) * (total - mean) ** 2));
  const kept = sum(weights.map((one) => one ** 2)) / weight ** 2;
  return { mean, spread: Math.sqrt(square / weight / (1 - kept)) / mean };
}

/** Counts by hour, the later weeks heavier. */
function hoursOf(days: readonly PastDay[]): number[] {
  const hours = new Array<number>(HOURS).fill(0);
  for (const day of days) {
    const weight = FADE ** day.age;
    for (let hour = 0; hour < HOURS; hour++) {
      hours[hour] = (hours[hour] ?? 0) + (day.hours[hour] ?? 0) * weight;
    }
  }
  return hours;
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
