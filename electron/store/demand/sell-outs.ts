import { addDays, type DateRange, localHour } from '#shared/domain/calendar/calendar';
import { inStockShare } from '#shared/domain/demand/censored';
import { stockStates } from '#shared/domain/demand/stock-walk';
import type { ReadHandle } from '../handle';
import { readClock } from '../store-info';
import type { SoldDays } from './sold-days';

const HOURS = 24;

/**
 * Share of the day's trade that lay before a SKU sold out, by cell of the panel: the last one was
 * sold when it was gone. Cells whose lines have no times are not in it.
 */
export function sellOutShares(
  db: ReadHandle,
  sold: SoldDays,
  stock: Uint8Array,
): ReadonlyMap<number, number> {
  const shares = new Map<number, number>();
  const profile = readHourProfile(db, sold.range);
  if (profile === null) return shares;
  const { timeZone, cutoffHour } = readClock(db);
  for (const at of cellsSoldOut(stock)) {
    const row = Math.floor(at / sold.days);
    const lastSale = db.value<number | null>(
      `SELECT max(sold_at) FROM sale_line
       WHERE sku_id = ? AND business_date = ? AND counted = 1 AND kind = 'sale'`,
      [sold.skus[row]?.id ?? 0, addDays(sold.range.from, at % sold.days)],
    );
    if (lastSale === null) continue;
    const out = hoursAfter(localHour(lastSale, timeZone), cutoffHour);
    shares.set(at, inStockShare(profile, out));
  }
  return shares;
}

function* cellsSoldOut(stock: Uint8Array): Iterable<number> {
  const { soldOut } = stockStates;
  for (let at = stock.indexOf(soldOut); at !== -1; at = stock.indexOf(soldOut, at + 1)) yield at;
}

/** Mask of the hours of a business day after one of them; the day begins at the cut-off. */
function hoursAfter(hour: number, cutoffHour: number): number {
  const place = (of: number) => (of - cutoffHour + HOURS) % HOURS;
  let mask = 0;
  for (let of = 0; of < HOURS; of++) if (place(of) > place(hour)) mask |= 1 << of;
  return mask;
}

/** Share of the shop's units that falls on each hour of the clock; null where no line has a time. */
function readHourProfile(db: ReadHandle, { from, to }: DateRange): Float64Array | null {
  const profile = new Float64Array(HOURS);
  const rows = db.all<{ hour: number; units: number }>(
    `SELECT hour, sum(max(units, 0)) units FROM sales_day_hour
     WHERE business_date BETWEEN @from AND @to GROUP BY hour`,
    { from, to },
  );
  const total = rows.reduce((sum, { units }) => sum + units, 0);
  if (total === 0) return null;
  for (const { hour, units } of rows) profile[hour] = units / total;
  return profile;
}
