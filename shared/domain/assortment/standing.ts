/** How far a search is, and how good what it has found is known to be. */
import type { Choice } from './options';

export interface Standing {
  /** The best solution so far; null when none is known yet. */
  readonly best: { readonly choice: Choice; readonly profit: number } | null;
  /** No solution is worth more: Money per week. */
  readonly bound: number;
}

export interface SolveGoal {
  /** Relative gap between bound and best solution at which to stop: 1e-4 = 0.01 %. */
  readonly gap: number;
  /** Asked often; true ends the search with the best so far (cancel, time limit). */
  readonly shouldStop: () => boolean;
  readonly onProgress: (standing: Standing) => void;
}

/** (bound − profit) ÷ |profit|; Infinity while there is no solution. */
export function gapOf({ best, bound }: Standing): number {
  if (best === null) return Number.POSITIVE_INFINITY;
  const short = Math.max(0, bound - best.profit);
  return short === 0 ? 0 : short / Math.max(1, Math.abs(best.profit));
}

export function isProven(standing: Standing, { gap }: SolveGoal): boolean {
  return gapOf(standing) <= gap;
}

/**
 * Highest profit, in whole Money, that a loss against a priced bound leaves room for. Sums of prices
 * are rounded by far less than half a unit.
 */
export function profitWithin(bound: number, loss: number): number {
  return Math.floor(bound - loss + 0.5);
}
