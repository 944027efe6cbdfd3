import { gammaInterval } from '#shared/domain/demand/spread';
import type { Lessons } from './lessons';
import { LEAST_LESSONS, type LossInterval, NOMINAL } from './loss-interval';

/** Lessons of a date that stand in for one cut: those with the nearest expectation. */
const NEIGHBOURS = 15;
/** Weeks of lessons that say as much as one independent one: their 8 weeks overlap. */
const WEEKS_EACH = 8;
/** Normal deviates of a central 80 % interval, and of one that holds the lower 80 %. */
const CENTRAL = 1.2816;
const LOWER = 0.8416;
/** A set that sold nothing at all at least so often has an interval that starts at 0. */
const OFTEN = 0.05;

/** The lessons of one date, by expectation, with running sums of what they came to ÷ the expectation. */
interface DateLessons {
  readonly expected: Float64Array;
  readonly ratios: Float64Array;
  readonly squares: Float64Array;
  readonly nothing: Float64Array;
}

/** What a set would have come to at one earlier date, in usual sales. */
interface Outcome {
  readonly mean: number;
  /** Of the cuts each for itself, beside what moved all of them. */
  readonly variance: number;
  /** Chance that none of them sold anything. */
  readonly nothing: number;
}

/**
 * Tells 80 % intervals of what a set of cuts forfeits, whichever SKUs are in it: at each earlier date
 * every cut is stood in for by the lessons of that date nearest in expectation. The variance is that
 * of the SKUs each for itself plus that between the dates, since a season moves all of them at once.
 * Dates whose 8 weeks overlap are few independent ones, and the second part is widened for that. The
 * chance that is in the stand-ins themselves stays in it: without it, sets of real shops fell outside
 * too often.
 */
export class SetIntervals {
  private readonly dates: DateLessons[];
  private readonly lessons: number;

  constructor(
    lessons: Lessons,
    /** Value of a usual day's sale now: the lessons are in that measure. */
    private readonly usualSale: number,
  ) {
    this.lessons = lessons.expected.length;
    this.dates = byDate(lessons);
  }

  /** @param expected value of each cut; null with too few lessons. */
  of(expected: readonly number[]): LossInterval | null {
    if (this.lessons < LEAST_LESSONS || this.dates.length < 2) return null;
    const cuts = expected.map((value) => value / this.usualSale);
    const outcomes = this.dates.map((date) => outcomeAt(date, cuts));
    const mean = meanOf(outcomes, (date) => date.mean);
    const between = meanOf(outcomes, (date) => (date.mean - mean) ** 2);
    const variance = meanOf(outcomes, (date) => date.variance) + between * this.widening();
    const nothing = meanOf(outcomes, (date) => date.nothing);
    const { low, high } = gammaInterval(mean, variance, CENTRAL);
    if (nothing < OFTEN && low > 0) {
      return { low: low * this.usualSale, high: high * this.usualSale, level: NOMINAL };
    }
    const lower = gammaInterval(mean, variance, LOWER).high;
    return { low: 0, high: lower * this.usualSale, level: Math.max(NOMINAL, nothing) };
  }

  /** Variance of a next date ÷ that between the dates seen, which are so many independent ones. */
  private widening(): number {
    const independent = (this.dates.length - 1) / WEEKS_EACH + 1;
    const freedom = Math.max(1, independent - 1);
    return ((freedom + 1) / freedom) * (1 + 1 / independent);
  }
}

function byDate({ expected, actual, origin }: Lessons): DateLessons[] {
  const dates = new Map<number, number[]>();
  origin.forEach((date, i) => {
    const own = dates.get(date);
    if (own === undefined) dates.set(date, [i]);
    else own.push(i);
  });
  return [...dates.values()].map((own) => {
    own.sort((a, b) => (expected[a] ?? 0) - (expected[b] ?? 0));
    const ratios = own.map((i) => (actual[i] ?? 0) / Math.max(1e-9, expected[i] ?? 0));
    return {
      expected: Float64Array.from(own, (i) => expected[i] ?? 0),
      ratios: runningSum(ratios),
      squares: runningSum(ratios.map((ratio) => ratio * ratio)),
      nothing: runningSum(ratios.map((ratio) => (ratio === 0 ? 1 : 0))),
    };
  });
}

function outcomeAt(date: DateLessons, cuts: readonly number[]): Outcome {
  const near = Math.min(NEIGHBOURS, date.expected.length);
  let mean = 0;
  let variance = 0;
  let nothing = 1;
  for (const cut of cuts) {
    const middle = firstNotBelow(date.expected, cut) - (near >> 1);
    const from = Math.max(0, Math.min(date.expected.length - near, middle));
    const share = (sums: Float64Array) => ((sums[from + near] ?? 0) - (sums[from] ?? 0)) / near;
    const ratio = share(date.ratios);
    mean += cut * ratio;
    variance += cut * cut * Math.max(0, share(date.squares) - ratio * ratio);
    nothing *= share(date.nothing);
  }
  return { mean, variance, nothing };
}

/** Place of the first value that is not below `least`, in ascending values. */
function firstNotBelow(values: Float64Array, least: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Entry i is the sum of the first i values. */
function runningSum(values: readonly number[]): Float64Array {
  const sums = new Float64Array(values.length + 1);
  values.forEach((value, i) => {
    sums[i + 1] = (sums[i] ?? 0) + value;
  });
  return sums;
}

function meanOf<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((sum, item) => sum + of(item), 0) / items.length;
}
