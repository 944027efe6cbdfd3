export const planStages = [
  'proposed',
  'approved',
  'executing',
  'done',
  'judged',
  'withdrawn',
] as const;
/** How far a plan is. */
export type PlanStage = (typeof planStages)[number];

export const taskStates = ['open', 'doing', 'done', 'dropped'] as const;
export type TaskState = (typeof taskStates)[number];

/** The stage of an accepted plan by its tasks; dropped ones do not count. */
export function stageByTasks(tasks: readonly TaskState[]): 'approved' | 'executing' | 'done' {
  const counted = tasks.filter((state) => state !== 'dropped');
  if (counted.length > 0 && counted.every((state) => state === 'done')) return 'done';
  return counted.some((state) => state !== 'open') ? 'executing' : 'approved';
}
