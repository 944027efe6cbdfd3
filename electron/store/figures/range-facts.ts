import { addDays, type DateRange, daysBetween } from '#shared/domain/calendar/calendar';
import type { MixFacts, RoleSplit, SlowFacts, StockFacts } from '#shared/domain/kpi/facts';
import { priceTimesQty } from '#shared/domain/money/money';
import type { ReadHandle } from '../handle';
import { CARRIED } from './catalogue';
import { readReceived, readValuedStock, type ValuedStockRow } from './stock';

/** Days without a sale after which a SKU counts as slow. */
const SLOW_DAYS = 30;
/** Days that the stock-to-sales ratio looks back over. */
const COGS_DAYS = 30;
/** Days that weekly demand is the mean of. */
const DEMAND_DAYS = 28;
/** Closings that the average stock is the mean of. */
const STOCK_POINTS = 5;

/** Stock at both ends of a range and between; null where no level is known at its end. */
export function readStockFacts(db: ReadHandle, range: DateRange): StockFacts | null {
  const { from, to } = range;
  const closing = readValuedStock(db, to);
  if (closing.length === 0) return null;
  const opening = readValuedStock(db, addDays(from, -1));
  const openings = new Map(opening.map((row) => [row.skuId, row]));
  const atBothEnds = closing.filter((row) => openings.has(row.skuId));
  const received = readReceived(db, range);
  const sold = soldBySku(db, range);
  const recent = soldBySku(db, { from: addDays(to, 1 - DEMAND_DAYS), to });
  const sumOf = (rows: readonly ValuedStockRow[], of: (row: ValuedStockRow) => number) =>
    rows.reduce((total, row) => total + of(row), 0);
  const active = closing.filter((row) => row.active);
  return {
    atCost: valueAtCost(closing),
    averageAtCost: averageValue(db, range, opening, closing),
    openingQty: sumOf(atBothEnds, (row) => Math.max(0, openings.get(row.skuId)?.qty ?? 0)),
    receivedQty: sumOf(atBothEnds, (row) => received.get(row.skuId) ?? 0),
    onHandQty: sumOf(closing, (row) => Math.max(0, row.qty)),
    soldQty: sumOf(atBothEnds, (row) => sold.get(row.skuId) ?? 0),
    cogs30: db.value<number | null>(
      'SELECT sum(cogs) FROM sales_day WHERE business_date BETWEEN ? AND ?',
      [addDays(to, 1 - COGS_DAYS), to],
    ),
    weeklyQty: sumOf(closing, (row) => recent.get(row.skuId) ?? 0) / (DEMAND_DAYS / 7),
    active: active.length,
    atZero: active.filter((row) => row.qty <= 0).length,
  };
}

/** Mean value of evenly spaced closings, from the day before the range to its end. */
function averageValue(
  db: ReadHandle,
  { from, to }: DateRange,
  opening: readonly ValuedStockRow[],
  closing: readonly ValuedStockRow[],
): number | null {
  const before = addDays(from, -1);
  const steps = Math.min(STOCK_POINTS - 1, daysBetween(before, to));
  const dates = Array.from({ length: steps }, (_, step) =>
    addDays(before, Math.round((daysBetween(before, to) * step) / steps)),
  );
  const values = [
    ...dates.map((date) => valueAtCost(date === before ? opening : readValuedStock(db, date))),
    valueAtCost(closing),
  ].filter((value) => value !== null);
  return values.length === 0
    ? null
    : values.reduce((total, value) => total + value, 0) / values.length;
}

/** At cost, of what is there and whose cost is known; null where no cost is. */
function valueAtCost(rows: readonly ValuedStockRow[]): number | null {
  const known = rows.filter((row) => row.cost !== null);
  if (known.length === 0) return null;
  return known.reduce(
    (total, row) => total + priceTimesQty(row.cost ?? 0, Math.max(0, row.qty)),
    0,
  );
}

function soldBySku(db: ReadHandle, range: DateRange): ReadonlyMap<number, number> {
  const rows = db.all<{ skuId: number; qty: number }>(
    `SELECT sku_id skuId, sum(qty) qty FROM sales_day_sku
     WHERE business_date BETWEEN @from AND @to GROUP BY +sku_id`,
    { from: range.from, to: range.to },
  );
  return new Map(rows.map((row) => [row.skuId, row.qty]));
}

/** Carried SKUs that had their 30 days and did not sell in them, with what lies in stock of them. */
export function readSlowFacts(db: ReadHandle, range: DateRange): SlowFacts {
  const { to } = range;
  const from = addDays(to, 1 - SLOW_DAYS);
  const sold = soldBySku(db, { from, to });
  const carried = db.all<{ id: number; since: string | null }>(
    `SELECT id, coalesce(introduced_on,
       (SELECT min(business_date) FROM sales_day_sku WHERE sku_id = sku.id)) since
     FROM sku WHERE status IN ${CARRIED}`,
  );
  const present = carried.filter((sku) => sku.since === null || sku.since <= to);
  const slow = new Set(
    present
      .filter((sku) => (sku.since ?? from) <= from && (sold.get(sku.id) ?? 0) <= 0)
      .map((sku) => sku.id),
  );
  const stock = readValuedStock(db, to);
  const total = valueAtCost(stock);
  return {
    slow: slow.size,
    carried: present.length,
    stock: total,
    slowStock:
      total === null ? null : (valueAtCost(stock.filter((row) => slow.has(row.skuId))) ?? 0),
  };
}

interface RoleRow {
  role: 'staple' | 'specialty' | null;
  skus: number;
  facings: number | null;
}

/** Staple and specialty among the carried SKUs, and in the sales of a range; null without any role. */
export function readMixFacts(db: ReadHandle, range: DateRange): MixFacts | null {
  const rows = db.all<RoleRow>(
    `SELECT role, count(*) skus, sum(facings) facings FROM sku WHERE status IN ${CARRIED}
     GROUP BY role`,
  );
  if (rows.every((row) => row.role === null)) return null;
  const sales = db.all<{ role: RoleRow['role']; netSales: number }>(
    `SELECT k.role, sum(d.net_sales) netSales FROM sales_day_sku d JOIN sku k ON k.id = d.sku_id
     WHERE d.business_date BETWEEN @from AND @to GROUP BY k.role`,
    { from: range.from, to: range.to },
  );
  const faced = rows.some((row) => row.facings !== null);
  return {
    skus: split(rows, (row) => row.skus),
    facings: faced ? split(rows, (row) => row.facings ?? 0) : null,
    sales: sales.length === 0 ? null : split(sales, (row) => row.netSales),
  };
}

function split<Row extends { role: RoleRow['role'] }>(
  rows: readonly Row[],
  amountOf: (row: Row) => number,
): RoleSplit {
  const sum = (role: RoleRow['role']) =>
    rows.filter((row) => row.role === role).reduce((total, row) => total + amountOf(row), 0);
  return { staple: sum('staple'), specialty: sum('specialty'), withoutRole: sum(null) };
}
