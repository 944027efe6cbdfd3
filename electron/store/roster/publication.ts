import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { Deed } from '#shared/domain/roster/shop/changes';
import type { Conflict } from '#shared/domain/roster/shop/conflict';
import type { RosterShift } from '#shared/domain/roster/shop/shift';
import type { ReadHandle, WriteHandle } from '../handle';

export interface Publication {
  readonly publishedAt: number;
  /** As the people were told. */
  readonly shifts: readonly RosterShift[];
}

/** Null where the week was never published. `weekOf`: its Monday. */
export function readPublication(db: ReadHandle, weekOf: BusinessDate): Publication | null {
  const row = db.get<{ published_at: number; shifts: string }>(
    'SELECT published_at, shifts FROM roster_publication WHERE week_of = ?',
    [weekOf],
  );
  return row === undefined
    ? null
    : { publishedAt: row.published_at, shifts: JSON.parse(row.shifts) };
}

export function writePublication(
  db: WriteHandle,
  weekOf: BusinessDate,
  { publishedAt, shifts }: Publication,
): void {
  db.run(
    `INSERT INTO roster_publication (week_of, published_at, shifts) VALUES (?, ?, ?)
     ON CONFLICT (week_of) DO UPDATE SET published_at = excluded.published_at, shifts = excluded.shifts`,
    [weekOf, publishedAt, JSON.stringify(shifts)],
  );
}

export interface HistoryRecord {
  readonly at: number;
  readonly weekOf: BusinessDate;
  readonly before: RosterShift | null;
  readonly after: RosterShift | null;
  readonly by: Deed;
  readonly forced: readonly Conflict[];
}

export function addHistory(db: WriteHandle, entry: HistoryRecord): void {
  const { employeeId = 0, date = '' } = entry.after ?? entry.before ?? {};
  db.run(
    `INSERT INTO roster_history (at, week_of, employee_id, business_date, before, after, deed, forced)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      ...[entry.at, entry.weekOf, employeeId, date],
      ...[textOf(entry.before), textOf(entry.after), entry.by, JSON.stringify(entry.forced)],
    ],
  );
}

export interface HistoryEntry extends HistoryRecord {
  readonly id: number;
  readonly employeeId: number;
  readonly name: string;
  readonly date: BusinessDate;
}

interface HistoryRow {
  id: number;
  at: number;
  week_of: string;
  employee_id: number;
  name: string;
  business_date: string;
  before: string | null;
  after: string | null;
  deed: Deed;
  forced: string;
}

/** Latest first. */
export function readHistory(db: ReadHandle, weekOf: BusinessDate): HistoryEntry[] {
  return db
    .all<HistoryRow>(
      `SELECT h.*, e.name FROM roster_history h JOIN employee e ON e.id = h.employee_id
       WHERE h.week_of = ? ORDER BY h.id DESC`,
      [weekOf],
    )
    .map(entryOf);
}

/** Of all weeks, latest first. */
export function readLatestHistory(db: ReadHandle, most: number): HistoryEntry[] {
  return db
    .all<HistoryRow>(
      `SELECT h.*, e.name FROM roster_history h JOIN employee e ON e.id = h.employee_id
       ORDER BY h.id DESC LIMIT ?`,
      [most],
    )
    .map(entryOf);
}

function entryOf(row: HistoryRow): HistoryEntry {
  return {
    ...{ id: row.id, at: row.at, weekOf: row.week_of },
    ...{ employeeId: row.employee_id, name: row.name },
    ...{ date: row.business_date, by: row.deed, forced: JSON.parse(row.forced) },
    before: row.before === null ? null : JSON.parse(row.before),
    after: row.after === null ? null : JSON.parse(row.after),
  };
}

function textOf(shift: RosterShift | null): string | null {
  return shift === null ? null : JSON.stringify(shift);
}
