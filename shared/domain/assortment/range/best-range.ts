/** The whole way from the question to its answer: proof, moves, what the mix rule costs, figures. */
import { findClash } from '../clash';
import { at } from '../options';
import type { FrontierStep, NamedClash, Proof, RangeResult } from '../result';
import type { LinearSolver } from '../solver';
import type { Standing } from '../standing';
import { FRONTIER_TARGETS } from '../worth';
import type { RangeProblem } from './build-problem';
import { changesOf } from './changes';
import { figuresOf, roomResults, type ValuedRange } from './figures';
import { nameClash } from './name-clash';
import { type RangeSearch, type SearchTools, searchRange } from './search';
import { HASTY_DRAWS, UPLIFT_DRAWS, upliftInterval } from './uplift';
import { type Facings, Valuation } from './valuation';

export type RangePhase =
  | 'range_prove'
  | 'range_moves'
  | 'range_free'
  | 'range_frontier'
  | 'range_explain';

export interface RangeProgress {
  readonly phase: RangePhase;
  readonly done: number;
  readonly total: number;
  /** Of the main search; null where there is nothing new of it. */
  readonly standing: Standing | null;
}

export interface BestRangeTools {
  readonly solver: LinearSolver;
  /** A person has asked to end with the best so far. */
  readonly cancelled: () => boolean;
  /** Starts the time that one search may take; the answer says when it is over. */
  readonly limit: () => () => boolean;
  readonly onProgress: (progress: RangeProgress) => void;
}

export type BestRange =
  | { readonly kind: 'solved'; readonly result: RangeResult }
  | { readonly kind: 'infeasible'; readonly clashes: readonly NamedClash[] }
  | { readonly kind: 'stopped' };

/** Seed of the draws of the interval: the same data, the same answer. */
const SEED = 73;
const PERCENT = 100;

type Solved = Extract<RangeSearch, { kind: 'solved' }>;

/** `quick`: without frontier and without the range that no mix rule binds. */
export function bestRange(range: RangeProblem, quick: boolean, tools: BestRangeTools): BestRange {
  const valuation = new Valuation(range);
  const today = valuation.today();
  const ask = { range, valuation };
  const { rules } = range.problem;
  const best = searchRange(ask, rules, [today], searchTools(tools));
  if (best.kind === 'stopped') return best;
  if (best.kind === 'infeasible') {
    const clashes = findClash(range.problem, tools.solver, tools.limit());
    if (clashes === null) return { kind: 'stopped' };
    return { kind: 'infeasible', clashes: clashes.map((clash) => nameClash(range, clash)) };
  }
  const further = quick ? nothingFurther : beyond(ask, best, tools);
  tools.onProgress({ phase: 'range_explain', done: 0, total: 1, standing: null });
  return { kind: 'solved', result: explain(ask, best, further, tools) };
}

interface Ask {
  readonly range: RangeProblem;
  readonly valuation: Valuation;
}

interface Further {
  readonly frontier: readonly FrontierStep[];
  readonly withoutMix: Facings | null;
}

const nothingFurther: Further = { frontier: [], withoutMix: null };

/** What other targets and no target at all would bring; left out as soon as somebody stops. */
function beyond(ask: Ask, best: Solved, tools: BestRangeTools): Further {
  const { rules } = ask.range.problem;
  if (rules.mix.length === 0 || tools.cancelled()) return nothingFurther;
  const ends = frontierEnds(ask, best, tools);
  if (tools.cancelled()) return nothingFurther;
  tools.onProgress({ phase: 'range_free', done: 0, total: 1, standing: null });
  const found = [best, ...ends.map((end) => end.found)].filter(isSolved);
  const starts = found.map(({ facings }) => facings);
  const free = searchRange(ask, { ...rules, mix: [] }, starts, searchTools(tools, true));
  if (tools.cancelled()) return nothingFurther;
  // Every range that keeps a mix rule is one without it: the free range is never worse than those.
  const most = isSolved(free)
    ? found.reduce((top, one) => (one.value > top.value ? one : top), free)
    : null;
  return { frontier: toFrontier(ends), withoutMix: most?.facings ?? null };
}

function isSolved(found: RangeSearch): found is Solved {
  return found.kind === 'solved';
}

interface FrontierEnd {
  readonly target: number;
  readonly found: RangeSearch;
}

/** The best range at each target of the store's mix; at its own target the one that is known. */
function frontierEnds(ask: Ask, best: Solved, tools: BestRangeTools): FrontierEnd[] {
  const { look, problem } = ask.range;
  const own = look.rules.target;
  if (own === null) return [];
  const targets = [...new Set([...FRONTIER_TARGETS, own])].sort((a, b) => a - b);
  const ends: FrontierEnd[] = [];
  for (const [done, target] of targets.entries()) {
    if (tools.cancelled()) break;
    tools.onProgress({ phase: 'range_frontier', done, total: targets.length, standing: null });
    const mix = problem.rules.mix.map((rule, index) => (index === 0 ? { ...rule, target } : rule));
    const found =
      target === own
        ? best
        : searchRange(ask, { ...problem.rules, mix }, [best.facings], searchTools(tools, true));
    ends.push({ target, found });
  }
  return ends;
}

function toFrontier(ends: readonly FrontierEnd[]): FrontierStep[] {
  const profits = ends.map(({ found }) =>
    found.kind === 'solved' ? Math.round(found.value) : null,
  );
  return ends.map(({ target }, index) => {
    const profit = at(profits, index);
    const before = profits[index - 1] ?? null;
    const points = PERCENT * (target - (ends[index - 1]?.target ?? target));
    const perPoint = profit === null || before === null ? null : (profit - before) / points;
    return { target, profit, perPoint };
  });
}

function explain(
  { range, valuation }: Ask,
  best: Solved,
  further: Further,
  tools: BestRangeTools,
): RangeResult {
  const valued = (facings: Facings): ValuedRange => ({ facings, valued: valuation.value(facings) });
  const [today, found] = [valued(valuation.today()), valued(best.facings)];
  const point = found.valued.total - today.valued.total;
  const { withoutMix, frontier } = further;
  return {
    asOf: range.look.facts.asOf ?? '',
    today: figuresOf(range, today),
    best: figuresOf(range, found),
    withoutMix: withoutMix === null ? null : figuresOf(range, valued(withoutMix)),
    uplift: upliftInterval({
      ...{ range, valuation, best: best.facings, point, seed: SEED },
      draws: tools.cancelled() ? HASTY_DRAWS : UPLIFT_DRAWS,
    }),
    proof: proofOf(best, tools.cancelled()),
    frontier,
    rooms: roomResults(range, today, found, best.proof.prices),
    transfers: range.transfers,
    lacks: range.look.lacks,
    changes: changesOf(range, valuation, {
      best: best.facings,
      withoutMix,
      prices: best.proof.prices,
    }),
    facings: range.skus.flatMap(({ facts, facingsToday }, index) => {
      const after = at(best.facings, index);
      return facingsToday > 0 || after > 0 ? [[facts.id, facingsToday, after] as const] : [];
    }),
  };
}

function proofOf({ proof, movesGained }: Solved, cancelled: boolean): Proof {
  const { profit, bound, gap, proven } = proof;
  return {
    ...{ profit, bound, gap, proven },
    stopped: cancelled || !proven,
    movesGained: Math.round(movesGained),
  };
}

/** `silent`: a search beside the main one, whose profit and bound nobody waits for. */
function searchTools(tools: BestRangeTools, silent = false): SearchTools {
  const say = (phase: RangePhase) => (standing: Standing) => {
    if (!silent) tools.onProgress({ phase, done: 0, total: 1, standing });
  };
  return {
    solver: tools.solver,
    limit: tools.limit,
    onProof: say('range_prove'),
    onMoves: say('range_moves'),
  };
}
