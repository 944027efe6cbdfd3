import type { WriteHandle } from '../handle';
import { readClock, type StoreRecord, writeStore } from '../store-info';
import { refreshDays, touchDays } from './refresh';

/**
 * Saves the shop's own data. In another time zone the same moments have other hours, so the sums by
 * hour are made anew; lines keep the business date that they were booked on.
 */
export function saveStore(db: WriteHandle, store: StoreRecord, demo: boolean, now: number): void {
  const before = readClock(db).timeZone;
  writeStore(db, store, demo);
  if (before === store.timeZone) return;
  const dates = db
    .all<{ date: string }>('SELECT DISTINCT business_date AS date FROM sales_day_hour')
    .map((row) => row.date);
  refreshDays(db, dates);
  touchDays(db, dates, now);
}
