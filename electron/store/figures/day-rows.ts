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
    `SELECT business_date date, category_id categoryId, sum(net_sales) netSales, sum(cogs) cogs,
       sum(sales_with_cost) salesWithCost
     FROM sales_day_category WHERE business_date IN (SELECT value FROM json_each(@dates))
     GROUP BY business_date, category_id`,
    { dates: JSON.stringify(dates) },
  );
}

/** SKUs of single days, all channels together. */
export function readSkusOf(db: ReadHandle, dates: readonly BusinessDate[]): SkuDayRow[] {
  return db.all<SkuDayRow>(
    `SELECT business_date date, sku_id skuId, sum(qty) qty, sum(units) units,
       sum(net_sales) netSales, sum(cogs) cogs
     FROM sales_day_sku WHERE business_date IN (SELECT value FROM json_each(@dates))
     GROUP BY business_date, sku_id`,
    { dates: JSON.stringify(dates) },
  );
}

/** SKUs with more than nothing sold, for each day of a range. */
export function readSoldSkus(db: ReadHandle, range: DateRange): ReadonlyMap<BusinessDate, number> {
  const rows = db.all<{ date: string; sold: number }>(
    `SELECT date, sum(units > 0) sold FROM
       (SELECT business_date date, sum(units) units FROM sales_day_sku
        WHERE business_date BETWEEN @from AND @to GROUP BY business_date, sku_id)
     GROUP BY date`,
    { from: range.from, to: range.to },
  );
  return new Map(rows.map((row) => [row.date, row.sold]));
}

/** A price this far from the mean of the days before is looked at closely. */
const NEAR = 0.08;

/**
 * Daily sums of the SKUs whose average price of the day lies away from their mean price of the days
 * before: the few that the price check needs, instead of all.
 */
export function readPriceHistory(
  db: ReadHandle,
  date: BusinessDate,
  from: BusinessDate,
): PriceDayRow[] {
  return db.all<PriceDayRow>(
    `WITH today AS (
       SELECT sku_id, 1.0 * sum(net_sales) / sum(qty) price FROM sales_day_sku
       WHERE business_date = @date GROUP BY sku_id HAVING sum(qty) > 0
     ), before AS (
       SELECT sku_id, 1.0 * sum(net_sales) / sum(qty) price FROM sales_day_sku
       WHERE business_date >= @from AND business_date < @date GROUP BY sku_id HAVING sum(qty) > 0
     )
     SELECT d.business_date date, d.sku_id skuId, sum(d.qty) qty, sum(d.net_sales) netSales
     FROM today JOIN before USING (sku_id)
       JOIN sales_day_sku d ON d.sku_id = today.sku_id
         AND d.business_date >= @from AND d.business_date < @date
     WHERE abs(today.price - before.price) > @near * before.price
     GROUP BY d.sku_id, d.business_date HAVING sum(d.qty) > 0`,
    { date, from, near: NEAR },
  );
}
