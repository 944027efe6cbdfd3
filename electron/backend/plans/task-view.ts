import type { ReadHandle } from '#electron/store/handle';
import { readTasks, type TaskRecord } from '#electron/store/plans/tasks';
import type { PlanTask } from '#shared/contract/plans';
import { QisanError } from '#shared/domain/errors';

export function toTask({ owners, ...task }: TaskRecord): PlanTask {
  return { ...task, owner: owners[0] ?? null };
}

/** One task of a plan. @throws QisanError `not_found` */
export function taskView(db: ReadHandle, planId: number, taskId: number): PlanTask {
  const task = readTasks(db, planId).find(({ id }) => id === taskId);
  if (task === undefined) throw new QisanError('not_found', { what: `task ${taskId}` });
  return toTask(task);
}
