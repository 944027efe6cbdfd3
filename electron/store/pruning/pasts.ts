import { addDays, type BusinessDate, eachDay } from '#shared/domain/calendar/calendar';
import type { Money, Qty } from '#shared/domain/money/money';
import type { SkuPast, StockPast } from '#shared/domain/pruning/facts';
import type { ReadHandle } from '../handle';
import { type LotLeft, readLots } from './lots';
import { readRunning } from './promotions';
import type { PruneSku } from './skus';
import type { Sold } from './sold';
import { type Receipt, readReceipts, readStockOf } from './stock';
import { Summer } from './sums';
import type { Trade } from './trade';

/** Days over which sell-through and the return on stock are told. */
const STOCK_DAYS = 91;
/** Who has been there for longer is of full age to every rule: when exactly it came changes nothing. */
const OF_AGE_DAYS = 400;

/** What a classification starts from: everything up to the close of a day and nothing later. */
export interface ShopPast extends Trade {
  /** In the order of the SKUs. */
  readonly pasts: readonly SkuPast[];
}

/**
 * Adds up the past of each carried SKU as of the day. What a person keeps by hand is not in it: it is
 * laid over the result, so that a decision shows at once.
 */
export function readPasts(db: ReadHandle, trade: Trade): SkuPast[] {
  const { asOf, skus, rowOf, sold, out, withTickets } = trade;
  const spans = readSpans(db, sold, rowOf, skus);
  const stocks = readStocks(db, trade);
  const lots = lotsByRow(readLots(db, asOf), rowOf);
  const running = readRunning(db, asOf);
  const summer = new Summer(sold, out, withTickets);
  return skus.map((sku, row): SkuPast => {
    const { first, last } = spans[row] ?? NEVER;
    const since = earlier(sku.introducedOn, first);
    const stock = stocks[row];
    const sums = summer.sumsOf(row, since, last, stock?.qty !== undefined && stock.qty !== null);
    const own = lots.get(row) ?? [];
    return {
      skuId: sku.id,
      name: sku.name,
      categoryId: sku.categoryId,
      category: sku.category,
      firstSale: first,
      lastSale: last,
      introducedOn: sku.introducedOn,
      trialUntil: sku.trialUntil,
      mustKeep: sku.mustKeep,
      ...sums,
      stock: stock === undefined ? null : stockPast(stock, sums.weeks13.qty, own),
      lots: own.map(({ expiresOn, qty }) => ({ expiresOn, qty })),
      price: sku.price ?? perUnit(sums.weeks13) ?? perUnit(sums.weeks52),
      cost: sku.cost,
      facings: sku.facings,
      weighed: sku.weighed,
      promotion: running.get(sku.id) ?? null,
      keptByHand: null,
      acceptsReturns: sku.returnable,
    };
  });
}

interface Span {
  readonly first: BusinessDate | null;
  readonly last: BusinessDate | null;
}
const NEVER: Span = { first: null, last: null };

/** First and last day with a sale; of what is not of age those before the history included. */
function readSpans(
  db: ReadHandle,
  { range, days, start, day }: Sold,
  rowOf: ReadonlyMap<number, number>,
  skus: readonly PruneSku[],
): Span[] {
  const dates = eachDay(range);
  const spans = skus.map((_, row): Span => {
    const [begin, end] = [start[row] ?? 0, start[row + 1] ?? 0];
    if (begin === end) return NEVER;
    return { first: dates[day[begin] ?? 0] ?? null, last: dates[day[end - 1] ?? 0] ?? null };
  });
  if (
    db.get('SELECT 1 FROM sales_day WHERE business_date < ? LIMIT 1', [range.from]) === undefined
  ) {
    return spans;
  }
  const ofAge = dates[days - OF_AGE_DAYS] ?? '';
  const young = [...rowOf].flatMap(([id, row]) => {
    const since = earlier(spans[row]?.first ?? null, skus[row]?.introducedOn ?? null);
    const sold = start[row] !== start[row + 1];
    return sold && since !== null && since <= ofAge ? [] : id;
  });
  // Looked up in the index alone: of a SKU that was only ever returned it is the day of the return.
  const older = db.all<Span & { id: number }>(
    `SELECT s.sku_id id, min(s.business_date) first, max(s.business_date) last
     FROM json_each(@ids) young CROSS JOIN sales_day_sku s ON s.sku_id = young.value
     WHERE s.business_date < @from GROUP BY s.sku_id`,
    { ids: JSON.stringify(young), from: range.from },
  );
  for (const { id, first, last } of older) {
    const row = rowOf.get(id) ?? -1;
    const known = spans[row];
    if (known === undefined) continue;
    spans[row] = { first: earlier(known.first, first), last: later(known.last, last) };
  }
  return spans;
}

interface Stocks {
  readonly qty: Qty;
  readonly opening: Qty | null;
  readonly receipts: readonly Receipt[];
  readonly from: BusinessDate;
}

function readStocks(db: ReadHandle, { asOf, skus, sold, counts }: Trade): (Stocks | undefined)[] {
  const { range } = sold;
  const closing = readStockOf(db, asOf, skus, counts, range);
  if (closing.every((qty) => qty === null)) return [];
  const from = addDays(asOf, -STOCK_DAYS);
  const opening = readStockOf(db, from, skus, counts, range);
  const receipts = readReceipts(db, range, skus);
  return closing.map((qty, row) =>
    qty === null
      ? undefined
      : { qty, opening: opening[row] ?? null, receipts: receipts.get(row) ?? [], from },
  );
}

/**
 * Where the level of 13 weeks ago is not known it is what was sold since and is still there, less what
 * was received; and more must have been received than was written down where the rest says so.
 */
function stockPast(
  { qty, opening, receipts, from }: Stocks,
  sold: Qty,
  lots: readonly LotLeft[],
): StockPast {
  const there = Math.max(0, qty);
  const written = receipts.reduce((sum, one) => (one.date > from ? sum + one.qty : sum), 0);
  const openingQty = Math.max(0, opening ?? there + sold - written);
  const receivedQty = Math.max(written, there + sold - openingQty);
  return { qty, openingQty, receivedQty, oldestOn: oldestOn(there, receipts, lots) };
}

/** What came first goes first: what is there are the last deliveries that it takes to add up to it. */
function oldestOn(
  qty: Qty,
  receipts: readonly Receipt[],
  lots: readonly LotLeft[],
): BusinessDate | null {
  if (lots.length > 0) return lots.reduce((first, { receivedOn }) => least(first, receivedOn), '9');
  let sum = 0;
  for (const { date, qty: received } of receipts) {
    sum += received;
    if (sum >= qty) return date;
  }
  return receipts.at(-1)?.date ?? null;
}

function lotsByRow(
  lots: readonly LotLeft[],
  rowOf: ReadonlyMap<number, number>,
): ReadonlyMap<number, readonly LotLeft[]> {
  const byRow = new Map<number, LotLeft[]>();
  for (const lot of lots) {
    const row = rowOf.get(lot.skuId);
    if (row === undefined) continue;
    const list = byRow.get(row);
    if (list === undefined) byRow.set(row, [lot]);
    else list.push(lot);
  }
  return byRow;
}

function perUnit({ qty, netSales }: { readonly qty: Qty; readonly netSales: Money }): Money | null {
  return qty > 0 && netSales > 0 ? Math.round((netSales * 1_000) / qty) : null;
}

function earlier(a: BusinessDate | null, b: BusinessDate | null): BusinessDate | null {
  return a === null || b === null ? (a ?? b) : least(a, b);
}

function later(a: BusinessDate | null, b: BusinessDate | null): BusinessDate | null {
  return a === null || b === null ? (a ?? b) : a > b ? a : b;
}

function least(a: BusinessDate, b: BusinessDate): BusinessDate {
  return a < b ? a : b;
}
