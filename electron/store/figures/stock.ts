import { addDays, type BusinessDate, type DateRange } from '#shared/domain/calendar/calendar';
import { STALE_DAYS } from '#shared/domain/demand/stock-walk';
import type {
  LotRow,
  MovementRow,
  ShrinkDayRow,
  StockHistory,
  StockSnapshot,
} from '#shared/domain/report/facts';
import type { DatedQty } from '#shared/domain/stock/roll';
import type { ReadHandle } from '../handle';
import { CARRIED } from './catalogue';

/** Out-of-stock SKUs that are followed closely: those that sell most. */
const FOLLOWED = 20;

/** SKUs that are meant to be on the shelf. */
const ACTIVE: ReadonlySet<string> = new Set(['active', 'trial']);

export interface StockRow {
  readonly skuId: number;
  readonly countedOn: BusinessDate;
  readonly active: boolean;
  /** At closing of the day: the last count, plus movements, minus sales since. */
  readonly qty: number;
}

export interface ValuedStockRow extends StockRow {
  /** Cost of one selling unit in force that day. */
  readonly cost: number | null;
}

type CountedRow = [skuId: number, status: string, countedOn: BusinessDate, qty: number];

/** Stock of every carried SKU whose level is known at closing of a day. */
export function readStock(db: ReadHandle, date: BusinessDate): StockRow[] {
  const counted = db.arrays<CountedRow>(
    `WITH counted AS MATERIALIZED (
       SELECT k.id, k.status, (SELECT l.business_date FROM stock_level l
         WHERE l.sku_id = k.id AND l.business_date BETWEEN @stale AND @date
         ORDER BY l.business_date DESC LIMIT 1) counted_on
       FROM sku k WHERE k.status IN ${CARRIED})
     SELECT c.id, c.status, c.counted_on, l.qty
     FROM counted c CROSS JOIN stock_level l ON l.sku_id = c.id AND l.business_date = c.counted_on`,
    { date, stale: addDays(date, -STALE_DAYS) },
  );
  const since = changesSince(
    db,
    counted.map(([, , countedOn]) => countedOn),
    date,
  );
  return counted.map(([skuId, status, countedOn, qty]) => ({
    skuId,
    countedOn,
    active: ACTIVE.has(status),
    qty: qty + since(skuId, countedOn),
  }));
}

/**
 * What has come and gone of a SKU since its count. The days since the oldest count are read once, in
 * spans between the dates on which anything was counted: looking into the rollup SKU by SKU would
 * cost several times as much.
 */
export function changesSince(
  db: ReadHandle,
  counts: readonly BusinessDate[],
  date: BusinessDate,
): (skuId: number, countedOn: BusinessDate) => number {
  const starts = [...new Set(counts)].sort().filter((count) => count < date);
  const spans = starts.map((start, at) => ({
    start,
    changes: changesIn(db, { from: addDays(start, 1), to: starts[at + 1] ?? date }),
  }));
  return (skuId, countedOn) => {
    let sum = 0;
    for (const { start, changes } of spans) {
      if (start >= countedOn) sum += changes.get(skuId) ?? 0;
    }
    return sum;
  };
}

function changesIn(db: ReadHandle, range: DateRange): ReadonlyMap<number, number> {
  const changes = new Map<number, number>();
  const add = (table: string, sign: number) => {
    // The plus keeps SQLite on the days of the range; grouped by an index it would read all days.
    const rows = db.arrays<[skuId: number, qty: number]>(
      `SELECT sku_id, sum(qty) FROM ${table}
       WHERE business_date BETWEEN @from AND @to GROUP BY +sku_id`,
      { from: range.from, to: range.to },
    );
    for (const [skuId, qty] of rows) changes.set(skuId, (changes.get(skuId) ?? 0) + sign * qty);
  };
  add('sales_day_sku', -1);
  add('stock_movement', 1);
  return changes;
}

/** The same with the cost of each SKU. */
export function readValuedStock(db: ReadHandle, date: BusinessDate): ValuedStockRow[] {
  const costs = costsOn(db, date);
  return readStock(db, date).map((row) => ({ ...row, cost: costs.get(row.skuId) ?? null }));
}

/** Cost in force on a day, of every SKU that has one: asked for SKU by SKU it takes ten times as long. */
function costsOn(db: ReadHandle, date: BusinessDate): ReadonlyMap<number, number> {
  const rows = db.arrays<[skuId: number, cost: number, from: string]>(
    'SELECT sku_id, cost, max(from_date) FROM sku_cost WHERE from_date <= ? GROUP BY sku_id',
    [date],
  );
  return new Map(rows.map(([skuId, cost]) => [skuId, cost]));
}

/**
 * What is out of stock at closing of a day, with the history that tells what it missed. `salesOf`
 * ranks the SKUs: those that sell most are followed.
 */
export function readStockSnapshot(
  db: ReadHandle,
  history: DateRange,
  salesOf: (skuId: number) => number,
): StockSnapshot | null {
  const rows = readStock(db, history.to);
  const active = rows.filter((row) => row.active);
  const atZero = active.filter((row) => row.qty <= 0).map((row) => row.skuId);
  if (rows.length === 0) return null;
  const followed = atZero.sort((a, b) => salesOf(b) - salesOf(a) || a - b).slice(0, FOLLOWED);
  return {
    countedOn: rows.reduce((last, row) => (row.countedOn > last ? row.countedOn : last), ''),
    active: active.length,
    atZero: atZero.length,
    histories: readHistories(db, followed, history),
  };
}

function readHistories(db: ReadHandle, skuIds: number[], range: DateRange): StockHistory[] {
  const params = { ids: JSON.stringify(skuIds), from: range.from, to: range.to };
  const inScope = `sku_id IN (SELECT value FROM json_each(@ids))
    AND business_date BETWEEN @from AND @to`;
  type Row = DatedQty & { skuId: number };
  const levels = bySku(
    db.all<Row>(
      `SELECT sku_id skuId, business_date date, qty FROM stock_level WHERE ${inScope}`,
      params,
    ),
  );
  const movements = bySku(
    db.all<Row>(
      `SELECT sku_id skuId, business_date date, qty FROM stock_movement WHERE ${inScope}`,
      params,
    ),
  );
  const sales = bySku(
    db.all<Row & { netSales: number }>(
      `SELECT sku_id skuId, business_date date, sum(qty) qty, sum(net_sales) netSales
       FROM sales_day_sku WHERE ${inScope} GROUP BY sku_id, business_date`,
      params,
    ),
  );
  return skuIds.map((skuId) => ({
    skuId,
    levels: levels.get(skuId) ?? [],
    movements: movements.get(skuId) ?? [],
    sales: sales.get(skuId) ?? [],
  }));
}

function bySku<Row extends { skuId: number }>(rows: readonly Row[]): Map<number, Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const list = groups.get(row.skuId);
    if (list === undefined) groups.set(row.skuId, [row]);
    else list.push(row);
  }
  return groups;
}

/** Write-offs, and count differences that are missing goods. */
const LOST = `(kind = 'write_off' OR (kind = 'count_adjustment' AND qty < 0))`;
/** Cost of the movement itself, else the one in force that day. */
const MOVEMENT_COST = `coalesce(unit_cost, (SELECT cost FROM sku_cost c
  WHERE c.sku_id = m.sku_id AND c.from_date <= m.business_date ORDER BY c.from_date DESC LIMIT 1))`;

/** Write-offs and negative count differences of a day. */
export function readLosses(db: ReadHandle, date: BusinessDate): MovementRow[] {
  return db.all<MovementRow>(
    `SELECT sku_id skuId, kind, reason, qty, ${MOVEMENT_COST} unitCost
     FROM stock_movement m WHERE business_date = ? AND ${LOST}`,
    [date],
  );
}

/** What they cost, by day. */
export function readShrink(db: ReadHandle, range: DateRange): ShrinkDayRow[] {
  return db.all<ShrinkDayRow>(
    `SELECT business_date date,
       coalesce(sum((-qty * ${MOVEMENT_COST} + 500) / 1000), 0) amount
     FROM stock_movement m WHERE business_date BETWEEN @from AND @to AND ${LOST}
     GROUP BY business_date`,
    { from: range.from, to: range.to },
  );
}

/** True once goods that are gone have ever been written down: a day without any is a good day. */
export function lossesKnown(db: ReadHandle): boolean {
  return db.get(`SELECT 1 FROM stock_movement WHERE ${LOST} LIMIT 1`) !== undefined;
}

/** Received and other movements of a range by kind. */
export function readReceived(db: ReadHandle, range: DateRange): ReadonlyMap<number, number> {
  const rows = db.all<{ skuId: number; qty: number }>(
    `SELECT sku_id skuId, sum(qty) qty FROM stock_movement
     WHERE business_date BETWEEN @from AND @to AND kind = 'receipt' GROUP BY sku_id`,
    { from: range.from, to: range.to },
  );
  return new Map(rows.map((row) => [row.skuId, row.qty]));
}

/** Lots with something left that expire up to a day, with what their SKUs sold lately. */
export function readExpiring(db: ReadHandle, until: BusinessDate, sold: DateRange): LotRow[] {
  return db.all<LotRow>(
    `SELECT l.id, l.sku_id skuId, l.expires_on expiresOn, l.qty,
       coalesce(l.unit_cost, (SELECT cost FROM sku_cost c WHERE c.sku_id = l.sku_id
         AND c.from_date <= @to ORDER BY c.from_date DESC LIMIT 1)) unitCost,
       coalesce((SELECT sum(qty) FROM sales_day_sku s WHERE s.sku_id = l.sku_id
         AND s.business_date BETWEEN @from AND @to), 0) soldQty28
     FROM stock_lot l WHERE l.qty > 0 AND l.expires_on <= @until AND l.received_on <= @to`,
    { until, from: sold.from, to: sold.to },
  );
}

export function lotsKnown(db: ReadHandle): boolean {
  return db.get('SELECT 1 FROM stock_lot LIMIT 1') !== undefined;
}
