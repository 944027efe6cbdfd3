import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { WriteHandle } from '../handle';
import { checkRollups, datesWithSales } from './check';
import { type OnDay, refreshDays, touchDays } from './refresh';

export interface Rebuilt {
  readonly days: number;
  /** Business dates whose figures were wrong before. */
  readonly corrected: readonly BusinessDate[];
}

/** Makes all rollups anew from the lines. Days whose figures change by it get a new version. */
export function rebuildRollups(db: WriteHandle, now: number, onDay?: OnDay): Rebuilt {
  return db.transaction(() => {
    const dates = datesWithSales(db);
    const corrected = dates.filter((date) => checkRollups(db, [date]).length > 0);
    refreshDays(db, dates, onDay);
    touchDays(db, corrected, now);
    return { days: dates.length, corrected };
  });
}
