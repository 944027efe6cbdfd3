import { forgottenCode } from '#shared/domain/people/employee';
import type { WriteHandle } from '../handle';
import { readEmployee } from './employees';

/**
 * Takes away what is known of a person beside the hours that figures of the past rest on: name, number,
 * birth date, pay, contract, availability, leave, wishes, notes; also where commands and imports have
 * kept them. There is no way back. Files that were written before (archive, exports, backups) stay.
 * @throws QisanError `not_found`
 */
export function forgetEmployee(db: WriteHandle, id: number): void {
  const { code, name } = readEmployee(db, id);
  // Before the name is gone: it is what they are found by.
  forgetInAudit(db, id, code);
  forgetInImports(db, id, [code, name]);
  forgetInRosters(db, id);
  db.run('DELETE FROM leave WHERE employee_id = ?', [id]);
  db.run('DELETE FROM staff_wish WHERE employee_id = ?', [id]);
  db.run('DELETE FROM employee_skill WHERE employee_id = ?', [id]);
  db.run(
    `UPDATE employee SET code = @code, name = @code, contract_minutes = NULL, most_minutes = NULL,
       hourly_cost = NULL, born_on = NULL, no_nights = 0, availability = '[]', batch_id = NULL
     WHERE id = @id`,
    { id, code: forgottenCode(id) },
  );
}

/** The deed stays, what was typed goes. */
function forgetInAudit(db: WriteHandle, id: number, code: string): void {
  db.run(
    `UPDATE audit SET input = json_object('forgotten', @id)
     WHERE (method = 'people.save'
         AND (json_extract(input, '$.id') = @id OR json_extract(input, '$.code') = @code))
       OR (method IN ('people.requestLeave', 'people.saveWish', 'roster.sickCall')
         AND json_extract(input, '$.employeeId') = @id)
       OR (method = 'roster.change' AND EXISTS (
         SELECT 1 FROM json_each(input, '$.patches') p
         WHERE coalesce(json_extract(p.value, '$.shift.employeeId'),
             json_extract(p.value, '$.to.employeeId')) = @id
           OR json_extract(p.value, '$.id') IN (SELECT id FROM shift WHERE employee_id = @id)))`,
    { id, code },
  );
}

/** Rows that could not be booked lose their cells; what an import changed of the person is not kept. */
function forgetInImports(db: WriteHandle, id: number, words: readonly string[]): void {
  db.run(`DELETE FROM import_change WHERE entity = 'employee' AND row_key = ?`, [
    JSON.stringify([id]),
  ]);
  db.run(
    `UPDATE import_reject SET cells = '[]', params = '{}',
       state = CASE state WHEN 'open' THEN 'dismissed' ELSE state END
     WHERE batch_id IN (SELECT id FROM import_batch WHERE kind IN ('employees', 'attendance'))
       AND EXISTS (SELECT 1 FROM json_each(cells) c
                   WHERE trim(c.value) IN (SELECT value FROM json_each(?)))`,
    [JSON.stringify(words)],
  );
}

/** Notes to shifts, also where weeks were kept as they were told, or as templates. */
function forgetInRosters(db: WriteHandle, id: number): void {
  db.run(`UPDATE shift SET note = '' WHERE employee_id = ?`, [id]);
  for (const side of ['before', 'after'] as const) {
    db.run(
      `UPDATE roster_history SET ${side} = json_set(${side}, '$.note', '')
       WHERE employee_id = ? AND ${side} IS NOT NULL`,
      [id],
    );
  }
  for (const table of ['roster_publication', 'roster_template'] as const) {
    db.run(
      `UPDATE ${table} SET shifts = (
         SELECT json_group_array(json(CASE WHEN json_extract(s.value, '$.employeeId') = @id
           THEN json_set(s.value, '$.note', '') ELSE s.value END)) FROM json_each(${table}.shifts) s)
       WHERE EXISTS (SELECT 1 FROM json_each(${table}.shifts) s
                     WHERE json_extract(s.value, '$.employeeId') = @id)`,
      { id },
    );
  }
}
