import { readTransfers } from '#electron/store/demand/transfers';
import type { ReadHandle } from '#electron/store/handle';
import { readShopPast } from '#electron/store/pruning/pasts';
import type { SlowMoverRecord } from '#electron/store/pruning/records';
import { readBaskets, ticketRange } from '#electron/store/pruning/tickets';
import { type BusinessDate, daysBetween } from '#shared/domain/calendar/calendar';
import { DEFAULT_TAU } from '#shared/domain/demand/substitution';
import { salesHistory, shopMargin } from './history';
import { judgeShop } from './judge';
import { expectedProfit } from './outlook';

/** Called before each step; throws to stop. */
export type OnStep = (done: number, total: number) => void;
const STEPS = 4;

/** The carried SKUs as of a day, each with its class and what that rests on. Reads, and writes nothing. */
export function classify(db: ReadHandle, asOf: BusinessDate, onStep: OnStep): SlowMoverRecord[] {
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
  const profits = expectedProfit(shop.pasts, salesHistory(shop, margin), margin);
  onStep(3, STEPS);
  const transfers = new Map(readTransfers(db).map(({ categoryId, tau }) => [categoryId, tau]));
  return judgeShop({
    shop,
    baskets,
    ticketWeeks: (daysBetween(first, asOf) + 1) / 7,
    profits,
    tauOf: (categoryId) => transfers.get(categoryId) ?? DEFAULT_TAU,
  });
}
