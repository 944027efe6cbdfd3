import type { ActionPart, ActionSource } from '#shared/domain/action/action';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { QisanError } from '#shared/domain/errors';
import type { TaskState } from '#shared/domain/plan/stage';
import type { WriteHandle } from '../handle';

export interface ActionWords {
  readonly title: string;
  readonly detail: string;
  readonly note: string;
  readonly proof: string;
  readonly dueOn: BusinessDate | null;
}

export interface NewAction extends ActionWords {
  readonly source: ActionSource;
  readonly sourceRef: string;
  /** Of a checklist, and the day that it was made for. */
  readonly routineId?: number;
  readonly runOn?: BusinessDate;
  readonly now: number;
}

/** Writes an action, still to be begun, and answers its id. */
export function insertAction(db: WriteHandle, action: NewAction): number {
  return db.run(
    `INSERT INTO action (title, detail, note, proof, due_on, source, source_ref, routine_id, run_on,
       created_at)
     VALUES (@title, @detail, @note, @proof, @dueOn, @source, @sourceRef, @routineId, @runOn, @now)`,
    { ...action, routineId: action.routineId ?? null, runOn: action.runOn ?? null },
  ).id;
}

export function updateAction(db: WriteHandle, id: number, action: ActionWords): void {
  db.run(
    `UPDATE action SET title = @title, detail = @detail, note = @note, proof = @proof, due_on = @dueOn
     WHERE id = @id`,
    { ...action, id },
  );
}

/**
 * The one place where the state of an action changes. What the change means for the plan that it
 * belongs to is the business of `plans/tasks.ts` and `cuts/carry-out.ts`, which call this.
 */
export function writeState(db: WriteHandle, id: number, state: TaskState, now: number): void {
  db.run('UPDATE action SET state = @state, done_at = @doneAt WHERE id = @id', {
    id,
    state,
    doneAt: state === 'done' ? now : null,
  });
}

export function writeDueOn(db: WriteHandle, id: number, dueOn: BusinessDate | null): void {
  db.run('UPDATE action SET due_on = ? WHERE id = ?', [dueOn, id]);
}

/**
 * Puts people into a part of an action, in place of those who were in it.
 *
 * @throws QisanError `not_found` for one that is not there
 */
export function writeParties(
  db: WriteHandle,
  actionId: number,
  part: ActionPart,
  employeeIds: readonly number[],
): void {
  db.run('DELETE FROM action_party WHERE action_id = ? AND part = ?', [actionId, part]);
  for (const employeeId of new Set(employeeIds)) {
    if (db.get('SELECT 1 FROM employee WHERE id = ?', [employeeId]) === undefined) {
      throw new QisanError('not_found', { what: `employee ${employeeId}` });
    }
    db.run('INSERT INTO action_party (action_id, employee_id, part) VALUES (?, ?, ?)', [
      actionId,
      employeeId,
      part,
    ]);
  }
}

/**
 * Writes the steps in their order; a step whose words stay keeps whether it is done, where `doneAt` does
 * not say it of each.
 */
export function writeSteps(
  db: WriteHandle,
  actionId: number,
  titles: readonly string[],
  doneAt?: readonly (number | null)[],
): void {
  const done = new Map(
    db
      .all<{ title: string; doneAt: number | null }>(
        'SELECT title, done_at doneAt FROM action_step WHERE action_id = ?',
        [actionId],
      )
      .map(({ title, doneAt }) => [title, doneAt]),
  );
  db.run('DELETE FROM action_step WHERE action_id = ?', [actionId]);
  titles.forEach((title, position) => {
    db.run('INSERT INTO action_step (action_id, position, title, done_at) VALUES (?, ?, ?, ?)', [
      actionId,
      position,
      title,
      (doneAt === undefined ? done.get(title) : doneAt[position]) ?? null,
    ]);
  });
}

/** Answers whether there is such a step. */
export function writeStepDone(
  db: WriteHandle,
  actionId: number,
  position: number,
  doneAt: number | null,
): boolean {
  return (
    db.run('UPDATE action_step SET done_at = ? WHERE action_id = ? AND position = ?', [
      doneAt,
      actionId,
      position,
    ]).changes > 0
  );
}

/** Takes actions away, or brings them back. Answers how many. */
export function writeRemoved(
  db: WriteHandle,
  ids: readonly number[],
  removedAt: number | null,
): number {
  return db.run(
    `UPDATE action SET removed_at = @removedAt
     WHERE id IN (SELECT value FROM json_each(@ids)) AND (removed_at IS NULL) = @present`,
    { ids: JSON.stringify(ids), removedAt, present: removedAt === null ? 0 : 1 },
  ).changes;
}
