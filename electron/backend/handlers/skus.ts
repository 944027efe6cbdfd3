import { addSku, changeSku, changeSkus } from '#electron/store/skus/change';
import { readAllSku } from '#electron/store/skus/detail';
import { listCategoryPlaces, listScenes, listSkus, listSuppliers } from '#electron/store/skus/list';
import { removeCandidates, restoreSkus } from '#electron/store/skus/restore';
import type { QisanContract } from '#shared/contract/index';
import type { Handlers } from '../context';
import { momentOf } from '../moment';

export const skus: Handlers<QisanContract>['skus'] = {
  list: (context) => {
    const { today } = momentOf(context);
    const db = context.read;
    return {
      today,
      categories: listCategoryPlaces(db),
      suppliers: listSuppliers(db),
      scenes: listScenes(db),
      skus: listSkus(db, today),
    };
  },
  get: (context, { id }) => readAllSku(context.read, id),
  save: (context, { id, changes }) => {
    const moment = momentOf(context);
    if (id === null) return addSku(context.write, changes, moment);
    return { id, changes: changeSku(context.write, id, changes, moment) };
  },
  bulk: (context, { skuIds, changes, addScenes, removeScenes }) => {
    const scenes = { add: addScenes, remove: removeScenes };
    return { changes: changeSkus(context.write, skuIds, changes, scenes, momentOf(context)) };
  },
  restore: (context, { changes }) => ({
    restored: restoreSkus(context.write, changes, context.now()),
  }),
  remove: (context, { skuIds }) => ({ changes: removeCandidates(context.write, skuIds) }),
};
