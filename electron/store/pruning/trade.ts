import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { ReadHandle } from '../handle';
import { type Changes, type DayLists, outDays, readCounts } from './out-days';
import { readPastBlocks } from './past-blocks';
import { type PruneSku, readPruneSkus, rowsWithPredecessors } from './skus';
import { historyRange, readSold, type Sold } from './sold';
import { ticketRange, ticketsKnown } from './tickets';

/** The carried SKUs as of the close of a day and what they sold day by day; nothing later. */
export interface Trade {
  readonly asOf: BusinessDate;
  readonly skus: readonly PruneSku[];
  /** Place of each SKU and of those that it replaced. */
  readonly rowOf: ReadonlyMap<number, number>;
  readonly sold: Sold;
  /** Counted levels of the SKUs' own codes. */
  readonly counts: Changes;
  /** Days out of stock; undefined where no stock was ever counted. */
  readonly out: DayLists | undefined;
  readonly withTickets: boolean;
}

export function readTrade(db: ReadHandle, asOf: BusinessDate): Trade {
  const skus = readPruneSkus(db, asOf);
  const rowOf = rowsWithPredecessors(db, skus);
  const withTickets = ticketsKnown(db, ticketRange(asOf));
  const range = historyRange(db, asOf);
  const blocks = readPastBlocks(db, range);
  const sold = readSold(db, range, blocks, rowOf, skus.length, withTickets);
  const counts = readCounts(blocks, range, skus);
  const out = outDays(blocks, sold, counts, skus);
  return { asOf, skus, rowOf, sold, counts, out, withTickets };
}
