import {
  addDays,
  type BusinessDate,
  type DateRange,
  eachDay,
  weekday,
} from '#shared/domain/calendar/calendar';
import { endOfMonth, startOfMonth, startOfWeek } from '#shared/domain/calendar/periods';
import type { KpiName } from '#shared/domain/kpi/names';
import { kpiTable } from '#shared/domain/kpi/table';
import { seasonOf, seasonRanges } from './season';
import { weekdayMeans } from './weekdays';

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

/** What one day has to bring; `setFor` says which target it comes from. */
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

/** What a day has to bring of a KPI; null where no target covers it. */
export type DayTargets = (kpi: KpiName, date: BusinessDate) => DayTargetValue | null;

/**
 * Splits targets to days. The day's own target wins over its week's, a week's over its month's.
 *
 * A sum (net sales, tickets, gross profit) set for a week or month is split by the weekday pattern
 * of the 56 days before the period and by the season: a day's share is the mean of its weekday × its
 * season (see `seasonOf`) ÷ the sum of those products over the days of the period. Where a weekday of
 * the period has no day with a value among them, only the season tells days apart; without an earlier
 * year, nothing does. Days that something finer asks for are taken out of the period first,
 * and the rest of its target is split over the rest of its days (0 when they ask for more than all
 * of it). A rate (margin, average ticket) asks the same of every day.
 */
export function splitTargets(targets: readonly TargetValue[], actual: DailyActual): DayTargets {
  const byStart = new Map(targets.map((target) => [startKey(target, target.startsOn), target]));
  const shares = new Map<TargetValue, ReadonlyMap<BusinessDate, number>>();

  const covering = (kpi: KpiName, date: BusinessDate, periods: readonly TargetPeriod[]) => {
    for (const period of periods) {
      const target = byStart.get(startKey({ kpi, period }, periodStart(period, date)));
      if (target !== undefined) return target;
    }
    return null;
  };

  const valueOn = (target: TargetValue, date: BusinessDate): number => {
    if (target.period === 'day' || !kpiTable[target.kpi].additive) return target.value;
    let share = shares.get(target);
    if (share === undefined) {
      share = sharesOf(target, (day) => finerValue(target, day), actual);
      shares.set(target, share);
    }
    return share.get(date) ?? 0;
  };

  const finerValue = (target: TargetValue, date: BusinessDate): number | null => {
    const periods: readonly TargetPeriod[] = target.period === 'month' ? ['day', 'week'] : ['day'];
    const finer = covering(target.kpi, date, periods);
    return finer === null ? null : valueOn(finer, date);
  };

  return (kpi, date) => {
    const target = covering(kpi, date, ['day', 'week', 'month']);
    if (target === null) return null;
    const { weight, period } = target;
    return { kpi, date, value: valueOn(target, date), weight, setFor: period };
  };
}

/**
 * The stretches of days before their periods that a split of these targets reads, merged: the eight
 * weeks before, and the same weeks of earlier years.
 */
export function splitHistory(targets: readonly TargetValue[]): DateRange[] {
  const wanted = targets
    .filter(({ kpi, period }) => period !== 'day' && kpiTable[kpi].additive)
    .flatMap(({ period, startsOn }): DateRange[] => [
      { from: addDays(startsOn, -PATTERN_DAYS), to: addDays(startsOn, -1) },
      ...seasonRanges({ from: startsOn, to: periodEnd(period, startsOn) }),
    ]);
  return mergeRanges(wanted);
}

/** The same days in ranges that do not touch, in order. */
function mergeRanges(ranges: readonly DateRange[]): DateRange[] {
  const merged: DateRange[] = [];
  for (const range of ranges.toSorted((one, other) => one.from.localeCompare(other.from))) {
    const last = merged.at(-1);
    if (last === undefined || range.from > addDays(last.to, 1)) merged.push(range);
    else if (range.to > last.to) merged[merged.length - 1] = { from: last.from, to: range.to };
  }
  return merged;
}

function startKey(of: Pick<TargetValue, 'kpi' | 'period'>, startsOn: BusinessDate): string {
  return `${of.kpi} ${of.period} ${startsOn}`;
}

/** The target of a period by day: what finer targets ask for, and the rest by pattern and season. */
function sharesOf(
  target: TargetValue,
  finerValue: (date: BusinessDate) => number | null,
  actual: DailyActual,
): ReadonlyMap<BusinessDate, number> {
  const from = target.startsOn;
  const days = eachDay({ from, to: periodEnd(target.period, from) });
  const fixed = new Map(days.map((day) => [day, finerValue(day)] as const));
  const rest = Math.max(0, target.value - sum([...fixed.values()].map((value) => value ?? 0)));
  const open = days.filter((day) => fixed.get(day) === null);
  const before = { from: addDays(from, -PATTERN_DAYS), to: addDays(from, -1) };
  const means = weekdayMeans(before, (day) => actual(target.kpi, day));
  const usable = open.every((day) => means.has(weekday(day)));
  const seasonOn = seasonOf(days, (day) => actual(target.kpi, day));
  const weightOf = (day: BusinessDate) =>
    (usable ? (means.get(weekday(day)) ?? 0) : 1) * seasonOn(day);
  const total = sum(open.map(weightOf));
  const part = (day: BusinessDate) =>
    total > 0 ? (rest * weightOf(day)) / total : rest / open.length;
  return new Map(days.map((day) => [day, fixed.get(day) ?? part(day)] as const));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
