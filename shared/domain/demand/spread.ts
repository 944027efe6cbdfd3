/**
 * How far the sum of the next days may lie from its forecast. The variance is learned from errors of
 * past sums, held to the class where the SKU has few, and turned into bounds by a gamma distribution,
 * which like demand is never negative and skewed where sales are rare.
 */

/** Stretches of evidence that the class counts for. */
const CLASS_HOLDS = 4;

/** Evidence of one SKU, from stretches of one length. */
export interface SumEvidence {
  readonly stretches: number;
  /** Σ squared errors of the sums. */
  readonly squared: number;
  /** Σ expected sums. */
  readonly expected: number;
  /** Usual quantity of a day with a sale: the measure in which SKUs are compared. */
  readonly size: number;
}

/**
 * Variance of the sum ÷ (expected sum × usual quantity), over all SKUs of a class; 1 would be
 * customers who come at random and each take the usual quantity. Each SKU counts alike.
 */
export function classDispersion(evidence: readonly SumEvidence[]): number {
  let sum = 0;
  let count = 0;
  for (const { stretches, squared, expected, size } of evidence) {
    if (stretches === 0 || expected <= 0 || size <= 0) continue;
    sum += squared / (expected * size);
    count++;
  }
  return count > 0 ? sum / count : 1;
}

/** Variance of a sum that is expected to be `expectedSum`, over stretches as long as the evidence's. */
export function sumVariance(own: SumEvidence, dispersion: number, expectedSum: number): number {
  const usual = own.stretches > 0 ? own.expected / own.stretches : expectedSum;
  const held = CLASS_HOLDS * Math.max(usual, expectedSum);
  const squared = own.squared + dispersion * own.size * held;
  const expected = own.expected + held;
  return expected > 0 ? (squared / expected) * expectedSum : 0;
}

/** Levels that drift make errors grow with their distance as well as with their number. */
const MOST_GROWTH = 3;

/**
 * Exponent e with which the variance of a sum grows with its days, days^e: 1 when the errors of days
 * are independent, 2 when the whole level is off, up to 3 when it drifts. From the variances of the
 * sums of 7 and of 28 days.
 */
export function growth(weekVariance: number, monthVariance: number): number {
  if (weekVariance <= 0 || monthVariance <= 0) return 1;
  const exponent = Math.log(monthVariance / weekVariance) / Math.log(28 / 7);
  return Math.min(MOST_GROWTH, Math.max(1, exponent));
}

/** Normal deviates to each side of a central interval of 80 %. */
export const Z80 = 1.2816;

/** Bounds of a central interval, in selling units. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * The same for goods that sell by the piece: a bound between two counts belongs to the nearer one.
 * Without it an interval of 0.1 to 2.3 pieces would leave out the weeks in which none is sold.
 */
export function wholeInterval({ low, high }: Interval): Interval {
  return { low: Math.round(low), high: Math.round(high) };
}

/** Whether every known day of a SKU is a whole number of units. */
export function sellsWhole(units: Float32Array): boolean {
  return units.every((sold) => Number.isNaN(sold) || Number.isInteger(sold));
}

/**
 * Where the upper bound is widest. A gamma that is more skewed has nearly all of its weight at 0: its
 * bounds close in on 0 again and leave out their own mean, which says nothing to anyone.
 */
const LEAST_SHAPE = 0.25;

/**
 * Central interval of a gamma distribution with this mean and variance, `z` normal deviates to each
 * side (1.2816 for 80 %, 1.6449 for 90 %). Source: Wilson and Hilferty (1931), the cube root of a
 * gamma variate is nearly normal.
 */
export function gammaInterval(mean: number, variance: number, z: number): Interval {
  if (mean <= 0 || variance <= 0) return { low: Math.max(0, mean), high: Math.max(0, mean) };
  const shape = Math.max(LEAST_SHAPE, (mean * mean) / variance);
  const bound = (deviate: number) =>
    mean * Math.max(0, 1 - 1 / (9 * shape) + deviate / (3 * Math.sqrt(shape))) ** 3;
  return { low: bound(-z), high: bound(z) };
}
