import type { AttendanceRow } from '#shared/domain/imports/rows';
import type { StaffGroup } from '#shared/domain/people/employee';
import { type Booker, type BookingDesk, type Outcome, refuse } from './booker';

interface Worked {
  end_minute: number;
  break_minutes: number;
  staff_group: StaffGroup;
  batch_id: number | null;
}

/** Books worked hours; those that are known with the same start are corrected, others must not overlap. */
export class AttendanceBooker implements Booker<AttendanceRow> {
  readonly #rows = new Map<string, number>();

  constructor(private readonly desk: BookingDesk) {}

  book(row: AttendanceRow): Outcome {
    const { db, batchId, changes, aftermath } = this.desk;
    const employee = db.get<{ id: number; staff_group: StaffGroup }>(
      'SELECT id, staff_group FROM employee WHERE code = @who OR name = @who ORDER BY code = @who DESC',
      { who: row.employeeCode },
    );
    if (employee === undefined) return refuse('unknown_employee', { code: row.employeeCode });
    const key = [row.date, employee.id, 'worked', row.startMinute];
    const known = db.get<Worked>(
      `SELECT end_minute, break_minutes, staff_group, batch_id FROM shift
       WHERE business_date = ? AND employee_id = ? AND record = ? AND start_minute = ?`,
      key,
    );
    const staffGroup = row.staffGroup ?? this.plannedGroup(employee, row.date);
    const told = {
      end_minute: row.endMinute,
      break_minutes: row.breakMinutes,
      staff_group: staffGroup,
    };
    const earlier = this.#rows.get(key.join('|'));
    this.#rows.set(key.join('|'), earlier ?? row.row);
    if (known !== undefined && isSame(known, told)) {
      this.desk.leanedOn(known.batch_id);
      return 'known';
    }
    if (earlier !== undefined) return refuse('contradicts_row', { row: earlier });
    if (this.overlaps(employee.id, row)) return refuse('hours_overlap', { date: row.date });
    if (known !== undefined) changes.update('shift', key, told);
    else {
      db.run(
        `INSERT INTO shift (employee_id, business_date, record, staff_group, start_minute, end_minute,
           break_minutes, batch_id) VALUES (?, ?, 'worked', ?, ?, ?, ?, ?)`,
        [
          ...[employee.id, row.date, staffGroup, row.startMinute, row.endMinute],
          ...[row.breakMinutes, batchId],
        ],
      );
    }
    aftermath.factsChanged(row.date);
    return 'booked';
  }

  private plannedGroup(
    employee: { readonly id: number; readonly staff_group: StaffGroup },
    date: string,
  ): StaffGroup {
    const planned = this.desk.db.get<{ staff_group: StaffGroup }>(
      `SELECT staff_group FROM shift
       WHERE employee_id = ? AND business_date = ? AND record = 'scheduled' ORDER BY start_minute`,
      [employee.id, date],
    );
    return planned?.staff_group ?? employee.staff_group;
  }

  private overlaps(employeeId: number, row: AttendanceRow): boolean {
    const other = this.desk.db.get(
      `SELECT 1 FROM shift WHERE employee_id = ? AND business_date = ? AND record = 'worked'
         AND start_minute < ? AND end_minute > ? AND start_minute <> ?`,
      [employeeId, row.date, row.endMinute, row.startMinute, row.startMinute],
    );
    return other !== undefined;
  }
}

function isSame(known: Worked, told: Omit<Worked, 'batch_id'>): boolean {
  return (
    known.end_minute === told.end_minute &&
    known.break_minutes === told.break_minutes &&
    known.staff_group === told.staff_group
  );
}
