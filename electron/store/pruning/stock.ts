import type { BusinessDate, DateRange } from '#shared/domain/calendar/calendar';
import type { Qty } from '#shared/domain/money/money';
import { readStock } from '../figures/stock';
import type { ReadHandle } from '../handle';
import type { PruneSku } from './skus';

/** A delivery into the shop. */
export interface Receipt {
  readonly date: BusinessDate;
  readonly qty: Qty;
}

/** Stock of a SKU on hand at closing of a day, below 0 where the books are wrong; null: not known. */
export function readStockOf(
  db: ReadHandle,
  asOf: BusinessDate,
  skus: readonly PruneSku[],
): (Qty | null)[] {
  const known = new Map(readStock(db, asOf).map((row) => [row.skuId, row.qty]));
  return skus.map(({ id }) => known.get(id) ?? null);
}

/** Deliveries of some SKUs in a range, the newest first. */
export function readReceipts(
  db: ReadHandle,
  range: DateRange,
  skus: readonly PruneSku[],
): ReadonlyMap<number, readonly Receipt[]> {
  const rowOf = new Map(skus.map(({ id }, row) => [id, row]));
  const receipts = new Map<number, Receipt[]>();
  for (const { skuId, date, qty } of db.all<Receipt & { skuId: number }>(
    `SELECT sku_id skuId, business_date date, sum(qty) qty FROM stock_movement
     WHERE kind = 'receipt' AND business_date BETWEEN @from AND @to
     GROUP BY sku_id, business_date ORDER BY business_date DESC`,
    { from: range.from, to: range.to },
  )) {
    const row = rowOf.get(skuId);
    if (row === undefined) continue;
    const list = receipts.get(row);
    if (list === undefined) receipts.set(row, [{ date, qty }]);
    else list.push({ date, qty });
  }
  return receipts;
}
