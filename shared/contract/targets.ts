import { z } from 'zod';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { CellKind, CellValue } from '#shared/domain/export/cells';
import type { Direction, KpiName, KpiUnit } from '#shared/domain/kpi/names';
import type { Pace } from '#shared/domain/targets/pace';
import type { Proposal } from '#shared/domain/targets/propose';
import { type TargetScope, targetScopes } from '#shared/domain/targets/scope';
import type { DayTargetValue, TargetPeriod } from '#shared/domain/targets/split';
import { command, out, query } from './define';
import { BusinessDateInput, DateRangeInput, IdInput, LangInput, NothingInput } from './inputs';
import { KpiNameInput } from './kpis';

/** A target as a person set it. */
export interface Target extends TargetScope {
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

/** Of the store where nothing is said. */
const ScopeInput = z.object({
  scope: z.enum(targetScopes).default('store'),
  scopeId: z.number().int().min(0).default(0),
});

const periodInput = z.enum(['day', 'week', 'month']);

export const TargetInput = ScopeInput.extend({
  kpi: KpiNameInput,
  period: periodInput,
  /** Any day of the period; it is kept as its first day. */
  startsOn: BusinessDateInput,
  /** null takes the target away. */
  value: z.number().nonnegative().nullable(),
  /** Left out: as its KPI weighs in this scope already, else 1. */
  weight: z.number().nonnegative().max(100).optional(),
});

export type TargetChange = z.output<typeof TargetInput>;

/** A member that targets can be set for. */
export interface TargetMember extends TargetScope {
  readonly name: string;
  /** The category above it. */
  readonly parentId: number | null;
  readonly targets: number;
}

/** What `exports.table` writes. */
export interface TargetsTable {
  readonly title: string;
  readonly columns: readonly { readonly title: string; readonly kind: CellKind }[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** One line of the KPI matrix over a range of days. */
export interface AttainmentLine extends TargetScope {
  readonly kpi: KpiName;
  readonly unit: KpiUnit;
  readonly direction: Direction;
  /** '' for the store. */
  readonly scopeName: string;
  readonly weight: number;
  /** Over the days of the range that are over and have a target; null: nothing is known of them. */
  readonly actual: number | null;
  /** What those days had to bring; of a rate the mean of what they had. */
  readonly target: number | null;
  readonly attainment: number | null;
  /** What it brings to the score: see `pointsOf`. */
  readonly points: number | null;
  /** What the whole range has to bring. */
  readonly wholeTarget: number;
  /** Days with a target, and of them those that are over. */
  readonly days: number;
  readonly daysOver: number;
  /** Where the range ends at this rate; null when it is over, or before it has begun. */
  readonly pace: Pace | null;
}

export interface Attainment {
  readonly from: BusinessDate;
  readonly to: BusinessDate;
  /** The last day that counts: the end of the range, or the last day with sales before today. */
  readonly asOf: BusinessDate | null;
  readonly lines: readonly AttainmentLine[];
  /** `weightedScore` of the store's lines; null where none can be told. */
  readonly score: number | null;
}

export const targets = {
  /** Targets of a scope whose period touches the range, by KPI and date. */
  list: query(ScopeInput.and(DateRangeInput), out<Target[]>()),
  /** What each day of the range has to bring, split by weekday and season where it was set for longer. */
  days: query(
    ScopeInput.extend({ kpi: KpiNameInput.optional() }).and(DateRangeInput),
    out<DayTargetValue[]>(),
  ),
  /** Categories, channels and people that targets can be set for, with how many each has. */
  scopes: query(NothingInput, out<readonly TargetMember[]>()),
  /** All that is set in a range, of every scope, as a table in the words that an import knows again. */
  table: query(z.object({ lang: LangInput }).and(DateRangeInput), out<TargetsTable>()),
  /** Sets, changes or removes one. @throws QisanError `invalid_input` for a KPI without targets. */
  set: command(TargetInput, out<Target | null>(), { touches: ['targets'] }),
  /**
   * Sets, changes or removes many at once; answers how they were, which undoes it when given back.
   * @throws QisanError `invalid_input` for a KPI that the scope has no targets for; `not_found` for a
   * scope that is not there. All or nothing.
   */
  setMany: command(
    z.object({ changes: z.array(TargetInput).min(1).max(20_000) }),
    out<{ readonly before: readonly TargetChange[] }>(),
    { touches: ['targets'] },
  ),
  /**
   * Targets for the periods of a range from what was sold in the same weeks of the year before × how
   * trade has moved since; nothing is written. Each says what it rests on.
   * @throws QisanError `invalid_input`, `not_found` as `setMany`
   */
  propose: query(
    ScopeInput.extend({
      kpis: z.array(KpiNameInput).min(1).max(60),
      period: periodInput,
      /** What the manager wants on top, as a fraction: 0.05 is five per cent more. */
      ambition: z.number().min(-0.9).max(9).default(0),
    }).and(DateRangeInput),
    out<readonly Proposal[]>(),
  ),
  /** The KPI matrix of a range: attainment, points, score, and where a range under way ends. */
  attainment: query(
    z
      .object({
        /** Only the store, or with every category, channel and person that has targets. */
        scopes: z.enum(['store', 'all']).default('store'),
        /** Only this member. */
        only: z
          .object({ scope: z.enum(targetScopes), scopeId: IdInput.or(z.literal(0)) })
          .optional(),
      })
      .and(DateRangeInput),
    out<Attainment>(),
  ),
};
