/**
 * HiGHS (WebAssembly) behind the roster's solver port: programmes that grow by columns and keep their
 * basis. Calls block, so this belongs into a worker thread.
 */
import loadHighs, { type Highs, type Model } from 'highs';
import type {
  IntegerPoint,
  Programme,
  ProgrammeColumn,
  ProgrammeGoal,
  ProgrammePoint,
  ProgrammeSolver,
} from '#shared/domain/roster/solver';

/** HiGHS's `kSolutionStatusFeasible`, which its JavaScript constants do not name. */
const FEASIBLE_POINT = 2;
/** Its `simplex_strategy`. */
const DUAL = 1;
const PRIMAL = 4;
/** Its `mip_abs_gap`, where no other is wanted. */
const LEAST_GAP = 1e-6;

/** Loads the WebAssembly once; `shouldStop` is asked during every call and ends it early. */
export async function openProgrammes(shouldStop: () => boolean): Promise<ProgrammeSolver> {
  const highs = await loadHighs();
  return { open: (lower, upper) => new HighsProgramme(highs, shouldStop, lower, upper) };
}

class HighsProgramme implements Programme {
  private readonly model: Model & { dispose(): void };
  private readonly integer: number[] = [];
  private columns = 0;

  constructor(
    private readonly highs: Highs,
    private readonly shouldStop: () => boolean,
    rowLower: Float64Array,
    rowUpper: Float64Array,
  ) {
    const empty = new Float64Array(0);
    const rows = rowLower.length;
    this.model = highs.createModel({
      ...{ numCols: 0, numRows: rows, sense: highs.constants.objectiveSense.minimize, offset: 0 },
      ...{ colCost: empty, colLower: empty, colUpper: empty, rowLower, rowUpper },
      matrix: {
        ...{ format: 'csc', numRows: rows, numCols: 0 },
        ...{ starts: new Int32Array(1), indices: new Int32Array(0), values: empty },
      },
    });
    this.model.options.set({ output_flag: false, random_seed: 0 });
  }

  add(columns: readonly ProgrammeColumn[]): void {
    for (const { cost, upper, integer, rows, values } of columns) {
      this.model.addCol(cost, 0, upper, {
        indices: Int32Array.from(rows),
        values: Float64Array.from(values),
      });
      if (integer) this.integer.push(this.columns);
      this.columns++;
    }
  }

  limit(columns: readonly number[], upper: number): void {
    for (const column of columns) this.model.changeColBounds(column, 0, upper);
  }

  relax(): ProgrammePoint | null {
    // New columns leave the last basis primal feasible.
    this.model.options.set({ presolve: 'off', simplex_strategy: PRIMAL });
    return this.relaxed();
  }

  relaxOnce(): ProgrammePoint | null {
    const { options } = this.model;
    options.set({ presolve: 'choose', solver: 'ipm', run_crossover: 'off' });
    try {
      return this.relaxed();
    } finally {
      options.set({ solver: 'choose', run_crossover: 'on' });
    }
  }

  private relaxed(): ProgrammePoint | null {
    const { model, highs } = this;
    const { simplexInterrupt, ipmInterrupt } = highs.constants.callbackType;
    const stop = (event: { interrupt(): void }): undefined => {
      if (this.shouldStop()) event.interrupt();
    };
    model.run({ [simplexInterrupt]: stop, [ipmInterrupt]: stop });
    if (model.getModelStatus() !== highs.constants.modelStatus.optimal) return null;
    const { colValue, rowDual } = model.getSolution();
    return {
      value: model.getObjectiveValue(),
      x: Float64Array.from(colValue),
      duals: Float64Array.from(rowDual),
    };
  }

  integers({ start, nodes, gap, onBound }: ProgrammeGoal): IntegerPoint | null {
    const { model, highs } = this;
    const { callbackType, modelStatus } = highs.constants;
    this.setIntegrality(true);
    try {
      model.options.set({
        presolve: 'choose',
        simplex_strategy: DUAL,
        mip_max_nodes: nodes,
        mip_rel_gap: 0,
        mip_abs_gap: Math.max(gap ?? 0, LEAST_GAP),
      });
      if (start !== null) model.setSolution({ colValue: start });
      model.run({
        [callbackType.mipInterrupt]: (event) => {
          if (this.shouldStop()) event.interrupt();
        },
        [callbackType.mipLogging]: ({ data }) => {
          if (data.mip_dual_bound !== undefined) onBound(data.mip_dual_bound);
        },
      });
      if (model.info.get('primal_solution_status') !== FEASIBLE_POINT) return null;
      return {
        value: model.getObjectiveValue(),
        x: Float64Array.from(model.getSolution().colValue),
        bound: Number(model.info.get('mip_dual_bound')),
        proven: model.getModelStatus() === modelStatus.optimal,
      };
    } finally {
      this.setIntegrality(false);
    }
  }

  close(): void {
    this.model.dispose();
  }

  private setIntegrality(whole: boolean): void {
    const { integer, continuous } = this.highs.constants.variableType;
    for (const column of this.integer) {
      this.model.changeColIntegrality(column, whole ? integer : continuous);
    }
  }
}
