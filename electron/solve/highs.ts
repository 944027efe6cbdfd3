/**
 * HiGHS (WebAssembly) behind the kernel's solver port. Calls block, so it belongs into a worker
 * thread; loading is the only asynchronous part.
 */
import loadHighs, { type Highs, type Model } from 'highs';
import type { Milp } from '#shared/domain/assortment/milp';
import type {
  IntegerAnswer,
  IntegerGoal,
  LinearSolver,
  Relaxation,
} from '#shared/domain/assortment/solver';

/** HiGHS's `kSolutionStatusFeasible`, which its JavaScript constants do not name. */
const FEASIBLE_POINT = 2;

/** Loads the WebAssembly once; `shouldStop` is asked during every call and ends it early. */
export async function openHighs(shouldStop: () => boolean): Promise<LinearSolver> {
  const highs = await loadHighs();
  return {
    relax(milp) {
      if (milp.columns.length > 0) {
        return withModel(highs, milp, 'continuous', (model) => relax(highs, model, shouldStop));
      }
      const duals = new Float64Array(milp.rowUpper.length);
      return holdsAsItStands(milp) ? { kind: 'optimal', duals } : { kind: 'infeasible' };
    },
    solve(milp, goal) {
      if (milp.columns.length > 0) {
        return withModel(highs, milp, 'integer', (model) => solve(highs, model, goal, shouldStop));
      }
      const x = new Float64Array(0);
      return holdsAsItStands(milp)
        ? { kind: 'solved', x, bound: milp.offset }
        : { kind: 'infeasible' };
    },
  };
}

/** HiGHS does not take a programme without variables: its rows hold as they stand, or never. */
function holdsAsItStands({ rowUpper }: Milp): boolean {
  return rowUpper.every((bound) => bound >= 0);
}

/** Native memory is not collected: the model is disposed of whatever happens. */
function withModel<Answer>(
  highs: Highs,
  milp: Milp,
  kind: 'continuous' | 'integer',
  work: (model: Model) => Answer,
): Answer {
  const columns = milp.columns.length;
  const rows = milp.rowUpper.length;
  const { starts, indices, values } = milp;
  const model = highs.createModel({
    numCols: columns,
    numRows: rows,
    sense: highs.constants.objectiveSense.maximize,
    offset: milp.offset,
    colCost: milp.cost,
    colLower: new Float64Array(columns),
    colUpper: new Float64Array(columns).fill(1),
    rowLower: new Float64Array(rows).fill(Number.NEGATIVE_INFINITY),
    rowUpper: milp.rowUpper,
    matrix: { format: 'csc', numRows: rows, numCols: columns, starts, indices, values },
    ...(kind === 'integer' && {
      integrality: new Array(columns).fill(highs.constants.variableType.integer),
    }),
  });
  try {
    model.options.set({ output_flag: false, random_seed: 0 });
    return work(model);
  } finally {
    model.dispose();
  }
}

function relax(highs: Highs, model: Model, shouldStop: () => boolean): Relaxation {
  const { modelStatus, callbackType } = highs.constants;
  model.run({
    [callbackType.simplexInterrupt]: (event) => {
      if (shouldStop()) event.interrupt();
    },
  });
  switch (model.getModelStatus()) {
    case modelStatus.optimal:
      return { kind: 'optimal', duals: Float64Array.from(model.getSolution().rowDual) };
    case modelStatus.infeasible:
      return { kind: 'infeasible' };
    default:
      return { kind: 'stopped' };
  }
}

function solve(
  highs: Highs,
  model: Model,
  goal: IntegerGoal,
  shouldStop: () => boolean,
): IntegerAnswer {
  const { modelStatus, callbackType } = highs.constants;
  model.options.set({ mip_rel_gap: goal.gap, mip_abs_gap: 0.5 });
  if (goal.start !== null) model.setSolution({ colValue: goal.start });
  model.run({
    [callbackType.mipInterrupt]: (event) => {
      if (shouldStop()) event.interrupt();
    },
    [callbackType.mipLogging]: ({ data }) => {
      if (data.mip_dual_bound !== undefined) goal.onBound(data.mip_dual_bound);
    },
    [callbackType.mipImprovingSolution]: ({ data }) => {
      const { mip_solution: x, mip_dual_bound: bound } = data;
      if (x !== undefined) goal.onSolution(x, bound ?? Number.POSITIVE_INFINITY);
    },
  });
  const status = model.getModelStatus();
  if (status === modelStatus.infeasible) return { kind: 'infeasible' };
  const found = model.info.get('primal_solution_status') === FEASIBLE_POINT;
  const x = found ? Float64Array.from(model.getSolution().colValue) : null;
  const bound = Number(model.info.get('mip_dual_bound'));
  return status === modelStatus.optimal && x !== null
    ? { kind: 'solved', x, bound }
    : { kind: 'stopped', x, bound };
}
