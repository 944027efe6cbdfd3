import type { WeeklyDemand } from './facts';
import type { Xyz } from './model';

/** Weeks that are needed to tell steady from unsteady. */
const LEAST_WEEKS = 8;
/** Coefficients of variation that part X from Y and Y from Z. */
const STEADY = 0.5;
const WAVERING = 1;

/**
 * X, Y, Z by the coefficient of variation of weekly demand: steady below 0.5, wavering below 1,
 * irregular above; null where nothing sold or too few weeks are known. The lines 0.5 and 1 are those
 * usual in practice; no theory stands behind them.
 */
export function xyzOf(weekly: WeeklyDemand | null): Xyz | null {
  if (weekly === null || weekly.weeks < LEAST_WEEKS || weekly.mean <= 0) return null;
  const variation = Math.sqrt(weekly.variance) / weekly.mean;
  if (variation < STEADY) return 'X';
  return variation < WAVERING ? 'Y' : 'Z';
}
