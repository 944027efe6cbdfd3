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
 * Expected units of the next day by plain TSB: what slow movers are judged by. `NaN` when no day is
 * known. Days that are not known neither raise nor lower it.
 */
export function tsbRate(
  units: Float32Array,
  sizeConstant: number = TSB_SIZE,
  probabilityConstant: number = TSB_PROBABILITY,
): number {
  let size = 0;
  let probability = 0;
  let days = 0;
  let sales = 0;
  for (const sold of units) {
    if (Number.isNaN(sold)) continue;
    days++;
    if (sold > 0) {
      sales++;
      size += gain(sizeConstant, sales) * (sold - size);
    }
    probability += gain(probabilityConstant, days) * ((sold > 0 ? 1 : 0) - probability);
  }
  return days === 0 ? Number.NaN : size * probability;
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
