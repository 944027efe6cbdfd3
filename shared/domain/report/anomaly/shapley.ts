/**
 * Splits the change of a product of factors into one effect per factor that sum to it exactly: the
 * Shapley value of each factor, the mean over all orders of changing one factor after the other.
 * Unlike log-mean methods it takes zeros, and no order is preferred.
 * Source: Shorrocks, Decomposition Procedures for Distributional Analysis (2013).
 *
 * `weights[i]` is what one unit of change of factor i is worth: effect i = weights[i] × (to − from).
 */
export function productWeights(from: readonly number[], to: readonly number[]): number[] {
  const count = from.length;
  return from.map((_, factor) => {
    const others = from.map((_, index) => index).filter((index) => index !== factor);
    let weight = 0;
    for (let mask = 0; mask < 1 << others.length; mask++) {
      let product = 1;
      let changed = 0;
      others.forEach((index, bit) => {
        const isChanged = (mask & (1 << bit)) !== 0;
        if (isChanged) changed++;
        product *= (isChanged ? to[index] : from[index]) ?? 1;
      });
      weight += orderShare(changed, count) * product;
    }
    return weight;
  });
}

/** Share of all orders in which exactly a given set of `changed` factors comes before this one. */
function orderShare(changed: number, count: number): number {
  return (factorial(changed) * factorial(count - 1 - changed)) / factorial(count);
}

function factorial(n: number): number {
  return n <= 1 ? 1 : n * factorial(n - 1);
}
