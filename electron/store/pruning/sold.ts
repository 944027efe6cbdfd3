import {
  addDays,
  type BusinessDate,
  type DateRange,
  daysBetween,
} from '#shared/domain/calendar/calendar';
import { readOpenDays } from '../demand/open-days';
import { eachDayOf } from '../demand/sold-days';
import type { ReadHandle } from '../handle';
import { Entries, type SoldColumns } from './entries';

/** Two years: this season and the same one of last year, and more than a year to learn from. */
const HISTORY_DAYS = 728;

/**
 * What was sold of every SKU, day by day, as quantity and money. Only days with a sale are listed, so
 * that 20 000 SKUs over years are read in a second.
 */
export interface Sold extends SoldColumns {
  readonly range: DateRange;
  readonly days: number;
  /** 1 for each day on which the shop was open. */
  readonly open: Uint8Array;
}

type DayRow = [skuId: number, qty: number, netSales: number, cogs: number | null, tickets: number];

/**
 * Sales of the two years up to a day, fewer where the shop's begin later.
 *
 * @param rowOf place of each SKU that is asked for, from 0 to below `rows`; several may share one
 * @param withTickets the source names them; without, a day with a sale counts one
 */
export function readSold(
  db: ReadHandle,
  asOf: BusinessDate,
  rowOf: ReadonlyMap<number, number>,
  rows: number,
  withTickets: boolean,
): Sold {
  const range = { from: firstDay(db, asOf), to: asOf };
  const entries = new Entries();
  for (const [day, list] of eachDayOf<DayRow>(
    db,
    'SELECT sku_id, qty, net_sales, cogs, tickets FROM sales_day_sku',
    range,
    [],
  )) {
    for (const [skuId, qty, netSales, cogs, tickets] of list) {
      const row = rowOf.get(skuId);
      if (row === undefined) continue;
      entries.add(row, day, qty, netSales, cogs ?? Number.NaN, withTickets ? tickets : 1);
    }
  }
  const days = daysBetween(range.from, range.to) + 1;
  return { range, days, open: readOpenDays(db, range), ...entries.bySku(rows) };
}

function firstDay(db: ReadHandle, asOf: BusinessDate): BusinessDate {
  const first = db.value<string | null>('SELECT min(business_date) FROM sales_day') ?? asOf;
  const earliest = addDays(asOf, 1 - HISTORY_DAYS);
  return first > earliest ? first : earliest;
}
