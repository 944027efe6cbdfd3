import type { Random } from '#shared/domain/random';

/**
 * A draw from the gamma distribution with this mean and variance; the mean itself where either is 0.
 * Source: Marsaglia and Tsang, "A simple method for generating gamma variables", ACM Transactions on
 * Mathematical Software 26 (2000), with their boost for shapes below 1.
 */
export function drawGamma(random: Random, mean: number, variance: number): number {
  if (mean <= 0 || variance <= 0) return mean;
  const shape = (mean * mean) / variance;
  const scale = variance / mean;
  const boost = shape < 1 ? random.next() ** (1 / shape) : 1;
  return scale * boost * standard(random, shape < 1 ? shape + 1 : shape);
}

function standard(random: Random, shape: number): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = random.normal();
    const v = (1 + c * x) ** 3;
    if (v <= 0) continue;
    if (Math.log(1 - random.next()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}
