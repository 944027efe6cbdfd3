import { handDecisions, linkSuccessor, protectSkus } from '#electron/store/pruning/decisions';
import { readSlowState } from '#electron/store/pruning/state';
import type { QisanContract } from '#shared/contract/index';
import type { Handlers } from '../context';
import { refreshSlowMovers } from '../derived/slow-movers';
import { healthWeeks } from '../pruning/health';
import { slowMatrix, slowMoverDetail, slowMoverList, slowMoverStatus } from '../pruning/view';
import { runReader } from '../workers/run';

export const slowMovers: Handlers<QisanContract>['slowMovers'] = {
  status: (context) => slowMoverStatus(context.read),
  list: (context) => slowMoverList(context.read),
  get: (context, { skuId }) => slowMoverDetail(context.read, skuId),
  matrix: (context) => slowMatrix(context.read),
  health: (context, { weeks }) => healthWeeks(readSlowState(context.read), weeks),
  async refresh(context) {
    await refreshSlowMovers(context);
    return slowMoverStatus(context.read);
  },
  async lookBack(context, { asOf }) {
    const { dataDir } = context;
    return await runReader('slow-look', { dataDir, asOf, now: context.now() }, context);
  },
  protect({ write, now }, decision) {
    const before = handDecisions(write, decision.skuIds);
    return { changed: protectSkus(write, decision, now()), before };
  },
  linkSuccessor: (context, { skuId, successorOf }) => ({
    changed: linkSuccessor(context.write, skuId, successorOf),
  }),
};
