import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { QisanError } from '#shared/domain/errors';
import { type PlanStage, stageByTasks, type TaskState } from '#shared/domain/plan/stage';
import type { ReadHandle, WriteHandle } from '../handle';

export interface TaskRecord {
  readonly id: number;
  readonly title: string;
  readonly detail: string;
  readonly state: TaskState;
  readonly dueOn: BusinessDate | null;
  /** Names of those responsible. */
  readonly owners: readonly string[];
  /** The shelf, and how many changes it has. */
  readonly categoryId: number | null;
  readonly changes: number;
}

/** Tasks of a plan in the order of its shelves. */
export function readTasks(db: ReadHandle, planId: number): TaskRecord[] {
  return db
    .all<Omit<TaskRecord, 'owners'> & { owners: string }>(
      `WITH item AS (
         SELECT json_extract(evidence, '$.taskId') taskId, count(*) changes,
           min(json_extract(evidence, '$.categoryId')) categoryId
         FROM plan_item WHERE plan_id = @planId GROUP BY 1)
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

/**
 * Moves a task of an assortment plan on, and with it the items of its shelf and the plan. Answers
 * the id of the plan.
 *
 * @throws QisanError `not_found`; `conflict` when the plan was withdrawn
 */
export function setTaskState(
  db: WriteHandle,
  taskId: number,
  state: TaskState,
  now: number,
): number {
  const plan = db.get<{ id: number; title: string; state: PlanStage }>(
    `SELECT p.id, p.title, p.state FROM action a
     JOIN plan p ON p.id = CAST(a.source_ref AS INTEGER) AND p.kind = 'assortment'
     WHERE a.id = ? AND a.source = 'plan'`,
    [taskId],
  );
  if (plan === undefined) throw new QisanError('not_found', { what: `task ${taskId}` });
  if (plan.state === 'withdrawn') {
    throw new QisanError('conflict', { clash: 'clashWithdrawn', what: plan.title });
  }
  db.run('UPDATE action SET state = ?, done_at = ? WHERE id = ?', [
    state,
    state === 'done' ? now : null,
    taskId,
  ]);
  db.run(
    `UPDATE plan_item SET state = ? WHERE plan_id = ? AND state IN ('accepted', 'done')
       AND json_extract(evidence, '$.taskId') = ?`,
    [state === 'done' ? 'done' : 'accepted', plan.id, taskId],
  );
  const states = readTasks(db, plan.id).map((task) => task.state);
  db.run('UPDATE plan SET state = ? WHERE id = ?', [stageByTasks(states), plan.id]);
  return plan.id;
}
