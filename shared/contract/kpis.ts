import { z } from 'zod';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import {
  type Breakdown,
  breakdowns,
  type Direction,
  type KpiFamily,
  type KpiName,
  type KpiUnit,
  kpiNames,
} from '#shared/domain/kpi/names';
import type { Need, NeedCode } from '#shared/domain/report/needs';
import { out, query } from './define';
import { DateRangeInput, IdInput, NothingInput } from './inputs';

/**
 * What a KPI is. The words are `kpi.<name>`, `kpi.<name>.definition` and `kpi.<name>.formula`
 * in the dictionary: the card shown on hover and the definitions sheet of every export.
 */
export interface KpiDefinition {
  readonly name: KpiName;
  readonly family: KpiFamily;
  readonly unit: KpiUnit;
  readonly direction: Direction;
  /** Values of days add up to the value of the range (so a month's target can be split). */
  readonly additive: boolean;
  /** Data it is computed from. */
  readonly sources: readonly NeedCode[];
  readonly breakdowns: readonly Breakdown[];
}

export const KpiNameInput = z.enum(kpiNames);

export const KpiQueryInput = z
  .object({
    names: z.array(KpiNameInput).min(1),
    by: z.enum(breakdowns).default('total'),
    filter: z
      .object({ channelId: IdInput, categoryId: IdInput, skuId: IdInput })
      .partial()
      .default({}),
    /** Most rows wanted (`sku` only: the ones with the largest net sales). */
    limit: z.number().int().min(1).max(20_000).default(2_000),
  })
  .and(DateRangeInput);

export interface KpiTable {
  readonly from: BusinessDate;
  readonly to: BusinessDate;
  readonly by: Breakdown;
  /** Largest `business_day.version` number summed over the range: changes when a fact in it does. */
  readonly dataVersion: number;
  readonly columns: readonly KpiColumn[];
  readonly rows: readonly KpiRow[];
}

export interface KpiColumn {
  readonly kpi: KpiName;
  readonly unit: KpiUnit;
  /** What to bring in where the whole column is empty for want of data. */
  readonly needs: readonly Need[];
}

/**
 * `key`: `total`, the date, the hour (0–23), or the id of the category, SKU or channel. `label`: the
 * name from the shop's data for those three, otherwise the key. `values` go with `columns`.
 */
export interface KpiRow {
  readonly key: string;
  readonly label: string;
  readonly values: readonly (number | null)[];
}

export const kpis = {
  definitions: query(NothingInput, out<KpiDefinition[]>()),
  /**
   * KPIs of a closed range of days. With `by: 'day'` every day of the range has a row; the other
   * breakdowns have one per member with data.
   *
   * @throws QisanError `invalid_input` when a KPI has no such breakdown or filter.
   */
  query: query(KpiQueryInput, out<KpiTable>()),
};
