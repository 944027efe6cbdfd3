import type { Lessons } from './lessons';

/** How far the value that leaves with a cut, or a set of cuts, may lie from what was expected, both in currency. */
export interface LossInterval {
  readonly low: number;
  readonly high: number;
  /** Chance with which the loss lies inside: 80 %, more where it is nothing at all more often than that. */
  readonly level: number;
}

/** Chance that an interval is to hold the loss with. */
export const NOMINAL = 0.8;
/**
 * Lessons that tell the spread of one SKU: those nearest in the order of leaving, a thirtieth of all. Too
 * many, and the dead are mixed with what still sells.
 */
const NEIGHBOURS = { share: 0.03, least: 60, most: 400 };
export const LEAST_LESSONS = 500;

/**
 * How far lessons strayed from what was expected of them, along the order of leaving. A place stands for
 * its neighbours; places are taken in steps of a fiftieth of them, since SKUs next to each other
 * share nearly all.
 */
export interface LossSpread {
  /** Rank of every lesson, the smallest first. */
  readonly rank: Float64Array;
  readonly neighbours: number;
  readonly step: number;
  /** Bounds of what the neighbours came to ÷ what was expected of them, from every step-th place on. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Chance with which they hold. */
  readonly level: Float64Array;
}

/**
 * 80 % bounds from what earlier dates turned out to be. Where the lower tenth is nothing at all, an
 * interval starts at 0 and holds the lower 80 %. Null with too few lessons.
 */
export function lossSpread({ expected, actual, rank }: Lessons): LossSpread | null {
  if (expected.length < LEAST_LESSONS) return null;
  const order = Array.from(rank, (_, i) => i).sort((a, b) => (rank[a] ?? 0) - (rank[b] ?? 0));
  const ratios = Float64Array.from(
    order,
    (i) => (actual[i] ?? 0) / Math.max(1e-9, expected[i] ?? 0),
  );
  const { share, least, most } = NEIGHBOURS;
  const neighbours = Math.round(Math.min(most, Math.max(least, share * expected.length)));
  const step = Math.max(1, Math.floor(neighbours / 50));
  const places = Math.floor((order.length - neighbours) / step) + 1;
  const [low, high, level] = [
    new Float64Array(places),
    new Float64Array(places),
    new Float64Array(places),
  ];
  for (let place = 0; place < places; place++) {
    const near = ratios.slice(place * step, place * step + neighbours).sort();
    const at = (part: number) => near[Math.ceil(part * near.length) - 1] ?? 0;
    const central = at(0.1) > 0;
    low[place] = central ? at(0.1) : 0;
    high[place] = central ? at(0.9) : at(NOMINAL);
    level[place] = central
      ? NOMINAL
      : near.filter((ratio) => ratio <= at(NOMINAL)).length / near.length;
  }
  return {
    rank: Float64Array.from(order, (i) => rank[i] ?? 0),
    neighbours,
    step,
    low,
    high,
    level,
  };
}

/**
 * 80 % interval of one SKU's loss from the lessons nearest in the order of leaving, which tells what is
 * dead from what is small.
 *
 * @param expected value of the SKU, in currency
 * @param rank its place in the order of leaving, of values in currency
 * @param usualSale value of a usual day's sale now: the lessons are in that measure
 */
export function lossInterval(
  spread: LossSpread,
  expected: number,
  rank: number,
  usualSale: number,
): LossInterval {
  const place = Math.floor(placeOf(spread, rank - Math.log(usualSale)) / spread.step);
  return {
    low: (spread.low[place] ?? 0) * expected,
    high: (spread.high[place] ?? 0) * expected,
    level: spread.level[place] ?? NOMINAL,
  };
}

/** First of the neighbours in whose middle the rank lies. */
function placeOf({ rank: ranks, neighbours }: LossSpread, rank: number): number {
  let low = 0;
  let high = ranks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranks[middle] ?? 0) < rank) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, Math.min(ranks.length - neighbours, low - (neighbours >> 1)));
}
