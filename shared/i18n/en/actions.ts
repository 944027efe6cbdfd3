/** Actions: board, list, checklists. */
export const actions = {
  room: 'Actions',
  clashPlanTask:
    '{what} is the task of a plan. Nothing was removed. Drop it, or withdraw the plan.',
};
