import { z } from 'zod';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { KpiName, KpiUnit } from '#shared/domain/kpi/names';
import type { DayTargetValue, TargetPeriod } from '#shared/domain/targets/split';
import { command, out, query } from './define';
import { BusinessDateInput, DateRangeInput } from './inputs';
import { KpiNameInput } from './kpis';

/** A target of the store as a person set it. */
export interface Target {
  readonly kpi: KpiName;
  readonly unit: KpiUnit;
  readonly period: TargetPeriod;
  /** The day; the Monday of the week; the first of the month. */
  readonly startsOn: BusinessDate;
  readonly endsOn: BusinessDate;
  /** In the KPI's unit: money in 1/10 000, ratios as fractions. */
  readonly value: number;
  readonly weight: number;
}

export const TargetInput = z.object({
  kpi: KpiNameInput,
  period: z.enum(['day', 'week', 'month']),
  /** Any day of the period; it is kept as its first day. */
  startsOn: BusinessDateInput,
  /** null takes the target away. */
  value: z.number().nonnegative().nullable(),
  weight: z.number().nonnegative().max(100).default(1),
});

export const targets = {
  /** Targets whose period touches the range, by KPI and date. */
  list: query(DateRangeInput, out<Target[]>()),
  /** What each day of the range has to bring, split by weekday pattern where it was set for longer. */
  days: query(
    z.object({ kpi: KpiNameInput.optional() }).and(DateRangeInput),
    out<DayTargetValue[]>(),
  ),
  /** Sets, changes or removes one. @throws QisanError `invalid_input` for a KPI without targets. */
  set: command(TargetInput, out<Target | null>(), { touches: ['targets'] }),
};
