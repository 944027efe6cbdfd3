import { type Bank, gain } from './bank';

export const SBA_CONSTANTS = [0.05, 0.1, 0.2] as const;

/**
 * Syntetos–Boylan approximation, (1 − β/2) · ẑ / p̂: quantity ẑ and interval p̂ are smoothed on
 * days with a sale only, the factor takes out the bias of Croston's ratio. It freezes when sales
 * stop, so it is never asked about a dying SKU.
 * Source: Syntetos and Boylan, "The accuracy of intermittent demand estimates", Int. J. Forecasting
 * 21 (2005).
 */
export function sbaBank(constants: readonly number[] = SBA_CONSTANTS): Bank {
  const expected = new Float64Array(constants.length);
  const size = new Float64Array(constants.length);
  const interval = new Float64Array(constants.length);
  let sinceSale = 0;
  return {
    family: 'sba',
    expected,
    reset() {
      for (const state of [expected, size, interval]) state.fill(0);
      sinceSale = 0;
    },
    take(units, _days, sales) {
      sinceSale++;
      if (units <= 0) return;
      for (let member = 0; member < constants.length; member++) {
        const beta = constants[member] ?? 1;
        const weight = gain(beta, sales);
        const z = (size[member] ?? 0) + weight * (units - (size[member] ?? 0));
        const p = (interval[member] ?? 0) + weight * (sinceSale - (interval[member] ?? 0));
        size[member] = z;
        interval[member] = p;
        expected[member] = ((1 - beta / 2) * z) / Math.max(1, p);
      }
      sinceSale = 0;
    },
  };
}
