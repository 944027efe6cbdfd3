/**
 * Search by moves under any demand model: add a SKU or a facing, drop one, exchange one for another,
 * until no such move helps. It starts from several points and keeps the best end. Nothing is known
 * about how far that is from the optimum.
 */
import { at, type Choice } from './options';

/** Item `item` takes its option `option`. */
export interface Change {
  readonly item: number;
  readonly option: number;
}

/** A demand model with a current choice, quick to value after one or two changes. */
export interface RevenueOracle {
  readonly choice: Choice;
  /** Revenue (or profit) of the current choice. */
  value(): number;
  /** What it would be after a change, or after two at once. */
  valueAfter(change: Change, other: Change | null): number;
  apply(change: Change, other: Change | null): void;
}

/** The rules that a demand model does not know, for the oracle's current choice. */
export interface Keeper {
  allows(change: Change, other: Change | null): boolean;
  apply(change: Change, other: Change | null): void;
}

export interface MoveSearch {
  readonly oracle: RevenueOracle;
  readonly keeper: Keeper;
  /** Number of options, by item. */
  readonly optionCounts: readonly number[];
  /** Items that may be exchanged for each other; each item in one group. */
  readonly groups: readonly (readonly number[])[];
  readonly shouldStop: () => boolean;
}

export interface Found {
  readonly choice: Choice;
  readonly value: number;
}

/** Relative gain that counts as one; less is rounding. */
const LEAST_GAIN = 1e-12;
/** A look costs a microsecond or a few. */
const LOOKS_BETWEEN_STOPS = 2_000;

/** The best end of the climbs from the given starts, of which there is at least one. */
export function searchFrom(search: MoveSearch, starts: readonly Choice[]): Found {
  const ends = starts.map((start): Found => {
    moveTo(search, start);
    climb(search);
    return { choice: [...search.oracle.choice], value: search.oracle.value() };
  });
  return ends.reduce((best, end) => (gains(best.value, end.value) ? end : best));
}

function moveTo({ oracle, keeper }: MoveSearch, start: Choice): void {
  for (const [item, option] of start.entries()) {
    if (at(oracle.choice, item) === option) continue;
    oracle.apply({ item, option }, null);
    keeper.apply({ item, option }, null);
  }
}

/**
 * Single moves group by group while there are any, then exchanges, until neither helps. Of the moves
 * of one item the best is made at once: on a long shelf that needs far fewer looks than to wait for
 * the best of all.
 */
function climb(search: MoveSearch): void {
  const everyone = search.optionCounts.map((_, item) => item);
  const alone = search.groups.length === 0 ? [everyone] : search.groups;
  let moved = true;
  while (moved && !search.shouldStop()) {
    moved = false;
    for (const group of alone) {
      while (!search.shouldStop() && makeBest(search, singles(search, group))) moved = true;
    }
    for (const group of search.groups) {
      while (exchangeEach(search, group)) moved = true;
    }
  }
}

type Move = readonly [Change, Change | null];

/** Makes the best of the moves that gain; false where none does, or it is time to stop. */
function makeBest({ oracle, keeper, shouldStop }: MoveSearch, moves: Iterable<Move>): boolean {
  let best: Move | null = null;
  let bestValue = oracle.value();
  let looks = 0;
  for (const [change, other] of moves) {
    if (++looks % LOOKS_BETWEEN_STOPS === 0 && shouldStop()) return false;
    const value = oracle.valueAfter(change, other);
    if (!gains(bestValue, value) || !keeper.allows(change, other)) continue;
    best = [change, other];
    bestValue = value;
  }
  if (best === null) return false;
  oracle.apply(...best);
  keeper.apply(...best);
  return true;
}

/** Every other option of every item of a group. */
function* singles({ oracle, optionCounts }: MoveSearch, group: readonly number[]): Generator<Move> {
  for (const item of group) {
    for (let option = 0; option < at(optionCounts, item); option++) {
      if (option !== at(oracle.choice, item)) yield [{ item, option }, null];
    }
  }
}

/** One look at each item of a group: its best exchange is made. True when any was. */
function exchangeEach(search: MoveSearch, group: readonly number[]): boolean {
  let made = false;
  for (const item of group) {
    if (search.shouldStop()) return false;
    if (makeBest(search, exchanges(search, group, item))) made = true;
  }
  return made;
}

/** The item down to any lower option while another goes up by one. */
function* exchanges(
  { oracle, optionCounts }: MoveSearch,
  group: readonly number[],
  item: number,
): Generator<Move> {
  const rising = group.flatMap((other): Change[] => {
    const option = at(oracle.choice, other) + 1;
    return other !== item && option < at(optionCounts, other) ? [{ item: other, option }] : [];
  });
  for (let option = 0; option < at(oracle.choice, item); option++) {
    for (const up of rising) yield [{ item, option }, up];
  }
}

function gains(from: number, to: number): boolean {
  return to - from > LEAST_GAIN * Math.max(1, Math.abs(from));
}
