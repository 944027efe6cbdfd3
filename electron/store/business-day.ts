import type { BusinessDate, DateRange } from '#shared/domain/calendar/calendar';
import type { DayRecord } from '#shared/domain/report/facts';
import type { ReadHandle, WriteHandle } from './handle';

interface BusinessDayRow {
  version: number;
  weather: string;
  note: string;
  shop_closed: number;
}

/** What is known and said of a day besides its sales; null for a day without either. */
export function readDayRecord(db: ReadHandle, date: BusinessDate): DayRecord | null {
  const row = db.get<BusinessDayRow>(
    'SELECT version, weather, note, shop_closed FROM business_day WHERE business_date = ?',
    [date],
  );
  if (row === undefined) return null;
  const { version, weather, note } = row;
  return { version, weather, note, shopClosed: row.shop_closed === 1 };
}

/** Sum of the versions of a range: it changes whenever a fact of a day in it does. */
export function versionOfRange(db: ReadHandle, range: DateRange): number {
  return db.value<number>(
    `SELECT coalesce(sum(version), 0) FROM business_day WHERE business_date BETWEEN @from AND @to`,
    { from: range.from, to: range.to },
  );
}

/** The same day by day; days without data are absent. */
export function versionsByDay(db: ReadHandle, range: DateRange): ReadonlyMap<BusinessDate, number> {
  const rows = db.all<{ date: BusinessDate; version: number }>(
    `SELECT business_date date, version FROM business_day WHERE business_date BETWEEN @from AND @to`,
    { from: range.from, to: range.to },
  );
  return new Map(rows.map(({ date, version }) => [date, version]));
}

/** Changes what a person said of a day. The version stays: no fact of the till has changed. */
export function describeDay(
  db: WriteHandle,
  date: BusinessDate,
  change: {
    readonly weather?: string | undefined;
    readonly note?: string | undefined;
    readonly shopClosed?: boolean | undefined;
  },
  now: number,
): void {
  db.run(
    `INSERT INTO business_day (business_date, changed_at, weather, note, shop_closed)
     VALUES (@date, @now, coalesce(@weather, ''), coalesce(@note, ''), coalesce(@closed, 0))
     ON CONFLICT (business_date) DO UPDATE SET
       weather = coalesce(@weather, weather), note = coalesce(@note, note),
       shop_closed = coalesce(@closed, shop_closed)`,
    {
      date,
      now,
      weather: change.weather ?? null,
      note: change.note ?? null,
      closed: change.shopClosed === undefined ? null : Number(change.shopClosed),
    },
  );
}
