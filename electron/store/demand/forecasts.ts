import type { DemandSource } from '#shared/domain/assortment/result';
import type { DemandClass } from '#shared/domain/demand/classes';
import type { ReadHandle, WriteHandle } from '../handle';
import { insertRows } from '../insert-rows';

/** What is expected of one SKU, as it is kept. */
export interface ForecastRecord {
  readonly skuId: number;
  readonly source: DemandSource;
  /** Null where it does not rest on its own sales of late. */
  readonly demandClass: DemandClass | null;
  readonly method: string | null;
  /** Units of an ordinary day. */
  readonly perDay: number;
  /** Seven weekday factors, Monday first. */
  readonly factors: readonly number[];
  readonly weekVariance: number;
  readonly growth: number;
  readonly knownDays: number;
  readonly outDays: number;
  readonly promotedDays: number;
  /** Factors of the attributes of an estimate. */
  readonly attributes: Readonly<Record<string, number>>;
}

interface ForecastRow extends Omit<ForecastRecord, 'factors' | 'attributes'> {
  readonly factors: string;
  readonly detail: string;
}

/** Puts these in the place of all that was there. */
export function replaceForecasts(db: WriteHandle, records: readonly ForecastRecord[]): void {
  db.run('DELETE FROM demand_forecast');
  insertRows(
    db,
    'demand_forecast',
    records.map(({ factors, attributes, ...record }) => ({
      ...record,
      factors: JSON.stringify(factors),
      detail: JSON.stringify({ attributes }),
    })),
  );
}

/** Undefined where nothing is known of the SKU. */
export function readForecast(db: ReadHandle, skuId: number): ForecastRecord | undefined {
  const row = db.get<ForecastRow>(
    `SELECT sku_id skuId, source, demand_class demandClass, method, per_day perDay, factors,
       week_variance weekVariance, growth, known_days knownDays, out_days outDays,
       promoted_days promotedDays, detail
     FROM demand_forecast WHERE sku_id = ?`,
    [skuId],
  );
  if (row === undefined) return undefined;
  const { factors, detail, ...record } = row;
  return { ...record, factors: JSON.parse(factors), ...JSON.parse(detail) };
}

export interface ForecastCounts {
  readonly forecasts: number;
  readonly estimates: number;
  readonly returning: number;
  readonly byClass: Readonly<Partial<Record<DemandClass, number>>>;
}

export function countForecasts(db: ReadHandle): ForecastCounts {
  const rows = db.all<{ source: DemandSource; demandClass: DemandClass | null; count: number }>(
    `SELECT source, demand_class demandClass, count(*) count FROM demand_forecast
     GROUP BY source, demand_class`,
  );
  const of = (source: DemandSource) =>
    rows.reduce((sum, row) => sum + (row.source === source ? row.count : 0), 0);
  const classes = rows.flatMap(({ demandClass, count }) =>
    demandClass === null ? [] : [[demandClass, count] as const],
  );
  return {
    forecasts: of('forecast'),
    estimates: of('estimate'),
    returning: of('returning'),
    byClass: Object.fromEntries(classes),
  };
}
