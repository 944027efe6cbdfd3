import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { QisanError } from '#shared/domain/errors';
import { type PlanStage, stageByTasks, type TaskState } from '#shared/domain/plan/stage';
import { insertAction, writeParties, writeState } from '../actions/write';
import type { ReadHandle, WriteHandle } from '../handle';

export interface TaskRecord {
  readonly id: number;
  readonly title: string;
  readonly detail: string;
  readonly state: TaskState;
  readonly dueOn: BusinessDate | null;
  /** Names of those responsible. */
  readonly owners: readonly string[];
  /** The shelf, and how many of the plan's items it is for. */
  readonly categoryId: number | null;
  readonly changes: number;
}

/** Tasks of a plan in the order in which they were written. */
export function readTasks(db: ReadHandle, planId: number): TaskRecord[] {
  return db
    .all<Omit<TaskRecord, 'owners'> & { owners: string }>(
      `WITH item AS (
         SELECT t.value taskId, count(*) changes,
           min(json_extract(i.evidence, '$.categoryId')) categoryId
         FROM plan_item i, json_each(i.evidence, '$.taskIds') t
         WHERE i.plan_id = @planId GROUP BY 1)
       SELECT a.id, a.title, a.detail, a.state, a.due_on dueOn, i.categoryId,
         coalesce(i.changes, 0) changes,
         (SELECT json_group_array(e.name) FROM action_party p JOIN employee e ON e.id = p.employee_id
          WHERE p.action_id = a.id AND p.part = 'responsible') owners
       FROM action a LEFT JOIN item i ON i.taskId = a.id
       WHERE a.source = 'plan' AND a.source_ref = @ref ORDER BY a.id`,
      { planId, ref: String(planId) },
    )
    .map((row) => ({ ...row, owners: JSON.parse(row.owners) }));
}

export interface NewTask {
  readonly title: string;
  readonly detail: string;
  readonly dueOn: BusinessDate;
  /** Employee who is responsible. */
  readonly ownerId: number | null;
  readonly now: number;
}

/** Writes a task of a plan and answers its id. */
export function insertTask(db: WriteHandle, planId: number, task: NewTask): number {
  const { ownerId, ...words } = task;
  const from = { source: 'plan', sourceRef: String(planId) } as const;
  const id = insertAction(db, { ...words, ...from, note: '', proof: '' });
  writeParties(db, id, 'responsible', ownerId === null ? [] : [ownerId]);
  return id;
}

export type PlanKind = 'assortment' | 'prune';

/**
 * Moves a task of a plan on, and with it the items that it is for and the plan. Answers the id of the
 * plan.
 *
 * @throws QisanError `not_found`; `conflict` when the plan was withdrawn
 */
export function setTaskState(
  db: WriteHandle,
  kind: PlanKind,
  { taskId, state, now }: { taskId: number; state: TaskState; now: number },
): number {
  const plan = db.get<{ id: number; title: string; state: PlanStage }>(
    `SELECT p.id, p.title, p.state FROM action a
     JOIN plan p ON p.id = CAST(a.source_ref AS INTEGER) AND p.kind = ?
     WHERE a.id = ? AND a.source = 'plan'`,
    [kind, taskId],
  );
  if (plan === undefined) throw new QisanError('not_found', { what: `task ${taskId}` });
  if (plan.state === 'withdrawn') {
    throw new QisanError('conflict', { clash: 'clashWithdrawn', what: plan.title });
  }
  writeState(db, taskId, state, now);
  settleItems(db, plan.id);
  settlePlan(db, plan.id);
  return plan.id;
}

/** An item is done when all tasks that it needs are. */
function settleItems(db: WriteHandle, planId: number): void {
  const states = new Map(readTasks(db, planId).map(({ id, state }) => [id, state]));
  const items = db.all<{ id: number; taskIds: string }>(
    `SELECT id, coalesce(json_extract(evidence, '$.taskIds'), '[]') taskIds
     FROM plan_item WHERE plan_id = ? AND state IN ('accepted', 'done')`,
    [planId],
  );
  for (const { id, taskIds } of items) {
    const own: readonly number[] = JSON.parse(taskIds);
    const stage = stageByTasks(own.flatMap((taskId) => states.get(taskId) ?? []));
    db.run('UPDATE plan_item SET state = ? WHERE id = ?', [
      stage === 'done' ? 'done' : 'accepted',
      id,
    ]);
  }
}

/** The stage of an accepted plan by its tasks, and by its cuts where it has any. */
export function settlePlan(db: WriteHandle, planId: number): void {
  const stage = stageByTasks(readTasks(db, planId).map(({ state }) => state));
  const cuts = db.get<{ judged: number; open: number }>(
    `SELECT count(*) FILTER (WHERE c.judged_on IS NOT NULL) judged,
       count(*) FILTER (WHERE c.judged_on IS NULL AND c.undone_on IS NULL) open
     FROM cut c JOIN plan_item i ON i.id = c.plan_item_id WHERE i.plan_id = ?`,
    [planId],
  );
  const judged = stage === 'done' && cuts !== undefined && cuts.judged > 0 && cuts.open === 0;
  db.run('UPDATE plan SET state = ? WHERE id = ?', [judged ? 'judged' : stage, planId]);
}

/** Drops every task of a plan that is still to be done. */
export function dropOpenTasks(db: WriteHandle, planId: number): void {
  db.run(
    `UPDATE action SET state = 'dropped'
     WHERE source = 'plan' AND source_ref = ? AND state IN ('open', 'doing')`,
    [String(planId)],
  );
}
