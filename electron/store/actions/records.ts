import type { ActionPart, ActionSource } from '#shared/domain/action/action';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { QisanError } from '#shared/domain/errors';
import type { TaskState } from '#shared/domain/plan/stage';
import type { ReadHandle } from '../handle';

export interface ActionParty {
  readonly employeeId: number;
  readonly name: string;
  readonly part: ActionPart;
}

export interface ActionRecord {
  readonly id: number;
  readonly title: string;
  readonly detail: string;
  readonly note: string;
  readonly state: TaskState;
  readonly dueOn: BusinessDate | null;
  readonly source: ActionSource;
  readonly sourceRef: string;
  /** What shows that it is done, in words. */
  readonly proof: string;
  readonly createdAt: number;
  readonly doneAt: number | null;
  readonly routineId: number | null;
  readonly parties: readonly ActionParty[];
  readonly steps: number;
  readonly stepsDone: number;
  readonly photos: number;
  /** Which of the plans it belongs to, with its title; null for everything else. */
  readonly plan: { readonly kind: 'assortment' | 'prune'; readonly title: string } | null;
}

type ActionRow = Omit<ActionRecord, 'parties' | 'plan'> & {
  parties: string;
  planKind: 'assortment' | 'prune' | null;
  planTitle: string | null;
};

const SELECT = `SELECT a.id, a.title, a.detail, a.note, a.state, a.due_on dueOn, a.source,
    a.source_ref sourceRef, a.proof, a.created_at createdAt, a.done_at doneAt,
    a.routine_id routineId,
    (SELECT json_group_array(json_object('employeeId', e.id, 'name', e.name, 'part', p.part))
     FROM action_party p JOIN employee e ON e.id = p.employee_id WHERE p.action_id = a.id) parties,
    (SELECT count(*) FROM action_step s WHERE s.action_id = a.id) steps,
    (SELECT count(*) FROM action_step s WHERE s.action_id = a.id AND s.done_at IS NOT NULL) stepsDone,
    (SELECT count(*) FROM action_photo f WHERE f.action_id = a.id) photos,
    pl.kind planKind, pl.title planTitle
  FROM action a
  LEFT JOIN plan pl ON a.source = 'plan' AND pl.id = CAST(a.source_ref AS INTEGER)`;

/**
 * Actions that are still to be done, and those that were closed or due from a day on; runs of routines
 * left out: they live and end with their day. Those due first come first.
 */
export function readActions(db: ReadHandle, since: BusinessDate, sinceAt: number): ActionRecord[] {
  return db
    .all<ActionRow>(
      `${SELECT}
       WHERE a.removed_at IS NULL AND a.run_on IS NULL
         AND (a.state IN ('open', 'doing') OR a.due_on >= @since
           OR coalesce(a.done_at, a.created_at) >= @sinceAt)
       ORDER BY a.due_on IS NULL, a.due_on, a.id`,
      { since, sinceAt },
    )
    .map(fromRow);
}

/** Actions that are due in a closed range of days; runs of routines left out. */
export function readActionsDue(
  db: ReadHandle,
  from: BusinessDate,
  to: BusinessDate,
): ActionRecord[] {
  return db
    .all<ActionRow>(
      `${SELECT}
       WHERE a.removed_at IS NULL AND a.run_on IS NULL AND a.due_on BETWEEN @from AND @to
       ORDER BY a.due_on, a.id`,
      { from, to },
    )
    .map(fromRow);
}

/** @throws QisanError `not_found`, also for one that was taken away */
export function readAction(db: ReadHandle, id: number): ActionRecord {
  const row = db.get<ActionRow>(`${SELECT} WHERE a.id = ? AND a.removed_at IS NULL`, [id]);
  if (row === undefined) throw new QisanError('not_found', { what: `action ${id}` });
  return fromRow(row);
}

export interface ActionStep {
  readonly position: number;
  readonly title: string;
  readonly doneAt: number | null;
}

export function readSteps(db: ReadHandle, actionId: number): ActionStep[] {
  return db.all<ActionStep>(
    `SELECT position, title, done_at doneAt FROM action_step WHERE action_id = ? ORDER BY position`,
    [actionId],
  );
}

/** What the progress of a range is counted from, runs of routines left out. */
export function readProgressRows(
  db: ReadHandle,
): { state: TaskState; dueOn: BusinessDate | null; createdAt: number; doneAt: number | null }[] {
  return db.all(
    `SELECT state, due_on dueOn, created_at createdAt, done_at doneAt FROM action
     WHERE removed_at IS NULL AND run_on IS NULL`,
  );
}

function fromRow({ parties, planKind, planTitle, ...row }: ActionRow): ActionRecord {
  return {
    ...row,
    parties: JSON.parse(parties),
    plan: planKind === null ? null : { kind: planKind, title: planTitle ?? '' },
  };
}
