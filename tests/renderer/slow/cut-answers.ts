import type { CutPlan, CutPlanItem, Ledger, LedgerEntry } from '#shared/contract/cuts';
import type { Exit } from '#shared/domain/pruning/model';
import { textParam } from '#shared/domain/report/sentence';
import { yuan } from '../../helpers/trade';

function exit(kind: Exit['kind'], recovery: number, loss: number): Exit {
  return {
    kind,
    recovery: yuan(recovery),
    loss: yuan(loss),
    steps: kind === 'markdown' ? [{ from: '2023-06-19', price: yuan(2.5), expectedUnits: 8 }] : [],
    floorPrice: null,
    endsOn: null,
    withSkuId: null,
    reason: { key: 'slow.plan_noStock', params: { what: textParam('') } },
  };
}

const back = exit('return', 90, 10);
const cheaper = exit('markdown', 60, 40);

/** An item in review with two ways out; the cheapest is chosen. */
export function cutItem(id: number, name: string, over: Partial<CutPlanItem> = {}): CutPlanItem {
  return {
    id,
    skuId: id + 100,
    code: `c${id}`,
    name,
    categoryId: 20,
    category: 'Drinks',
    state: 'proposed',
    class: 'dead',
    exit: back,
    exits: [back, cheaper],
    unit: 'bottle',
    stockQty: 12_000,
    stockValue: yuan(100),
    predicted: { point: yuan(1), low: yuan(-1), high: yuan(3) },
    note: '',
    ...over,
  };
}

export const byMarkdown = { exit: cheaper } as const;

export function cutPlan(itemList: readonly CutPlanItem[], over: Partial<CutPlan> = {}): CutPlan {
  const open = itemList.filter(({ state }) => state === 'proposed').length;
  return {
    id: 6,
    title: 'Summer clear-out',
    state: 'proposed',
    createdAt: Date.UTC(2023, 5, 14, 4),
    approvedAt: null,
    startsOn: null,
    dueOn: null,
    items: itemList.length,
    open,
    tasks: 0,
    tasksOpen: 0,
    stockValue: yuan(300),
    predicted: { point: yuan(2), low: yuan(-1), high: yuan(5) },
    itemList,
    taskList: [],
    ...over,
  };
}

/** A cut of the spring, not judged yet unless told. */
export function ledgerEntry(
  itemId: number,
  name: string,
  over: Partial<LedgerEntry> = {},
): LedgerEntry {
  return {
    itemId,
    planId: 6,
    skuId: itemId + 100,
    name,
    category: 'Drinks',
    cutOn: '2023-04-03',
    predicted: { point: yuan(itemId), low: yuan(itemId - 2), high: yuan(itemId + 2) },
    actual: null,
    noise: null,
    inside: null,
    judgeableOn: '2023-05-28',
    judgedOn: null,
    unjudged: null,
    undoneOn: null,
    takeBack: false,
    ...over,
  };
}

export function ledgerOf(entries: readonly LedgerEntry[]): Ledger {
  const judged = entries.filter(({ actual }) => actual !== null);
  const held = judged.filter(({ inside }) => inside === true).length;
  return {
    entries,
    calibration: {
      judged: judged.length,
      groups: judged.length,
      inside: judged.length === 0 ? null : held / judged.length,
      nominal: 0.8,
      predicted: judged.reduce((sum, { predicted }) => sum + predicted.point, 0),
      actual: judged.reduce((sum, { actual }) => sum + (actual ?? 0), 0),
    },
  };
}
