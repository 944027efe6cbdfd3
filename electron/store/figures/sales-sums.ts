import type { BusinessDate, DateRange } from '#shared/domain/calendar/calendar';
import type { Breakdown } from '#shared/domain/kpi/names';
import type { SalesSums } from '#shared/domain/kpi/sums';
import type { ReadHandle, SqlValue } from '../handle';
import { CATEGORY_AND_BELOW } from './category-tree';

/** Which sales: a closed range of days, and what of them. */
export interface SalesScope extends DateRange {
  readonly channelId?: number | undefined;
  /** With all categories below it. */
  readonly categoryId?: number | undefined;
  readonly skuId?: number | undefined;
}

export interface KeyedSums {
  /** The date, hour or id as text; `total` for the whole range. */
  readonly key: string;
  readonly sums: SalesSums;
}

interface SumsRow extends SalesSums {
  key: string;
}

type Rollup = 'sales_day' | 'sales_day_category' | 'sales_day_sku' | 'sales_day_hour';

const columns: Readonly<Record<Rollup, string>> = {
  sales_day: `sum(qty) qty, sum(list_sales) listSales, sum(return_amount) returnAmount,
    sum(tickets) tickets, sum(ticket_lines) ticketLines, sum(ticket_units) ticketUnits,
    sum(ticket_sales) ticketSales, sum(cogs) cogs, sum(sales_with_cost) salesWithCost`,
  sales_day_category: `sum(qty) qty, sum(list_sales) listSales, sum(return_amount) returnAmount,
    NULL tickets, NULL ticketLines, NULL ticketUnits, NULL ticketSales, sum(cogs) cogs,
    sum(sales_with_cost) salesWithCost`,
  sales_day_sku: `sum(qty) qty, sum(list_sales) listSales, sum(return_amount) returnAmount,
    NULL tickets, NULL ticketLines, NULL ticketUnits, NULL ticketSales, sum(cogs) cogs,
    sum(iif(cogs IS NULL, 0, net_sales)) salesWithCost`,
  sales_day_hour: `NULL qty, NULL listSales, NULL returnAmount, sum(tickets) tickets,
    iif(sum(tickets) > 0, sum(lines), 0) ticketLines, sum(units) ticketUnits,
    sum(net_sales) ticketSales, NULL cogs, NULL salesWithCost`,
};

const keys: Readonly<Record<Breakdown, string>> = {
  total: `'total'`,
  day: 'business_date',
  hour: 'hour',
  category: 'category_id',
  sku: 'sku_id',
  channel: 'channel_id',
};

/**
 * Sums of the rollup that carries the breakdown and the filter; members without sales have no row.
 * Days and hours come in their order, other members by net sales, and `limit` cuts the list.
 */
export function readSalesSums(
  db: ReadHandle,
  by: Breakdown,
  scope: SalesScope,
  limit = -1,
): KeyedSums[] {
  return db
    .all<SumsRow>(salesSumsSql(by, scope), { ...salesParams(scope), limit })
    .map(({ key, ...sums }) => ({ key, sums }));
}

/** The statement, for the check of its plan. */
export function salesSumsSql(by: Breakdown, scope: SalesScope): string {
  const rollup = rollupFor(by, scope);
  const order = by === 'day' || by === 'hour' ? keys[by] : 'netSales DESC, key';
  return `SELECT CAST(${keys[by]} AS TEXT) key, sum(lines) lines, sum(units) units,
      sum(net_sales) netSales, ${columns[rollup]}
    FROM ${rollup}
    WHERE business_date BETWEEN @from AND @to ${conditions(rollup, scope)}
    GROUP BY ${keys[by]} HAVING count(*) > 0 ORDER BY ${order} LIMIT @limit`;
}

/** What a statement over a scope is called with; SQLite wants no parameter that it does not know. */
export function salesParams(scope: SalesScope): Record<string, SqlValue> {
  const { from, to, channelId, categoryId, skuId } = scope;
  return {
    from,
    to,
    ...(channelId === undefined ? {} : { channelId }),
    ...(categoryId === undefined ? {} : { categoryId }),
    ...(skuId === undefined ? {} : { skuId }),
  };
}

function rollupFor(by: Breakdown, scope: SalesScope): Rollup {
  if (by === 'hour') return 'sales_day_hour';
  if (by === 'sku' || scope.skuId !== undefined) return 'sales_day_sku';
  if (by === 'category' || scope.categoryId !== undefined) return 'sales_day_category';
  return 'sales_day';
}

function conditions(rollup: Rollup, { channelId, categoryId, skuId }: SalesScope): string {
  const inCategory =
    rollup === 'sales_day_sku'
      ? `AND sku_id IN (SELECT id FROM sku WHERE category_id IN (${CATEGORY_AND_BELOW}))`
      : `AND category_id IN (${CATEGORY_AND_BELOW})`;
  return [
    channelId === undefined ? '' : 'AND channel_id = @channelId',
    categoryId === undefined ? '' : inCategory,
    skuId === undefined ? '' : 'AND sku_id = @skuId',
  ].join(' ');
}

/** Net sales of a day's hours, all channels together. */
export interface DayHourRow {
  readonly date: BusinessDate;
  readonly hour: number;
  readonly lines: number;
  readonly tickets: number;
  readonly units: number;
  readonly netSales: number;
}

const HOUR_COLUMNS = `business_date date, hour, sum(lines) lines, sum(tickets) tickets,
  sum(units) units, sum(net_sales) netSales`;

/** Hours of single days. */
export function readHoursOf(db: ReadHandle, dates: readonly BusinessDate[]): DayHourRow[] {
  return db.all<DayHourRow>(
    `SELECT ${HOUR_COLUMNS} FROM sales_day_hour
     WHERE business_date IN (SELECT value FROM json_each(@dates))
     GROUP BY business_date, hour`,
    { dates: JSON.stringify(dates) },
  );
}

/** Hours of a range of days. */
export function readHoursIn(db: ReadHandle, scope: SalesScope): DayHourRow[] {
  return db.all<DayHourRow>(
    `SELECT ${HOUR_COLUMNS} FROM sales_day_hour
     WHERE business_date BETWEEN @from AND @to ${conditions('sales_day_hour', scope)}
     GROUP BY business_date, hour`,
    salesParams(scope),
  );
}
