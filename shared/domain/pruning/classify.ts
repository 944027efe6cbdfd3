/** Which SKUs may leave, and how sure that is. */
import type { Evidence, LeavingValue, Protection, SlowClass } from './model';

/** Days in stock without a sale after which nobody is waiting for it: a quarter. */
export const DEAD_DAYS = 91;
/** Units a week below which a sure gain makes it dead: fewer than one in ten weeks. */
export const DEAD_WEEKLY_UNITS = 0.1;
/** Units a week from which nothing is slow: if leaving gains, its margin or its room is the reason. */
export const SELLING_WEEKLY_UNITS = 1;
/** Days in stock without a sale that make a candidate slow though its interval is wide. */
export const SLOW_DAYS = 28;

export interface Judged {
  readonly evidence: Pick<Evidence, 'silentInStockDays' | 'daysSinceSale' | 'weeklyUnits'>;
  readonly leaving: Pick<LeavingValue, 'net'>;
  readonly protections: readonly Protection[];
  /** Trading days without a sale, for those that never sold. */
  readonly silentDays: number;
}

/**
 * A candidate is not protected and leaving gains (net below 0; exactly 0 when it has been silent for a
 * quarter: there is nothing to lose). Of the candidates
 * - `dead`: no sale in 91 days in stock, or a gain for sure (upper bound of the 80 % interval below 0)
 *   and fewer than 0.1 units a week;
 * - `slow`: a gain for sure and less than one unit a week, or no sale in 28 days in stock;
 * - `watch`: the others. They gain by expectation, but may yet lose, or sell every week and earn less
 *   than their room.
 * The lines are ours. Without stock, days since the last sale stand for days in stock.
 */
export function slowClass({
  evidence,
  leaving,
  protections,
  silentDays,
}: Judged): SlowClass | null {
  if (protections.length > 0) return null;
  const silent = evidence.silentInStockDays ?? evidence.daysSinceSale ?? silentDays;
  const { point, high } = leaving.net;
  if (point > 0 || (point === 0 && silent < DEAD_DAYS)) return null;
  const sure = high < 0;
  if (silent >= DEAD_DAYS || (sure && evidence.weeklyUnits < DEAD_WEEKLY_UNITS)) return 'dead';
  const slow = (sure && evidence.weeklyUnits < SELLING_WEEKLY_UNITS) || silent >= SLOW_DAYS;
  return slow ? 'slow' : 'watch';
}

const places: Readonly<Record<SlowClass, number>> = { dead: 0, slow: 1, watch: 2 };

interface Placed {
  readonly skuId: number;
  readonly class: SlowClass | null;
  readonly net: number;
}

/** Order of a list: dead, slow, watch, the others; inside each the largest gain of leaving first. */
export function worstFirst(a: Placed, b: Placed): number {
  const byClass =
    (a.class === null ? 3 : places[a.class]) - (b.class === null ? 3 : places[b.class]);
  return byClass || a.net - b.net || a.skuId - b.skuId;
}
