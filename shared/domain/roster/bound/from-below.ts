/**
 * Proof from below: is there a roster within a target that lies just above the proven bound? All lines
 * that it can have are known (`lines-within.ts`); a tree over what people do on single days finds the
 * roster, or shows that there is none. At each place the relaxed choice takes more lines away, as their
 * reduced costs leave no room for them, and what is left when few remain is an integer programme.
 */
import type { ProgrammeSolver } from '../solver';
import type { LinePool } from './line-pool';
import { type Choice, PoolMaster, type PoolPoint } from './pool-master';

export interface BelowTools {
  readonly solver: ProgrammeSolver;
  readonly shouldStop: () => boolean;
}

/** Pools up to here are left to the solver, for so many nodes; what it does not settle is parted on. */
const SMALL = 1_000;
const NODES = 500;
/** Days looked at before one is chosen to part the lines by. */
const LOOKS = 10;
/** Share of the lines that has to go for the rest to be looked at once more. */
const WORTH = 0.05;
/** Least rise of the bound that counts in that choice. */
const RISE = 0.01;
const CLOSE = 1e-6;

/** A person has this option on the day, or has not. */
interface Question {
  readonly person: number;
  readonly day: number;
  readonly option: number;
}

interface Side {
  readonly alive: Int32Array;
  readonly point: PoolPoint;
}

/** Lines of a roster within the target, one each; `open` after so many places of the tree. */
export function searchBelow(
  pool: LinePool,
  target: number,
  tools: BelowTools,
  places: number,
): Choice {
  const master = new PoolMaster(pool, tools.solver, target);
  try {
    return new Tree(pool, master, target).search(tools.shouldStop, places);
  } finally {
    master.close();
  }
}

class Tree {
  constructor(
    private readonly pool: LinePool,
    private readonly master: PoolMaster,
    private readonly target: number,
  ) {}

  search(shouldStop: () => boolean, places: number): Choice {
    const left: Int32Array[] = [this.pool.all()];
    for (let place = 0; place < places && !shouldStop(); place++) {
      const alive = left.pop();
      if (alive === undefined) return 'none';
      const next = this.settle(alive);
      if (next === 'open') return 'open';
      if (next === 'none') continue;
      if (next.kind === 'roster') return next.lines;
      left.push(...next.sides);
    }
    return left.length === 0 ? 'none' : 'open';
  }

  /** Lets go what cannot be, then answers or parts what is left; the better side comes last. */
  private settle(
    start: Int32Array,
  ):
    | 'none'
    | 'open'
    | { readonly kind: 'roster'; readonly lines: readonly number[] }
    | { readonly kind: 'parted'; readonly sides: readonly Int32Array[] } {
    let alive = start;
    for (;;) {
      const point = this.master.relax(alive);
      if (point === null) return 'open';
      if (this.isOver(point)) return 'none';
      const kept = this.pool.within(alive, point, this.target);
      const isLess = kept.length < (1 - WORTH) * alive.length;
      alive = kept;
      if (isLess) continue;
      const questions = this.unsettled(point);
      if (questions.length === 0) return { kind: 'roster', lines: linesOf(point) };
      if (alive.length <= SMALL) {
        const choice = this.master.choose(alive, NODES);
        if (choice === 'none') return 'none';
        if (choice !== 'open') return { kind: 'roster', lines: choice };
      }
      const next = this.part(alive, point, questions);
      if (next === 'none' || next === 'open') return next;
      if (next.length > 1) return { kind: 'parted', sides: next };
      alive = next[0] ?? alive;
    }
  }

  /** Parts the lines by the question whose answers raise the bound most; one side alone where the
   * other cannot be. */
  private part(
    start: Int32Array,
    point: PoolPoint,
    questions: readonly Question[],
  ): readonly Int32Array[] | 'none' | 'open' {
    let alive = start;
    let [best, most] = [[] as Side[], -1];
    for (const question of questions) {
      const sides: Side[] = [];
      for (const says of [true, false]) {
        const part = this.answered(alive, question, says);
        const at = this.master.relax(part);
        if (at === null) return 'open';
        sides.push({ alive: part, point: at });
      }
      const open = sides.filter((side) => !this.isOver(side.point));
      if (open.length < 2) return open.length === 0 ? 'none' : open.map((side) => side.alive);
      // Any duals say which lines have to go, also those of a part.
      for (const side of sides) {
        const priced = this.pool.priced(alive, side.point.duals);
        alive = this.pool.within(alive, priced, this.target);
      }
      const rise = sides.reduce(
        (product, side) => product * Math.max(RISE, side.point.bound - point.bound),
        1,
      );
      if (rise > most) [best, most] = [sides, rise];
    }
    const living = new Set(alive);
    return best
      .toSorted((a, b) => b.point.bound - a.point.bound)
      .map((side) =>
        this.pool.within(side.alive, side.point, this.target).filter((line) => living.has(line)),
      );
  }

  private isOver({ bound }: PoolPoint): boolean {
    return bound > this.target + CLOSE;
  }

  private answered(alive: Int32Array, { person, day, option }: Question, says: boolean) {
    const { owner, lines } = this.pool;
    return alive.filter(
      (line) => owner[line] !== person || (lines[line]?.[day] === option) === says,
    );
  }

  /** Days of people that the point leaves undecided, the least decided first. */
  private unsettled({ weights }: PoolPoint): Question[] {
    const { owner, lines } = this.pool;
    const cells = new Map<string, { question: Question; weight: number }>();
    for (const [line, weight] of weights) {
      const person = owner[line] ?? 0;
      for (const [day, option] of (lines[line] ?? []).entries()) {
        const key = `${person}:${day}:${option}`;
        const before = cells.get(key)?.weight ?? 0;
        cells.set(key, { question: { person, day, option }, weight: before + weight });
      }
    }
    return [...cells.values()]
      .filter(({ weight }) => weight > CLOSE && weight < 1 - CLOSE)
      .sort((a, b) => Math.abs(a.weight - 0.5) - Math.abs(b.weight - 0.5))
      .slice(0, LOOKS)
      .map(({ question }) => question);
  }
}

/** Lines of a point that leaves nothing undecided. */
function linesOf({ weights }: PoolPoint): number[] {
  return [...weights]
    .flatMap(([line, weight]) => (weight > 0.5 ? [line] : []))
    .sort((a, b) => a - b);
}
