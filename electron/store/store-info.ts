import type { ShopClock } from '#shared/domain/calendar/calendar';
import type { ReadHandle, WriteHandle } from './handle';

/** The shop itself: one row. */
export interface StoreRecord {
  readonly name: string;
  readonly currency: string;
  readonly timeZone: string;
  readonly cutoffHour: number;
  readonly opensMinute: number;
  readonly closesMinute: number;
  readonly sellingAreaM2: number | null;
  readonly manager: string;
}

interface StoreRow {
  name: string;
  currency: string;
  time_zone: string;
  cutoff_hour: number;
  opens_minute: number;
  closes_minute: number;
  selling_area_m2: number | null;
  manager: string;
}

/** null until the shop has been set up. */
export function readStore(db: ReadHandle): StoreRecord | null {
  const row = db.get<StoreRow>('SELECT * FROM store WHERE id = 1');
  return row === undefined ? null : fromRow(row);
}

export function writeStore(db: WriteHandle, store: StoreRecord, demo: boolean): void {
  db.run(
    `INSERT INTO store (id, name, currency, time_zone, cutoff_hour, opens_minute, closes_minute,
                        selling_area_m2, manager, demo)
     VALUES (1, @name, @currency, @timeZone, @cutoffHour, @opensMinute, @closesMinute,
             @sellingAreaM2, @manager, @demo)
     ON CONFLICT (id) DO UPDATE SET
       name = excluded.name, currency = excluded.currency, time_zone = excluded.time_zone,
       cutoff_hour = excluded.cutoff_hour, opens_minute = excluded.opens_minute,
       closes_minute = excluded.closes_minute, selling_area_m2 = excluded.selling_area_m2,
       manager = excluded.manager`,
    { ...store, demo: demo ? 1 : 0 },
  );
}

/** The shop's clock; before the shop is set up, the PC's zone and the default cut-off. */
export function readClock(db: ReadHandle): ShopClock {
  const store = readStore(db);
  return {
    timeZone: store?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    cutoffHour: store?.cutoffHour ?? 4,
  };
}

function fromRow(row: StoreRow): StoreRecord {
  return {
    name: row.name,
    currency: row.currency,
    timeZone: row.time_zone,
    cutoffHour: row.cutoff_hour,
    opensMinute: row.opens_minute,
    closesMinute: row.closes_minute,
    sellingAreaM2: row.selling_area_m2,
    manager: row.manager,
  };
}
