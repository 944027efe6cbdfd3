import { addDays, type BusinessDate, eachDay, weekday } from '#shared/domain/calendar/calendar';
import { endOfMonth, startOfMonth, startOfWeek } from '#shared/domain/calendar/periods';
import type { KpiName } from '#shared/domain/kpi/names';
import { kpiTable } from '#shared/domain/kpi/table';

export type TargetPeriod = 'day' | 'week' | 'month';

/** Days before a period whose weekdays tell how to split its target. */
export const PATTERN_DAYS = 56;

export interface TargetValue {
  readonly kpi: KpiName;
  readonly period: TargetPeriod;
  readonly startsOn: BusinessDate;
  readonly value: number;
  readonly weight: number;
}

export interface DayTargetValue {
  readonly kpi: KpiName;
  readonly date: BusinessDate;
  readonly value: number;
  readonly weight: number;
  readonly setFor: TargetPeriod;
}

/** First day of the period that a date lies in. */
export function periodStart(period: TargetPeriod, date: BusinessDate): BusinessDate {
  if (period === 'day') return date;
  return period === 'week' ? startOfWeek(date) : startOfMonth(date);
}

/** Last day of the period that starts on a date. */
export function periodEnd(period: TargetPeriod, startsOn: BusinessDate): BusinessDate {
  if (period === 'day') return startsOn;
  return period === 'week' ? addDays(startsOn, 6) : endOfMonth(startsOn);
}

/** The actual value of a KPI on a day, or null where the day has none. */
export type DailyActual = (kpi: KpiName, date: BusinessDate) => number | null;

/**
 * What one day has to bring. The day's own target wins over its week's, a week's over its month's.
 *
 * A sum (net sales, tickets, gross profit) set for a week or month is split by the weekday pattern
 * of the 56 days before the period: each day's share is the mean of its weekday ÷ the sum of those
 * means over the days of the period. Without a day of each weekday in the period (or with nothing
 * sold) the days are equal. Days with a target of their own are taken out of the period first, and
 * the rest of the period's target is split over the rest of its days (0 when they ask for more than
 * all of it). A rate (margin, average ticket) asks the same of every day.
 */
export function targetOfDay(
  targets: readonly TargetValue[],
  kpi: KpiName,
  date: BusinessDate,
  actual: DailyActual,
): DayTargetValue | null {
  const own = find(targets, kpi, 'day', date);
  if (own !== undefined) return dayTarget(own, date, own.value);
  const period = (['week', 'month'] as const).find(
    (candidate) => find(targets, kpi, candidate, date) !== undefined,
  );
  const target = period === undefined ? undefined : find(targets, kpi, period, date);
  if (target === undefined) return null;
  if (!kpiTable[kpi].additive) return dayTarget(target, date, target.value);
  return dayTarget(target, date, share(targets, target, date, actual));
}

function find(
  targets: readonly TargetValue[],
  kpi: KpiName,
  period: TargetPeriod,
  date: BusinessDate,
): TargetValue | undefined {
  const startsOn = periodStart(period, date);
  return targets.find(
    (target) => target.kpi === kpi && target.period === period && target.startsOn === startsOn,
  );
}

function dayTarget(target: TargetValue, date: BusinessDate, value: number): DayTargetValue {
  return { kpi: target.kpi, date, value, weight: target.weight, setFor: target.period };
}

function share(
  targets: readonly TargetValue[],
  target: TargetValue,
  date: BusinessDate,
  actual: DailyActual,
): number {
  const days = eachDay({
    from: target.startsOn,
    to: periodEnd(target.period, target.startsOn),
  });
  const fixed = new Map(
    days.flatMap((day) => {
      const finer = finerTarget(targets, target, day, actual);
      return finer === null ? [] : [[day, finer] as const];
    }),
  );
  const rest = Math.max(0, target.value - sum([...fixed.values()]));
  const open = days.filter((day) => !fixed.has(day));
  const weights = weekdayMeans(target.kpi, target.startsOn, actual);
  const usable = open.every((day) => weights.has(weekday(day)));
  const weightOf = (day: BusinessDate) => (usable ? (weights.get(weekday(day)) ?? 0) : 1);
  const total = sum(open.map(weightOf));
  return total > 0 ? (rest * weightOf(date)) / total : rest / open.length;
}

/** The target of a day inside a period that something finer than the period asks of it. */
function finerTarget(
  targets: readonly TargetValue[],
  target: TargetValue,
  day: BusinessDate,
  actual: DailyActual,
): number | null {
  const own = find(targets, target.kpi, 'day', day);
  if (own !== undefined) return own.value;
  if (target.period !== 'month') return null;
  const week = find(targets, target.kpi, 'week', day);
  return week === undefined ? null : share(targets, week, day, actual);
}

/** Mean of the KPI per weekday over the 56 days before a date; weekdays without a value are absent. */
function weekdayMeans(
  kpi: KpiName,
  before: BusinessDate,
  actual: DailyActual,
): ReadonlyMap<number, number> {
  const values = new Map<number, number[]>();
  for (const day of eachDay({ from: addDays(before, -PATTERN_DAYS), to: addDays(before, -1) })) {
    const value = actual(kpi, day);
    if (value === null) continue;
    values.set(weekday(day), [...(values.get(weekday(day)) ?? []), value]);
  }
  return new Map(
    [...values].map(([key, list]) => [key, Math.max(0, sum(list) / list.length)] as const),
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
