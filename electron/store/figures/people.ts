import type { BusinessDate, DateRange } from '#shared/domain/calendar/calendar';
import type { Shift } from '#shared/domain/kpi/duty';
import type { ActionFact, RosterFact, VisitorRow } from '#shared/domain/report/facts';
import type { ReadHandle } from '../handle';

/** Worked shifts, and published planned ones, of a range of days. */
export function readShifts(db: ReadHandle, range: DateRange): Shift[] {
  return db.all<Shift>(
    `SELECT employee_id employeeId, business_date date, record, start_minute startMinute,
       end_minute endMinute, break_minutes breakMinutes
     FROM shift
     WHERE business_date BETWEEN @from AND @to AND (record = 'worked' OR state = 'published')`,
    { from: range.from, to: range.to },
  );
}

/** Visitors by day and hour, all doors together. */
export function readVisitors(db: ReadHandle, range: DateRange): VisitorRow[] {
  return db.all<VisitorRow>(
    `SELECT business_date date, hour, sum(visitors) visitors FROM footfall
     WHERE business_date BETWEEN @from AND @to GROUP BY business_date, hour`,
    { from: range.from, to: range.to },
  );
}

/** Planned shifts of one day, drafts included, by start. */
export function readRoster(db: ReadHandle, date: BusinessDate): RosterFact[] {
  return db
    .all<Omit<RosterFact, 'draft'> & { state: string }>(
      `SELECT e.id employeeId, e.name, s.staff_group staffGroup, s.start_minute startMinute,
         s.end_minute endMinute, s.break_minutes breakMinutes, s.state
       FROM shift s JOIN employee e ON e.id = s.employee_id
       WHERE s.business_date = ? AND s.record = 'scheduled'
       ORDER BY s.start_minute, e.name`,
      [date],
    )
    .map(({ state, ...row }) => ({ ...row, draft: state === 'draft' }));
}

/** Names of the people whose approved leave covers a day. */
export function readOnLeave(db: ReadHandle, date: BusinessDate): string[] {
  return db
    .all<{ name: string }>(
      `SELECT DISTINCT e.name FROM leave l JOIN employee e ON e.id = l.employee_id
       WHERE l.state = 'approved' AND @date BETWEEN l.from_date AND l.to_date ORDER BY e.name`,
      { date },
    )
    .map((row) => row.name);
}

/** Still to be done, and a thing of its own: a run of a checklist ends with its day. */
const OPEN = `state IN ('open', 'doing') AND removed_at IS NULL AND run_on IS NULL`;

/** Open actions, those that are due first; `limit` of them, and how many there are. */
export function readOpenActions(
  db: ReadHandle,
  limit: number,
): { rows: ActionFact[]; count: number } {
  const rows = db
    .all<Omit<ActionFact, 'owners'> & { owners: string }>(
      `SELECT a.id, a.title, a.state, a.due_on dueOn,
         (SELECT json_group_array(e.name) FROM action_party p JOIN employee e ON e.id = p.employee_id
          WHERE p.action_id = a.id AND p.part = 'responsible') owners
       FROM action a WHERE ${OPEN}
       ORDER BY a.due_on IS NULL, a.due_on, a.id LIMIT ?`,
      [limit],
    )
    .map((row) => ({ ...row, owners: JSON.parse(row.owners) }));
  return {
    rows,
    count: db.value<number>(`SELECT count(*) FROM action WHERE ${OPEN}`),
  };
}
