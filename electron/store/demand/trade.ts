import { type DateRange, daysBetween } from '#shared/domain/calendar/calendar';
import type { Money } from '#shared/domain/money/money';
import type { ReadHandle } from '../handle';

/** Net sales by day: of the whole shop, and of each category's own SKUs. */
export interface DailyTrade {
  readonly shop: Float64Array;
  readonly categories: ReadonlyMap<number, Float64Array>;
}

export function readDailyTrade(db: ReadHandle, range: DateRange): DailyTrade {
  const days = daysBetween(range.from, range.to) + 1;
  const shop = new Float64Array(days);
  const categories = new Map<number, Float64Array>();
  const rows = db.all<{ date: string; categoryId: number; netSales: Money }>(
    `SELECT business_date date, category_id categoryId, sum(net_sales) netSales
     FROM sales_day_category WHERE business_date BETWEEN @from AND @to
     GROUP BY business_date, category_id`,
    { from: range.from, to: range.to },
  );
  for (const { date, categoryId, netSales } of rows) {
    const day = daysBetween(range.from, date);
    const own = categories.get(categoryId) ?? new Float64Array(days);
    categories.set(categoryId, own);
    own[day] = netSales;
    shop[day] = (shop[day] ?? 0) + netSales;
  }
  return { shop, categories };
}
