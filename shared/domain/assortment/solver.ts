/** What the kernel asks of a solver of linear and integer programmes. */
import type { Milp } from './milp';

/** Answer about the programme with 0 ≤ x ≤ 1 in place of binary x. */
export type Relaxation =
  /** `duals`: by row, the change of the optimum per unit of its bound. Need not be exact: they steer
   * the search, and every bound is computed anew from them. */
  | { readonly kind: 'optimal'; readonly duals: Float64Array }
  | { readonly kind: 'infeasible' }
  | { readonly kind: 'stopped' };

/** Answer about the programme itself; `bound` is the solver's own proven upper bound. */
export type IntegerAnswer =
  | { readonly kind: 'solved'; readonly x: Float64Array; readonly bound: number }
  | { readonly kind: 'infeasible' }
  /** Stopped before a proof; x is null when nothing was found. */
  | { readonly kind: 'stopped'; readonly x: Float64Array | null; readonly bound: number };

export interface IntegerGoal {
  /** Relative gap at which the answer is good enough. */
  readonly gap: number;
  /** A feasible point to start from. */
  readonly start: Float64Array | null;
  readonly onBound: (bound: number) => void;
  readonly onSolution: (x: Float64Array, bound: number) => void;
}

/** Calls block; `shouldStop` given to the solver when it was made ends them early. */
export interface LinearSolver {
  relax(milp: Milp): Relaxation;
  solve(milp: Milp, goal: IntegerGoal): IntegerAnswer;
}
