import type { BusinessDate, DateRange } from '#shared/domain/calendar/calendar';
import { QisanError } from '#shared/domain/errors';
import { normalAvailability } from '#shared/domain/people/availability';
import type { Employee, StaffGroup } from '#shared/domain/people/employee';
import type { ReadHandle, WriteHandle } from '../handle';

interface EmployeeRow {
  id: number;
  code: string;
  name: string;
  staff_group: StaffGroup;
  contract_minutes: number | null;
  most_minutes: number | null;
  hourly_cost: number | null;
  born_on: string | null;
  no_nights: number;
  hired_on: string | null;
  left_on: string | null;
  skills: string;
  availability: string;
}

const SELECT = `SELECT e.*,
  (SELECT json_group_array(skill) FROM employee_skill s WHERE s.employee_id = e.id) skills
  FROM employee e`;
const ORDER = `ORDER BY CASE e.staff_group WHEN 'purchasing' THEN 1 WHEN 'warehouse' THEN 2
  WHEN 'floor' THEN 3 WHEN 'service' THEN 4 ELSE 5 END, e.name, e.id`;

/** All people ever employed, by group and name. */
export function readEmployees(db: ReadHandle): Employee[] {
  return db.all<EmployeeRow>(`${SELECT} ${ORDER}`).map(fromRow);
}

/** Who is employed on a day of the range, or has a planned shift in it. */
export function readRosterPeople(db: ReadHandle, range: DateRange): Employee[] {
  return db
    .all<EmployeeRow>(
      `${SELECT} WHERE (coalesce(e.hired_on, '') <= @to AND coalesce(e.left_on, '9999') >= @from)
         OR e.id IN (SELECT employee_id FROM shift
                     WHERE business_date BETWEEN @from AND @to AND record = 'scheduled')
       ${ORDER}`,
      { from: range.from, to: range.to },
    )
    .map(fromRow);
}

/** @throws QisanError `not_found` */
export function readEmployee(db: ReadHandle, id: number): Employee {
  const row = db.get<EmployeeRow>(`${SELECT} WHERE e.id = ?`, [id]);
  if (row === undefined) throw new QisanError('not_found', { what: String(id) });
  return fromRow(row);
}

/** Adds a person (`id` undefined) or replaces what is known of one; the last day stays. */
export function saveEmployee(
  db: WriteHandle,
  employee: Omit<Employee, 'id' | 'leftOn'> & { readonly id?: number | undefined },
): number {
  const other = db.get<{ id: number; name: string }>(
    'SELECT id, name FROM employee WHERE code = ?',
    [employee.code],
  );
  if (other !== undefined && other.id !== employee.id) {
    throw new QisanError('conflict', { what: other.name });
  }
  const id = employee.id === undefined ? insert(db, employee) : update(db, employee, employee.id);
  replaceSkills(db, id, employee.skills);
  return id;
}

/** @throws QisanError `not_found`; `conflict` where it lies before the first day */
export function setLeft(db: WriteHandle, id: number, leftOn: BusinessDate | null): number {
  const { hiredOn, name } = readEmployee(db, id);
  if (leftOn !== null && hiredOn !== null && leftOn < hiredOn) {
    throw new QisanError('conflict', { what: name });
  }
  db.run('UPDATE employee SET left_on = ? WHERE id = ?', [leftOn, id]);
  return db.value<number>(
    `SELECT count(*) FROM shift WHERE employee_id = ? AND record = 'scheduled' AND business_date > ?`,
    [id, leftOn ?? '9999'],
  );
}

const COLUMNS = [
  ...['code', 'name', 'staff_group', 'contract_minutes', 'most_minutes'],
  ...['hourly_cost', 'born_on', 'no_nights', 'hired_on', 'availability'],
] as const;

function insert(db: WriteHandle, employee: Omit<Employee, 'id' | 'leftOn'>): number {
  const names = COLUMNS.map((column) => `@${column}`).join(', ');
  return db.run(`INSERT INTO employee (${COLUMNS.join(', ')}) VALUES (${names})`, toRow(employee))
    .id;
}

function update(db: WriteHandle, employee: Omit<Employee, 'id' | 'leftOn'>, id: number): number {
  const set = COLUMNS.map((column) => `${column} = @${column}`).join(', ');
  const { changes } = db.run(`UPDATE employee SET ${set} WHERE id = @id`, {
    ...toRow(employee),
    id,
  });
  if (changes === 0) throw new QisanError('not_found', { what: String(id) });
  return id;
}

/** Skills that stay keep the import they came with. */
function replaceSkills(db: WriteHandle, id: number, skills: readonly string[]): void {
  db.run(
    `DELETE FROM employee_skill WHERE employee_id = ? AND skill NOT IN (SELECT value FROM json_each(?))`,
    [id, JSON.stringify(skills)],
  );
  for (const skill of skills) {
    db.run('INSERT INTO employee_skill (employee_id, skill) VALUES (?, ?) ON CONFLICT DO NOTHING', [
      id,
      skill,
    ]);
  }
}

function toRow(employee: Omit<Employee, 'id' | 'leftOn'>) {
  return {
    code: employee.code,
    name: employee.name,
    staff_group: employee.group,
    contract_minutes: employee.contractMinutes,
    most_minutes: employee.mostMinutes,
    hourly_cost: employee.hourlyCost,
    born_on: employee.bornOn,
    no_nights: employee.noNights ? 1 : 0,
    hired_on: employee.hiredOn,
    availability: JSON.stringify(normalAvailability(employee.availability)),
  };
}

function fromRow(row: EmployeeRow): Employee {
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    group: row.staff_group,
    skills: JSON.parse(row.skills),
    contractMinutes: row.contract_minutes,
    mostMinutes: row.most_minutes,
    hourlyCost: row.hourly_cost,
    bornOn: row.born_on,
    noNights: row.no_nights === 1,
    hiredOn: row.hired_on,
    leftOn: row.left_on,
    availability: JSON.parse(row.availability),
  };
}
