import { readTransfers } from '#electron/store/demand/transfers';
import type { ReadHandle } from '#electron/store/handle';
import {
  type Learned,
  learningDay,
  learningStamp,
  readLearned,
} from '#electron/store/pruning/learned';
import { readPasts } from '#electron/store/pruning/pasts';
import type { SlowMoverRecord } from '#electron/store/pruning/records';
import type { PruneSku } from '#electron/store/pruning/skus';
import { readBaskets, ticketRange } from '#electron/store/pruning/tickets';
import { readTrade, type Trade } from '#electron/store/pruning/trade';
import { type BusinessDate, daysBetween } from '#shared/domain/calendar/calendar';
import { DEFAULT_TAU } from '#shared/domain/demand/substitution';
import { type Foretell, foretell } from './foretell';
import { kinOf, shopMargin } from './history';
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

/**
 * The carried SKUs as of a day, each with its class and what that rests on. Reads, and writes nothing.
 *
 * @param beside how the coming weeks are foretold, while the pasts are added up
 */
export async function classify(
  db: ReadHandle,
  asOf: BusinessDate,
  onStep: OnStep,
  beside: Foretell = foretell,
): Promise<Classification> {
  onStep(0, STEPS);
  const trade = readTrade(db, asOf);
  const margin = shopMargin(trade.sold);
  const known = whatIsLearned(db, trade, margin !== null);
  onStep(1, STEPS);
  const awaited = Promise.resolve(
    beside({ sold: trade.sold, out: trade.out, kin: kinOf(trade.skus), margin, ...known }),
  );
  // Heard below: until then a failure must not count as one that nobody hears.
  awaited.catch(() => undefined);
  const shop = { ...trade, pasts: readPasts(db, trade) };
  const range = ticketRange(asOf);
  const baskets = shop.withTickets
    ? readBaskets(db, range, shop.rowOf, shop.skus.length, margin)
    : null;
  onStep(2, STEPS);
  const foretold = await awaited;
  const { estimates: profits, usualSale } = expectedProfit(shop.pasts, foretold, margin);
  onStep(3, STEPS);
  const first = shop.sold.range.from > range.from ? shop.sold.range.from : range.from;
  const transfers = new Map(readTransfers(db).map(({ categoryId, tau }) => [categoryId, tau]));
  const records = judgeShop({
    shop,
    baskets,
    ticketWeeks: (daysBetween(first, asOf) + 1) / 7,
    profits,
    tauOf: (categoryId) => transfers.get(categoryId) ?? DEFAULT_TAU,
  });
  const learned = { on: known.on, stamp: known.stamp, model: foretold.model };
  return { skus: shop.skus, records, learned, usualSale };
}

/** Lines of the last Sunday from where they are kept: learning takes longer than all the rest. */
function whatIsLearned(db: ReadHandle, { asOf, sold }: Trade, ofProfit: boolean) {
  const on = learningDay(asOf);
  const stamp = learningStamp(db, on, ofProfit);
  const learnDays = Math.max(0, daysBetween(sold.range.from, on) + 1);
  return { on, stamp, model: readLearned(db, on, stamp), learnDays };
}
