/** The search shelf by shelf: fill each, combine, widen what was looked at until the gap is closed. */
import { combine } from './combine';
import { type Moves, ROUNDING } from './fronts';
import { account, at, type Choice, isFeasible, type OptionModel } from './options';
import { localRows, type PricedItem, type PricedModel } from './priced';
import {
  type Pattern,
  type ShelfPatterns,
  type ShelfTask,
  searchShelf,
  type Tracked,
} from './shelf-search';
import { isProven, profitWithin, type SolveGoal, type Standing } from './standing';

/** Rounds of widening before the programme is the better way. */
const MOST_ROUNDS = 16;
/** Rounds without a solution before somebody else has to find a first one. */
const MOST_BLIND_ROUNDS = 2;
/** Rows between shelves that a combination can follow without drowning in cases. */
const MOST_LINKING = 8;
/** How often the reach of a shelf may grow before it counts as one that cannot be filled. */
const MOST_GROWTHS = 60;
const GROWTH = 1.5;
/** Part of the goal's gap that is aimed at, so that it is not missed by a rounding. */
const AIM = 0.9;
/** Partial combinations kept at first, and at most. */
const FIRST_PARTIAL = 4_000;
const MOST_PARTIAL = 64_000;
/** The first reach of a shelf gives so many items a choice. */
const FIRST_CHOICES = 6;

/**
 * Improves on what is known as far as this method gets; the standing says how far that is. Where it
 * meets no solution in its first rounds it leaves finding one to others.
 */
export function improveByShelves(
  model: OptionModel,
  priced: PricedModel,
  known: Standing,
  goal: SolveGoal,
): Standing {
  const local = localRows(model);
  const followed = new Set(
    model.rows.flatMap((_, row) => (at(priced.prices.row, row) > 0 ? [row] : [])),
  );
  let standing = known;
  let tasks = shelfTasks(model, priced, local, followed);
  let mostPartial = FIRST_PARTIAL;
  let fillings = tasks.map(({ items }): Filling => ({ reach: firstReach(items), found: null }));
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const found = fillAll(tasks, fillings, goal);
    if (found === null || goal.shouldStop()) break;
    const view = combineAll(model, priced, tasks, found, { standing, mostPartial, goal });
    if (view === null) break;
    standing = view.standing;
    goal.onProgress(standing);
    if (isProven(standing, goal)) break;
    if (standing.best === null && round + 1 >= MOST_BLIND_ROUNDS) break;
    if (view.broken.length > 0) {
      for (const row of view.broken) followed.add(row);
      tasks = shelfTasks(model, priced, local, followed);
      fillings = found.map(({ reach }) => ({ reach, found: null }));
      continue;
    }
    const wider = widen(priced, found, standing, goal);
    const keepsMore = view.truncated && mostPartial < MOST_PARTIAL;
    if (wider === null && !keepsMore) break;
    if (keepsMore) mostPartial *= 4;
    fillings = wider ?? found.map((patterns) => ({ reach: patterns.reach, found: patterns }));
  }
  return standing;
}

/** How far a shelf is to be searched, and what is known when it has been. */
interface Filling {
  readonly reach: number;
  readonly found: ShelfPatterns | null;
}

function shelfTasks(
  model: OptionModel,
  { prices, items, best }: PricedModel,
  local: ReadonlyMap<number, readonly number[]>,
  followed: ReadonlySet<number>,
): ShelfTask[] {
  const { used, activity } = account(model, best);
  const track = (row: number): Tracked => ({
    row,
    price: at(prices.row, row),
    left: at(model.rows, row).atMost - at(activity, row),
  });
  const isLocal = new Set([...local.values()].flat());
  const linking = [...followed].filter((row) => !isLocal.has(row)).map(track);
  return model.capacity.map((room, shelf) => ({
    items: items.filter(({ item }) => item.shelf === shelf),
    price: at(prices.shelf, shelf),
    room: room - at(used, shelf),
    local: (local.get(shelf) ?? []).filter((row) => followed.has(row)).map(track),
    linking,
  }));
}

function firstReach(items: readonly PricedItem[]): number {
  const cheapest = items
    .flatMap(({ losses, best }) => losses.filter((_, option) => option !== best))
    .sort((a, b) => a - b);
  return (cheapest[FIRST_CHOICES] ?? cheapest.at(-1) ?? 0) + ROUNDING;
}

/** Patterns of every shelf, at least one each; null where that fails or it is time to stop. */
function fillAll(
  tasks: readonly ShelfTask[],
  fillings: readonly Filling[],
  goal: SolveGoal,
): ShelfPatterns[] | null {
  const [first] = tasks;
  if (first === undefined || first.linking.length > MOST_LINKING) return null;
  const filled: ShelfPatterns[] = [];
  for (const [shelf, task] of tasks.entries()) {
    const { reach, found } = at(fillings, shelf);
    const patterns = found ?? fill(task, reach, goal);
    if (patterns === null) return null;
    filled.push(patterns);
  }
  return filled;
}

function fill(task: ShelfTask, firstReach: number, goal: SolveGoal): ShelfPatterns | null {
  let reach = firstReach;
  for (let growth = 0; growth < MOST_GROWTHS && !goal.shouldStop(); growth++) {
    const found = searchShelf(task, reach, goal.shouldStop);
    if (found === null || found.patterns.length > 0) return found;
    if (found.reach < reach) return null;
    reach *= GROWTH;
  }
  return null;
}

interface Known {
  readonly standing: Standing;
  readonly mostPartial: number;
  readonly goal: SolveGoal;
}

interface View {
  readonly standing: Standing;
  /** Combinations were dropped unseen that might be better. */
  readonly truncated: boolean;
  /** Rows not followed so far that the best combination breaks. */
  readonly broken: readonly number[];
}

function combineAll(
  model: OptionModel,
  priced: PricedModel,
  tasks: readonly ShelfTask[],
  found: readonly ShelfPatterns[],
  { standing: { best, bound }, mostPartial, goal }: Known,
): View | null {
  const known = best === null ? Number.POSITIVE_INFINITY : priced.bound - best.profit;
  const linking = at(tasks, 0).linking;
  const combined = combine(
    found.map(({ patterns }) => patterns),
    linking,
    { beat: known, mostPartial, shouldStop: goal.shouldStop },
  );
  if (combined === null) return null;
  const leastLoss = Math.min(known, combined.best?.loss ?? known, combined.unseen, searched(found));
  const provenBound = Math.min(bound, profitWithin(priced.bound, leastLoss));
  const truncated = combined.unseen <= leastLoss;
  if (combined.best === null) {
    return { standing: { best, bound: provenBound }, broken: [], truncated };
  }

  const choice = applied(priced.best, combined.best.patterns);
  const judged = account(model, choice);
  if (!isFeasible(judged)) {
    return { standing: { best, bound: provenBound }, broken: judged.brokenRows, truncated };
  }
  const isBetter = best === null || judged.profit > best.profit;
  const better = isBetter ? { choice, profit: judged.profit } : best;
  const bettered = { best: better, bound: Math.max(provenBound, better.profit) };
  return { standing: bettered, broken: [], truncated };
}

/**
 * Up to this total loss every solution has been looked at: beyond it some shelf is filled outside its
 * reach while the others lose at least their least.
 */
function searched(found: readonly ShelfPatterns[]): number {
  const margins = found.map(({ patterns, reach }) => reach - at(patterns, 0).loss);
  return leastTotal(found) + Math.min(...margins);
}

function leastTotal(found: readonly ShelfPatterns[]): number {
  return found.reduce((sum, { patterns }) => sum + at(patterns, 0).loss, 0);
}

/**
 * Twice the reach beyond the least loss of each shelf, but no more than proves the best solution
 * within the goal's gap: a wider look often finds a better one, which then needs less proof. Null
 * where no shelf can be searched further.
 */
function widen(
  priced: PricedModel,
  found: readonly ShelfPatterns[],
  { best }: Standing,
  goal: SolveGoal,
): Filling[] | null {
  const enough =
    best === null
      ? Number.POSITIVE_INFINITY
      : priced.bound - best.profit - AIM * goal.gap * Math.abs(best.profit) - leastTotal(found);
  const wider = found.map((filled): Filling => {
    const least = at(filled.patterns, 0).loss;
    const reach = least + Math.min(enough, 2 * (filled.reach - least)) + ROUNDING;
    return reach > filled.reach ? { reach, found: null } : { reach: filled.reach, found: filled };
  });
  return wider.some(({ found }) => found === null) ? wider : null;
}

function applied(best: Choice, patterns: readonly Pattern[]): Choice {
  const choice = [...best];
  for (const { moves } of patterns) {
    for (let move: Moves | null = moves; move !== null; move = move.before) {
      choice[move.item] = move.option;
    }
  }
  return choice;
}
