import { addDays, type BusinessDate } from '#shared/domain/calendar/calendar';
import { startOfWeek } from '#shared/domain/calendar/periods';
import type { SlowClass } from '#shared/domain/pruning/model';
import type { SlowWeekRow, SlowWeeks } from '#shared/domain/report/facts';
import type { ReadHandle } from '../handle';
import { readSlowState } from './state';

/** Slow and dead SKUs in the week of a day and in the one before; null where either was not classified. */
export function readSlowWeeks(db: ReadHandle, date: BusinessDate): SlowWeeks | null {
  const week = startOfWeek(date);
  const before = addDays(week, -7);
  const weeks = readSlowState(db)?.detail.weeks;
  if (weeks?.[week] === undefined || weeks[before] === undefined) return null;
  const rows = db.all<SlowWeekRow>(
    `SELECT sku_id skuId, max(iif(week = @before, class, NULL)) before,
       max(iif(week = @week, class, NULL)) now,
       coalesce(max(iif(week = @week, stock_value, NULL)), max(stock_value)) stockValue
     FROM slow_mover_week WHERE week IN (@before, @week) AND class IN ('slow', 'dead')
     GROUP BY sku_id ORDER BY sku_id`,
    { before, week },
  );
  return { week, before, rows };
}

/** SKUs that were slow or dead at the end of a week. */
export function countSlow(db: ReadHandle, week: BusinessDate): number {
  return db.value<number>(
    "SELECT count(*) FROM slow_mover_week WHERE week = ? AND class IN ('slow', 'dead')",
    [week],
  );
}

/** Classes at the end of a week, by SKU; those without a class are not among them. */
export function readWeekClasses(
  db: ReadHandle,
  week: BusinessDate,
): ReadonlyMap<number, SlowClass> {
  const rows = db.all<{ skuId: number; class: SlowClass }>(
    'SELECT sku_id skuId, class FROM slow_mover_week WHERE week = ?',
    [week],
  );
  return new Map(rows.map((row) => [row.skuId, row.class]));
}
