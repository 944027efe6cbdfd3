/**
 * The sales of one group of substitutes, cut into stretches of time in which the same SKUs were in
 * stock: an hour, several hours or a day.
 */
export interface GroupStretches {
  /** Number of SKUs. */
  readonly skus: number;
  /** Number of days, for resampling. */
  readonly days: number;
  /** Day of each stretch, from 0. */
  readonly day: Int32Array;
  /** Share of an ordinary day's trade that fell on each stretch: hours and that day's trade in the shop. */
  readonly trade: Float64Array;
  /** Stretch after stretch, 1 where the SKU was out of stock. */
  readonly out: Uint8Array;
  /** Stretch after stretch, units sold. */
  readonly sold: Float64Array;
}

export interface Transfer {
  /** Not held within 0…1: the bootstrap needs its true spread. */
  readonly tau: number;
  readonly missedUnits: number;
  readonly stockOutDays: number;
  /** Units that each SKU sells in a day's trade of 1 while all are in stock. */
  readonly rates: Float64Array;
}

const ROUNDS = 30;
const CLOSE_ENOUGH = 1e-4;
const LOWEST_TAU = -0.9;
const HIGHEST_TAU = 2;

/**
 * Rates of the SKUs and the share τ of missing demand that moves, together. In a stretch b a SKU in
 * stock sells λ · b · (1 + τ · r) units on average, where r is the demand of the SKUs that are out ÷
 * that of those in stock: what moves is shared out by popularity. Alternates between the rates and τ,
 * each the maximum of the Poisson likelihood given the other.
 * @param dayWeight how often each day counts (1, or the draws of a bootstrap)
 */
export function fitTransfer(group: GroupStretches, dayWeight: Float64Array): Transfer {
  let rates = ratesGiven(group, dayWeight, new Float64Array(group.trade.length));
  let tau = 0;
  let ratios = outToIn(group, rates);
  for (let round = 0; round < ROUNDS; round++) {
    const next = bestTau(group, dayWeight, rates, ratios);
    const moved = Math.abs(next - tau);
    tau = next;
    rates = ratesGiven(
      group,
      dayWeight,
      ratios.map((ratio) => tau * ratio),
    );
    ratios = outToIn(group, rates);
    if (moved < CLOSE_ENOUGH) break;
  }
  return { tau, rates, ...missed(group, dayWeight, rates) };
}

/** λ of each SKU: sold ÷ (trade × boost) over the stretches in which it was in stock. */
function ratesGiven(
  { skus, day, trade, out, sold }: GroupStretches,
  dayWeight: Float64Array,
  boost: Float64Array,
): Float64Array {
  const units = new Float64Array(skus);
  const exposure = new Float64Array(skus);
  for (let stretch = 0; stretch < trade.length; stretch++) {
    const weight = dayWeight[day[stretch] ?? 0] ?? 0;
    if (weight === 0) continue;
    const exposed = weight * (trade[stretch] ?? 0) * (1 + (boost[stretch] ?? 0));
    for (let sku = 0; sku < skus; sku++) {
      const at = stretch * skus + sku;
      if (out[at] === 1) continue;
      units[sku] = (units[sku] ?? 0) + weight * (sold[at] ?? 0);
      exposure[sku] = (exposure[sku] ?? 0) + exposed;
    }
  }
  return units.map((sum, sku) => ((exposure[sku] ?? 0) > 0 ? sum / (exposure[sku] ?? 1) : 0));
}

/** r of each stretch; 0 where all or none are out. */
function outToIn({ skus, trade, out }: GroupStretches, rates: Float64Array): Float64Array {
  return trade.map((_, stretch) => {
    let missing = 0;
    let present = 0;
    for (let sku = 0; sku < skus; sku++) {
      if (out[stretch * skus + sku] === 1) missing += rates[sku] ?? 0;
      else present += rates[sku] ?? 0;
    }
    return present > 0 ? missing / present : 0;
  });
}

/** Root of the Poisson score Σ r · (sold ÷ (1 + τ r) − expected), which falls in τ: bisection. */
function bestTau(
  group: GroupStretches,
  dayWeight: Float64Array,
  rates: Float64Array,
  ratios: Float64Array,
): number {
  const sold = inStockSums(group, (at) => group.sold[at] ?? 0);
  const present = inStockSums(group, (_, sku) => rates[sku] ?? 0);
  const highestRatio = ratios.reduce((most, ratio) => Math.max(most, ratio), 0);
  if (highestRatio === 0) return 0;
  const score = (tau: number) => {
    let sum = 0;
    for (let stretch = 0; stretch < ratios.length; stretch++) {
      const ratio = ratios[stretch] ?? 0;
      if (ratio === 0) continue;
      const expected = (present[stretch] ?? 0) * (group.trade[stretch] ?? 0);
      const weight = dayWeight[group.day[stretch] ?? 0] ?? 0;
      sum += weight * ratio * ((sold[stretch] ?? 0) / (1 + tau * ratio) - expected);
    }
    return sum;
  };
  let low = Math.max(LOWEST_TAU, -0.99 / highestRatio);
  let high = HIGHEST_TAU;
  while (high - low > CLOSE_ENOUGH / 4) {
    const middle = (low + high) / 2;
    if (score(middle) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function inStockSums(
  { skus, trade, out }: GroupStretches,
  value: (at: number, sku: number) => number,
): Float64Array {
  return trade.map((_, stretch) => {
    let sum = 0;
    for (let sku = 0; sku < skus; sku++) {
      const at = stretch * skus + sku;
      if (out[at] !== 1) sum += value(at, sku);
    }
    return sum;
  });
}

/** Evidence: what was missed while at least one other SKU was in stock, and on how many days. */
function missed(
  { skus, day, trade, out }: GroupStretches,
  dayWeight: Float64Array,
  rates: Float64Array,
): { missedUnits: number; stockOutDays: number } {
  let missedUnits = 0;
  const days = new Set<number>();
  for (let stretch = 0; stretch < trade.length; stretch++) {
    const row = out.subarray(stretch * skus, (stretch + 1) * skus);
    if (!row.includes(1) || !row.includes(0)) continue;
    const of = day[stretch] ?? 0;
    days.add(of);
    for (let sku = 0; sku < skus; sku++) {
      if (row[sku] !== 1) continue;
      missedUnits += (dayWeight[of] ?? 0) * (trade[stretch] ?? 0) * (rates[sku] ?? 0);
    }
  }
  return { missedUnits, stockOutDays: days.size };
}
