import { readTransfers } from '#electron/store/demand/transfers';
import type { ReadHandle } from '#electron/store/handle';
import {
  type Learned,
  learningDay,
  learningStamp,
  readLearned,
} from '#electron/store/pruning/learned';
import { readShopPast, type ShopPast } from '#electron/store/pruning/pasts';
import type { SlowMoverRecord } from '#electron/store/pruning/records';
import type { PruneSku } from '#electron/store/pruning/skus';
import { readBaskets, ticketRange } from '#electron/store/pruning/tickets';
import { type BusinessDate, daysBetween } from '#shared/domain/calendar/calendar';
import { DEFAULT_TAU } from '#shared/domain/demand/substitution';
import { historyUntil, type SalesHistory } from '#shared/domain/pruning/history';
import { trainLeaving } from '#shared/domain/pruning/leaving-model';
import { salesHistory, shopMargin } from './history';
import { judgeShop } from './judge';
import { expectedProfit } from './outlook';

/** Called before each step; throws to stop. */
export type OnStep = (done: number, total: number) => void;
const STEPS = 4;

/** The carried SKUs as of a day, and what their outlook rests on. */
export interface Classification {
  readonly skus: readonly PruneSku[];
  /** In the order of the SKUs. */
  readonly records: readonly SlowMoverRecord[];
  readonly learned: Learned;
  /** Value of a usual day's sale, in units of currency; null while nothing ever sold. */
  readonly usualSale: number | null;
}

/** The carried SKUs as of a day, each with its class and what that rests on. Reads, and writes nothing. */
export function classify(db: ReadHandle, asOf: BusinessDate, onStep: OnStep): Classification {
  onStep(0, STEPS);
  const shop = readShopPast(db, asOf);
  const margin = shopMargin(shop.sold);
  onStep(1, STEPS);
  const range = ticketRange(asOf);
  const baskets = shop.withTickets
    ? readBaskets(db, range, shop.rowOf, shop.skus.length, margin)
    : null;
  const first = shop.sold.range.from > range.from ? shop.sold.range.from : range.from;
  onStep(2, STEPS);
  const history = salesHistory(shop, margin);
  const learned = learn(db, shop, history, margin !== null);
  const { estimates: profits, usualSale } = expectedProfit(
    shop.pasts,
    history,
    margin,
    learned.model,
  );
  onStep(3, STEPS);
  const transfers = new Map(readTransfers(db).map(({ categoryId, tau }) => [categoryId, tau]));
  const records = judgeShop({
    shop,
    baskets,
    ticketWeeks: (daysBetween(first, asOf) + 1) / 7,
    profits,
    tauOf: (categoryId) => transfers.get(categoryId) ?? DEFAULT_TAU,
  });
  return { skus: shop.skus, records, learned, usualSale };
}

/** As of the last Sunday, from where it is kept, else now: learning takes longer than all the rest. */
function learn(
  db: ReadHandle,
  { asOf, sold }: ShopPast,
  history: SalesHistory,
  ofProfit: boolean,
): Learned {
  const on = learningDay(asOf);
  const stamp = learningStamp(db, on, ofProfit);
  const days = Math.max(0, daysBetween(sold.range.from, on) + 1);
  const model = readLearned(db, on, stamp) ?? trainLeaving(historyUntil(history, days));
  return { on, stamp, model };
}
