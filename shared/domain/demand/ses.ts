import { type Bank, gain } from './bank';

/** Smoothing constants that compete: from "nearly the mean of the past" to "nearly the last day". */
export const SES_CONSTANTS = [0.02, 0.05, 0.1, 0.2, 0.4, 0.7] as const;

/** Simple exponential smoothing of units per day: l ← l + α (x − l). Brown (1956). */
export function sesBank(constants: readonly number[] = SES_CONSTANTS): Bank {
  const expected = new Float64Array(constants.length);
  return {
    family: 'ses',
    expected,
    reset: () => void expected.fill(0),
    take(units, days) {
      for (let member = 0; member < constants.length; member++) {
        const level = expected[member] ?? 0;
        expected[member] = level + gain(constants[member] ?? 1, days) * (units - level);
      }
    },
  };
}
