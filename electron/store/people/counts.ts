import type { ReadHandle } from '../handle';

/** By employee: leave asked for and not decided, and wishes. */
export function countByEmployee(
  db: ReadHandle,
): ReadonlyMap<number, { readonly requests: number; readonly wishes: number }> {
  const rows = db.all<{ id: number; requests: number; wishes: number }>(
    `SELECT e.id,
       (SELECT count(*) FROM leave l WHERE l.employee_id = e.id AND l.state = 'requested') requests,
       (SELECT count(*) FROM staff_wish w WHERE w.employee_id = e.id) wishes
     FROM employee e`,
  );
  return new Map(rows.map(({ id, requests, wishes }) => [id, { requests, wishes }]));
}
