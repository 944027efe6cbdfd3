import { approveCuts } from '#electron/store/cuts/approve';
import { setCutTask, undoCut } from '#electron/store/cuts/carry-out';
import { judgeCuts } from '#electron/store/cuts/ledger';
import { proposeCuts } from '#electron/store/cuts/propose';
import { readCutItem, readCutPlan } from '#electron/store/cuts/records';
import { removeCutPlan, reviewCuts } from '#electron/store/cuts/review';
import { readStore } from '#electron/store/store-info';
import type { QisanContract } from '#shared/contract/index';
import type { Lang } from '#shared/i18n/t';
import type { Handlers, QueryContext } from '../context';
import { cutDocument, exportCuts } from '../cuts/files';
import { cutTaskWords } from '../cuts/task-words';
import { cutPlanList, cutPlanView, ledgerView } from '../cuts/view';
import { momentOf } from '../moment';
import { taskView } from '../plans/task-view';

export const cuts: Handlers<QisanContract>['cuts'] = {
  list: (context) => cutPlanList(context.read),
  get: (context, { id }) => cutPlanView(context.read, id),
  propose: (context, input) => ({
    planId: proposeCuts(context.write, { ...input, ...momentOf(context) }),
  }),
  review: (context, input) => ({
    changed: reviewCuts(context.write, { ...input, now: context.now() }),
  }),
  approve: (context, input) => ({
    tasks: approveCuts(context.write, {
      ...input,
      ...momentOf(context),
      writeTask: wordsIn(context, input.lang),
    }),
  }),
  setTask: (context, { taskId, state }) => {
    const planId = setCutTask(context.write, { taskId, state, ...momentOf(context) });
    return taskView(context.write, planId, taskId);
  },
  undo: (context, { itemId }) => {
    const { planId } = readCutItem(context.read, itemId);
    const lang = readCutPlan(context.read, planId).input.approved?.lang ?? 'zh-CN';
    const { today } = momentOf(context);
    return {
      skuId: undoCut(context.write, { itemId, today, writeTask: wordsIn(context, lang) }),
    };
  },
  remove: (context, { id }) => {
    removeCutPlan(context.write, id);
    return { removed: true };
  },
  ledger: (context) => ledgerView(context.read),
  judge: (context) => ({ judged: judgeCuts(context.write) }),
  export: exportCuts,
  document: cutDocument,
};

function wordsIn(context: QueryContext, lang: Lang) {
  return cutTaskWords(lang, readStore(context.read)?.currency ?? 'CNY');
}
