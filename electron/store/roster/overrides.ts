import type { BusinessDate, DateRange } from '#shared/domain/calendar/calendar';
import type { StaffGroup } from '#shared/domain/people/employee';
import type { ReadHandle, WriteHandle } from '../handle';

export interface StoredOverride {
  readonly id: number;
  readonly group: StaffGroup;
  readonly date: BusinessDate | null;
  readonly weekday: number | null;
  readonly startMinute: number;
  readonly endMinute: number;
  readonly heads: number;
}

/** Heads set for days of the range, and for weekdays of every week. */
export function readOverrides(db: ReadHandle, { from, to }: DateRange): StoredOverride[] {
  return db.all<StoredOverride>(
    `SELECT id, staff_group "group", business_date date, weekday, start_minute startMinute,
       end_minute endMinute, heads
     FROM heads_override WHERE weekday IS NOT NULL OR business_date BETWEEN @from AND @to
     ORDER BY staff_group, weekday, business_date, start_minute`,
    { from, to },
  );
}

/**
 * Sets heads in an interval in place of whatever was set in it: rows that overlap are cut. `heads`
 * null only takes away.
 */
export function setOverride(
  db: WriteHandle,
  row: Omit<StoredOverride, 'id' | 'heads'> & { readonly heads: number | null },
): void {
  const { group, date, weekday, startMinute, endMinute, heads } = row;
  const touching = db.all<{ id: number; start: number; end: number; heads: number }>(
    `SELECT id, start_minute start, end_minute end, heads FROM heads_override
     WHERE staff_group = @group AND business_date IS @date AND weekday IS @weekday
       AND start_minute < @endMinute AND end_minute > @startMinute`,
    { group, date, weekday, startMinute, endMinute },
  );
  const insert = (from: number, to: number, count: number) =>
    db.run(
      `INSERT INTO heads_override (staff_group, business_date, weekday, start_minute, end_minute, heads)
       VALUES (?, ?, ?, ?, ?, ?)`,
      [group, date, weekday, from, to, count],
    );
  for (const old of touching) {
    db.run('DELETE FROM heads_override WHERE id = ?', [old.id]);
    if (old.start < startMinute) insert(old.start, startMinute, old.heads);
    if (old.end > endMinute) insert(endMinute, old.end, old.heads);
  }
  if (heads !== null) insert(startMinute, endMinute, heads);
}
