import { readDailyFacts } from '#electron/store/daily-facts';
import type { ReadHandle } from '#electron/store/handle';
import { readClock, readStore } from '#electron/store/store-info';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { buildDailyReport } from '#shared/domain/report/build';
import type { DailyReport } from '#shared/domain/report/daily';
import { readSettings } from '../handlers/settings';

/** Currency of amounts before the shop has been set up. */
const DEFAULT_CURRENCY = 'CNY';

/** The report of a day from the data as they are now. */
export function dailyReport(db: ReadHandle, date: BusinessDate, now: number): DailyReport {
  const store = readStore(db);
  const { stapleTarget, stapleTolerance } = readSettings(db);
  return buildDailyReport(
    readDailyFacts(db, {
      date,
      madeAt: now,
      store: {
        name: store?.name ?? '',
        currency: store?.currency ?? DEFAULT_CURRENCY,
        manager: store?.manager ?? '',
        sellingAreaM2: store?.sellingAreaM2 ?? null,
        cutoffHour: readClock(db).cutoffHour,
      },
      stapleTarget,
      stapleTolerance,
    }),
  );
}
