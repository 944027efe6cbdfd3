/**
 * The roster solver: a first lawful roster line by line, annealing with whole lines, then columns –
 * a master of everybody for the bound and large neighbourhoods for the roster, in turn. The order of
 * work depends on counts alone, so that a seed decides the answer; a clock only ends it.
 */
import { openRandom, type Random } from '../random';
import { ColumnMaster } from './bound/columns';
import { dive } from './bound/dive';
import { LineSearch } from './line/best-line';
import type { Roster, RosterProblem } from './problem';
import { Board } from './search/board';
import { type Compiled, compile, fromRoster, toRoster } from './search/compiled';
import { rebuild, restore } from './search/neighbourhood';
import { improvePart, type PartOutcome } from './search/parts';
import type { ProgrammeSolver } from './solver';

export interface SolveTools {
  readonly solver: ProgrammeSolver;
  readonly seed: number;
  /** Cancelled, or time is over: the best so far is the answer. */
  readonly shouldStop: () => boolean;
  readonly onProgress: (progress: RosterProgress) => void;
  /** To begin with; null: none. */
  readonly start: Roster | null;
}

export interface RosterProgress {
  readonly penalty: number;
  /** Null while none is known. */
  readonly bound: number | null;
}

export interface RosterAnswer extends RosterProgress {
  readonly roster: Roster;
  readonly proven: boolean;
  /** Indices of people for whom no lawful line was found; they have every day off. */
  readonly unsolvable: readonly number[];
}

/** Horizons up to here are searched whole; longer ones by windows of this many days. */
const WHOLE_DAYS = 42;
const WINDOW_DAYS = 28;
const CLOSE = 1e-6;

export function solveRoster(problem: RosterProblem, tools: SolveTools): RosterAnswer {
  return new Solve(problem, tools).run();
}

class Solve {
  private readonly compiled: Compiled;
  private readonly board: Board;
  private readonly search = new LineSearch();
  private readonly random: Random;
  private best: Int16Array[] = [];
  private bestTotal = Number.POSITIVE_INFINITY;
  private bound: number | null = null;
  private readonly unsolvable: number[] = [];
  private readonly whole: boolean;
  private readonly people: number[] = [];
  private readonly wholeNumbers: boolean;

  constructor(
    problem: RosterProblem,
    private readonly tools: SolveTools,
  ) {
    this.compiled = compile(problem);
    this.board = new Board(this.compiled);
    this.random = openRandom(tools.seed, 'roster');
    this.whole = problem.days <= WHOLE_DAYS;
    this.wholeNumbers = hasWholePenalties(problem);
  }

  run(): RosterAnswer {
    this.begin();
    this.anneal();
    if (!this.done()) this.searchColumns();
    const proven = this.isProven();
    return {
      ...{ roster: toRoster(this.best), penalty: this.bestTotal, bound: this.bound, proven },
      unsolvable: this.unsolvable,
    };
  }

  private done(): boolean {
    return this.isProven() || this.people.length === 0 || this.tools.shouldStop();
  }

  private isProven(): boolean {
    return this.bound !== null && this.bestTotal <= this.bound + CLOSE;
  }

  /** One lawful line after the other; that is quick, so it is finished whatever the clock says. */
  private begin(): void {
    const { board, compiled, search } = this;
    const given = this.tools.start === null ? [] : fromRoster(this.tools.start);
    for (const [person, model] of compiled.lines.entries()) {
      const [from, to] = [0, compiled.days];
      const wanted = given[person];
      if (wanted !== undefined) board.put(person, wanted);
      const cost = Float64Array.from(model.base);
      board.cover(board.lineOf(person), from, to, -1);
      const marginal = new Float64Array(cost.length);
      board.marginals(from, to, marginal);
      for (const [place, value] of marginal.entries()) cost[place] = (cost[place] ?? 0) + value;
      board.cover(board.lineOf(person), from, to, 1);
      const current = board.lineOf(person);
      let { line, bound } = search.best({ model, cost, current, from, to, exact: true });
      // Given up is not proven: other costs lead the search elsewhere.
      for (
        let turn = 0;
        turn < TURNS && line === null && bound < Number.POSITIVE_INFINITY;
        turn++
      ) {
        const drawn = model.base.map((value) =>
          value === Number.POSITIVE_INFINITY ? value : this.random.next(),
        );
        ({ line, bound } = search.best({ model, cost: drawn, current, from, to, exact: true }));
      }
      if (line === null) this.unsolvable.push(person);
      else {
        board.put(person, line);
        this.people.push(person);
      }
    }
    for (const person of this.unsolvable) board.put(person, new Int16Array(compiled.days));
    this.keep();
  }

  private anneal(): void {
    const steps = Math.max(60, 2 * this.people.length) * (this.whole ? 1 : 8);
    const { board, random } = this;
    const typical = Math.max(1, ...this.compiled.under) / 20;
    for (let step = 0; step < steps && !this.done(); step++) {
      const heat = typical * (1 - step / steps);
      const before = board.total;
      const { from, to } = this.window();
      const people = this.pick(random.int(1, 3));
      const former = rebuild(board, this.search, random, { people, from, to, noise: 0.5 });
      if (board.total > before - heat * Math.log(1 - random.next())) restore(board, former);
      this.keep();
    }
    this.goBack();
  }

  private searchColumns(): void {
    const root = this.whole ? this.openRoot() : null;
    try {
      let [rootOpen, size, fruitless] = [root !== null, 5, 0];
      const lines = new Map<number, Int16Array[]>();
      let [rootWork, partWork, dives] = [0, 0, 0];
      while (!this.done()) {
        if (root !== null && rootOpen && rootWork <= partWork) {
          const point = root.round(this.tools.shouldStop);
          rootWork = root.pricings;
          this.raiseBound(root.bound);
          rootOpen = point !== null;
          if (point === null && !this.tools.shouldStop()) this.diveFrom(root);
          continue;
        }
        if (root !== null && !rootOpen && fruitless > patience(this.people.length)) {
          fruitless = 0;
          size = Math.min(size + 1, LARGEST_PART);
          if (++dives % 2 === 0) this.goBack();
          else this.diveFrom(root);
        }
        const outcome = this.tryPart(Math.min(size, this.people.length), lines);
        partWork += outcome.pricings;
        for (const { person, line } of root === null ? [] : outcome.columns) {
          if (root?.add(person, line)) keepLast(lines, person, line);
        }
        fruitless = outcome.gain > CLOSE ? 0 : fruitless + 1;
        if (root === null && fruitless > patience(this.people.length)) {
          fruitless = 0;
          size = Math.min(size + 1, LARGEST_PART);
        }
      }
    } finally {
      root?.close();
    }
  }

  private openRoot(): ColumnMaster {
    const empty = new Board(this.compiled);
    const [from, to] = [0, this.compiled.days];
    const root = new ColumnMaster(empty, this.search, this.tools.solver, {
      ...{ people: this.people, from, to },
    });
    for (const person of this.people) root.add(person, Int16Array.from(this.board.lineOf(person)));
    return root;
  }

  private diveFrom(root: ColumnMaster): void {
    for (const { person, line } of dive(root, this.random, this.tools.shouldStop) ?? []) {
      this.board.put(person, line);
    }
    this.keep();
  }

  private tryPart(size: number, lines: ReadonlyMap<number, Int16Array[]>): PartOutcome {
    const { board, search } = this;
    const { solver, shouldStop } = this.tools;
    const part = { people: this.pick(size), ...this.window() };
    const known = (person: number) => lines.get(person) ?? [];
    const effort = { rounds: 15, nodes: 40, known };
    const outcome = improvePart({ board, search, solver, shouldStop }, part, effort);
    this.keep();
    return outcome;
  }

  private window(): { from: number; to: number } {
    const { days } = this.compiled;
    if (this.whole) return { from: 0, to: days };
    const from = this.random.int(0, days - WINDOW_DAYS);
    return { from, to: from + WINDOW_DAYS };
  }

  private pick(count: number): number[] {
    const left = [...this.people];
    const picked: number[] = [];
    while (picked.length < count && left.length > 0) {
      picked.push(...left.splice(this.random.int(0, left.length - 1), 1));
    }
    return picked;
  }

  private raiseBound(value: number): void {
    if (this.unsolvable.length > 0) return;
    const bound = this.wholeNumbers ? Math.ceil(value - CLOSE) : value;
    if (bound <= (this.bound ?? Number.NEGATIVE_INFINITY)) return;
    this.bound = bound;
    this.tools.onProgress({ penalty: this.bestTotal, bound });
  }

  private keep(): void {
    if (this.board.total >= this.bestTotal - CLOSE) return;
    this.bestTotal = this.board.total;
    this.best = this.board.lines.map((line) => Int16Array.from(line));
    this.tools.onProgress({ penalty: this.bestTotal, bound: this.bound });
  }

  private goBack(): void {
    for (const [person, line] of this.best.entries()) this.board.put(person, line);
  }
}

const LARGEST_PART = 12;
/** Further attempts at a person's first line. */
const TURNS = 20;

/** Neighbourhoods without gain before something else is tried. */
function patience(people: number): number {
  return Math.max(6, people / 2);
}

/** Lines of a person that a neighbourhood begins with. */
const LINES_KEPT = 40;

function keepLast(lines: Map<number, Int16Array[]>, person: number, line: Int16Array): void {
  const list = lines.get(person) ?? [];
  list.push(line);
  if (list.length > LINES_KEPT) list.shift();
  lines.set(person, list);
}

/** With whole penalties only, a bound may be rounded up. */
function hasWholePenalties({ people, slots }: RosterProblem): boolean {
  return (
    slots.every(({ under, over }) => Number.isInteger(under) && Number.isInteger(over)) &&
    people.every(
      ({ wishes, costs, limits }) =>
        wishes.every(({ weight }) => Number.isInteger(weight)) &&
        costs.every(({ cost }) => Number.isInteger(cost)) &&
        Number.isInteger(limits.shortWeight ?? 0),
    )
  );
}
