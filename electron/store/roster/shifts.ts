import type { BusinessDate, DateRange } from '#shared/domain/calendar/calendar';
import type { StaffGroup } from '#shared/domain/people/employee';
import type { RosterShift } from '#shared/domain/roster/shop/shift';
import type { ReadHandle } from '../handle';

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
