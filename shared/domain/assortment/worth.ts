/** What room and the mix rule are worth, in Money per week. */
import { formulate, shelfCategories } from './formulate';
import { at } from './options';
import type { Prices } from './priced';
import type { AssortmentProblem, Shelf } from './problem';
import { type SolveResult, solve } from './solve';
import type { LinearSolver } from './solver';
import type { SolveGoal } from './standing';

const MM_PER_METRE = 1_000;

export interface RoomWorth {
  readonly category: number;
  readonly per: 'metre' | 'facing';
  /** Shadow price: Money per week that the next bit of room would bring, taken for a whole unit. */
  readonly worth: number;
}

/** Shadow price of each shelf of a solved problem; more room brings at most so much per unit. */
export function roomWorth(problem: AssortmentProblem, prices: Prices): RoomWorth[] {
  const categories = shelfCategories(problem);
  return problem.shelves.flatMap(({ category, room }: Shelf): RoomWorth[] => {
    const shelf = categories.indexOf(category);
    if (shelf < 0) return [];
    const price = at(prices.shelf, shelf);
    return room.unit === 'length'
      ? [{ category, per: 'metre', worth: price * MM_PER_METRE }]
      : [{ category, per: 'facing', worth: price }];
  });
}

export interface FrontierPoint {
  /** Target share of staples, 0.5 … 0.9. */
  readonly target: number;
  readonly result: SolveResult;
  /**
   * Money per week that one point more of this target brings (negative: costs), against the target
   * before; null at the first one and beside targets without a solution.
   */
  readonly perPoint: number | null;
}

/** 5:5, 5.5:4.5 … 9:1. */
export const FRONTIER_TARGETS = [0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9] as const;

/** The best profit at each target of one mix rule, all else as it is; stops with the goal. */
export function mixFrontier(
  problem: AssortmentProblem,
  { index, targets }: { readonly index: number; readonly targets: readonly number[] },
  solver: LinearSolver,
  goal: SolveGoal,
): FrontierPoint[] {
  const points: FrontierPoint[] = [];
  for (const target of targets) {
    const mix = problem.rules.mix.map((rule, place) =>
      place === index ? { ...rule, target } : rule,
    );
    const model = formulate({ ...problem, rules: { ...problem.rules, mix } });
    const result = solve(model, solver, goal);
    points.push({ target, result, perPoint: perPoint(points.at(-1), target, result) });
  }
  return points;
}

function perPoint(
  before: FrontierPoint | undefined,
  target: number,
  result: SolveResult,
): number | null {
  if (before?.result.kind !== 'solved' || result.kind !== 'solved') return null;
  return (result.profit - before.result.profit) / (100 * (target - before.target));
}
