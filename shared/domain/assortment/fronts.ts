/**
 * Partial fillings of a shelf, kept as fronts: within the same sums of the followed rows, only those
 * that no smaller one is worth as much as.
 */
import { costOf } from './priced';

/** Rounding of sums of prices, far below one unit of Money. */
export const ROUNDING = 1e-3;

/** States kept between two items; beyond it the reach shrinks to what still fits. */
const MOST_STATES = 60_000;

export interface Moves {
  readonly item: number;
  readonly option: number;
  readonly before: Moves | null;
}

/** One item leaves its best option for another. */
export interface Move {
  readonly item: number;
  readonly option: number;
  readonly size: number;
  readonly loss: number;
  readonly activity: readonly number[];
}

/** States of equal activity by rising size and worth (worth = price × size − loss). */
export interface Front {
  readonly activity: readonly number[];
  readonly sizes: number[];
  readonly worths: number[];
  readonly moves: (Moves | null)[];
}

/** What a state has to keep to end well. */
export interface Keep {
  readonly price: number;
  readonly room: number;
  readonly reach: number;
  readonly shrink: number;
  readonly grow: number;
}

/** All fronts after one more item, which may make one of `moves` or none. */
export function advance(
  fronts: ReadonlyMap<number, Front>,
  moves: readonly Move[],
  code: (vector: readonly number[]) => number,
  keep: Keep,
): Map<number, Front> {
  const arriving = new Map<number, Front[]>();
  const arrive = (key: number, front: Front) => {
    if (front.sizes.length === 0) return;
    const others = arriving.get(key);
    if (others === undefined) arriving.set(key, [front]);
    else others.push(front);
  };
  const steps = moves.map((move) => ({ move, code: code(move.activity) }));
  for (const [key, front] of fronts) {
    arrive(key, moved(front, null, keep));
    for (const step of steps) arrive(key + step.code, moved(front, step.move, keep));
  }
  const merged = new Map<number, Front>();
  for (const [key, list] of arriving) merged.set(key, merge(list));
  return merged;
}

/** The states of a front after a move (or none), without those that can no longer end well. */
function moved(front: Front, move: Move | null, keep: Keep): Front {
  const { sizes, worths, moves } = front;
  const addedSize = move === null ? 0 : move.size;
  const addedWorth = move === null ? 0 : keep.price * move.size - move.loss;
  const result: Front = {
    activity: move === null ? front.activity : sum(front.activity, move.activity),
    sizes: [],
    worths: [],
    moves: [],
  };
  for (let state = 0; state < sizes.length; state++) {
    const size = (sizes[state] ?? 0) + addedSize;
    if (size - keep.shrink > keep.room) break;
    const worth = (worths[state] ?? 0) + addedWorth;
    const unused = Math.max(0, keep.room - size - keep.grow);
    const loss = keep.price * size - worth + costOf(keep.price, unused);
    if (loss > keep.reach + ROUNDING) continue;
    result.sizes.push(size);
    result.worths.push(worth);
    const before = moves[state] ?? null;
    result.moves.push(move === null ? before : { item: move.item, option: move.option, before });
  }
  return result;
}

/** One front out of several of equal activity: a state that is larger and worth no more goes. */
function merge(fronts: readonly Front[]): Front {
  const [first] = fronts;
  if (first === undefined) throw new RangeError('nothing to merge');
  if (fronts.length === 1) return first;
  const next = fronts.map(() => 0);
  const result: Front = { activity: first.activity, sizes: [], worths: [], moves: [] };
  let bestWorth = Number.NEGATIVE_INFINITY;
  for (;;) {
    const source = smallestNext(fronts, next);
    if (source < 0) return result;
    const front = fronts[source] ?? first;
    const state = next[source] ?? 0;
    next[source] = state + 1;
    const worth = front.worths[state] ?? 0;
    if (worth <= bestWorth) continue;
    bestWorth = worth;
    result.sizes.push(front.sizes[state] ?? 0);
    result.worths.push(worth);
    result.moves.push(front.moves[state] ?? null);
  }
}

/** Front whose next state is smallest (among equals the worthiest), or -1 when all are used up. */
function smallestNext(fronts: readonly Front[], next: readonly number[]): number {
  let chosen = -1;
  let chosenSize = Number.POSITIVE_INFINITY;
  let chosenWorth = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < fronts.length; index++) {
    const state = next[index] ?? 0;
    const size = fronts[index]?.sizes[state];
    const worth = fronts[index]?.worths[state];
    if (size === undefined || worth === undefined) continue;
    if (size > chosenSize || (size === chosenSize && worth <= chosenWorth)) continue;
    chosen = index;
    chosenSize = size;
    chosenWorth = worth;
  }
  return chosen;
}

/** The reach itself, or, where states are too many, one that only the better of them keep. */
export function shrunkReach(
  fronts: ReadonlyMap<number, Front>,
  price: number,
  reach: number,
): number {
  let count = 0;
  for (const { sizes } of fronts.values()) count += sizes.length;
  if (count <= MOST_STATES) return reach;
  const losses = new Float64Array(count);
  let place = 0;
  for (const { sizes, worths } of fronts.values()) {
    for (let state = 0; state < sizes.length; state++) {
      losses[place++] = price * (sizes[state] ?? 0) - (worths[state] ?? 0);
    }
  }
  return Math.min(reach, losses.sort()[MOST_STATES / 2] ?? reach);
}

function sum(a: readonly number[], b: readonly number[]): number[] {
  return a.map((value, index) => value + (b[index] ?? 0));
}
