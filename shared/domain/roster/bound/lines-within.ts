/**
 * All lines that a roster within a target can have. At any duals a line whose reduced cost is further from
 * its person's least than the target is from the bound is in no such roster (Baldacci, Christofides &
 * Mingozzi, 2008, for routes of vehicles). The optimal duals of a roster are many: those in their midst
 * leave the fewest lines, and the others take some more away.
 */
import type { Random } from '../../random';
import type { LineSearch } from '../line/best-line';
import { Board } from '../search/board';
import type { Compiled } from '../search/compiled';
import type { ProgrammeSolver } from '../solver';
import { ColumnMaster } from './columns';
import { LinePool, worthOf } from './line-pool';

export interface WithinTools {
  readonly compiled: Compiled;
  readonly search: LineSearch;
  readonly solver: ProgrammeSolver;
  readonly random: Random;
  readonly shouldStop: () => boolean;
}

/** Optimal duals sought, by as many masters whose heads wanted are shaken a little. */
const SHAKEN = 30;
const SHAKE = 0.1;
const ROUNDS = 40;
/** More lines than these are not written down, nor looked for with more steps per person. */
const MOST_LINES = 400_000;
const MOST_STEPS = 6_000_000;

interface Asked {
  readonly cost: Float64Array;
  readonly least: number;
}

export class LinesWithin {
  /** Proven at the duals in the midst, by which the lines are found. */
  private readonly bound: number;
  private readonly asked: readonly Asked[];

  private constructor(
    private readonly tools: WithinTools,
    private readonly duals: readonly Float64Array[],
  ) {
    const { compiled, search } = tools;
    const midst = meanOf(duals);
    this.asked = compiled.lines.map((model) => {
      const cost = againstDuals(compiled, model.base, midst);
      const current = new Int16Array(compiled.days);
      const ceiling = Number.POSITIVE_INFINITY;
      const { bound } = search.best({ model, cost, current, from: 0, to: compiled.days, ceiling });
      return { cost, least: bound };
    });
    this.bound = this.asked.reduce((sum, { least }) => sum + least, worthOf(compiled, midst));
  }

  /** `root`: the master of everybody at its optimum. Null when stopped. */
  static from(root: ColumnMaster, tools: WithinTools): LinesWithin | null {
    const { compiled, search, solver, random, shouldStop } = tools;
    const duals: Float64Array[] = [];
    const take = (master: ColumnMaster) => {
      const best = master.bestDuals();
      if (best !== null) duals.push(best);
    };
    take(root);
    // The master has met with thousands of lines; those in use lead to the others that are wanted.
    const point = root.relax();
    if (point === null) return null;
    const weights = root.weights(point);
    const lines = root.columns.filter((_, at) => (weights[at] ?? 0) > CLOSE);
    while (duals.length <= SHAKEN) {
      const need = compiled.need.map((heads) => heads + SHAKE * (2 * random.next() - 1));
      const master = new ColumnMaster(new Board({ ...compiled, need }), search, solver, root.part);
      try {
        for (const { person, line } of lines) master.add(person, line);
        const known = master.columns.length;
        const last = duals.at(-1);
        if (last !== undefined) master.startFrom(last);
        for (let round = 0; round < ROUNDS && master.round(shouldStop) !== null; round++);
        if (shouldStop()) return null;
        take(master);
        lines.push(...master.columns.slice(known));
      } finally {
        master.close();
      }
    }
    return new LinesWithin(tools, duals);
  }

  /** Null where there are too many, or when stopped. */
  pool(target: number): LinePool | null {
    const { compiled, search, shouldStop } = this.tools;
    const room = target - this.bound + CLOSE;
    const found: Int16Array[][] = [];
    let count = 0;
    for (const [person, { cost, least }] of this.asked.entries()) {
      const model = compiled.lines[person];
      if (model === undefined) return null;
      const current = new Int16Array(compiled.days);
      const ask = { model, cost, current, from: 0, to: compiled.days, ceiling: least + room };
      const lines = search.every(ask, { most: MOST_STEPS, shouldStop });
      count += lines?.length ?? 0;
      if (lines === null || count > MOST_LINES) return null;
      found.push(lines);
    }
    const pool = new LinePool(compiled, found);
    let alive = pool.all();
    for (const one of this.duals) {
      if (shouldStop()) return null;
      alive = pool.within(alive, pool.priced(alive, one), target);
    }
    return pool.only(alive);
  }
}

const CLOSE = 1e-6;

function meanOf(lists: readonly Float64Array[]): Float64Array {
  const sum = new Float64Array(lists[0]?.length ?? 0);
  for (const list of lists)
    for (const [at, value] of list.entries()) sum[at] = (sum[at] ?? 0) + value;
  return sum.map((value) => value / lists.length);
}

/** Costs of a person's days less what their heads are worth. */
function againstDuals(
  { options, days, fillStarts, fillSlots }: Compiled,
  base: Float64Array,
  duals: Float64Array,
): Float64Array {
  const cost = Float64Array.from(base);
  for (let place = 0; place < days * options; place++) {
    for (let at = fillStarts[place] ?? 0; at < (fillStarts[place + 1] ?? 0); at++) {
      cost[place] = (cost[place] ?? 0) - (duals[fillSlots[at] ?? 0] ?? 0);
    }
  }
  return cost;
}
