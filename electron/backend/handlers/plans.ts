import { acceptScenario } from '#electron/store/plans/accept';
import { listOwners, listPlans } from '#electron/store/plans/records';
import { readTasks, setTaskState } from '#electron/store/plans/tasks';
import { withdrawPlan } from '#electron/store/plans/withdraw';
import type { QisanContract } from '#shared/contract/index';
import { QisanError } from '#shared/domain/errors';
import type { Handlers } from '../context';
import { changeListDocument, exportChangeList } from '../plans/files';
import { taskWords } from '../plans/task-words';
import { planView, toTask } from '../plans/view';

export const plans: Handlers<QisanContract>['plans'] = {
  accept: (context, { lang, skuIds, ...acceptance }) => {
    acceptScenario(context.write, {
      ...acceptance,
      skuIds: skuIds ?? null,
      now: context.now(),
      writeTask: (shelf) => taskWords(shelf, lang),
    });
    return { planId: acceptance.scenarioId };
  },
  list: (context) => listPlans(context.read),
  owners: (context) => listOwners(context.read),
  get: (context, { id }) => planView(context.read, id),
  withdraw: (context, { id }) => ({ undone: withdrawPlan(context.write, id) }),
  setTask: (context, { taskId, state }) => {
    const planId = setTaskState(context.write, taskId, state, context.now());
    const task = readTasks(context.write, planId).find(({ id }) => id === taskId);
    if (task === undefined) throw new QisanError('not_found', { what: `task ${taskId}` });
    return toTask(task);
  },
  export: exportChangeList,
  document: (context, input) => changeListDocument(context, input),
};
