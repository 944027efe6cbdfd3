import type { RoutineKind } from '#shared/domain/action/action';
import type { Repeat } from '#shared/domain/action/repeat';
import type { BusinessDate, DateRange } from '#shared/domain/calendar/calendar';
import { QisanError } from '#shared/domain/errors';
import type { TaskState } from '#shared/domain/plan/stage';
import type { ReadHandle, WriteHandle } from '../handle';

export interface RoutineRecord {
  readonly id: number;
  readonly kind: RoutineKind;
  readonly title: string;
  readonly repeat: Repeat;
  readonly since: BusinessDate;
  readonly ownerId: number | null;
  readonly owner: string | null;
  readonly active: boolean;
  readonly steps: readonly string[];
}

type RoutineRow = Omit<RoutineRecord, 'repeat' | 'active' | 'steps'> & {
  repeat: string;
  active: number;
  steps: string;
};

const SELECT = `SELECT r.id, r.kind, r.title, r.repeat, r.since, r.owner_id ownerId, e.name owner, r.active,
    (SELECT json_group_array(s.title) FROM
       (SELECT title FROM routine_step WHERE routine_id = r.id ORDER BY position) s) steps
  FROM routine r LEFT JOIN employee e ON e.id = r.owner_id`;

/** Routines of the shop in the order in which they were made; those put to rest too. */
export function readRoutines(db: ReadHandle): RoutineRecord[] {
  return db.all<RoutineRow>(`${SELECT} ORDER BY r.id`).map(fromRow);
}

/** @throws QisanError `not_found` */
export function readRoutine(db: ReadHandle, id: number): RoutineRecord {
  const row = db.get<RoutineRow>(`${SELECT} WHERE r.id = ?`, [id]);
  if (row === undefined) throw new QisanError('not_found', { what: `routine ${id}` });
  return fromRow(row);
}

export type RoutineWords = Omit<RoutineRecord, 'id' | 'owner'>;

export function insertRoutine(db: WriteHandle, routine: RoutineWords, now: number): number {
  const { id } = db.run(
    `INSERT INTO routine (kind, title, repeat, since, owner_id, active, created_at)
     VALUES (@kind, @title, @repeat, @since, @ownerId, @active, @now)`,
    { ...columnsOf(routine), now },
  );
  writeRoutineSteps(db, id, routine.steps);
  return id;
}

export function updateRoutine(db: WriteHandle, id: number, routine: RoutineWords): void {
  db.run(
    `UPDATE routine SET kind = @kind, title = @title, repeat = @repeat, since = @since,
       owner_id = @ownerId, active = @active WHERE id = @id`,
    { ...columnsOf(routine), id },
  );
  writeRoutineSteps(db, id, routine.steps);
}

/** Takes a routine away of which nothing was begun; answers whether it did. */
export function deleteRoutine(db: WriteHandle, id: number): boolean {
  if (db.get('SELECT 1 FROM action WHERE routine_id = ?', [id]) !== undefined) return false;
  db.run('DELETE FROM routine WHERE id = ?', [id]);
  return true;
}

export interface RunRecord {
  readonly id: number;
  readonly routineId: number;
  readonly runOn: BusinessDate;
  readonly state: TaskState;
  readonly steps: number;
  readonly stepsDone: number;
}

/** What was begun of the routines on the days of a range. */
export function readRuns(db: ReadHandle, range: DateRange): RunRecord[] {
  return db.all<RunRecord>(
    `SELECT a.id, a.routine_id routineId, a.run_on runOn, a.state,
       (SELECT count(*) FROM action_step s WHERE s.action_id = a.id) steps,
       (SELECT count(*) FROM action_step s WHERE s.action_id = a.id AND s.done_at IS NOT NULL) stepsDone
     FROM action a WHERE a.run_on BETWEEN @from AND @to AND a.removed_at IS NULL`,
    { from: range.from, to: range.to },
  );
}

/** The run of a routine on a day; null where it was not begun. */
export function findRun(db: ReadHandle, routineId: number, date: BusinessDate): number | null {
  const row = db.get<{ id: number }>(
    'SELECT id FROM action WHERE routine_id = ? AND run_on = ? AND removed_at IS NULL',
    [routineId, date],
  );
  return row?.id ?? null;
}

function writeRoutineSteps(db: WriteHandle, id: number, steps: readonly string[]): void {
  db.run('DELETE FROM routine_step WHERE routine_id = ?', [id]);
  steps.forEach((title, position) => {
    db.run('INSERT INTO routine_step (routine_id, position, title) VALUES (?, ?, ?)', [
      id,
      position,
      title,
    ]);
  });
}

function columnsOf({ kind, title, repeat, since, ownerId, active }: RoutineWords) {
  return { kind, title, repeat: JSON.stringify(repeat), since, ownerId, active: active ? 1 : 0 };
}

function fromRow({ repeat, active, steps, ...row }: RoutineRow): RoutineRecord {
  return {
    ...row,
    repeat: JSON.parse(repeat),
    active: active === 1,
    steps: JSON.parse(steps),
  };
}
