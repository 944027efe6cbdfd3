/**
 * A forecasting method with several smoothing constants that read one series side by side, so that
 * their errors on the past can be compared after a single pass.
 */
export interface Bank {
  readonly family: Family;
  /** Expected units of the next day, one for each member; 0 before the first day. */
  readonly expected: Float64Array;
  /** Forgets everything, for the next SKU. */
  reset(): void;
  /**
   * Takes the next known day.
   * @param units what was sold, weekday taken out
   * @param days how many days are known now, this one included
   * @param sales on how many of them something was sold
   */
  take(units: number, days: number, sales: number): void;
}

/** Simple exponential smoothing; Syntetos–Boylan approximation; Teunter–Syntetos–Babai. */
export const families = ['ses', 'sba', 'tsb'] as const;
export type Family = (typeof families)[number];

/**
 * The weight of a new value: the constant, or at the start 1/n, which makes the first values a plain
 * mean, so that no first day has to be believed.
 */
export function gain(constant: number, values: number): number {
  return Math.max(constant, 1 / values);
}
