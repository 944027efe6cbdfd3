/** How likely demand with a mean and a variance reaches an amount. */

/** Beyond this mean a count is near enough to a gamma variate that pieces need not be counted. */
const MOST_COUNTED = 200;
const ROUNDS = 500;
const EXACT = 1e-12;

/**
 * P(D ≥ pieces) of a count: negative binomial with this mean and variance, Poisson where the variance
 * is not above the mean.
 */
export function countTail(pieces: number, mean: number, variance: number): number {
  const least = Math.ceil(pieces - 1e-9);
  if (least <= 0) return 1;
  if (mean <= 0) return 0;
  if (mean > MOST_COUNTED) return gammaTail(least - 0.5, mean, Math.max(variance, mean));
  let below = 0;
  eachCount(mean, variance, least, (chance) => {
    below += chance;
  });
  return Math.min(1, Math.max(0, 1 - below));
}

/** Expected pieces sold from the stock places `from` + 1 … `to`: Σ P(D ≥ x). */
export function countSold(from: number, to: number, mean: number, variance: number): number {
  if (mean <= 0) return 0;
  if (mean > MOST_COUNTED) return gammaSold(from, to, mean, Math.max(variance, mean));
  let below = 0;
  let sold = 0;
  eachCount(mean, variance, to, (chance, count) => {
    below += chance;
    if (count + 1 > from) sold += Math.max(0, 1 - below) * Math.min(1, count + 1 - from);
  });
  return sold;
}

/** The same for goods of any quantity: expected amount sold between two places of the stock. */
export function gammaSold(from: number, to: number, mean: number, variance: number): number {
  return gammaTaken(to, mean, variance) - gammaTaken(from, mean, variance);
}

/** E[min(D, stock)] of a gamma distribution: mean · P(a + 1, x) + stock · Q(a, x). */
function gammaTaken(stock: number, mean: number, variance: number): number {
  if (stock <= 0 || mean <= 0) return 0;
  if (variance <= 0) return Math.min(stock, mean);
  const shape = (mean * mean) / variance;
  const x = (stock * mean) / variance;
  return mean * (1 - upperGamma(shape + 1, x)) + stock * upperGamma(shape, x);
}

/** P(D ≥ amount) of a gamma distribution; a certain amount where there is no variance. */
export function gammaTail(amount: number, mean: number, variance: number): number {
  if (amount <= 0) return 1;
  if (mean <= 0) return 0;
  if (variance <= 0) return mean >= amount ? 1 : 0;
  return upperGamma((mean * mean) / variance, (amount * mean) / variance);
}

/** Chances of 0, 1, … `count` − 1 pieces, by the ratio of neighbours. */
function eachCount(
  mean: number,
  variance: number,
  count: number,
  take: (chance: number, count: number) => void,
): void {
  const excess = variance - mean;
  const shape = excess > 1e-9 * mean ? (mean * mean) / excess : Number.POSITIVE_INFINITY;
  const poisson = shape === Number.POSITIVE_INFINITY || shape > 1e8;
  const fail = poisson ? 0 : excess / variance;
  let chance = poisson ? Math.exp(-mean) : Math.exp(shape * Math.log1p(-fail));
  for (let x = 0; x < count; x++) {
    take(chance, x);
    chance *= poisson ? mean / (x + 1) : ((shape + x) * fail) / (x + 1);
  }
}

/**
 * Regularised upper incomplete gamma function Q(a, x): a series below x = a + 1, Lentz's continued
 * fraction above. Source: Abramowitz and Stegun 6.5.29 and 6.5.31.
 */
function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1;
  const front = Math.exp(a * Math.log(x) - x - logGamma(a));
  if (x < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let n = 1; n < ROUNDS * 4 && term > sum * EXACT; n++) {
      term *= x / (a + n);
      sum += term;
    }
    return Math.min(1, Math.max(0, 1 - front * sum));
  }
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < ROUNDS; n++) {
    const step = -n * (n - a);
    b += 2;
    d = 1 / (step * d + b);
    c = b + step / c;
    fraction *= d * c;
    if (Math.abs(d * c - 1) < EXACT) break;
  }
  return Math.min(1, Math.max(0, front * fraction));
}

/** ln Γ(a) by Stirling's series, shifted up to a ≥ 8 where it is exact to 12 digits. */
function logGamma(a: number): number {
  let shift = 0;
  let z = a;
  for (; z < 8; z++) shift += Math.log(z);
  const inverse = 1 / (z * z);
  const series = (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse / 1680))) / z;
  return (z - 0.5) * Math.log(z) - z + 0.5 * Math.log(2 * Math.PI) + series - shift;
}
