import {
  addDays,
  type BusinessDate,
  type DateRange,
  daysBetween,
} from '#shared/domain/calendar/calendar';
import { stockStates } from '#shared/domain/demand/stock-walk';
import type { Qty } from '#shared/domain/money/money';
import type { SalesHistory } from '#shared/domain/pruning/history';
import type { PanelSku, SoldDays } from '../demand/sold-days';
import { readStockDays } from '../demand/stock-days';
import { readStock } from '../figures/stock';
import type { ReadHandle } from '../handle';
import type { PruneSku } from './skus';
import type { Sold } from './sold';

/** Days of each SKU: those of a row lie from `start[row]` to `start[row + 1]`. */
export type DayLists = NonNullable<SalesHistory['out']>;

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

/**
 * Days of the history on which each SKU was out of stock, from counts, movements and sales; undefined
 * where nothing was ever counted in it. Before the first count nothing is known, and all counts as
 * there.
 */
export function readOutDays(
  db: ReadHandle,
  sold: Sold,
  skus: readonly PruneSku[],
): DayLists | undefined {
  const { range } = sold;
  const first = db.value<string | null>(
    'SELECT min(business_date) FROM stock_level WHERE business_date BETWEEN @from AND @to',
    { from: range.from, to: range.to },
  );
  if (first === null) return undefined;
  const skipped = daysBetween(range.from, first);
  const dense = denseFrom(sold, skus, skipped);
  const { state } = readStockDays(db, dense);
  return listOut(state, dense.days, skus.length, skipped);
}

/** The same sales with a cell for every day, from a day of the history on. */
function denseFrom(sold: Sold, skus: readonly PruneSku[], skipped: number): SoldDays {
  const { range, start, day } = sold;
  const days = sold.days - skipped;
  const units = new Float32Array(skus.length * days);
  for (let row = 0; row < skus.length; row++) {
    const end = start[row + 1] ?? 0;
    for (let at = start[row] ?? 0; at < end; at++) {
      const cell = (day[at] ?? 0) - skipped;
      if (cell >= 0) units[row * days + cell] = (sold.qty[at] ?? 0) / 1_000;
    }
  }
  return {
    range: { from: addDays(range.from, skipped), to: range.to },
    days,
    skus: skus.map(panelSku),
    rowOf: new Map(skus.map(({ id }, row) => [id, row])),
    units,
    value: null,
  };
}

function panelSku({ id, categoryId, weighed, facings }: PruneSku): PanelSku {
  return { id, categoryId, weighed, facings: facings ?? 0, candidate: false, since: '' };
}

function listOut(state: Uint8Array, days: number, skus: number, skipped: number): DayLists {
  const start = new Int32Array(skus + 1);
  const day: number[] = [];
  for (let row = 0; row < skus; row++) {
    for (let at = 0; at < days; at++) {
      if (state[row * days + at] === stockStates.out) day.push(at + skipped);
    }
    start[row + 1] = day.length;
  }
  return { start, day: Int32Array.from(day) };
}
