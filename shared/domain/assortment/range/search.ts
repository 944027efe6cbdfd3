/** One search under one set of rules: proven without substitution, then improved by moves with it. */
import { formulate } from '../formulate';
import { type Found, searchFrom } from '../move-search';
import { account, at, type Choice, isFeasible, type OptionModel, taken } from '../options';
import type { Prices } from '../priced';
import type { Rules } from '../problem';
import { retailOracle } from '../retail-demand';
import { ruleKeeper, shelfGroups } from '../rule-keeper';
import { type SolveResult, solve } from '../solve';
import type { LinearSolver } from '../solver';
import { gapOf, type Standing } from '../standing';
import type { RangeProblem } from './build-problem';
import type { Facings, Valuation } from './valuation';

/** Gap at which a range counts as proven best. */
export const PROVEN_GAP = 1e-4;

export interface SearchTools {
  readonly solver: LinearSolver;
  /**
   * Starts the time that the proof, and again that the moves may take; the answer tells when a person
   * or the clock ends them with what they have.
   */
  readonly limit: () => () => boolean;
  readonly onProof: (standing: Standing) => void;
  /** With the standing that the proof has ended with. */
  readonly onMoves: (standing: Standing) => void;
}

/**
 * What a proof has found, before any move: profit and bound of the model without substitution. Where
 * changes have to bring a least gain, it is counted back in, for as many changes as `choice` has: then
 * the bound holds for all ranges with at most as many.
 */
export interface Proven {
  readonly choice: Choice;
  readonly profit: number;
  readonly bound: number;
  readonly gap: number;
  readonly proven: boolean;
  readonly prices: Prices;
}

export type RangeSearch =
  | {
      readonly kind: 'solved';
      readonly facings: Facings;
      /** Money per week under the full demand model. */
      readonly value: number;
      /**
       * What the moves have added to the value of the proven range; below 0 where they have saved
       * changes that brought less than they have to.
       */
      readonly movesGained: number;
      readonly proof: Proven;
    }
  | { readonly kind: 'infeasible' }
  | { readonly kind: 'stopped' };

/**
 * The best range under these rules. `starts` are ranges that the moves start from as well, where they
 * keep the rules: what is found is never worse than any of them.
 */
export function searchRange(
  { range, valuation }: { readonly range: RangeProblem; readonly valuation: Valuation },
  rules: Rules,
  starts: readonly Facings[],
  tools: SearchTools,
): RangeSearch {
  const model = formulate({ ...range.problem, rules });
  const askedOf = leastGainOf(range, model, rules);
  const solved = solve(model, tools.solver, {
    gap: PROVEN_GAP,
    shouldStop: tools.limit(),
    onProgress: (standing) => tools.onProof(earned(standing, askedOf)),
  });
  if (solved.kind !== 'solved') return { kind: solved.kind };
  const proof = provenOf(solved, askedOf);
  tools.onMoves({ best: proof, bound: proof.bound });
  const ownValue = valuation.value(facingsOf(model, proof.choice)).total;
  const others = starts.flatMap((start) => {
    const choice = choiceOf(model, start);
    return choice !== null && isFeasible(account(model, choice)) ? [choice] : [];
  });
  const choices = [proof.choice, ...others];
  const shouldStop = tools.limit();
  // Somebody waits for the answer: what moves need first would take longer than to look at the starts.
  const found = shouldStop()
    ? bestOf(choices, (choice) => valuation.value(facingsOf(model, choice)).total - askedOf(choice))
    : searchFrom(
        {
          oracle: retailOracle(model, range.demand),
          keeper: ruleKeeper(model),
          optionCounts: model.items.map(({ options }) => options.length),
          groups: shelfGroups(model),
          shouldStop,
        },
        choices,
      );
  const value = found.value + askedOf(found.choice);
  return {
    kind: 'solved',
    facings: facingsOf(model, found.choice),
    value,
    movesGained: value - ownValue,
    proof,
  };
}

function bestOf(choices: readonly Choice[], worth: (choice: Choice) => number): Found {
  return choices
    .map((choice) => ({ choice, value: worth(choice) }))
    .reduce((best, one) => (one.value > best.value ? one : best));
}

/** Money per week that the changes of a choice have to bring in all: what its profit lacks of it. */
type AskedOf = (choice: Choice) => number;

function leastGainOf({ skus }: RangeProblem, model: OptionModel, { leastGain }: Rules): AskedOf {
  return (choice) =>
    leastGain *
    model.items.filter(
      (item, index) => taken(item, choice, index).facings !== at(skus, index).facingsToday,
    ).length;
}

/** What is really earned, and a bound on that; see `Proven`. Before anything is found there is none. */
function earned({ best, bound }: Standing, askedOf: AskedOf): Standing {
  if (best === null) return { best, bound: Number.POSITIVE_INFINITY };
  const asked = askedOf(best.choice);
  return { best: { ...best, profit: best.profit + asked }, bound: bound + asked };
}

function provenOf(solved: Extract<SolveResult, { kind: 'solved' }>, askedOf: AskedOf): Proven {
  const asked = askedOf(solved.choice);
  const [profit, bound] = [solved.profit + asked, solved.bound + asked];
  const gap = gapOf({ best: { choice: solved.choice, profit }, bound });
  return { ...solved, profit, bound, gap };
}

function facingsOf(model: OptionModel, choice: Choice): Facings {
  return model.items.map((item, index) => taken(item, choice, index).facings);
}

/** Null where a SKU has facings that the rules do not allow it. */
function choiceOf(model: OptionModel, facings: Facings): Choice | null {
  const choice = model.items.map(({ options }, index) =>
    options.findIndex((option) => option.facings === at(facings, index)),
  );
  return choice.includes(-1) ? null : choice;
}
