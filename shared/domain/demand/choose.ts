/**
 * How much each method and constant is believed for a SKU: by its past errors there, held to what
 * serves the SKUs of its class, so that three weeks of history do not choose a constant by luck.
 */

/** Days of evidence that the class counts for. */
const CLASS_HOLDS = 30;
/** How sharply belief falls with a worse score: 5 % more error leaves e⁻¹ of the weight. */
const SHARPNESS = 20;

/** Errors of each member relative to the mean of all members: what can be compared between SKUs. */
export function relativeErrors(meanSquared: Float64Array): Float64Array | null {
  const mean = meanSquared.reduce((sum, error) => sum + error, 0) / meanSquared.length;
  return mean > 0 ? meanSquared.map((error) => error / mean) : null;
}

/** Running mean of relative errors over the SKUs of one class. */
export class ClassErrors {
  private readonly sum: Float64Array;
  private count = 0;

  constructor(members: number) {
    this.sum = new Float64Array(members);
  }

  add(relative: Float64Array): void {
    for (let i = 0; i < this.sum.length; i++) this.sum[i] = (this.sum[i] ?? 0) + (relative[i] ?? 0);
    this.count++;
  }

  /** 1 for each member while there is no evidence. */
  mean(): Float64Array {
    return this.sum.map((value) => (this.count > 0 ? value / this.count : 1));
  }
}

/**
 * Weights of the members, summing to 1. Averaging near-equals instead of taking the one winner makes
 * the forecast steadier from week to week and, measured, a little better.
 */
export function beliefs(
  relative: Float64Array | null,
  judgedDays: number,
  ofClass: Float64Array,
): Float64Array {
  const own = relative === null ? 0 : judgedDays;
  const score = ofClass.map(
    (error, i) => (own * (relative?.[i] ?? 0) + CLASS_HOLDS * error) / (own + CLASS_HOLDS),
  );
  const best = score.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
  const weights = score.map((value) => Math.exp(-SHARPNESS * (value / best - 1)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/** Σ weight × value. */
export function blend(weights: Float64Array, values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += (weights[i] ?? 0) * (values[i] ?? 0);
  return sum;
}
