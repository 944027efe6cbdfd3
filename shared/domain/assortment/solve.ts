/**
 * The best assortment with a proof.
 *
 * Prices on shelves and rows come from the linear relaxation and give a bound (see priced.ts). Per
 * shelf, all fillings within a reach of that bound are found; one per shelf is combined so that the
 * rules between shelves hold. Whatever lies outside the reach is proven worse by its loss alone, so
 * the bound is one for the whole problem. The reach grows until the gap is closed; where it cannot,
 * the integer programme takes over with all options removed that the bound rules out.
 */
import { toMilp } from './milp';
import type { Choice, OptionModel } from './options';
import { type PricedModel, type Prices, priceOut, pricesFrom } from './priced';
import { solveByProgramme } from './programme';
import { improveByShelves } from './shelves';
import type { LinearSolver } from './solver';
import { gapOf, isProven, profitWithin, type SolveGoal, type Standing } from './standing';

export type SolveResult =
  | {
      readonly kind: 'solved';
      readonly choice: Choice;
      readonly profit: number;
      readonly bound: number;
      /** (bound − profit) ÷ |profit|; 0 when the solution is proven best. */
      readonly gap: number;
      /** False when stopped before the gap asked for was proven. */
      readonly proven: boolean;
      readonly prices: Prices;
    }
  | { readonly kind: 'infeasible' }
  /** Stopped before anything was found. */
  | { readonly kind: 'stopped' };

/** Where nothing near the bound was found, a first solution this near is asked of the programme. */
const FIRST_GAP = 0.02;

/** Deterministic as long as `shouldStop` stays false. */
export function solve(model: OptionModel, solver: LinearSolver, goal: SolveGoal): SolveResult {
  const relaxed = solver.relax(toMilp(model));
  if (relaxed.kind !== 'optimal') return { kind: relaxed.kind };
  const priced = priceOut(model, pricesFrom(model, relaxed.duals));
  const priceBound: Standing = { best: null, bound: profitWithin(priced.bound, 0) };
  const done = (standing: Standing) => isProven(standing, goal) || goal.shouldStop();

  let standing = improveByShelves(model, priced, priceBound, goal);
  if (standing.best === null && !done(standing)) {
    const first = solveByProgramme(model, priced, solver, standing, { ...goal, gap: FIRST_GAP });
    if (first === 'infeasible') return { kind: 'infeasible' };
    standing = done(first) ? first : improveByShelves(model, priced, first, goal);
  }
  if (!done(standing)) {
    const last = solveByProgramme(model, priced, solver, standing, goal);
    if (last === 'infeasible') return { kind: 'infeasible' };
    standing = last;
  }
  return result(standing, priced, goal);
}

function result(standing: Standing, { prices }: PricedModel, goal: SolveGoal): SolveResult {
  if (standing.best === null) return { kind: 'stopped' };
  return {
    kind: 'solved',
    ...standing.best,
    bound: Math.max(standing.bound, standing.best.profit),
    gap: gapOf(standing),
    proven: isProven(standing, goal),
    prices,
  };
}
