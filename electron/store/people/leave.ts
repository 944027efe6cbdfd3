import type { DateRange } from '#shared/domain/calendar/calendar';
import { QisanError } from '#shared/domain/errors';
import type { Leave, LeaveState } from '#shared/domain/people/employee';
import type { ReadHandle, WriteHandle } from '../handle';

const COLUMNS = `l.id, l.employee_id employeeId, l.from_date "from", l.to_date "to", l.kind, l.state, l.note`;
/** Planned shifts of the person on those days. */
const SHIFTS = `(SELECT count(*) FROM shift s WHERE s.employee_id = l.employee_id AND s.record = 'scheduled'
  AND s.business_date BETWEEN l.from_date AND l.to_date)`;

export interface NamedLeave extends Leave {
  readonly code: string;
  readonly name: string;
  readonly shifts: number;
}

/** Leave in any state that touches the range, by first day. */
export function readLeave(db: ReadHandle, range: DateRange): NamedLeave[] {
  return db.all<NamedLeave>(
    `SELECT ${COLUMNS}, e.code, e.name, ${SHIFTS} shifts
     FROM leave l JOIN employee e ON e.id = l.employee_id
     WHERE l.from_date <= @to AND l.to_date >= @from ORDER BY l.from_date, e.name, l.id`,
    { from: range.from, to: range.to },
  );
}

/** Latest first. */
export function readLeaveOf(db: ReadHandle, employeeId: number): Leave[] {
  return db.all<Leave>(
    `SELECT ${COLUMNS} FROM leave l WHERE l.employee_id = ? ORDER BY l.from_date DESC, l.id DESC`,
    [employeeId],
  );
}

/** @throws QisanError `conflict` where the person has leave on one of the days already (refused ones aside) */
export function addLeave(db: WriteHandle, leave: Omit<Leave, 'id'>): number {
  refuseOverlap(db, leave, 0);
  return db.run(
    `INSERT INTO leave (employee_id, from_date, to_date, kind, state, note)
     VALUES (@employeeId, @from, @to, @kind, @state, @note)`,
    { ...leave },
  ).id;
}

/** Planned shifts that the leave covers. @throws QisanError `not_found`, `conflict` */
export function setLeaveState(db: WriteHandle, id: number, state: LeaveState): number {
  const leave = db.get<Leave & { shifts: number }>(
    `SELECT ${COLUMNS}, ${SHIFTS} shifts FROM leave l WHERE l.id = ?`,
    [id],
  );
  if (leave === undefined) throw new QisanError('not_found', { what: String(id) });
  if (state !== 'refused') refuseOverlap(db, leave, id);
  db.run('UPDATE leave SET state = ? WHERE id = ?', [state, id]);
  return leave.shifts;
}

export function deleteLeave(db: WriteHandle, id: number): void {
  const { changes } = db.run('DELETE FROM leave WHERE id = ?', [id]);
  if (changes === 0) throw new QisanError('not_found', { what: String(id) });
}

function refuseOverlap(db: ReadHandle, leave: Omit<Leave, 'id'>, but: number): void {
  const other = db.get<{ from_date: string }>(
    `SELECT from_date FROM leave WHERE employee_id = @employeeId AND state <> 'refused' AND id <> @but
       AND from_date <= @to AND to_date >= @from`,
    { employeeId: leave.employeeId, from: leave.from, to: leave.to, but },
  );
  if (other !== undefined) throw new QisanError('conflict', { what: other.from_date });
}
