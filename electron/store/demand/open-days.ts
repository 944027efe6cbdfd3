import { type DateRange, daysBetween } from '#shared/domain/calendar/calendar';
import type { ReadHandle } from '../handle';

/** 1 for each day of a range on which the shop was open: something was sold and nobody closed it. */
export function readOpenDays(db: ReadHandle, range: DateRange): Uint8Array {
  const open = new Uint8Array(daysBetween(range.from, range.to) + 1);
  const dates = db.all<{ date: string }>(
    `SELECT DISTINCT s.business_date date FROM sales_day s
       LEFT JOIN business_day d ON d.business_date = s.business_date
     WHERE s.business_date BETWEEN @from AND @to AND s.lines > 0
       AND coalesce(d.shop_closed, 0) = 0`,
    { from: range.from, to: range.to },
  );
  for (const { date } of dates) open[daysBetween(range.from, date)] = 1;
  return open;
}
