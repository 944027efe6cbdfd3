/** The best line that keeps the limits per duty too: best first, the table being the bound. */
import type { LineModel } from './line-model';
import {
  dayKinds,
  emptyDayKinds,
  offCost,
  type Place,
  stepsFrom,
  type Table,
  valueAt,
} from './table';

export interface BestLine {
  /** Options by day, the whole horizon; null where none exists or the search for it was given up. */
  readonly line: Int16Array | null;
  /** No line within the window costs less: a proven bound, also where none was found. */
  readonly bound: number;
}

/** Places looked at before the search is given up. */
const MOST_PLACES = 4_000;

interface Node {
  readonly place: Place;
  readonly spent: number;
  readonly bound: number;
  readonly counts: readonly number[];
  readonly option: number;
  readonly before: Node | null;
}

export interface CountedAsk {
  /** Filled with the priced costs. */
  readonly table: Table;
  /** Costs with the prices of the limits in them. */
  readonly priced: Float64Array;
  readonly prices: readonly number[];
  readonly fixed: Int16Array;
  /** A line that keeps the limits, and its cost. */
  readonly known: { readonly line: Int16Array; readonly cost: number } | null;
}

export function countedLine({ table, priced, prices, fixed, known }: CountedAsk): BestLine {
  const { model, window } = table;
  const length = window.end - window.from;
  const read = dayKinds(table, priced, fixed);
  const byDay = Array.from({ length }, (_, step) => {
    const kinds = emptyDayKinds(model);
    read(window.from + step, kinds);
    return kinds;
  });
  const outside = countsOutside(table, fixed);
  const allowance = sumOf(prices, (price, index) => price * roomOf(model, outside, index));
  const start = { step: 0, weekend: 0, unit: 0, state: window.startState };
  const heap: Node[] = [];
  push(heap, {
    ...{ place: start, spent: 0, bound: valueAt(table, start) - allowance },
    ...{ counts: outside, option: 0, before: null },
  });
  const ceiling = known === null ? Number.POSITIVE_INFINITY : known.cost - 1e-9;
  const seen = new Map<number, { counts: readonly number[]; own: number }[]>();
  for (let looks = 0; heap.length > 0; looks++) {
    const node = pop(heap);
    if (node === null) break;
    if (looks > MOST_PLACES) return { line: known?.line ?? null, bound: node.bound };
    const { place, counts } = node;
    if (place.step === length) return { line: written(node, fixed, window.end), bound: node.bound };
    const key = placeKey(table, place);
    // Compared without the prices: a place that has used more of a limit has paid more for it.
    const own =
      node.spent - sumOf(prices, (price, at) => price * ((counts[at] ?? 0) - (outside[at] ?? 0)));
    const others = seen.get(key) ?? [];
    if (others.some((other) => other.own <= own + 1e-9 && isWithin(other.counts, counts))) continue;
    others.push({ counts, own });
    seen.set(key, others);
    const kinds = byDay[place.step] ?? emptyDayKinds(model);
    const dayOff = offCost(table, priced, fixed, window.from + place.step);
    for (const step of stepsFrom(table, kinds, dayOff, place)) {
      const spent = node.spent + step.cost;
      const rest = spent + valueAt(table, step.to);
      const after = rest - allowance >= ceiling ? null : counted(model, counts, step.option);
      if (after === null) continue;
      // What limits leave unused was priced too: a whole line's own cost has no prices in it.
      const given =
        step.to.step < length
          ? allowance
          : sumOf(prices, (price, index) => price * ((after[index] ?? 0) - (outside[index] ?? 0)));
      if (rest - given >= ceiling) continue;
      const { option, to } = step;
      push(heap, { place: to, spent, bound: rest - given, counts: after, option, before: node });
    }
  }
  return known === null
    ? { line: null, bound: Number.POSITIVE_INFINITY }
    : { line: known.line, bound: known.cost };
}

/** Uses of each limit by the days outside the window. */
export function countsOutside({ model, window }: Table, fixed: Int16Array): number[] {
  const late = countsOf(model, fixed, window.end, model.days);
  return countsOf(model, fixed, 0, window.from).map((count, index) => count + (late[index] ?? 0));
}

export function roomOf(model: LineModel, outside: readonly number[], limit: number): number {
  return (model.countMax[limit] ?? 0) - (outside[limit] ?? 0);
}

export function sumOf(list: readonly number[], term: (value: number, index: number) => number) {
  return list.reduce((sum, value, index) => sum + term(value, index), 0);
}

function isWithin(counts: readonly number[], limits: readonly number[]): boolean {
  return counts.every((count, at) => count <= (limits[at] ?? 0));
}

function placeKey({ weekends, units, model }: Table, place: Place): number {
  const { step, weekend, unit, state } = place;
  return ((step * weekends + weekend) * units + unit) * model.states + state;
}

function written(end: Node, fixed: Int16Array, day: number): Int16Array {
  const line = Int16Array.from(fixed);
  let place = day;
  for (let node: Node | null = end; node?.before; node = node.before) line[--place] = node.option;
  return line;
}

/** Null where a limit would be broken. */
function counted(
  model: LineModel,
  counts: readonly number[],
  option: number,
): readonly number[] | null {
  const limited = option === 0 ? [] : (model.kindCounts[model.kindOf[option] ?? -1] ?? []);
  if (limited.length === 0) return counts;
  const after = [...counts];
  for (const index of limited) {
    const count = (after[index] ?? 0) + 1;
    if (count > (model.countMax[index] ?? 0)) return null;
    after[index] = count;
  }
  return after;
}

/** Uses of each limit on some days of a line. */
export function countsOf(model: LineModel, line: Int16Array, from: number, to: number): number[] {
  const counts = model.countMax.map(() => 0);
  for (let day = from; day < to; day++) {
    const option = line[day] ?? 0;
    if (option === 0) continue;
    for (const index of model.kindCounts[model.kindOf[option] ?? -1] ?? []) {
      counts[index] = (counts[index] ?? 0) + 1;
    }
  }
  return counts;
}

/** Lower bound first; of equals the one that is further on. */
function comesFirst(a: Node, b: Node): boolean {
  return a.bound < b.bound - 1e-9 || (a.bound <= b.bound + 1e-9 && a.place.step > b.place.step);
}

function push(heap: Node[], node: Node): void {
  let index = heap.length;
  heap.push(node);
  while (index > 0) {
    const parent = (index - 1) >> 1;
    const above = heap[parent];
    if (above === undefined || !comesFirst(node, above)) break;
    heap[index] = above;
    index = parent;
  }
  heap[index] = node;
}

function pop(heap: Node[]): Node | null {
  const top = heap[0];
  const last = heap.pop();
  if (top === undefined || last === undefined) return null;
  if (heap.length === 0) return top;
  let index = 0;
  for (;;) {
    let child = 2 * index + 1;
    let below = heap[child];
    if (below === undefined) break;
    const other = heap[child + 1];
    if (other !== undefined && comesFirst(other, below)) {
      child++;
      below = other;
    }
    if (!comesFirst(below, last)) break;
    heap[index] = below;
    index = child;
  }
  heap[index] = last;
  return top;
}
