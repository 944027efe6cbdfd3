import type { Lessons } from './leaving-model';

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

/** Tells 80 % intervals of what single SKUs lose from what earlier dates turned out to be. */
export class LossIntervals {
  private readonly order: number[];
  private readonly neighbours: number;
  /** What the lessons came to ÷ what was expected of them, in the order of leaving. */
  private readonly ratios: Float64Array;
  /** Bounds of the ratios from a place of the order on: SKUs next to each other share them. */
  private readonly bounds = new Map<number, LossInterval>();

  constructor(
    private readonly lessons: Lessons,
    /** Value of a usual day's sale now: the lessons are in that measure. */
    private readonly usualSale: number,
  ) {
    const { expected, actual, rank } = lessons;
    this.order = Array.from(rank, (_, i) => i);
    this.order.sort((a, b) => (rank[a] ?? 0) - (rank[b] ?? 0));
    this.ratios = Float64Array.from(
      this.order,
      (i) => (actual[i] ?? 0) / Math.max(1e-9, expected[i] ?? 0),
    );
    const { share, least, most } = NEIGHBOURS;
    this.neighbours = Math.round(Math.min(most, Math.max(least, share * expected.length)));
  }

  /**
   * 80 % interval of one SKU's loss from the lessons nearest in the order of leaving, which tells
   * what is dead from what is small; null with too few lessons. Where the lower tenth is nothing at all, the interval starts at 0 and holds the lower 80 %.
   */
  ofSku(expectedValue: number, rank: number): LossInterval | null {
    if (this.order.length < LEAST_LESSONS) return null;
    const place = this.placeOf(rank - Math.log(this.usualSale));
    const { low, high, level } = this.boundsFrom(place - (place % this.step()));
    return { low: low * expectedValue, high: high * expectedValue, level };
  }

  /** Places are taken in steps of a fiftieth of the neighbours: 20 000 SKUs ask for a few thousand. */
  private step(): number {
    return Math.max(1, Math.floor(this.neighbours / 50));
  }

  private boundsFrom(place: number): LossInterval {
    const known = this.bounds.get(place);
    if (known !== undefined) return known;
    const ratios = this.ratios.slice(place, place + this.neighbours).sort();
    const at = (share: number) => ratios[Math.ceil(share * ratios.length) - 1] ?? 0;
    const high = at(NOMINAL);
    const bounds =
      at(0.1) > 0
        ? { low: at(0.1), high: at(0.9), level: NOMINAL }
        : { low: 0, high, level: ratios.filter((ratio) => ratio <= high).length / ratios.length };
    this.bounds.set(place, bounds);
    return bounds;
  }

  private placeOf(rank: number): number {
    let low = 0;
    let high = this.order.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.lessons.rank[this.order[middle] ?? 0] ?? 0) < rank) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, Math.min(this.order.length - this.neighbours, low - (this.neighbours >> 1)));
  }
}
