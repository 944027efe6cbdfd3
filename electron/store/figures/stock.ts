import { addDays, type BusinessDate, type DateRange } from '#shared/domain/calendar/calendar';
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

/** A count older than this says nothing about today any more. */
const STALE_DAYS = 35;
/** Out-of-stock SKUs that are followed closely: those that sell most. */
const FOLLOWED = 200;

/** SKUs that are meant to be on the shelf. */
const ACTIVE = `('active', 'trial')`;

export interface StockRow {
  readonly skuId: number;
  readonly countedOn: BusinessDate;
  readonly active: boolean;
  /** At closing of the day: the last count, plus movements, minus sales since. */
  readonly qty: number;
  /** Cost of one selling unit in force that day. */
  readonly cost: number | null;
}

const STOCK_AT = `
  WITH counted AS (
    SELECT k.id, k.status, (SELECT l.business_date FROM stock_level l
      WHERE l.sku_id = k.id AND l.business_date BETWEEN @stale AND @date
      ORDER BY l.business_date DESC LIMIT 1) counted_on
    FROM sku k WHERE k.status IN ${CARRIED}
  )
  SELECT c.id skuId, c.counted_on countedOn, c.status IN ${ACTIVE} active,
    l.qty + iif(c.counted_on = @date, 0,
      coalesce((SELECT sum(m.qty) FROM stock_movement m WHERE m.sku_id = c.id
        AND m.business_date > c.counted_on AND m.business_date <= @date), 0)
      - coalesce((SELECT sum(s.qty) FROM sales_day_sku s WHERE s.sku_id = c.id
        AND s.business_date > c.counted_on AND s.business_date <= @date), 0)) qty
  FROM counted c JOIN stock_level l ON l.sku_id = c.id AND l.business_date = c.counted_on
  WHERE c.counted_on IS NOT NULL`;

const COST_ON = `(SELECT cost FROM sku_cost WHERE sku_id = skuId AND from_date <= @date
  ORDER BY from_date DESC LIMIT 1)`;

/** Stock of every carried SKU whose level is known at closing of a day, with its cost. */
export function readStock(db: ReadHandle, date: BusinessDate): StockRow[] {
  return db
    .all<Omit<StockRow, 'active'> & { active: number }>(
      `SELECT *, ${COST_ON} cost FROM (${STOCK_AT})`,
      { date, stale: addDays(date, -STALE_DAYS) },
    )
    .map((row) => ({ ...row, active: row.active === 1 }));
}

/** What is out of stock at closing of a day, with the history that tells what it missed. */
export function readStockSnapshot(
  db: ReadHandle,
  date: BusinessDate,
  historyFrom: BusinessDate,
): StockSnapshot | null {
  const params = { date, stale: addDays(date, -STALE_DAYS) };
  const summary = db.get<{ countedOn: string | null; active: number; atZero: number }>(
    `SELECT max(countedOn) countedOn, coalesce(sum(active), 0) active,
       coalesce(sum(active AND qty <= 0), 0) atZero
     FROM (${STOCK_AT})`,
    params,
  );
  if (summary === undefined || summary.countedOn === null) return null;
  const { countedOn, active, atZero } = summary;
  if (atZero === 0) return { countedOn, active, atZero, histories: [] };
  const followed = db.all<{ skuId: number }>(
    `SELECT skuId FROM (${STOCK_AT}) WHERE active AND qty <= 0
     ORDER BY (SELECT sum(net_sales) FROM sales_day_sku s WHERE s.sku_id = skuId
       AND s.business_date BETWEEN @historyFrom AND @date) DESC
     LIMIT ${FOLLOWED}`,
    { ...params, historyFrom },
  );
  const histories = readHistories(
    db,
    followed.map((row) => row.skuId),
    { from: historyFrom, to: date },
  );
  return { countedOn, active, atZero, histories };
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
