import type { EmployeeRow } from '#shared/domain/imports/rows';
import { type Booker, type BookingDesk, type Outcome, refuse } from './booker';
import type { Columns } from './change-log';
import { RowMemory } from './row-memory';

/** Where a person works whose list does not say it: most of a shop's people are on the floor. */
const USUAL_GROUP = 'floor';

/** What a wish weighs whose list does not say it: it matters, others may matter more. */
const USUAL_WEIGHT = 5;

/** Books the list of employees: new ones, and what has changed about known ones. Skills and wishes are added. */
export class EmployeesBooker implements Booker<EmployeeRow> {
  readonly #rows = new RowMemory();

  constructor(private readonly desk: BookingDesk) {}

  book(row: EmployeeRow): Outcome {
    const { db } = this.desk;
    const known = db.get<{ id: number; batch_id: number | null }>(
      'SELECT id, batch_id FROM employee WHERE code = ?',
      [row.employeeCode],
    );
    const id = known?.id ?? this.add(row);
    const earlier = this.#rows.earlier(id, '', row.row);
    if (earlier !== undefined && this.differs(id, toldBy(row))) {
      return refuse('contradicts_row', { row: earlier });
    }
    const changed = this.desk.changes.update('employee', [id], toldBy(row));
    const skilled = row.skills.filter((skill) => this.addSkill(id, skill)).length > 0;
    const wished = row.daysOffWished.filter((weekday) => this.addWish(id, weekday)).length > 0;
    if (known === undefined || changed || skilled || wished) return 'booked';
    this.desk.leanedOn(known.batch_id);
    return 'known';
  }

  private add(row: EmployeeRow): number {
    return this.desk.db.run(
      'INSERT INTO employee (code, name, staff_group, batch_id) VALUES (?, ?, ?, ?)',
      [row.employeeCode, row.employeeName, row.staffGroup ?? USUAL_GROUP, this.desk.batchId],
    ).id;
  }

  private addSkill(employeeId: number, skill: string): boolean {
    const { db, batchId } = this.desk;
    return (
      db.run(
        `INSERT INTO employee_skill (employee_id, skill, batch_id) VALUES (?, ?, ?)
         ON CONFLICT DO NOTHING`,
        [employeeId, skill, batchId],
      ).changes > 0
    );
  }

  /** A weekday that the person would like to be off, where no such wish is known yet. */
  private addWish(employeeId: number, weekday: number): boolean {
    const { db, batchId } = this.desk;
    return (
      db.run(
        `INSERT INTO staff_wish (employee_id, weekday, kind, weight, batch_id)
         SELECT @employeeId, @weekday, 'off', @weight, @batchId
         WHERE NOT EXISTS (SELECT 1 FROM staff_wish WHERE employee_id = @employeeId
           AND weekday = @weekday AND kind = 'off' AND start_minute IS NULL)`,
        { employeeId, weekday, weight: USUAL_WEIGHT, batchId },
      ).changes > 0
    );
  }

  private differs(id: number, told: Columns): boolean {
    const current = this.desk.db.get<Columns>('SELECT * FROM employee WHERE id = ?', [id]);
    return Object.entries(told).some(([column, value]) => current?.[column] !== value);
  }
}

/** Only what the row says: a list without birthdays does not delete them. */
function toldBy(row: EmployeeRow): Columns {
  const columns: Record<string, string | number | null> = {
    name: row.employeeName,
    staff_group: row.staffGroup,
    contract_minutes: row.contractMinutes,
    most_minutes: row.mostMinutes,
    hourly_cost: row.hourlyCost,
    born_on: row.bornOn,
    hired_on: row.hiredOn,
    left_on: row.leftOn,
    no_nights: row.noNights === null ? null : Number(row.noNights),
    availability: row.availability === null ? null : JSON.stringify(row.availability),
  };
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== null));
}
