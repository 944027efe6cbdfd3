import { acceptScenario } from '#electron/store/plans/accept';
import { listOwners, listPlans } from '#electron/store/plans/records';
import { setTaskState } from '#electron/store/plans/tasks';
import { withdrawPlan } from '#electron/store/plans/withdraw';
import type { QisanContract } from '#shared/contract/index';
import type { Handlers } from '../context';
import { changeListDocument, exportChangeList } from '../plans/files';
import { taskView } from '../plans/task-view';
import { taskWords } from '../plans/task-words';
import { planView } from '../plans/view';

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
    const planId = setTaskState(context.write, 'assortment', { taskId, state, now: context.now() });
    return taskView(context.write, planId, taskId);
  },
  export: exportChangeList,
  document: (context, input) => changeListDocument(context, input),
};
