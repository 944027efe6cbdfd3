import type { BusinessDate, DateRange } from '#shared/domain/calendar/calendar';
import type {
  CategoryDayRow,
  DayChannelRow,
  PriceDayRow,
  SkuDayRow,
} from '#shared/domain/report/facts';
import type { ReadHandle } from '../handle';

/** Sums of every day and channel of a range. */
export function readDays(db: ReadHandle, range: DateRange): DayChannelRow[] {
  return db.all<DayChannelRow>(
    `SELECT business_date date, channel_id channelId, lines, units, net_sales netSales, qty,
       list_sales listSales, return_amount returnAmount, tickets, ticket_lines ticketLines,
       ticket_units ticketUnits, ticket_sales ticketSales, cogs, sales_with_cost salesWithCost
     FROM sales_day WHERE business_date BETWEEN @from AND @to`,
    { from: range.from, to: range.to },
  );
}

/** Categories of single days, all channels together. */
export function readCategoriesOf(db: ReadHandle, dates: readonly BusinessDate[]): CategoryDayRow[] {
  return db.all<CategoryDayRow>(
    `SELECT business_date date, category_id categoryId, sum(units) units,
       sum(net_sales) netSales, sum(cogs) cogs,
       sum(sales_with_cost) salesWithCost
     FROM sales_day_category WHERE business_date IN (SELECT value FROM json_each(@dates))
     GROUP BY business_date, category_id`,
    { dates: JSON.stringify(dates) },
  );
}

type SkuChannelRow = Omit<SkuDayRow, 'date'>;

/**
 * Every SKU of single days, all channels together. The rows come in the order of the key, so those
 * of one SKU follow each other and are added here: cheaper than having SQLite group them.
 */
export function readSkusOf(db: ReadHandle, dates: readonly BusinessDate[]): SkuDayRow[] {
  const days: SkuDayRow[] = [];
  for (const date of dates) {
    let last: SkuDayRow | null = null;
    for (const row of db.all<SkuChannelRow>(
      `SELECT sku_id skuId, qty, units, net_sales netSales, cogs FROM sales_day_sku
       WHERE business_date = ? ORDER BY sku_id`,
      [date],
    )) {
      if (last !== null && last.skuId === row.skuId) days.pop();
      else last = null;
      last = addChannel(last, date, row);
      days.push(last);
    }
  }
  return days;
}

function addChannel(before: SkuDayRow | null, date: BusinessDate, row: SkuChannelRow): SkuDayRow {
  return {
    date,
    skuId: row.skuId,
    qty: (before?.qty ?? 0) + row.qty,
    units: (before?.units ?? 0) + row.units,
    netSales: (before?.netSales ?? 0) + row.netSales,
    cogs: row.cogs === null ? (before?.cogs ?? null) : (before?.cogs ?? 0) + row.cogs,
  };
}

/** Some SKUs of single days, all channels together. */
export function readTheseSkusOf(
  db: ReadHandle,
  dates: readonly BusinessDate[],
  skuIds: Iterable<number>,
): SkuDayRow[] {
  return db.all<SkuDayRow>(
    `SELECT business_date date, sku_id skuId, sum(qty) qty, sum(units) units,
       sum(net_sales) netSales, sum(cogs) cogs
     FROM sales_day_sku
     WHERE business_date IN (SELECT value FROM json_each(@dates))
       AND sku_id IN (SELECT value FROM json_each(@ids))
     GROUP BY business_date, sku_id`,
    { dates: JSON.stringify(dates), ids: JSON.stringify([...skuIds]) },
  );
}

/**
 * SKUs with more than nothing sold, for each day of a range. A day of one channel has the number in
 * its sums; where several channels sold, the SKUs that they share count once.
 */
export function readSoldSkus(db: ReadHandle, range: DateRange): ReadonlyMap<BusinessDate, number> {
  const rows = db.all<{ date: string; channels: number; skus: number }>(
    `SELECT business_date date, count(*) channels, sum(skus) skus FROM sales_day
     WHERE business_date BETWEEN @from AND @to GROUP BY business_date`,
    { from: range.from, to: range.to },
  );
  return new Map(
    rows.map(({ date, channels, skus }) => [date, channels === 1 ? skus : soldSkusOn(db, date)]),
  );
}

function soldSkusOn(db: ReadHandle, date: BusinessDate): number {
  return db.value<number>(
    `SELECT count(*) FROM (SELECT 1 FROM sales_day_sku WHERE business_date = ?
     GROUP BY sku_id HAVING sum(units) > 0)`,
    [date],
  );
}

/**
 * What was sold of some SKUs on each day of a range. Before returns: a return at an old price says
 * nothing about the price of the day.
 */
export function readPriceHistory(
  db: ReadHandle,
  skuIds: readonly number[],
  range: DateRange,
): PriceDayRow[] {
  return db.all<PriceDayRow>(
    `SELECT business_date date, sku_id skuId, sum(qty - return_qty) qty,
       sum(net_sales - return_amount) amount
     FROM sales_day_sku
     WHERE sku_id IN (SELECT value FROM json_each(@ids)) AND business_date BETWEEN @from AND @to
     GROUP BY sku_id, business_date HAVING sum(qty - return_qty) > 0`,
    { ids: JSON.stringify(skuIds), from: range.from, to: range.to },
  );
}
