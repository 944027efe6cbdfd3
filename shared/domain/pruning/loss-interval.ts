import type { Lessons } from './leaving-model';
import { SLOWER_PART } from './sample';

/** How far the value that leaves with a cut may lie from what was expected, both in currency. */
export interface LossInterval {
  readonly low: number;
  readonly high: number;
  /** Chance with which the loss lies inside: 80 %, more where it is nothing at all more often than that. */
  readonly level: number;
}

/** Chance that an interval is to hold the loss with. */
const NOMINAL = 0.8;
/**
 * Lessons that tell the spread of one SKU: those with the nearest expectation, a twentieth of all. Too
 * many, and the dead are mixed with what still sells.
 */
const NEIGHBOURS = { share: 0.05, least: 100, most: 400 };
/** Weeks of lessons that say as much as one independent one: their 8 weeks overlap. */
const WEEKS_EACH = 8;
/** Normal deviates of a central 80 % interval, and of one that holds the lower 80 %. */
const CENTRAL = 1.2816;
const LOWER = 0.8416;
const LEAST_LESSONS = 500;

/** Tells 80 % intervals of losses from what earlier dates turned out to be. */
export class LossIntervals {
  private readonly order: number[];
  private readonly neighbours: number;
  /** What the lessons came to ÷ what was expected of them, in the order of the expectations. */
  private readonly ratios: Float64Array;
  /** Bounds of the ratios from a place of the order on: SKUs that expect alike share them. */
  private readonly bounds = new Map<number, LossInterval>();

  constructor(
    private readonly lessons: Lessons,
    /** Value of a usual day's sale now: the lessons are in that measure. */
    private readonly usualSale: number,
  ) {
    const { expected, actual } = lessons;
    this.order = Array.from(expected, (_, i) => i);
    this.order.sort((a, b) => (expected[a] ?? 0) - (expected[b] ?? 0));
    this.ratios = Float64Array.from(
      this.order,
      (i) => (actual[i] ?? 0) / Math.max(1e-9, expected[i] ?? 0),
    );
    const { share, least, most } = NEIGHBOURS;
    this.neighbours = Math.round(Math.min(most, Math.max(least, share * expected.length)));
  }

  /**
   * 80 % interval of one SKU's loss from the lessons nearest in expectation; null with too few
   * lessons. Where the lower tenth is nothing at all, the interval starts at 0 and holds the lower 80 %.
   */
  ofSku(expectedValue: number): LossInterval | null {
    if (this.order.length < LEAST_LESSONS) return null;
    const place = this.placeOf(expectedValue / this.usualSale);
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

  /**
   * 80 % interval of the loss of all cuts together, from what the same part of the range forfeited at
   * each earlier date against what was expected then: their logarithms are taken as normal. Where the
   * lower bound is less than one usual sale, the interval starts at 0 and holds the lower 80 %.
   * @param cutShare cuts ÷ candidates
   */
  ofSet(expectedSum: number, cutShare: number): LossInterval | null {
    const logs = this.ratiosByDate(cutShare).map(Math.log);
    const pieces = (logs.length - 1) / WEEKS_EACH + 1;
    if (this.order.length < LEAST_LESSONS || logs.length < 2) return null;
    const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length;
    const squares = logs.reduce((sum, log) => sum + (log - mean) ** 2, 0) / logs.length;
    const freedom = Math.max(1, pieces - 1);
    const spread = Math.sqrt(squares * ((freedom + 1) / freedom) * (1 + 1 / pieces));
    const bound = (normal: number) =>
      expectedSum *
      Math.exp(mean + Math.sign(normal) * studentDeviate(Math.abs(normal), freedom) * spread);
    const low = bound(-CENTRAL);
    if (low >= this.usualSale) return { low, high: bound(CENTRAL), level: NOMINAL };
    return { low: 0, high: bound(LOWER), level: NOMINAL };
  }

  private ratiosByDate(cutShare: number): number[] {
    const { origin, rank, actual, expected } = this.lessons;
    const dates = new Map<number, number[]>();
    origin.forEach((date, i) => {
      const own = dates.get(date);
      if (own === undefined) dates.set(date, [i]);
      else own.push(i);
    });
    return [...dates.values()].map((own) => {
      own.sort((a, b) => (rank[a] ?? 0) - (rank[b] ?? 0));
      const cut = own.slice(0, Math.max(1, Math.round((own.length * cutShare) / SLOWER_PART)));
      const sum = (of: Float64Array) => cut.reduce((total, i) => total + (of[i] ?? 0), 0);
      return (sum(actual) + 0.5) / (sum(expected) + 0.5);
    });
  }

  private placeOf(expected: number): number {
    let low = 0;
    let high = this.order.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.lessons.expected[this.order[middle] ?? 0] ?? 0) < expected) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, Math.min(this.order.length - this.neighbours, low - (this.neighbours >> 1)));
  }
}

/** Deviate of Student's t that belongs to a normal one: two terms of Fisher's expansion in 1 ÷ freedom. */
function studentDeviate(z: number, freedom: number): number {
  const first = (z ** 3 + z) / 4;
  const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96;
  return z + first / freedom + second / freedom ** 2;
}
