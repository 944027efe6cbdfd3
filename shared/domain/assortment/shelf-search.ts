/**
 * All ways to fill one shelf whose loss stays within a reach, best first, without those that another
 * one makes superfluous. Dynamic programming over the items in question: those that have more than
 * one option within reach.
 */
import { additiveCode, type Range } from './codes';
import { advance, type Front, type Move, type Moves, ROUNDING, shrunkReach } from './fronts';
import { at } from './options';
import { costOf, type PricedItem } from './priced';

/** A resource that the search keeps an exact account of. */
export interface Tracked {
  readonly row: number;
  readonly price: number;
  /** What is left of its bound when every item takes its best option; may be negative. */
  readonly left: number;
}

export interface ShelfTask {
  readonly items: readonly PricedItem[];
  readonly price: number;
  /** Room left when every item takes its best option; negative when they do not fit. */
  readonly room: number;
  /** Rows of this shelf alone: to be kept, what is left over counts as loss. */
  readonly local: readonly Tracked[];
  /** Rows that link shelves: their sums are reported, to be judged where all shelves are known. */
  readonly linking: readonly Tracked[];
}

/** One way to fill the shelf. */
export interface Pattern {
  readonly loss: number;
  /** Change of each linking row's sum against the best options. */
  readonly activity: readonly number[];
  /** Where it differs from the best options. */
  readonly moves: Moves | null;
}

export interface ShelfPatterns {
  /** By rising loss. */
  readonly patterns: readonly Pattern[];
  /** Every pattern with a loss up to here is among them, or one that is no worse in any respect. */
  readonly reach: number;
}

/** Null where the rows' sums range too widely to be told apart in one number, or when stopped. */
export function searchShelf(
  task: ShelfTask,
  wantedReach: number,
  shouldStop: () => boolean,
): ShelfPatterns | null {
  const stages = movesWithin(task, wantedReach);
  const code = additiveCode(activityRanges(task, stages));
  if (code === null) return null;
  const growth = sizeRangesAfter(stages);
  let reach = wantedReach;
  let fronts = new Map<number, Front>([[0, emptyFront(task)]]);
  for (const [stage, moves] of stages.entries()) {
    if (shouldStop()) return null;
    const still = at(growth, stage + 1);
    const keep = { price: task.price, room: task.room, reach, ...still };
    fronts = advance(fronts, moves, code, keep);
    reach = shrunkReach(fronts, task.price, reach);
  }
  return { patterns: finish(fronts, task, reach), reach };
}

/** Items with a choice within reach, those whose choices cost most first: states stay few longest. */
function movesWithin(task: ShelfTask, reach: number): Move[][] {
  const rows = [...task.local, ...task.linking].map(({ row }) => row);
  return task.items
    .map((priced) => movesOf(priced, rows, reach))
    .filter((moves) => moves.length > 0)
    .map((moves) => ({ moves, cheapest: Math.min(...moves.map(({ loss }) => loss)) }))
    .sort((a, b) => b.cheapest - a.cheapest || at(a.moves, 0).item - at(b.moves, 0).item)
    .map(({ moves }) => moves);
}

function movesOf({ index, item, best, losses }: PricedItem, rows: number[], reach: number): Move[] {
  const places = rows.map((row) => item.rows.indexOf(row));
  const origin = at(item.options, best);
  return item.options.flatMap((option, choice) => {
    const loss = at(losses, choice);
    if (choice === best || loss > reach) return [];
    const activity = places.map((place) =>
      place < 0 ? 0 : at(option.amounts, place) - at(origin.amounts, place),
    );
    return [{ item: index, option: choice, size: option.size - origin.size, loss, activity }];
  });
}

function activityRanges(task: ShelfTask, stages: readonly Move[][]): Range[] {
  return [...task.local, ...task.linking].map((_, row) => {
    const range = { least: 0, most: 0 };
    for (const moves of stages) {
      range.least += Math.min(0, ...moves.map(({ activity }) => at(activity, row)));
      range.most += Math.max(0, ...moves.map(({ activity }) => at(activity, row)));
    }
    return range;
  });
}

/** By stage, how much smaller and larger the filling can still become from there on. */
function sizeRangesAfter(stages: readonly Move[][]): { shrink: number; grow: number }[] {
  const ranges = [{ shrink: 0, grow: 0 }];
  for (const moves of stages.toReversed()) {
    const { shrink, grow } = at(ranges, 0);
    const sizes = moves.map(({ size }) => size);
    ranges.unshift({
      shrink: shrink + Math.max(0, -Math.min(...sizes)),
      grow: grow + Math.max(0, ...sizes),
    });
  }
  return ranges;
}

function emptyFront(task: ShelfTask): Front {
  const activity = [...task.local, ...task.linking].map(() => 0);
  return { activity, sizes: [0], worths: [0], moves: [null] };
}

function finish(fronts: ReadonlyMap<number, Front>, task: ShelfTask, reach: number): Pattern[] {
  const patterns: Pattern[] = [];
  for (const front of fronts.values()) {
    const local = task.local.map(({ left }, row) => left - at(front.activity, row));
    if (local.some((left) => left < 0)) continue;
    const unusedLocal = task.local.reduce(
      (loss, { price }, row) => loss + price * at(local, row),
      0,
    );
    const activity = front.activity.slice(task.local.length);
    // The last state that fits is the worthiest.
    const state = front.sizes.findLastIndex((size) => size <= task.room);
    if (state < 0) continue;
    const size = at(front.sizes, state);
    const unused = costOf(task.price, task.room - size);
    const loss = task.price * size - at(front.worths, state) + unused + unusedLocal;
    if (loss > reach + ROUNDING) continue;
    patterns.push({ loss, activity, moves: front.moves[state] ?? null });
  }
  return patterns.sort((a, b) => a.loss - b.loss);
}
