import {
  type BusinessDate,
  type DateRange,
  daysBetween,
  eachDay,
} from '#shared/domain/calendar/calendar';
import type { ReadHandle, SqlValue } from '../handle';

/** A SKU whose sales are laid out day by day. */
export interface PanelSku {
  readonly id: number;
  readonly categoryId: number;
  readonly candidate: boolean;
  readonly weighed: boolean;
  readonly facings: number;
  /** Its first day of demand: the first sale ever, or the day it was introduced where that is earlier. */
  readonly since: BusinessDate;
}

/** What went over the till, in one flat array each: SKU after SKU, a cell for every day. */
export interface SoldDays {
  readonly range: DateRange;
  readonly days: number;
  readonly skus: readonly PanelSku[];
  /** Row of a SKU by its id. */
  readonly rowOf: ReadonlyMap<number, number>;
  /** Selling units with returns deducted, so below 0 on a day of returns. */
  readonly units: Float32Array;
  /** Net sales in currency units; only where they were asked for. */
  readonly value: Float32Array | null;
}

interface SkuRow {
  id: number;
  categoryId: number;
  candidate: number;
  weighed: number;
  facings: number;
  since: string;
}

/** SKUs with a sale in the range that are not delisted, by id; `only` looks at one. */
export function readPanelSkus(db: ReadHandle, range: DateRange, only?: number): PanelSku[] {
  const rows = db.all<SkuRow>(
    `SELECT k.id, k.category_id categoryId, k.status = 'candidate' candidate, k.weighed,
       coalesce(k.facings, 0) facings,
       min(coalesce(k.introduced_on, '9999-12-31'),
         (SELECT min(s.business_date) FROM sales_day_sku s WHERE s.sku_id = k.id)) since
     FROM sku k
     WHERE k.status <> 'delisted' ${only === undefined ? '' : 'AND k.id = @only'}
       AND EXISTS (SELECT 1 FROM sales_day_sku s WHERE s.sku_id = k.id
         AND s.business_date BETWEEN @from AND @to AND s.qty > 0)
     ORDER BY k.id`,
    { from: range.from, to: range.to, ...(only === undefined ? {} : { only }) },
  );
  return rows.map((row) => ({
    ...row,
    candidate: row.candidate === 1,
    weighed: row.weighed === 1,
  }));
}

/**
 * Sales of these SKUs in one pass over the days.
 * @param withValue also reads net sales, which take as much room again
 */
export function readSoldDays(
  db: ReadHandle,
  range: DateRange,
  skus: readonly PanelSku[],
  withValue = false,
): SoldDays {
  const days = daysBetween(range.from, range.to) + 1;
  const units = new Float32Array(skus.length * days);
  const value = withValue ? new Float32Array(skus.length * days) : null;
  const rowOf = new Map(skus.map((sku, row) => [sku.id, row]));
  for (const [day, rows] of eachDayOf<[number, number, number]>(
    db,
    'SELECT sku_id, qty, net_sales FROM sales_day_sku',
    range,
    skus,
  )) {
    for (const [skuId, qty, netSales] of rows) {
      const row = rowOf.get(skuId);
      if (row === undefined) continue;
      const at = row * days + day;
      units[at] = (units[at] ?? 0) + qty / 1_000;
      if (value !== null) value[at] = (value[at] ?? 0) + netSales / 10_000;
    }
  }
  return { range, days, skus, rowOf, units, value };
}

/**
 * The rows of each day of a range, day by day: a question a day costs a third of one row by row, and
 * never has more than a day in memory. Of one SKU alone only its own rows.
 */
export function* eachDayOf<Row extends readonly SqlValue[]>(
  db: ReadHandle,
  select: string,
  range: DateRange,
  skus: readonly PanelSku[],
): Iterable<readonly [day: number, rows: readonly Row[]]> {
  const [only] = skus;
  const one = only !== undefined && skus.length === 1 ? [only.id] : [];
  const sql = `${select} WHERE business_date = ? ${one.length === 1 ? 'AND sku_id = ?' : ''}`;
  for (const [day, date] of eachDay(range).entries()) {
    yield [day, db.arrays<Row>(sql, [date, ...one])];
  }
}
