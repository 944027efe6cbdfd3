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

/** Single moves while there are any, then exchanges group by group, until neither helps. */
function climb(search: MoveSearch): void {
  for (;;) {
    while (makeBest(search, singles(search))) if (search.shouldStop()) return;
    let exchanged = false;
    for (const group of search.groups) {
      if (search.shouldStop()) return;
      while (makeBest(search, exchanges(search, group))) exchanged = true;
    }
    if (!exchanged) return;
  }
}

type Move = readonly [Change, Change | null];

function makeBest({ oracle, keeper }: MoveSearch, moves: Iterable<Move>): boolean {
  let best: Move | null = null;
  let bestValue = oracle.value();
  for (const [change, other] of moves) {
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

/** Every other option of every item. */
function* singles({ oracle, optionCounts }: MoveSearch): Generator<Move> {
  for (const [item, count] of optionCounts.entries()) {
    for (let option = 0; option < count; option++) {
      if (option !== at(oracle.choice, item)) yield [{ item, option }, null];
    }
  }
}

/** One item down to any lower option while another goes up by one. */
function* exchanges(
  { oracle, optionCounts }: MoveSearch,
  group: readonly number[],
): Generator<Move> {
  const rising = group.flatMap((item): Change[] => {
    const option = at(oracle.choice, item) + 1;
    return option < at(optionCounts, item) ? [{ item, option }] : [];
  });
  for (const item of group) {
    for (let option = 0; option < at(oracle.choice, item); option++) {
      const falling = { item, option };
      for (const up of rising) if (up.item !== item) yield [falling, up];
    }
  }
}

function gains(from: number, to: number): boolean {
  return to - from > LEAST_GAIN * Math.max(1, Math.abs(from));
}
