/** The best line that keeps the limits per duty too: best first, the table being the bound. */
import type { LineModel } from './line-model';
import { type DaySteps, daysOf, layerOf, stepsFrom, type Table } from './table';
import type { Window } from './window';

export interface BestLine {
  /** Options by day, the whole horizon; null where none exists, none is cheap enough, or the search was
   * given up. */
  readonly line: Int16Array | null;
  /** No line within the window costs less: a proven bound, also where none was found. */
  readonly bound: number;
}

/** Places looked at before the best line is given up, and then for a good one. */
const MOST_PLACES = 20_000;
const MOST_PLUNGES = 400;
const CLOSE = 1e-9;
const NEVER = Number.POSITIVE_INFINITY;

export interface CountedAsk {
  /** Filled with the priced costs. */
  readonly table: Table;
  /** Costs with the prices of the limits in them. */
  readonly priced: Float64Array;
  readonly prices: readonly number[];
  /** By kind: the limits that the table does not count. */
  readonly open: readonly (readonly number[])[];
  readonly fixed: Int16Array;
  /** A line that keeps the limits, and its cost. */
  readonly known: { readonly line: Int16Array; readonly cost: number } | null;
  /** Lines that cost as much are of no use. */
  readonly ceiling: number;
}

/** Keeps its arrays between calls. */
export class CountedSearch {
  private room = 0;
  private size = 0;
  /** By label: the way up to a place of the table. */
  private place = new Int32Array(0);
  private parent = new Int32Array(0);
  private option = new Int16Array(0);
  /** Cost with the prices, and without them. */
  private spent = new Float64Array(0);
  private own = new Float64Array(0);
  private bound = new Float64Array(0);
  /** The label before this one that stands at the same place, or -1. */
  private twin = new Int32Array(0);
  /** Uses of the limits: `limits` per label. */
  private used = new Uint16Array(0);
  private limits = 0;
  private readonly last = new Map<number, number>();
  private readonly heap: number[] = [];
  /** Labels made: the measure of work done. */
  work = 0;
  /** Searches that were given up. */
  givenUp = 0;

  best(ask: CountedAsk): BestLine {
    const { table, prices, fixed, known } = ask;
    const { model, window } = table;
    const length = window.end - window.from;
    const layer = layerOf(table);
    const days = daysOf(table, ask.priced, fixed);
    const outside = countsOutside(model, window, fixed);
    const allowance = sumOf(prices, (price, index) => price * roomOf(model, outside, index));
    const ceiling = Math.min(known?.cost ?? NEVER, ask.ceiling) - CLOSE;
    this.begin(outside, window.startState, (table.values[window.startState] ?? NEVER) - allowance);
    const step: Expansion = { ask, days, outside, allowance, ceiling, layer, length };
    let proven = NEVER;
    for (let looks = 0; ; looks++) {
      const label = this.pop();
      if (label < 0) break;
      const bound = this.bound[label] ?? NEVER;
      if (bound >= ceiling) break;
      if ((this.place[label] ?? 0) >= length * layer) {
        return { line: this.written(label, fixed, window.end), bound: Math.min(proven, bound) };
      }
      if (looks > MOST_PLACES) {
        this.givenUp++;
        proven = bound;
        const end = this.plunge(label, step);
        const line = end < 0 ? (known?.line ?? null) : this.written(end, fixed, window.end);
        return { line, bound: proven };
      }
      if (this.isDominated(label)) continue;
      this.expand(label, step);
    }
    const least = Math.min(known?.cost ?? NEVER, ask.ceiling);
    const line = known !== null && known.cost < ask.ceiling ? known.line : null;
    return { line, bound: least };
  }

  private begin(outside: readonly number[], state: number, bound: number): void {
    this.limits = outside.length;
    this.size = 0;
    this.heap.length = 0;
    this.last.clear();
    this.grow();
    this.place[0] = state;
    this.parent[0] = -1;
    this.option[0] = 0;
    this.spent[0] = 0;
    this.own[0] = 0;
    this.bound[0] = bound;
    for (const [limit, count] of outside.entries()) this.used[limit] = count;
    this.size = 1;
    this.push(0);
  }

  /** Depth first from a label: a good line within few steps, or -1. */
  private plunge(from: number, step: Expansion): number {
    const end = step.length * step.layer;
    const stack = [from];
    for (let looks = 0; looks < MOST_PLUNGES && stack.length > 0; looks++) {
      const label = stack.pop() ?? -1;
      if (label < 0) return -1;
      if ((this.place[label] ?? 0) >= end) return label;
      const first = this.size;
      this.expand(label, step);
      const next = Array.from({ length: this.size - first }, (_, index) => first + index);
      next.sort((a, b) => (this.bound[b] ?? NEVER) - (this.bound[a] ?? NEVER));
      stack.push(...next);
    }
    return -1;
  }

  /** A label at the same place that cost no more has used no more of any limit. Compared without the
   * prices: who has used more of a limit has paid more for it. */
  private isDominated(label: number): boolean {
    const { own, used, limits, twin } = this;
    const place = this.place[label] ?? 0;
    const first = this.last.get(place) ?? -1;
    const cost = (own[label] ?? 0) + CLOSE;
    const mine = label * limits;
    for (let other = first; other >= 0; other = twin[other] ?? -1) {
      if ((own[other] ?? 0) > cost) continue;
      const theirs = other * limits;
      let limit = 0;
      while (limit < limits && (used[theirs + limit] ?? 0) <= (used[mine + limit] ?? 0)) limit++;
      if (limit === limits) return true;
    }
    twin[label] = first;
    this.last.set(place, label);
    return false;
  }

  private expand(label: number, step: Expansion): void {
    const { table } = step.ask;
    const place = this.place[label] ?? 0;
    const here = step.days[Math.floor(place / step.layer)];
    if (here === undefined) return;
    stepsFrom(table, step.layer, here, place, (to, option, kind, cost) =>
      this.add(label, to, option, kind, cost, step),
    );
  }

  private add(
    from: number,
    to: number,
    option: number,
    kind: number,
    cost: number,
    { ask, allowance, ceiling, outside, length, layer }: Expansion,
  ): void {
    const { table, prices, open } = ask;
    const spent = (this.spent[from] ?? 0) + cost;
    const rest = spent + (table.values[to] ?? NEVER);
    if (rest - allowance >= ceiling) return;
    if (this.size === this.room) this.grow();
    const label = this.size;
    const { limits, used } = this;
    for (let limit = 0; limit < limits; limit++) {
      used[label * limits + limit] = used[from * limits + limit] ?? 0;
    }
    let own = (this.own[from] ?? 0) + cost;
    for (const limit of open[kind] ?? []) {
      const count = (used[label * limits + limit] ?? 0) + 1;
      if (count > (table.model.countMax[limit] ?? 0)) return;
      used[label * limits + limit] = count;
      own -= prices[limit] ?? 0;
    }
    // What limits leave unused was priced too: a whole line's own cost has no prices in it.
    let given = allowance;
    if (to >= length * layer) {
      given = 0;
      for (const [limit, price] of prices.entries()) {
        given += price * ((used[label * limits + limit] ?? 0) - (outside[limit] ?? 0));
      }
    }
    if (rest - given >= ceiling) return;
    this.place[label] = to;
    this.parent[label] = from;
    this.option[label] = option;
    this.spent[label] = spent;
    this.own[label] = own;
    this.bound[label] = rest - given;
    this.size++;
    this.work++;
    this.push(label);
  }

  private written(end: number, fixed: Int16Array, day: number): Int16Array {
    const line = Int16Array.from(fixed);
    let place = day;
    for (let label = end; (this.parent[label] ?? -1) >= 0; label = this.parent[label] ?? -1) {
      line[--place] = this.option[label] ?? 0;
    }
    return line;
  }

  private grow(): void {
    const room = Math.max(4096, this.size * 2);
    if (room * Math.max(1, this.limits) > this.used.length) {
      const used = new Uint16Array(room * Math.max(1, this.limits));
      used.set(this.used.subarray(0, this.size * this.limits));
      this.used = used;
    }
    if (this.size < this.room) return;
    this.room = room;
    this.place = grown(this.place, new Int32Array(room));
    this.parent = grown(this.parent, new Int32Array(room));
    this.twin = grown(this.twin, new Int32Array(room));
    this.option = grown(this.option, new Int16Array(room));
    this.spent = grown(this.spent, new Float64Array(room));
    this.own = grown(this.own, new Float64Array(room));
    this.bound = grown(this.bound, new Float64Array(room));
  }

  /** Lower bound first; of equals the one that is further on. */
  private comesFirst(a: number, b: number): boolean {
    const difference = (this.bound[a] ?? NEVER) - (this.bound[b] ?? NEVER);
    if (difference < -CLOSE) return true;
    return difference <= CLOSE && (this.place[a] ?? 0) > (this.place[b] ?? 0);
  }

  private push(label: number): void {
    const { heap } = this;
    let index = heap.length;
    heap.push(label);
    while (index > 0) {
      const above = (index - 1) >> 1;
      const other = heap[above] ?? 0;
      if (!this.comesFirst(label, other)) break;
      heap[index] = other;
      index = above;
    }
    heap[index] = label;
  }

  private pop(): number {
    const { heap } = this;
    const top = heap[0] ?? -1;
    const last = heap.pop() ?? -1;
    if (heap.length === 0) return top;
    let index = 0;
    for (;;) {
      let child = 2 * index + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && this.comesFirst(heap[child + 1] ?? 0, heap[child] ?? 0))
        child++;
      if (!this.comesFirst(heap[child] ?? 0, last)) break;
      heap[index] = heap[child] ?? 0;
      index = child;
    }
    heap[index] = last;
    return top;
  }
}

/** What is the same for all labels of one search. */
interface Expansion {
  readonly ask: CountedAsk;
  readonly days: readonly DaySteps[];
  readonly outside: readonly number[];
  /** What the limits' prices give back to a line that uses all of them. */
  readonly allowance: number;
  readonly ceiling: number;
  /** Places of one day. */
  readonly layer: number;
  readonly length: number;
}

function grown<List extends Float64Array | Int32Array | Int16Array>(from: List, to: List): List {
  to.set(from);
  return to;
}

/** Uses of each limit by the days outside the window. */
export function countsOutside(model: LineModel, window: Window, fixed: Int16Array): number[] {
  const late = countsOf(model, fixed, window.end, model.days);
  return countsOf(model, fixed, 0, window.from).map((count, index) => count + (late[index] ?? 0));
}

export function roomOf(model: LineModel, outside: readonly number[], limit: number): number {
  return (model.countMax[limit] ?? 0) - (outside[limit] ?? 0);
}

export function sumOf(list: readonly number[], term: (value: number, index: number) => number) {
  return list.reduce((sum, value, index) => sum + term(value, index), 0);
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
