import {
  addDays,
  type BusinessDate,
  type DateRange,
  eachDay,
  weekday,
} from '#shared/domain/calendar/calendar';
import type { KpiName } from '#shared/domain/kpi/names';
import { kpiTable } from '#shared/domain/kpi/table';
import { ratio } from '#shared/domain/money/money';
import { YEAR_DAYS } from './season';
import { type DailyActual, periodEnd, periodStart, type TargetPeriod } from './split';
import { weekdayMeans } from './weekdays';

/** Days whose level tells how trade has moved against a year before. */
export const TREND_DAYS = 56;
/** A trend of eight weeks is not carried further than this. */
const TREND_BOUNDS = { low: 0.7, high: 1.4 } as const;
/** Share of a year-ago period's days that must be known. */
const KNOWN_SHARE = 0.8;

/** What a proposed target rests on. */
export type Reason =
  /** The same weeks a year before × how the last eight weeks compare with theirs a year before. */
  | {
      readonly method: 'yearAgo';
      readonly base: number;
      readonly baseRange: DateRange;
      readonly daysMissing: number;
      readonly trend: number;
      readonly trendRange: DateRange;
      /** The trend as measured, where it is beyond what is carried on. */
      readonly measured: number | null;
    }
  /** No year behind: each weekday's mean of the last eight weeks. */
  | { readonly method: 'recent'; readonly base: number; readonly baseRange: DateRange };

export interface Proposal {
  readonly kpi: KpiName;
  readonly period: TargetPeriod;
  readonly startsOn: BusinessDate;
  /** Rounded to what a person would write; null where there is too little history. */
  readonly value: number | null;
  readonly reason: Reason | null;
  readonly ambition: number;
  /** The target that is set already. */
  readonly present: number | null;
}

export interface ProposeInput {
  readonly kpis: readonly KpiName[];
  readonly period: TargetPeriod;
  readonly range: DateRange;
  readonly ambition: number;
  /** The last day with complete sales. */
  readonly lastDay: BusinessDate;
  /** Sums by day, for KPIs that add up. */
  readonly actual: DailyActual;
  /** A KPI over a range of days, for rates. */
  readonly over: (kpi: KpiName, range: DateRange) => number | null;
}

/** Proposals for every KPI and every period that touches the range, by KPI and date. */
export function proposeTargets(input: ProposeInput): Omit<Proposal, 'present'>[] {
  const starts = [...new Set(eachDay(input.range).map((day) => periodStart(input.period, day)))];
  return input.kpis.flatMap((kpi) =>
    starts.map((startsOn) => {
      const reason = reasonFor(input, kpi, {
        from: startsOn,
        to: periodEnd(input.period, startsOn),
      });
      const { period, ambition } = input;
      return {
        kpi,
        period,
        startsOn,
        value: proposedValue(kpi, reason, ambition),
        reason,
        ambition,
      };
    }),
  );
}

function proposedValue(kpi: KpiName, reason: Reason | null, ambition: number): number | null {
  if (reason === null) return null;
  const trend = reason.method === 'yearAgo' ? reason.trend : 1;
  return roundAsWritten(reason.base * trend * (1 + ambition), kpiTable[kpi].unit === 'ratio');
}

/** Three figures; a rate to a tenth of a per cent. */
export function roundAsWritten(value: number, isRatio: boolean): number {
  if (isRatio) return Math.round(value * 1000) / 1000;
  if (value <= 0) return 0;
  const step = 10 ** (Math.floor(Math.log10(value)) - 2);
  return Number((Math.round(value / step) * step).toPrecision(12));
}

function reasonFor(input: ProposeInput, kpi: KpiName, period: DateRange): Reason | null {
  return kpiTable[kpi].additive ? sumReason(input, kpi, period) : rateReason(input, kpi, period);
}

function sumReason(input: ProposeInput, kpi: KpiName, period: DateRange): Reason | null {
  const { actual, lastDay } = input;
  const recent = { from: addDays(lastDay, 1 - TREND_DAYS), to: lastDay };
  const earlier = yearBefore(period, lastDay);
  if (earlier !== null) {
    const filled = fillByWeekday(kpi, earlier, actual);
    const trend = trendOf(sumOver(kpi, recent, actual), sumOver(kpi, back(recent), actual));
    if (filled !== null && trend !== null) {
      return {
        method: 'yearAgo',
        base: filled.sum,
        baseRange: earlier,
        daysMissing: filled.missing,
        trendRange: recent,
        ...trend,
      };
    }
  }
  const means = weekdayMeans(recent, (day) => actual(kpi, day));
  const days = eachDay(period).map((day) => means.get(weekday(day)) ?? null);
  if (days.some((mean) => mean === null)) return null;
  return {
    method: 'recent',
    base: days.reduce<number>((sum, mean) => sum + (mean ?? 0), 0),
    baseRange: recent,
  };
}

function rateReason(input: ProposeInput, kpi: KpiName, period: DateRange): Reason | null {
  const { over, lastDay } = input;
  const recent = { from: addDays(lastDay, 1 - TREND_DAYS), to: lastDay };
  const now = over(kpi, recent);
  const earlier = yearBefore(period, lastDay);
  const base = earlier === null ? null : over(kpi, earlier);
  const trend = trendOf(now, over(kpi, back(recent)));
  if (earlier !== null && base !== null && trend !== null) {
    const { method, daysMissing } = { method: 'yearAgo', daysMissing: 0 } as const;
    return { method, base, baseRange: earlier, daysMissing, trendRange: recent, ...trend };
  }
  return now === null ? null : { method: 'recent', base: now, baseRange: recent };
}

/** The same weeks a whole number of years before that lie wholly in the past; null beyond two. */
function yearBefore(period: DateRange, lastDay: BusinessDate): DateRange | null {
  for (let years = 1; years <= 2; years += 1) {
    const range = back(period, years);
    if (range.to <= lastDay) return range;
  }
  return null;
}

function back({ from, to }: DateRange, years = 1): DateRange {
  return { from: addDays(from, -YEAR_DAYS * years), to: addDays(to, -YEAR_DAYS * years) };
}

function trendOf(
  now: number | null,
  before: number | null,
): { trend: number; measured: number | null } | null {
  const measured = ratio(now, before);
  if (measured === null || measured <= 0) return null;
  const trend = Math.min(TREND_BOUNDS.high, Math.max(TREND_BOUNDS.low, measured));
  return { trend, measured: trend === measured ? null : measured };
}

/** Null where too few days of it are known to be compared. */
function sumOver(kpi: KpiName, range: DateRange, actual: DailyActual): number | null {
  return fillByWeekday(kpi, range, actual)?.sum ?? null;
}

/** The sum of a range, its unknown days taken as the mean of their weekday in it. */
function fillByWeekday(
  kpi: KpiName,
  range: DateRange,
  actual: DailyActual,
): { sum: number; missing: number } | null {
  const days = eachDay(range);
  const means = weekdayMeans(range, (day) => actual(kpi, day));
  let sum = 0;
  let missing = 0;
  for (const day of days) {
    const value = actual(kpi, day);
    const mean = means.get(weekday(day));
    if (value === null && mean === undefined) return null;
    if (value === null) missing += 1;
    sum += value ?? mean ?? 0;
  }
  return missing > days.length * (1 - KNOWN_SHARE) ? null : { sum, missing };
}
