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
  /**
   * Stretch after stretch, 1 where the SKU was out of stock; 2 where it says nothing, neither as
   * missing nor as present: before it came, or on a day of a promotion.
   */
  readonly out: Uint8Array;
  /** Stretch after stretch, units sold. */
  readonly sold: Float32Array | Float64Array;
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
 *
 * Most cells of a large group are in stock, so only the others are listed, and every sum over those
 * in stock is the sum over all less these.
 */
export class TransferFit {
  /** Cells that are not in stock, stretch after stretch: `starts[s]` to `starts[s + 1]`. */
  private readonly starts: Int32Array;
  private readonly away: Int32Array;
  private readonly missing: Uint8Array;
  /** Units sold by what was in stock, by stretch. */
  private readonly soldIn: Float64Array;

  constructor(private readonly group: GroupStretches) {
    const { skus, trade, out, sold } = group;
    this.starts = new Int32Array(trade.length + 1);
    this.soldIn = new Float64Array(trade.length);
    const away: number[] = [];
    const missing: number[] = [];
    for (let stretch = 0; stretch < trade.length; stretch++) {
      let sum = 0;
      for (let sku = 0; sku < skus; sku++) {
        const at = stretch * skus + sku;
        const state = out[at] ?? 0;
        if (state === 0) sum += sold[at] ?? 0;
        else {
          away.push(sku);
          missing.push(state === 1 ? 1 : 0);
        }
      }
      this.soldIn[stretch] = sum;
      this.starts[stretch + 1] = away.length;
    }
    this.away = Int32Array.from(away);
    this.missing = Uint8Array.from(missing);
  }

  /**
   * @param dayWeight how often each day counts (1, or the draws of a bootstrap)
   * @param near a fit of the same group to begin from; then a thousandth is near enough
   */
  fit(dayWeight: Float64Array, near?: Pick<Transfer, 'tau' | 'rates'>): Transfer {
    const { day, trade } = this.group;
    const weights = trade.map((_, stretch) => dayWeight[day[stretch] ?? 0] ?? 0);
    const units = this.unitsSold(weights);
    const closeEnough = near === undefined ? CLOSE_ENOUGH : 10 * CLOSE_ENOUGH;
    let tau = near?.tau ?? 0;
    let rates = near?.rates ?? this.rates(weights, units, new Float64Array(trade.length));
    let sums = this.sums(rates);
    for (let round = 0; round < ROUNDS; round++) {
      const next = this.bestTau(weights, sums, closeEnough);
      const moved = Math.abs(next - tau);
      tau = next;
      rates = this.rates(
        weights,
        units,
        sums.ratio.map((ratio) => tau * ratio),
      );
      sums = this.sums(rates);
      if (moved < closeEnough) break;
    }
    return { tau, rates, ...this.missed(weights, sums) };
  }

  /** Units of each SKU over the stretches in which it was in stock. */
  private unitsSold(weights: Float64Array): Float64Array {
    const { skus, out, sold } = this.group;
    const units = new Float64Array(skus);
    for (let stretch = 0; stretch < weights.length; stretch++) {
      const weight = weights[stretch] ?? 0;
      if (weight === 0) continue;
      for (let sku = 0; sku < skus; sku++) {
        const at = stretch * skus + sku;
        if (out[at] === 0) units[sku] = (units[sku] ?? 0) + weight * (sold[at] ?? 0);
      }
    }
    return units;
  }

  /** λ of each SKU: units ÷ (trade × boost) over the stretches in which it was in stock. */
  private rates(weights: Float64Array, units: Float64Array, boost: Float64Array): Float64Array {
    const { trade } = this.group;
    const lost = new Float64Array(units.length);
    let whole = 0;
    for (let stretch = 0; stretch < trade.length; stretch++) {
      const weight = weights[stretch] ?? 0;
      if (weight === 0) continue;
      const exposed = weight * (trade[stretch] ?? 0) * (1 + (boost[stretch] ?? 0));
      whole += exposed;
      const end = this.starts[stretch + 1] ?? 0;
      for (let at = this.starts[stretch] ?? 0; at < end; at++) {
        const sku = this.away[at] ?? 0;
        lost[sku] = (lost[sku] ?? 0) + exposed;
      }
    }
    // What is left of a SKU that was never in stock is rounding, not exposure.
    const least = whole * 1e-9;
    return units.map((sum, sku) => {
      const exposure = whole - (lost[sku] ?? 0);
      return exposure > least ? sum / exposure : 0;
    });
  }

  private sums(rates: Float64Array): StretchSums {
    const total = rates.reduce((sum, rate) => sum + rate, 0);
    const stretches = this.group.trade.length;
    const present = new Float64Array(stretches);
    const missing = new Float64Array(stretches);
    const ratio = new Float64Array(stretches);
    for (let stretch = 0; stretch < stretches; stretch++) {
      let here = total;
      let gone = 0;
      const end = this.starts[stretch + 1] ?? 0;
      for (let at = this.starts[stretch] ?? 0; at < end; at++) {
        const rate = rates[this.away[at] ?? 0] ?? 0;
        here -= rate;
        if (this.missing[at] === 1) gone += rate;
      }
      if (here <= total * 1e-9) here = 0;
      present[stretch] = here;
      missing[stretch] = gone;
      ratio[stretch] = here > 0 ? gone / here : 0;
    }
    return { present, missing, ratio };
  }

  /** Root of the Poisson score Σ r · (sold ÷ (1 + τ r) − expected), which falls in τ: bisection. */
  private bestTau(
    weights: Float64Array,
    { present, ratio: ratios }: StretchSums,
    closeEnough: number,
  ): number {
    const { trade } = this.group;
    const highestRatio = ratios.reduce((most, ratio) => Math.max(most, ratio), 0);
    if (highestRatio === 0) return 0;
    const score = (tau: number) => {
      let sum = 0;
      for (let stretch = 0; stretch < ratios.length; stretch++) {
        const ratio = ratios[stretch] ?? 0;
        if (ratio === 0) continue;
        const expected = (present[stretch] ?? 0) * (trade[stretch] ?? 0);
        const sold = (this.soldIn[stretch] ?? 0) / (1 + tau * ratio);
        sum += (weights[stretch] ?? 0) * ratio * (sold - expected);
      }
      return sum;
    };
    let low = Math.max(LOWEST_TAU, -0.99 / highestRatio);
    let high = HIGHEST_TAU;
    while (high - low > closeEnough / 4) {
      const middle = (low + high) / 2;
      if (score(middle) > 0) low = middle;
      else high = middle;
    }
    return (low + high) / 2;
  }

  /** Evidence: what was missed while at least one other SKU was in stock, and on how many days. */
  private missed(
    weights: Float64Array,
    { missing }: StretchSums,
  ): Pick<Transfer, 'missedUnits' | 'stockOutDays'> {
    const { skus, day, trade } = this.group;
    let missedUnits = 0;
    const days = new Set<number>();
    for (let stretch = 0; stretch < trade.length; stretch++) {
      const start = this.starts[stretch] ?? 0;
      const end = this.starts[stretch + 1] ?? 0;
      if (end - start === skus || !this.missing.subarray(start, end).includes(1)) continue;
      days.add(day[stretch] ?? 0);
      missedUnits += (weights[stretch] ?? 0) * (trade[stretch] ?? 0) * (missing[stretch] ?? 0);
    }
    return { missedUnits, stockOutDays: days.size };
  }
}

/** Demand of the SKUs in stock and of those out, and the second ÷ the first, by stretch. */
interface StretchSums {
  readonly present: Float64Array;
  readonly missing: Float64Array;
  readonly ratio: Float64Array;
}
