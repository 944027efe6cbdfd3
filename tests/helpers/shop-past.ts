import type { ReadHandle } from '#electron/store/handle';
import { readPasts, type ShopPast } from '#electron/store/pruning/pasts';
import { readTrade } from '#electron/store/pruning/trade';
import type { BusinessDate } from '#shared/domain/calendar/calendar';

/** What a classification starts from, without what it does beside the reading. */
export function readShopPast(db: ReadHandle, asOf: BusinessDate): ShopPast {
  const trade = readTrade(db, asOf);
  return { ...trade, pasts: readPasts(db, trade) };
}
