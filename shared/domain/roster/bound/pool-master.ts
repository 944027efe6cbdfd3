/**
 * The choice of one line each out of a pool, relaxed and whole. Only lines that pay at some duals enter
 * the relaxed programme; the others are looked through. One more column stands for "no roster within the
 * target": it covers everything at one unit more, so that a programme always has an answer.
 */
import type { Programme, ProgrammeColumn, ProgrammeSolver } from '../solver';
import type { LinePool, Priced } from './line-pool';

export interface PoolPoint extends Priced {
  /** Lines in use and their weights. */
  readonly weights: ReadonlyMap<number, number>;
}

/** `none`: no choice of the lines is within the target; `open`: not known. */
export type Choice = readonly number[] | 'none' | 'open';

const CLOSE = 1e-6;
const GAIN = 1e-7;
/** Lines of a person that enter the programme in one round. */
const ENTER = 4;

export class PoolMaster {
  private readonly programme: Programme;
  private readonly slots: number;
  /** Columns of the slack and of no roster, which come before the lines. */
  private readonly first: number;
  /** Line by column, and whether the column may be used at present. */
  private readonly entered: number[] = [];
  private readonly isOpen: boolean[] = [];
  private readonly known = new Set<number>();

  constructor(
    private readonly pool: LinePool,
    private readonly solver: ProgrammeSolver,
    private readonly target: number,
  ) {
    this.slots = pool.compiled.need.length;
    this.first = 2 * this.slots + 1;
    this.programme = this.opened(false);
  }

  /** The optimum of the living lines, or a point that shows that they cannot come within the target;
   * null when stopped. */
  relax(alive: Int32Array): PoolPoint | null {
    this.openOnly(alive);
    let best: Priced | null = null;
    for (;;) {
      const point = this.programme.relax();
      if (point === null) return null;
      const priced = this.pool.priced(alive, this.clipped(point.duals));
      if (best === null || priced.bound > best.bound) best = priced;
      const isOver = best.bound > this.target + CLOSE;
      if (isOver || !this.enter(alive, priced.reduced, point.duals)) {
        return { ...best, weights: this.weights(point.x) };
      }
    }
  }

  /** One living line each within the target, by branch and bound of the solver. */
  choose(alive: Int32Array, nodes: number): Choice {
    const programme = this.opened(true);
    try {
      programme.add(Array.from(alive, (line) => this.columnOf(line)));
      const start = new Float64Array(this.first + alive.length);
      start[this.first - 1] = 1;
      const found = programme.integers({ start, nodes, onBound: () => undefined });
      if (found === null) return 'open';
      const lines = [...alive].filter((_, at) => (found.x[this.first + at] ?? 0) > 0.5);
      if (lines.length === this.pool.people) return lines;
      return found.proven ? 'none' : 'open';
    } finally {
      programme.close();
    }
  }

  close(): void {
    this.programme.close();
  }

  private opened(isWhole: boolean): Programme {
    const { pool, target } = this;
    const { need, under, over } = pool.compiled;
    const sides = Float64Array.from([...need, ...Array.from({ length: pool.people }, () => 1)]);
    const programme = this.solver.open(sides, sides);
    const free = { upper: Number.POSITIVE_INFINITY, integer: isWhole };
    const rows = [...sides.keys()].filter((row) => sides[row] !== 0);
    const values = rows.map((row) => sides[row] ?? 0);
    programme.add([
      ...[...need.keys()].flatMap((slot) => [
        { ...free, cost: under[slot] ?? 0, rows: [slot], values: [1] },
        { ...free, cost: over[slot] ?? 0, rows: [slot], values: [-1] },
      ]),
      { cost: target + 1, upper: 1, integer: isWhole, rows, values },
    ]);
    return programme;
  }

  private columnOf(line: number): ProgrammeColumn {
    const { pool, slots } = this;
    const rows = [...pool.slotsOf(line), slots + (pool.owner[line] ?? 0)];
    return {
      ...{ cost: pool.own[line] ?? 0, upper: 1, integer: true },
      ...{ rows, values: rows.map(() => 1) },
    };
  }

  private openOnly(alive: Int32Array): void {
    const { entered, isOpen, first } = this;
    const living = new Set(alive);
    for (const lives of [false, true]) {
      const changed = [...entered.keys()].filter(
        (at) => living.has(entered[at] ?? -1) === lives && isOpen[at] !== lives,
      );
      for (const at of changed) isOpen[at] = lives;
      this.programme.limit(
        changed.map((at) => first + at),
        Number(lives),
      );
    }
  }

  /** The cheapest lines of everybody that pay at these duals; false where none does. */
  private enter(alive: Int32Array, reduced: Float64Array, duals: Float64Array): boolean {
    const { pool, slots, known } = this;
    const paying = Array.from({ length: pool.people }, () => [] as number[]);
    for (const line of alive) {
      const person = pool.owner[line] ?? 0;
      const pays = (reduced[line] ?? 0) < (duals[slots + person] ?? 0) - GAIN;
      if (pays && !known.has(line)) paying[person]?.push(line);
    }
    const chosen = paying.flatMap((list) =>
      list.sort((a, b) => (reduced[a] ?? 0) - (reduced[b] ?? 0) || a - b).slice(0, ENTER),
    );
    this.programme.add(chosen.map((line) => this.columnOf(line)));
    for (const line of chosen) {
      known.add(line);
      this.entered.push(line);
      this.isOpen.push(true);
    }
    return chosen.length > 0;
  }

  /** Duals beyond the slack's costs are rounding: the bound needs them inside. */
  private clipped(duals: Float64Array): Float64Array {
    const { under, over } = this.pool.compiled;
    return Float64Array.from({ length: this.slots }, (_, slot) =>
      Math.max(-(over[slot] ?? 0), Math.min(under[slot] ?? 0, duals[slot] ?? 0)),
    );
  }

  private weights(x: Float64Array): Map<number, number> {
    const found = new Map<number, number>();
    for (const [at, line] of this.entered.entries()) {
      const weight = x[this.first + at] ?? 0;
      if (weight > GAIN) found.set(line, weight);
    }
    return found;
  }
}
