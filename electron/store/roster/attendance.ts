import type { BusinessDate, DateRange } from '#shared/domain/calendar/calendar';
import { QisanError } from '#shared/domain/errors';
import type { StaffGroup } from '#shared/domain/people/employee';
import type { ReadHandle, WriteHandle } from '../handle';
import { touchDays } from '../rollups/refresh';

/** Hours of a person on a day, planned (published) or worked. */
export interface RecordedSpan {
  readonly id: number;
  readonly employeeId: number;
  readonly date: BusinessDate;
  readonly record: 'worked' | 'scheduled';
  readonly group: StaffGroup;
  readonly startMinute: number;
  readonly endMinute: number;
  readonly breakMinutes: number;
  readonly batchId: number | null;
}

const COLUMNS = `id, employee_id employeeId, business_date date, record, staff_group "group",
  start_minute startMinute, end_minute endMinute, break_minutes breakMinutes, batch_id batchId`;

export function readAttendance(db: ReadHandle, { from, to }: DateRange): RecordedSpan[] {
  return db.all<RecordedSpan>(
    `SELECT ${COLUMNS} FROM shift WHERE business_date BETWEEN @from AND @to
     ORDER BY business_date, employee_id, start_minute`,
    { from, to },
  );
}

/**
 * Records worked hours, or puts others in place of what is recorded under `id`.
 * @throws QisanError `not_found`; `conflict` with `clash` overlap or imported
 */
export function saveWorked(
  db: WriteHandle,
  span: Omit<RecordedSpan, 'id' | 'record' | 'batchId'> & { readonly id?: number | undefined },
  now: number,
): number {
  const { id = null, ...row } = span;
  const old = id === null ? null : ownWorked(db, id);
  refuseOverlap(db, span);
  const days = [span.date, ...(old === null ? [] : [old.date])];
  touchDays(db, days, now);
  if (old !== null) {
    db.run(
      `UPDATE shift SET employee_id = @employeeId, business_date = @date, staff_group = @group,
         start_minute = @startMinute, end_minute = @endMinute, break_minutes = @breakMinutes
       WHERE id = @id`,
      { ...row, id: old.id },
    );
    return old.id;
  }
  return db.run(
    `INSERT INTO shift (employee_id, business_date, record, staff_group, start_minute, end_minute, break_minutes)
     VALUES (@employeeId, @date, 'worked', @group, @startMinute, @endMinute, @breakMinutes)`,
    { ...row },
  ).id;
}

/** @throws QisanError `not_found`; `conflict` with `clash` imported */
export function deleteWorked(db: WriteHandle, id: number, now: number): void {
  const { date } = ownWorked(db, id);
  db.run('DELETE FROM shift WHERE id = ?', [id]);
  touchDays(db, [date], now);
}

/** What a file brought is taken back with its batch, not row by row. */
function ownWorked(db: ReadHandle, id: number): RecordedSpan {
  const row = db.get<RecordedSpan>(
    `SELECT ${COLUMNS} FROM shift WHERE id = ? AND record = 'worked'`,
    [id],
  );
  if (row === undefined) throw new QisanError('not_found', { what: String(id) });
  if (row.batchId !== null) throw new QisanError('conflict', { clash: 'imported', what: row.date });
  return row;
}

function refuseOverlap(
  db: ReadHandle,
  span: Pick<RecordedSpan, 'employeeId' | 'date' | 'startMinute' | 'endMinute'> & {
    readonly id?: number | undefined;
  },
): void {
  const other = db.get(
    `SELECT 1 FROM shift WHERE employee_id = ? AND business_date = ? AND record = 'worked'
       AND start_minute < ? AND end_minute > ? AND id <> ?`,
    [span.employeeId, span.date, span.endMinute, span.startMinute, span.id ?? 0],
  );
  if (other !== undefined) throw new QisanError('conflict', { clash: 'overlap', what: span.date });
}
