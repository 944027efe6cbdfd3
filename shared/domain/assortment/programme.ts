/** The same problem left to an integer programming solver, with what is already known put to use. */

import { ROUNDING } from './fronts';
import { fromChoice, toChoice, toMilp } from './milp';
import { account, at, type Choice, isFeasible, type OptionModel } from './options';
import type { PricedModel } from './priced';
import type { LinearSolver } from './solver';
import { profitWithin, type SolveGoal, type Standing } from './standing';

/**
 * Continues from a standing. An option whose loss alone is more than that of the best solution known
 * cannot be part of a better one and is left out; so the solver's bound on the rest, or the best
 * solution where that is worth more, bounds the whole problem.
 */
export function solveByProgramme(
  model: OptionModel,
  priced: PricedModel,
  solver: LinearSolver,
  known: Standing,
  goal: SolveGoal,
): Standing | 'infeasible' {
  const loss =
    known.best === null ? Number.POSITIVE_INFINITY : priced.bound - known.best.profit + ROUNDING;
  const reduced = withoutHopeless(model, priced, loss);
  const milp = toMilp(reduced.model);
  let standing = known;
  const judge = (x: Float64Array | null, bound: number) => {
    const best =
      x === null ? null : judged(model, reduced.original(toChoice(reduced.model, milp, x)));
    standing = better(standing, best, bound);
    goal.onProgress(standing);
  };
  const start = known.best === null ? null : reduced.inReduced(known.best.choice);
  const answer = solver.solve(milp, {
    gap: goal.gap,
    start: start === null ? null : fromChoice(milp, start),
    onBound: (bound) => judge(null, bound),
    onSolution: (x, bound) => judge(x, bound),
  });
  if (answer.kind === 'infeasible') {
    if (known.best === null) return 'infeasible';
    return { best: known.best, bound: known.best.profit };
  }
  judge(answer.x, answer.bound);
  return standing;
}

/** A solver's point counts only when it keeps every shelf and row exactly. */
function judged(model: OptionModel, choice: Choice): Standing['best'] {
  const judgement = account(model, choice);
  return isFeasible(judgement) ? { choice, profit: judgement.profit } : null;
}

function better(known: Standing, found: Standing['best'], bound: number): Standing {
  const best =
    found !== null && (known.best === null || found.profit > known.best.profit)
      ? found
      : known.best;
  const proven = Math.min(known.bound, profitWithin(bound, 0));
  return { best, bound: best === null ? proven : Math.max(proven, best.profit) };
}

interface Reduced {
  readonly model: OptionModel;
  /** A choice of the reduced model in terms of the original one. */
  readonly original: (choice: Choice) => Choice;
  /** The other way; null where an option of it was left out. */
  readonly inReduced: (choice: Choice) => Choice | null;
}

function withoutHopeless(model: OptionModel, priced: PricedModel, mostLoss: number): Reduced {
  const kept = priced.items.map(({ losses }) =>
    losses.flatMap((loss, option) => (loss <= mostLoss ? [option] : [])),
  );
  const items = model.items.map((item, index) => ({
    ...item,
    options: at(kept, index).map((option) => at(item.options, option)),
  }));
  return {
    model: { ...model, items },
    original: (choice) => choice.map((option, item) => at(at(kept, item), option)),
    inReduced: (choice) => {
      const reduced = choice.map((option, item) => at(kept, item).indexOf(option));
      return reduced.includes(-1) ? null : reduced;
    },
  };
}
