import { addDays } from '#shared/domain/calendar/calendar';
import { factsStamp, lastSalesDate, readDerived } from '../derived';
import type { ReadHandle } from '../handle';
import { PANEL_DAYS } from './panel';

/** Days with sales that forecasts need. */
export const ENOUGH_DAYS = 28;

/** True when nothing was computed yet or facts have come, gone or changed since. */
export function demandOutdated(db: ReadHandle): boolean {
  return readDerived(db, 'demand')?.stamp !== factsStamp(db);
}

/** Days with sales among those that forecasts would look back over now. */
export function daysForDemand(db: ReadHandle): number {
  const last = lastSalesDate(db);
  if (last === null) return 0;
  return db.value<number>(
    'SELECT count(DISTINCT business_date) FROM sales_day WHERE business_date > ?',
    [addDays(last, -PANEL_DAYS)],
  );
}
