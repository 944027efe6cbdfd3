/**
 * Small limits per duty (a few nights) that a table counts itself. What is counted need not be told by
 * minutes again: where the odd minutes of a kind follow from its count, days of work take their place.
 */
import type { LineModel } from './line-model';
import type { Window } from './window';

/** More steps than any horizon has. */
const NEVER = 1_000_000;

export interface Tally {
  /** Combinations of counts, 1 where nothing is counted. */
  readonly size: number;
  /** Limits that are counted. */
  readonly limits: readonly number[];
  /** By combination × kind: the combination after one more of it, or -1. */
  readonly next: Int32Array;
  /** Units of minutes of one step of the table, and steps by kind. */
  readonly coarse: number;
  readonly steps: Int32Array;
  /** By combination: units beyond the steps. */
  readonly extra: Int32Array;
  /** By combination: steps that its uses take at least. */
  readonly least: Int32Array;
}

/** The limits per duty, the smallest first: they cost the least to count and bind the most. */
export function smallestLimits({ countMax }: LineModel): number[] {
  return [...countMax.keys()].sort((a, b) => (countMax[a] ?? 0) - (countMax[b] ?? 0) || a - b);
}

/** `outside`: uses of every limit by the days outside the window. */
export function tallyOf(
  model: LineModel,
  limits: readonly number[],
  outside: readonly number[],
): Tally {
  const kinds = model.kindUnits.length;
  const rooms = limits.map((limit) =>
    Math.max(0, (model.countMax[limit] ?? 0) - (outside[limit] ?? 0)),
  );
  const size = rooms.reduce((product, room) => product * (room + 1), 1);
  const next = new Int32Array(size * kinds).fill(-1);
  for (let combination = 0; combination < size; combination++) {
    const counts = countsIn(combination, rooms);
    for (let kind = 0; kind < kinds; kind++) {
      const after = counts.map(
        (count, at) => count + Number(model.kindCounts[kind]?.includes(limits[at] ?? -1)),
      );
      if (after.some((count, at) => count > (rooms[at] ?? 0))) continue;
      next[combination * kinds + kind] = combinationOf(after, rooms);
    }
  }
  const { coarse, steps, extraOf } = coarseUnits(model, limits);
  const extra = Int32Array.from({ length: size }, (_, combination) =>
    countsIn(combination, rooms).reduce((sum, count, at) => sum + count * (extraOf[at] ?? 0), 0),
  );
  const least = leastSteps(size, next, steps);
  return { size, limits, next, coarse, steps, extra, least };
}

/** A use may count for several limits: the way to a combination is the cheapest one over the kinds. */
function leastSteps(size: number, next: Int32Array, steps: Int32Array): Int32Array {
  const least = new Int32Array(size).fill(NEVER);
  least[0] = 0;
  for (let combination = 0; combination < size; combination++) {
    for (let kind = 0; kind < steps.length; kind++) {
      const after = next[combination * steps.length + kind] ?? -1;
      if (after <= combination) continue;
      const sum = (least[combination] ?? NEVER) + (steps[kind] ?? 0);
      least[after] = Math.min(least[after] ?? NEVER, sum);
    }
  }
  return least;
}

function countsIn(combination: number, rooms: readonly number[]): number[] {
  let rest = combination;
  return rooms.map((room) => {
    const count = rest % (room + 1);
    rest = Math.floor(rest / (room + 1));
    return count;
  });
}

function combinationOf(counts: readonly number[], rooms: readonly number[]): number {
  return counts.reduceRight((sum, count, at) => sum * ((rooms[at] ?? 0) + 1) + count, 0);
}

/** The largest step of which the kinds that no counted limit tells are multiples; the others need
 * exactly one counted limit, of kinds with the same remainder. */
export function coarseUnits(model: LineModel, limits: readonly number[]) {
  const kinds = [...model.kindUnits.keys()];
  const tellers = kinds.map((kind) =>
    limits.flatMap((limit, at) => (model.kindCounts[kind]?.includes(limit) ? [at] : [])),
  );
  const free = kinds.filter((kind) => tellers[kind]?.length !== 1);
  const coarse = free.reduce((all, kind) => divisor(all, model.kindUnits[kind] ?? 1), 0) || 1;
  const extraOf = limits.map(() => -1);
  for (const kind of kinds) {
    const teller = tellers[kind]?.length === 1 ? (tellers[kind]?.[0] ?? -1) : -1;
    if (teller < 0) continue;
    const extra = (model.kindUnits[kind] ?? 0) % coarse;
    if (extraOf[teller] !== -1 && extraOf[teller] !== extra) {
      return { coarse: 1, steps: model.kindUnits, extraOf: limits.map(() => 0) };
    }
    extraOf[teller] = extra;
  }
  const steps = model.kindUnits.map((units) => Math.floor(units / coarse));
  return { coarse, steps, extraOf: extraOf.map((extra) => Math.max(0, extra)) };
}

/** Steps of minutes and one more for none. */
export function stepsIn({ maxUnits }: Pick<Window, 'maxUnits'>, { coarse }: { coarse: number }) {
  return Math.floor(maxUnits / coarse) + 1;
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}
