import type { DateRange } from '#shared/domain/calendar/calendar';
import { QisanError } from '#shared/domain/errors';
import type { StaffWish } from '#shared/domain/people/employee';
import type { ReadHandle, WriteHandle } from '../handle';

interface WishRow {
  id: number;
  employee_id: number;
  business_date: string | null;
  weekday: number | null;
  kind: 'on' | 'off';
  start_minute: number | null;
  end_minute: number | null;
  weight: number;
  note: string;
}

/** Wishes for days of the range, and for weekdays of every week. */
export function readWishes(db: ReadHandle, range: DateRange): StaffWish[] {
  return db
    .all<WishRow>(
      `SELECT * FROM staff_wish WHERE weekday IS NOT NULL OR business_date BETWEEN @from AND @to
       ORDER BY employee_id, id`,
      { from: range.from, to: range.to },
    )
    .map(fromRow);
}

export function readWishesOf(db: ReadHandle, employeeId: number): StaffWish[] {
  return db
    .all<WishRow>(
      'SELECT * FROM staff_wish WHERE employee_id = ? ORDER BY weekday, business_date, id',
      [employeeId],
    )
    .map(fromRow);
}

/** Adds a wish (`id` undefined) or replaces one, which is a person's own from then on. @throws QisanError `not_found` */
export function saveWish(
  db: WriteHandle,
  wish: Omit<StaffWish, 'id'> & { readonly id?: number | undefined },
): number {
  const { id = null } = wish;
  if (id === null) {
    return db.run(
      `INSERT INTO staff_wish (employee_id, business_date, weekday, kind, start_minute, end_minute, weight, note)
       VALUES (@employee_id, @business_date, @weekday, @kind, @start_minute, @end_minute, @weight, @note)`,
      toRow(wish),
    ).id;
  }
  const { changes } = db.run(
    `UPDATE staff_wish SET employee_id = @employee_id, business_date = @business_date, weekday = @weekday,
       kind = @kind, start_minute = @start_minute, end_minute = @end_minute, weight = @weight,
       note = @note, batch_id = NULL
     WHERE id = @id`,
    { ...toRow(wish), id },
  );
  if (changes === 0) throw new QisanError('not_found', { what: String(id) });
  return id;
}

export function deleteWish(db: WriteHandle, id: number): void {
  const { changes } = db.run('DELETE FROM staff_wish WHERE id = ?', [id]);
  if (changes === 0) throw new QisanError('not_found', { what: String(id) });
}

function toRow(wish: Omit<StaffWish, 'id'>) {
  return {
    employee_id: wish.employeeId,
    business_date: wish.date,
    weekday: wish.weekday,
    kind: wish.kind,
    start_minute: wish.span?.startMinute ?? null,
    end_minute: wish.span?.endMinute ?? null,
    weight: wish.weight,
    note: wish.note,
  };
}

function fromRow(row: WishRow): StaffWish {
  const { start_minute, end_minute } = row;
  return {
    id: row.id,
    employeeId: row.employee_id,
    date: row.business_date,
    weekday: row.weekday,
    kind: row.kind,
    span:
      start_minute === null || end_minute === null
        ? null
        : { startMinute: start_minute, endMinute: end_minute },
    weight: row.weight,
    note: row.note,
  };
}
