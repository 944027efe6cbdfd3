/** What the roster asks of a solver of linear and integer programmes. */

/** Least Σ cost·x with lower ≤ A·x ≤ upper by row; columns are added as they are found. */
export interface Programme {
  add(columns: readonly ProgrammeColumn[]): void;
  /** New upper bounds of columns, by their number. */
  limit(columns: readonly number[], upper: number): void;
  /** With integer columns taken as continuous. Null when infeasible or stopped. */
  relax(): ProgrammePoint | null;
  /** The same by interior points, for a large programme that is asked once: no vertex, and duals in the
   * midst of optimal ones. */
  relaxOnce(): ProgrammePoint | null;
  /** Within a number of nodes; null when nothing better than `start` was found. */
  integers(goal: ProgrammeGoal): IntegerPoint | null;
  /** Frees the solver's memory. */
  close(): void;
}

export interface ProgrammeColumn {
  readonly cost: number;
  readonly upper: number;
  readonly integer: boolean;
  readonly rows: readonly number[];
  readonly values: readonly number[];
}

export interface ProgrammePoint {
  readonly value: number;
  readonly x: Float64Array;
  /** By row: change of the optimum per unit of its bound. */
  readonly duals: Float64Array;
}

export interface ProgrammeGoal {
  readonly start: Float64Array | null;
  readonly nodes: number;
  /** Gain that need not be found; 0 where not given. */
  readonly gap?: number;
  readonly onBound: (bound: number) => void;
}

export interface IntegerPoint {
  readonly value: number;
  readonly x: Float64Array;
  /** The solver's own lower bound. */
  readonly bound: number;
  readonly proven: boolean;
}

/** Calls block; what the solver was made with ends them early. */
export interface ProgrammeSolver {
  open(rowLower: Float64Array, rowUpper: Float64Array): Programme;
}
