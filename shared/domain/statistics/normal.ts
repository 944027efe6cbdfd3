/**
 * Deviate of the normal distribution below which a share lies, 0 < share < 1; right to nine digits.
 * Source: P. J. Acklam, "An algorithm for computing the inverse normal cumulative distribution
 * function" (2003).
 */
export function normalDeviate(share: number): number {
  const [a, b, c, d] = COEFFICIENTS;
  if (share < TAIL) {
    const q = Math.sqrt(-2 * Math.log(share));
    return polynomial(c, q) / (polynomial(d, q) * q + 1);
  }
  if (share > 1 - TAIL) return -normalDeviate(1 - share);
  const q = share - 0.5;
  const r = q * q;
  return (polynomial(a, r) * q) / (polynomial(b, r) * r + 1);
}

const TAIL = 0.02425;
const COEFFICIENTS = [
  [
    -3.969683028665376e1, 2.209460984245205e2, -2.759285104469687e2, 1.38357751867269e2,
    -3.066479806614716e1, 2.506628277459239,
  ],
  [
    -5.447609879822406e1, 1.615858368580409e2, -1.556989798598866e2, 6.680131188771972e1,
    -1.328068155288572e1,
  ],
  [
    -7.784894002430293e-3, -3.223964580411365e-1, -2.400758277161838, -2.549732539343734,
    4.374664141464968, 2.938163982698783,
  ],
  [7.784695709041462e-3, 3.224671290700398e-1, 2.445134137142996, 3.754408661907416],
] as const;

/** Highest power first. */
function polynomial(coefficients: readonly number[], at: number): number {
  return coefficients.reduce((sum, coefficient) => sum * at + coefficient, 0);
}
