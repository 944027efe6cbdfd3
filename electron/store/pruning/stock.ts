import {
  addDays,
  type BusinessDate,
  type DateRange,
  daysBetween,
  eachDay,
} from '#shared/domain/calendar/calendar';
import { STALE_DAYS } from '#shared/domain/demand/stock-walk';
import type { Qty } from '#shared/domain/money/money';
import { changesSince, readStock } from '../figures/stock';
import type { ReadHandle } from '../handle';
import type { Changes } from './out-days';
import type { PruneSku } from './skus';

/** A delivery into the shop. */
export interface Receipt {
  readonly date: BusinessDate;
  readonly qty: Qty;
}

/**
 * Stock of each SKU on hand at closing of a day, below 0 where the books are wrong; null: not known.
 *
 * @param counts of the range; where it begins too late to hold every count that still says something,
 * the table of counts is asked
 */
export function readStockOf(
  db: ReadHandle,
  date: BusinessDate,
  skus: readonly PruneSku[],
  { start, day, qty }: Changes,
  range: DateRange,
): (Qty | null)[] {
  const last = daysBetween(range.from, date);
  if (last < STALE_DAYS) {
    const known = new Map(readStock(db, date).map((row) => [row.skuId, row.qty]));
    return skus.map(({ id }) => known.get(id) ?? null);
  }
  const dates = eachDay({ from: addDays(date, -STALE_DAYS), to: date });
  const counted = skus.map((_, row) => {
    let at = (start[row + 1] ?? 0) - 1;
    while (at >= (start[row] ?? 0) && (day[at] ?? 0) > last) at--;
    const countedOn =
      at < (start[row] ?? 0) ? undefined : dates[(day[at] ?? 0) - last + STALE_DAYS];
    return countedOn === undefined ? null : { countedOn, qty: qty[at] ?? 0 };
  });
  const since = changesSince(
    db,
    counted.flatMap((count) => count?.countedOn ?? []),
    date,
  );
  return skus.map(({ id }, row) => {
    const count = counted[row];
    return count === null || count === undefined ? null : count.qty + since(id, count.countedOn);
  });
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
