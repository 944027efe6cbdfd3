import type { NeedCode } from '#shared/domain/report/needs';
import type { FactGroup, KpiFacts } from './facts';
import type { Breakdown, Direction, KpiFamily, KpiName, KpiUnit } from './names';

/** One KPI: one formula, and what a reader has to know of it. */
export interface Kpi {
  readonly family: KpiFamily;
  readonly unit: KpiUnit;
  readonly direction: Direction;
  /** Values of days add up to the value of the range. */
  readonly additive: boolean;
  /** Data that must be there, in the order in which a person would bring them in. */
  readonly sources: readonly NeedCode[];
  readonly breakdowns: readonly Breakdown[];
  /** Groups of facts that the formula reads. */
  readonly reads: readonly FactGroup[];
  readonly value: (facts: KpiFacts) => number | null;
}

/** What a family file exports: its KPIs by their codes. */
export type KpiFamilyTable = Partial<Record<KpiName, Kpi>>;

/** Breakdowns of KPIs that the SKU, category, channel and day rollups all carry. */
export const bySaleRollups: readonly Breakdown[] = ['total', 'day', 'category', 'sku', 'channel'];

/** Those, and the hours of the day. */
export const bySaleRollupsAndHour: readonly Breakdown[] = [...bySaleRollups, 'hour'];
