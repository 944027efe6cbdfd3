/**
 * One pattern per shelf so that the rows that link shelves hold and the total loss is least. Dynamic
 * programming over shelves; what is superfluous or can no longer beat the best known goes early.
 */
import { additiveCode } from './codes';
import { ROUNDING } from './fronts';
import { at } from './options';
import type { Pattern, Tracked } from './shelf-search';

export interface Combined {
  /** The least total loss found with its patterns, one per shelf; null where none was found. */
  readonly best: { readonly loss: number; readonly patterns: readonly Pattern[] } | null;
  /** No combination of the given patterns loses less than the best and less than this. */
  readonly unseen: number;
}

export interface CombineLimits {
  /** A total loss that is already reached and has to be beaten. */
  readonly beat: number;
  /** Partial combinations kept between two shelves; beyond it those that lose most go. */
  readonly mostPartial: number;
  readonly shouldStop: () => boolean;
}

interface Partial {
  readonly loss: number;
  /** Loss with the prices of the linking rows taken out: what it really costs. */
  readonly cost: number;
  readonly activity: readonly number[];
  readonly chosen: Chosen | null;
}

interface Chosen {
  readonly pattern: Pattern;
  readonly before: Chosen | null;
}

/**
 * `shelves` are lists of patterns by rising loss, none empty. Null where the rows' sums range too
 * widely, or when stopped.
 */
export function combine(
  shelves: readonly (readonly Pattern[])[],
  linking: readonly Tracked[],
  { beat, mostPartial, shouldStop }: CombineLimits,
): Combined | null {
  const ranges = linking.map((_, row) => ({
    least: total(shelves, (pattern) => at(pattern.activity, row), Math.min),
    most: total(shelves, (pattern) => at(pattern.activity, row), Math.max),
  }));
  // The first row is compared by size, the others have to be equal.
  const code = additiveCode(ranges.slice(1));
  if (code === null) return null;
  let partials: Partial[] = [{ loss: 0, cost: 0, activity: linking.map(() => 0), chosen: null }];
  let unseen = Number.POSITIVE_INFINITY;
  for (const [index, patterns] of shelves.entries()) {
    if (shouldStop()) return null;
    const rest = shelves.slice(index + 1);
    const restLoss = rest.reduce((sum, list) => sum + at(list, 0).loss, 0);
    const restLeast = linking.map((_, row) =>
      total(rest, (pattern) => at(pattern.activity, row), Math.min),
    );
    const room = linking.map(({ left }, row) => left - at(restLeast, row));
    const grown = extend(partials, patterns, linking, room, beat - restLoss + ROUNDING);
    const useful = withoutSuperfluous(grown, code);
    partials = useful.sort((a, b) => a.loss - b.loss).slice(0, mostPartial);
    const dropped = useful[mostPartial];
    if (dropped !== undefined) unseen = Math.min(unseen, dropped.loss + restLoss);
  }
  return { best: cheapest(partials, linking), unseen };
}

function extend(
  partials: readonly Partial[],
  patterns: readonly Pattern[],
  linking: readonly Tracked[],
  room: readonly number[],
  limit: number,
): Partial[] {
  const grown: Partial[] = [];
  for (const partial of partials) {
    for (const pattern of patterns) {
      const loss = partial.loss + pattern.loss;
      if (loss >= limit) break;
      const activity = partial.activity.map((value, row) => value + (pattern.activity[row] ?? 0));
      if (activity.some((value, row) => value > (room[row] ?? 0))) continue;
      const [first] = activity;
      const cost = first === undefined ? loss : loss - at(linking, 0).price * first;
      grown.push({ loss, cost, activity, chosen: { pattern, before: partial.chosen } });
    }
  }
  return grown;
}

/** Among those equal in all but the first row, one that uses more of it has to cost less. */
function withoutSuperfluous(
  partials: Partial[],
  code: (vector: readonly number[]) => number,
): Partial[] {
  const cheapestSoFar = new Map<number, number>();
  return partials
    .sort((a, b) => firstOf(a) - firstOf(b) || a.cost - b.cost)
    .filter(({ activity, cost }) => {
      const key = code(activity.slice(1));
      const least = cheapestSoFar.get(key);
      if (least !== undefined && cost >= least) return false;
      cheapestSoFar.set(key, cost);
      return true;
    });
}

function firstOf({ activity }: Partial): number {
  return activity[0] ?? 0;
}

function cheapest(partials: readonly Partial[], linking: readonly Tracked[]): Combined['best'] {
  let best: Combined['best'] = null;
  for (const { loss, activity, chosen } of partials) {
    const unused = linking.reduce(
      (sum, { left, price }, row) => sum + price * (left - at(activity, row)),
      0,
    );
    const whole = loss + unused;
    if (best !== null && whole >= best.loss) continue;
    best = { loss: whole, patterns: patternsOf(chosen) };
  }
  return best;
}

function patternsOf(last: Chosen | null): Pattern[] {
  const patterns: Pattern[] = [];
  for (let chosen = last; chosen !== null; chosen = chosen.before) patterns.unshift(chosen.pattern);
  return patterns;
}

/** Sum over shelves of the least or most that a pattern of it has. */
function total(
  shelves: readonly (readonly Pattern[])[],
  value: (pattern: Pattern) => number,
  pick: (...values: number[]) => number,
): number {
  return shelves.reduce(
    (sum, patterns) =>
      sum + patterns.map(value).reduce((a, b) => pick(a, b), value(at(patterns, 0))),
    0,
  );
}
