/**
 * Why a problem has no solution: a smallest set of rules that cannot hold together (none of them can
 * be left out of it), and by how much each one alone would have to give way.
 */
import { formulate, shelfCategories } from './formulate';
import { toMilp } from './milp';
import { at, type OptionModel } from './options';
import type { AssortmentProblem, RuleName } from './problem';
import { solve } from './solve';
import type { LinearSolver } from './solver';

export interface Clash {
  readonly rule: RuleName;
  /**
   * What this rule alone would have to allow more, or ask less, for the set to hold: room in mm or
   * facings, SKUs, facings, mm or Money by what it counts, for a mix the tolerance to add (0.01 = one
   * point). Null where that does not help or is not a number (SKUs to be kept).
   */
  readonly loosenBy: number | null;
}

/** Tolerance of a mix is found to this many halvings of the whole range. */
const MIX_HALVINGS = 12;

/** Rules that clash; empty when the problem has a solution, null when stopped. */
export function findClash(
  problem: AssortmentProblem,
  solver: LinearSolver,
  shouldStop: () => boolean,
): Clash[] | null {
  const search = new ClashSearch(problem, solver, shouldStop);
  const rules = rulesOf(problem);
  if (search.canHold(rules)) return shouldStop() ? null : [];
  const clashing = search.smallest([], false, rules);
  const clashes = clashing.map((rule) => ({ rule, loosenBy: search.loosenBy(rule, clashing) }));
  return shouldStop() ? null : clashes;
}

/** Every rule by its name; what a person would rather loosen comes last. */
export function rulesOf(problem: AssortmentProblem): RuleName[] {
  const kept = problem.candidates.filter(({ decision }) => decision === 'must_keep');
  const { mix, coverage, limits, newAtLeast, changesAtMost } = problem.rules;
  return [
    ...problem.shelves.map(({ category }): RuleName => ({ rule: 'shelf', category })),
    ...[...new Set(kept.map(({ category }) => category))].map(
      (category): RuleName => ({ rule: 'keep', category }),
    ),
    ...coverage.map((_, index): RuleName => ({ rule: 'coverage', index })),
    ...limits.map((_, index): RuleName => ({ rule: 'limit', index })),
    ...(newAtLeast > 0 ? [{ rule: 'new' } as const] : []),
    ...(changesAtMost === null ? [] : [{ rule: 'changes' } as const]),
    ...mix.flatMap((_, index): RuleName[] => [
      { rule: 'mix', index, side: 'least' },
      { rule: 'mix', index, side: 'most' },
    ]),
  ];
}

class ClashSearch {
  readonly #problem: AssortmentProblem;
  readonly #solver: LinearSolver;
  readonly #shouldStop: () => boolean;

  constructor(problem: AssortmentProblem, solver: LinearSolver, shouldStop: () => boolean) {
    this.#problem = problem;
    this.#solver = solver;
    this.#shouldStop = shouldStop;
  }

  /** Is there an assortment that keeps these rules? True as well when it is time to stop. */
  canHold(rules: readonly RuleName[], problem = this.#problem): boolean {
    if (this.#shouldStop()) return true;
    const milp = toMilp(withRules(problem, rules));
    const plain = { ...milp, offset: 0, cost: new Float64Array(milp.cost.length) };
    if (this.#solver.relax(plain).kind === 'infeasible') return false;
    const goal = { gap: 0, start: null, onBound: () => {}, onSolution: () => {} };
    return this.#solver.solve(plain, goal).kind !== 'infeasible';
  }

  /**
   * The part of `rules` that clashes given `held`, by halves (QuickXplain, Junker 2004): few solves
   * where the set is small, and none of it can be left out.
   */
  smallest(held: readonly RuleName[], heldIsNew: boolean, rules: readonly RuleName[]): RuleName[] {
    if (heldIsNew && !this.canHold(held)) return [];
    if (rules.length <= 1) return [...rules];
    const middle = Math.ceil(rules.length / 2);
    const [front, back] = [rules.slice(0, middle), rules.slice(middle)];
    const ofBack = this.smallest([...held, ...front], true, back);
    const ofFront = this.smallest([...held, ...ofBack], ofBack.length > 0, front);
    return [...ofFront, ...ofBack];
  }

  loosenBy(rule: RuleName, clashing: readonly RuleName[]): number | null {
    const others = clashing.filter((other) => other !== rule);
    switch (rule.rule) {
      case 'keep':
        return null;
      case 'mix':
        return this.#addedTolerance(rule.index, clashing);
      default:
        return this.#leastExcess(rule, others);
    }
  }

  /** The least that the rule's sum can be while the others hold, beyond what it allows. */
  #leastExcess(rule: RuleName, others: readonly RuleName[]): number | null {
    const model = withRules(this.#problem, others);
    const whole = formulate(this.#problem);
    const row = whole.rows.findIndex((candidate) => isSame(candidate.rule, rule));
    const shelf =
      rule.rule === 'shelf' ? shelfCategories(this.#problem).indexOf(rule.category) : -1;
    const items = model.items.map((item) => {
      const place = item.rows.indexOf(row);
      return {
        ...item,
        options: item.options.map((option) => {
          const inRow = place < 0 ? 0 : at(option.amounts, place);
          return { ...option, profit: -(item.shelf === shelf ? option.size : inRow) };
        }),
      };
    });
    const goal = { gap: 0, shouldStop: this.#shouldStop, onProgress: () => {} };
    const answer = solve({ ...model, items }, this.#solver, goal);
    if (answer.kind !== 'solved' || !answer.proven) return null;
    const allowed = shelf < 0 ? at(whole.rows, row).atMost : at(whole.capacity, shelf);
    return -answer.profit - allowed;
  }

  #addedTolerance(index: number, clashing: readonly RuleName[]): number | null {
    const canHoldWith = (more: number) => {
      const mix = this.#problem.rules.mix.map((rule, place) =>
        place === index ? { ...rule, tolerance: rule.tolerance + more } : rule,
      );
      return this.canHold(clashing, { ...this.#problem, rules: { ...this.#problem.rules, mix } });
    };
    let [tooLittle, enough] = [0, 1];
    if (!canHoldWith(enough)) return null;
    for (let halving = 0; halving < MIX_HALVINGS; halving++) {
      const middle = (tooLittle + enough) / 2;
      if (canHoldWith(middle)) enough = middle;
      else tooLittle = middle;
    }
    return enough;
  }
}

/** The model with these rules alone; widths, facings and what must be dropped stay as they are. */
export function withRules(problem: AssortmentProblem, rules: readonly RuleName[]): OptionModel {
  const holds = (rule: RuleName) => rules.some((other) => isSame(other, rule));
  const open = Number.POSITIVE_INFINITY;
  const categories = shelfCategories(problem);
  const candidates = problem.candidates.map((candidate) =>
    candidate.decision === 'must_keep' && !holds({ rule: 'keep', category: candidate.category })
      ? { ...candidate, decision: 'free' as const }
      : candidate,
  );
  const model = formulate({ ...problem, candidates });
  return {
    ...model,
    capacity: model.capacity.map((room, shelf) =>
      holds({ rule: 'shelf', category: at(categories, shelf) }) ? room : open,
    ),
    rows: model.rows.map((row) => (holds(row.rule) ? row : { ...row, atMost: open })),
  };
}

function isSame(a: RuleName, b: RuleName): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
