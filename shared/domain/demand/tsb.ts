import { type Bank, gain } from './bank';

/** Constants of the quantity and of the probability of a sale; every pair of them competes. */
export const TSB_SIZE_CONSTANTS = [0.05, 0.1] as const;
export const TSB_PROBABILITY_CONSTANTS = [0.02, 0.05, 0.1, 0.2, 0.4] as const;

/** Constants of the single rate that decisions about leaving read. */
export const TSB_SIZE = 0.1;
export const TSB_PROBABILITY = 0.05;

/**
 * Teunter–Syntetos–Babai: p · z, where the probability p is smoothed on every known day (so it decays
 * while nothing sells) and the quantity z on days with a sale.
 * Source: Teunter, Syntetos and Babai, "Intermittent demand: linking forecasting to inventory
 * obsolescence", Eur. J. Oper. Res. 214 (2011).
 */
export function tsbBank(
  sizeConstants: readonly number[] = TSB_SIZE_CONSTANTS,
  probabilityConstants: readonly number[] = TSB_PROBABILITY_CONSTANTS,
): Bank {
  const size = new Float64Array(sizeConstants.length);
  const probability = new Float64Array(probabilityConstants.length);
  const expected = new Float64Array(size.length * probability.length);
  return {
    family: 'tsb',
    expected,
    reset() {
      for (const state of [expected, size, probability]) state.fill(0);
    },
    take(units, days, sales) {
      if (units > 0) smooth(size, sizeConstants, units, sales);
      smooth(probability, probabilityConstants, units > 0 ? 1 : 0, days);
      let member = 0;
      for (let a = 0; a < size.length; a++) {
        for (let b = 0; b < probability.length; b++) {
          expected[member++] = (size[a] ?? 0) * (probability[b] ?? 0);
        }
      }
    },
  };
}

/**
 * Plain TSB of one SKU, day by day: what slow movers are judged by. Days that are not known are left
 * out: they neither raise nor lower it.
 */
export class TsbRate {
  private size = 0;
  private probability = 0;
  private days = 0;
  private sales = 0;

  constructor(
    private readonly sizeConstant: number = TSB_SIZE,
    private readonly probabilityConstant: number = TSB_PROBABILITY,
  ) {}

  reset(): void {
    this.size = 0;
    this.probability = 0;
    this.days = 0;
    this.sales = 0;
  }

  /** A day with a sale. */
  sold(units: number): void {
    this.days++;
    this.sales++;
    this.size += gain(this.sizeConstant, this.sales) * (units - this.size);
    this.probability += gain(this.probabilityConstant, this.days) * (1 - this.probability);
  }

  /** So many days without one, one after the other. */
  quiet(days: number): void {
    const end = this.days + days;
    while (this.days < end && this.days * this.probabilityConstant < 1) {
      this.days++;
      this.probability -= gain(this.probabilityConstant, this.days) * this.probability;
    }
    this.probability *= (1 - this.probabilityConstant) ** (end - this.days);
    this.days = end;
  }

  /** Expected units of the next day; `NaN` when no day is known. */
  get perDay(): number {
    return this.days === 0 ? Number.NaN : this.size * this.probability;
  }
}

/** The same from a list of days; `NaN` where one is not known. */
export function tsbRate(
  units: Float32Array,
  sizeConstant: number = TSB_SIZE,
  probabilityConstant: number = TSB_PROBABILITY,
): number {
  const rate = new TsbRate(sizeConstant, probabilityConstant);
  for (const sold of units) {
    if (sold > 0) rate.sold(sold);
    else if (!Number.isNaN(sold)) rate.quiet(1);
  }
  return rate.perDay;
}

function smooth(
  state: Float64Array,
  constants: readonly number[],
  value: number,
  values: number,
): void {
  for (let i = 0; i < state.length; i++) {
    const old = state[i] ?? 0;
    state[i] = old + gain(constants[i] ?? 1, values) * (value - old);
  }
}
