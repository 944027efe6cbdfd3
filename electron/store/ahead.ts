import type { Repeat } from '#shared/domain/action/repeat';
import type { BusinessDate, DateRange } from '#shared/domain/calendar/calendar';
import { QisanError } from '#shared/domain/errors';
import type { TaskState } from '#shared/domain/plan/stage';
import type { ReadHandle, WriteHandle } from './handle';

export interface EventRecord {
  readonly id: number;
  readonly kind: 'delivery' | 'count' | 'visit' | 'other';
  readonly title: string;
  readonly from: BusinessDate;
  readonly to: BusinessDate;
  readonly repeat: Repeat | null;
  readonly note: string;
}

type EventRow = Omit<EventRecord, 'repeat'> & { repeat: string | null };

const EVENT = `SELECT id, kind, title, from_date "from", to_date "to", repeat, note FROM event`;

/** Events that touch a range, and those that come back and have begun by its end. */
export function readEvents(db: ReadHandle, range: DateRange): EventRecord[] {
  return db
    .all<EventRow>(
      `${EVENT} WHERE from_date <= @to AND (to_date >= @from OR repeat IS NOT NULL)
       ORDER BY from_date, id`,
      { from: range.from, to: range.to },
    )
    .map(fromRow);
}

/** @throws QisanError `not_found` */
export function readEvent(db: ReadHandle, id: number): EventRecord {
  const row = db.get<EventRow>(`${EVENT} WHERE id = ?`, [id]);
  if (row === undefined) throw new QisanError('not_found', { what: `event ${id}` });
  return fromRow(row);
}

export function insertEvent(db: WriteHandle, event: Omit<EventRecord, 'id'>, now: number): number {
  return db.run(
    `INSERT INTO event (kind, title, from_date, to_date, repeat, note, created_at)
     VALUES (@kind, @title, @from, @to, @repeat, @note, @now)`,
    { ...columnsOf(event), now },
  ).id;
}

export function updateEvent(db: WriteHandle, id: number, event: Omit<EventRecord, 'id'>): void {
  db.run(
    `UPDATE event SET kind = @kind, title = @title, from_date = @from, to_date = @to,
       repeat = @repeat, note = @note WHERE id = @id`,
    { ...columnsOf(event), id },
  );
}

export function deleteEvent(db: WriteHandle, id: number): void {
  db.run('DELETE FROM event WHERE id = ?', [id]);
}

export interface AheadRow {
  readonly kind: 'promotion' | 'assortment' | 'prune' | 'action' | 'leave';
  readonly id: number;
  readonly title: string;
  readonly from: BusinessDate;
  readonly to: BusinessDate;
  readonly state: TaskState | null;
}

/** Promotions, plans under way, actions still to be done, and leave that touch a range. */
export function readAhead(db: ReadHandle, range: DateRange): AheadRow[] {
  return db.all<AheadRow>(
    `WITH task AS (
       SELECT CAST(source_ref AS INTEGER) planId, min(due_on) first, max(due_on) last
       FROM action WHERE source = 'plan' AND state <> 'dropped' GROUP BY 1),
     item AS (
       SELECT 'promotion' kind, id, name title, from_date "from", to_date "to", NULL state
       FROM promotion
       UNION ALL
       SELECT p.kind, p.id, p.title,
         min(t.first, coalesce(json_extract(p.input, '$.accepted.startsOn'),
           json_extract(p.input, '$.approved.startsOn'), t.first)),
         t.last, NULL
       FROM plan p JOIN task t ON t.planId = p.id WHERE p.state IN ('approved', 'executing')
       UNION ALL
       SELECT 'action', id, title, due_on, due_on, state FROM action
       WHERE state IN ('open', 'doing') AND due_on IS NOT NULL AND removed_at IS NULL
         AND run_on IS NULL AND source <> 'plan'
       UNION ALL
       SELECT 'leave', l.id, e.name, l.from_date, l.to_date, NULL
       FROM leave l JOIN employee e ON e.id = l.employee_id WHERE l.state <> 'refused')
     SELECT * FROM item WHERE "from" <= @to AND "to" >= @from ORDER BY "from", id`,
    { from: range.from, to: range.to },
  );
}

function columnsOf({ kind, title, from, to, repeat, note }: Omit<EventRecord, 'id'>) {
  return { kind, title, from, to, note, repeat: repeat === null ? null : JSON.stringify(repeat) };
}

function fromRow({ repeat, ...row }: EventRow): EventRecord {
  return { ...row, repeat: repeat === null ? null : JSON.parse(repeat) };
}
