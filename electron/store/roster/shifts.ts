import type { BusinessDate, DateRange } from '#shared/domain/calendar/calendar';
import { QisanError } from '#shared/domain/errors';
import type { StaffGroup } from '#shared/domain/people/employee';
import type { RosterShift } from '#shared/domain/roster/shop/shift';
import type { ReadHandle, WriteHandle } from '../handle';

interface ShiftRow {
  id: number;
  employee_id: number;
  business_date: string;
  staff_group: StaffGroup;
  start_minute: number;
  end_minute: number;
  break_minutes: number;
  state: 'draft' | 'published';
  locked: number;
  note: string;
}

const COLUMNS = `id, employee_id, business_date, staff_group, start_minute, end_minute, break_minutes,
  state, locked, note`;

export const PLANNED_SQL = `SELECT ${COLUMNS} FROM shift
  WHERE business_date BETWEEN @from AND @to AND record = 'scheduled'
  ORDER BY business_date, start_minute, employee_id`;

/** Planned shifts of a range of days, by day, start and person. */
export function readPlanned(db: ReadHandle, { from, to }: DateRange): RosterShift[] {
  return db.all<ShiftRow>(PLANNED_SQL, { from, to }).map(fromRow);
}

/** Days from one on that have planned shifts. */
export function readPlannedDays(db: ReadHandle, from: BusinessDate): BusinessDate[] {
  return db
    .all<{ business_date: BusinessDate }>(
      `SELECT DISTINCT business_date FROM shift
       WHERE business_date >= ? AND record = 'scheduled' ORDER BY business_date`,
      [from],
    )
    .map((row) => row.business_date);
}

/** @throws QisanError `not_found` where there is no such planned shift */
export function readShift(db: ReadHandle, id: number): RosterShift {
  const row = db.get<ShiftRow>(
    `SELECT ${COLUMNS} FROM shift WHERE id = ? AND record = 'scheduled'`,
    [id],
  );
  if (row === undefined) throw new QisanError('not_found', { what: String(id) });
  return fromRow(row);
}

/** Puts a planned shift in; `id` undefined: a new one. @throws QisanError `conflict` (overlap) */
export function insertShift(
  db: WriteHandle,
  shift: Omit<RosterShift, 'id'> & { readonly id?: number | undefined },
): number {
  refuseSameStart(db, shift, 0);
  return db.run(
    `INSERT INTO shift (id, employee_id, business_date, record, staff_group, start_minute, end_minute,
       break_minutes, state, locked, note)
     VALUES (@id, @employee_id, @business_date, 'scheduled', @staff_group, @start_minute, @end_minute,
       @break_minutes, @state, @locked, @note)`,
    { ...toRow(shift), id: shift.id ?? null },
  ).id;
}

/** @throws QisanError `conflict` (overlap) */
export function updateShift(db: WriteHandle, shift: RosterShift): void {
  refuseSameStart(db, shift, shift.id);
  db.run(
    `UPDATE shift SET employee_id = @employee_id, business_date = @business_date,
       staff_group = @staff_group, start_minute = @start_minute, end_minute = @end_minute,
       break_minutes = @break_minutes, state = @state, locked = @locked, note = @note
     WHERE id = @id`,
    { ...toRow(shift), id: shift.id },
  );
}

export function deleteShift(db: WriteHandle, id: number): void {
  db.run(`DELETE FROM shift WHERE id = ? AND record = 'scheduled'`, [id]);
}

/** Drafts of a range become published. */
export function publishShifts(db: WriteHandle, { from, to }: DateRange): void {
  db.run(
    `UPDATE shift SET state = 'published'
     WHERE business_date BETWEEN @from AND @to AND record = 'scheduled' AND state = 'draft'`,
    { from, to },
  );
}

/** Two shifts of a person cannot begin at the same minute: they would be one. */
function refuseSameStart(db: ReadHandle, shift: Omit<RosterShift, 'id'>, but: number): void {
  const other = db.get<{ name: string }>(
    `SELECT e.name FROM shift s JOIN employee e ON e.id = s.employee_id
     WHERE s.employee_id = ? AND s.business_date = ? AND s.record = 'scheduled' AND s.start_minute = ?
       AND s.id <> ?`,
    [shift.employeeId, shift.date, shift.startMinute, but],
  );
  if (other === undefined) return;
  throw new QisanError('conflict', { clash: 'overlap', what: other.name, date: shift.date });
}

function toRow(shift: Omit<RosterShift, 'id'>) {
  return {
    employee_id: shift.employeeId,
    business_date: shift.date,
    staff_group: shift.group,
    start_minute: shift.startMinute,
    end_minute: shift.endMinute,
    break_minutes: shift.breakMinutes,
    state: shift.state,
    locked: shift.locked ? 1 : 0,
    note: shift.note,
  };
}

function fromRow(row: ShiftRow): RosterShift {
  return {
    id: row.id,
    employeeId: row.employee_id,
    date: row.business_date as BusinessDate,
    group: row.staff_group,
    startMinute: row.start_minute,
    endMinute: row.end_minute,
    breakMinutes: row.break_minutes,
    state: row.state,
    locked: row.locked === 1,
    note: row.note,
  };
}
