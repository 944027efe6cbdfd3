import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { HourClock } from '#shared/domain/calendar/hour-clock';
import { DayFold, type LineGrain, type LineKind } from '#shared/domain/sales/day-fold';
import { CostsInForce } from '../costs';
import type { ReadHandle, WriteHandle } from '../handle';
import { readClock } from '../store-info';
import { writeDay } from './write-day';

interface CountedLineRow {
  sku_id: number;
  channel_id: number;
  ticket_id: number | null;
  member_id: number | null;
  sold_at: number | null;
  kind: LineKind;
  grain: LineGrain;
  weighed: number;
  qty: number;
  amount: number;
  list_amount: number;
}

/** Called before each day; throws to stop. */
export type OnDay = (done: number, total: number) => void;

/** Makes the rollups of these business dates anew from their lines, in the order of the days. */
export function refreshDays(
  db: WriteHandle,
  dates: Iterable<BusinessDate>,
  onDay: OnDay = () => undefined,
): void {
  const days = [...new Set(dates)].sort();
  const clock = new HourClock(readClock(db).timeZone);
  const costs = new CostsInForce(db);
  for (const [done, date] of days.entries()) {
    onDay(done, days.length);
    for (const table of ['sales_day_sku', 'sales_day_hour', 'sales_day']) {
      db.run(`DELETE FROM ${table} WHERE business_date = ?`, [date]);
    }
    for (const [channelId, fold] of foldDay(db, date, clock)) {
      writeDay(db, date, channelId, fold, costs);
    }
    refreshCategoriesOf(db, date);
  }
}

/** The sums of one business date from its counted lines, by channel. */
function foldDay(db: ReadHandle, date: BusinessDate, clock: HourClock): Map<number, DayFold> {
  const folds = new Map<number, DayFold>();
  const lines = db.iterate<CountedLineRow>(
    `SELECT l.sku_id, l.channel_id, l.ticket_id, t.member_id, l.sold_at, l.kind, l.grain, k.weighed,
            l.qty, l.amount, l.list_amount
     FROM sale_line l JOIN sku k ON k.id = l.sku_id LEFT JOIN ticket t ON t.id = l.ticket_id
     WHERE l.business_date = ? AND l.counted = 1`,
    [date],
  );
  for (const line of lines) {
    let fold = folds.get(line.channel_id);
    if (fold === undefined) {
      fold = new DayFold();
      folds.set(line.channel_id, fold);
    }
    fold.add({
      skuId: line.sku_id,
      kind: line.kind,
      grain: line.grain,
      weighed: line.weighed === 1,
      qty: line.qty,
      amount: line.amount,
      listAmount: line.list_amount,
      ticketId: line.ticket_id,
      memberId: line.member_id,
      hour: line.sold_at === null ? null : clock.hourOf(line.sold_at),
    });
  }
  return folds;
}

/** Makes the category rows of these dates anew, from the SKU rows and today's category of each SKU. */
export function refreshCategories(db: WriteHandle, dates: Iterable<BusinessDate>): void {
  for (const date of new Set(dates)) refreshCategoriesOf(db, date);
}

function refreshCategoriesOf(db: WriteHandle, date: BusinessDate): void {
  db.run('DELETE FROM sales_day_category WHERE business_date = ?', [date]);
  db.run(
    `INSERT INTO sales_day_category (business_date, category_id, channel_id, skus, lines, qty, units,
       net_sales, list_sales, return_amount, cogs, sales_with_cost)
     SELECT d.business_date, k.category_id, d.channel_id, sum(d.units > 0), sum(d.lines), sum(d.qty),
            sum(d.units), sum(d.net_sales), sum(d.list_sales), sum(d.return_amount), sum(d.cogs),
            sum(iif(d.cogs IS NULL, 0, d.net_sales))
     FROM sales_day_sku d JOIN sku k ON k.id = d.sku_id
     WHERE d.business_date = ?
     GROUP BY k.category_id, d.channel_id`,
    [date],
  );
}

/** A SKU whose cost has changed for the days from `from` to before `until` (null = no end). */
export interface CostChange {
  readonly skuId: number;
  readonly from: BusinessDate;
  readonly until: BusinessDate | null;
}

/** `qty` at the cost in force, rounded half away from zero as `priceTimesQty` does. */
const COST_IN_FORCE = `(SELECT (abs(c.cost * d.qty) + 500) / 1000 * sign(d.qty) FROM sku_cost c
   WHERE c.sku_id = d.sku_id AND c.from_date <= d.business_date ORDER BY c.from_date DESC LIMIT 1)`;

/** Brings cost of goods sold up to date; answers the business dates whose figures changed by it. */
export function refreshCosts(
  db: WriteHandle,
  changes: Iterable<CostChange>,
): ReadonlySet<BusinessDate> {
  const dates = new Set<BusinessDate>();
  for (const change of changes) {
    const changed = db.all<{ business_date: string }>(
      `UPDATE sales_day_sku AS d SET cogs = ${COST_IN_FORCE}
       WHERE d.sku_id = ? AND d.business_date >= ? AND d.business_date < ?
         AND d.cogs IS NOT ${COST_IN_FORCE}
       RETURNING business_date`,
      [change.skuId, change.from, change.until ?? '9999'],
    );
    for (const row of changed) dates.add(row.business_date);
  }
  for (const date of dates) {
    db.run(
      `UPDATE sales_day AS s SET (cogs, sales_with_cost) =
         (SELECT sum(d.cogs), sum(iif(d.cogs IS NULL, 0, d.net_sales)) FROM sales_day_sku d
          WHERE d.business_date = s.business_date AND d.channel_id = s.channel_id)
       WHERE s.business_date = ?`,
      [date],
    );
    refreshCategoriesOf(db, date);
  }
  return dates;
}

/** Business dates on which a SKU has lines, for changes that touch all of its history. */
export function datesOfSku(db: ReadHandle, skuId: number): BusinessDate[] {
  return db
    .all<{ business_date: string }>(
      'SELECT DISTINCT business_date FROM sale_line WHERE sku_id = ?',
      [skuId],
    )
    .map((row) => row.business_date);
}

/** Notes that facts of these business dates have changed, so that closed reports know it. */
export function touchDays(db: WriteHandle, dates: Iterable<BusinessDate>, now: number): void {
  for (const date of new Set(dates)) {
    db.run(
      `INSERT INTO business_day (business_date, changed_at) VALUES (?, ?)
       ON CONFLICT (business_date) DO UPDATE SET version = version + 1, changed_at = excluded.changed_at`,
      [date, now],
    );
  }
}
