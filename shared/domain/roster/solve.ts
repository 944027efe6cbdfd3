/**
 * The roster solver: a first lawful roster line by line; rounds of annealing over days, each longer
 * than the last; and columns in between – a master of everybody for the bound, and large
 * neighbourhoods for the roster, in turn. The order of work depends on counts alone, so that a seed
 * decides the answer; a clock only ends it.
 */
import { openRandom, type Random } from '../random';
import { anneal, FROM_DIVE, FROM_GIVEN, FROM_SCRATCH, IN_SMALL_STEPS } from './anneal/anneal';
import { DayBoard } from './anneal/day-board';
import { ColumnMaster } from './bound/columns';
import { dive } from './bound/dive';
import { Proof } from './bound/proof';
import { LineSearch } from './line/best-line';
import type { Roster, RosterProblem } from './problem';
import { hasWholePenalties, slotsPerDuty } from './problem-shape';
import { Board } from './search/board';
import { type Compiled, toRoster } from './search/compiled';
import { DayParts } from './search/day-parts';
import { firstLines } from './search/first-lines';
import { mendLines } from './search/mend-lines';
import { improvePart, keepLast, type PartOutcome } from './search/parts';
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
  /** Indices of people for whom no lawful line exists or was found; theirs breaks the mildest rule. */
  readonly unsolvable: readonly number[];
}

/** Where the table of a whole line does not fit, neighbourhoods are windows of this many days. */
const WINDOW_DAYS = 28;
const CLOSE = 1e-6;
/** Slots per duty from which on, as with the half hours of a shop, masters are slow and loose: annealing
 * goes first there. Elsewhere the master of everybody is brought to its optimum before anything else. */
const MANY_SLOTS = 3;
/** Rounds of pricing of a neighbourhood, and nodes of the choice among the lines found. */
const PART = { rounds: 40, nodes: 40 };
/** What a neighbourhood has to promise where penalties are not whole numbers, as a share of all. */
const LEAST_GAIN = 1e-4;
/** Moves of annealing per person and day in the first round, and their growth from round to round: the
 * first answer is there soon, and most of the work is in the last round whose end is reached. */
const FIRST_MOVES = { shop: 6_000, ward: 6_000, long: 2_000 };
const GROWTH = { shop: 3, ward: 4, long: 6 };
/** The same after a dive. */
const MOVES_AFTER_DIVE = 24_000;
/** A handful of days is soon proven: moves per cell and cell. */
const SMALL = 60;
const LAST_ROUND = 4;
/** Further annealing where lines break rules at the end: attempts, people who join in, moves per cell. */
const MOST_MENDS = 10;
const MENDED_WITH = 4;
const MEND_MOVES = 4_000;
/** Cells of line tables filled per move of annealing: 200 take about as long as a move. Windows of a
 * long horizon gain less than whole lines do. */
const WORK_OF_MOVE = { whole: 80, windows: 15 };

export function solveRoster(problem: RosterProblem, tools: SolveTools): RosterAnswer {
  return new Solve(problem, tools).run();
}

class Solve {
  private readonly compiled: Compiled;
  private readonly board: Board;
  private readonly search = new LineSearch();
  private readonly random: Random;
  private best: Int16Array[];
  private bestTotal: number;
  private bound: number | null = null;
  private readonly unlawful: readonly number[];
  private readonly whole: boolean;
  /** People whose lines are chosen: who has no lawful one keeps what was found. */
  private readonly people: readonly number[];
  private readonly wholeNumbers: boolean;
  /** A duty fills many slots. */
  private readonly isShop: boolean;
  /** Columns lead further than annealing does. */
  private readonly columnsFirst: boolean;
  /** The relaxed master is at its optimum. */
  private rootClosed = false;
  private dives = 0;
  private diveWork = 0;
  private proof: Proof | null = null;
  /** Targets that were left open. */
  private asks = 0;
  private dayParts: DayParts | null = null;

  constructor(
    problem: RosterProblem,
    private readonly tools: SolveTools,
  ) {
    this.random = openRandom(tools.seed, 'roster');
    const first = firstLines(problem, tools.start, this.search, this.random);
    const { compiled, board, unlawful, tooLong } = first;
    [this.compiled, this.board, this.unlawful] = [compiled, board, unlawful];
    this.people = [...problem.people.keys()].filter((person) => !unlawful.includes(person));
    this.whole = !tooLong;
    this.wholeNumbers = hasWholePenalties(problem);
    this.isShop = slotsPerDuty(problem) >= MANY_SLOTS;
    this.columnsFirst = this.whole && !this.isShop;
    this.best = board.lines.map((line) => Int16Array.from(line));
    this.bestTotal = tooLong ? Number.POSITIVE_INFINITY : board.total;
  }

  run(): RosterAnswer {
    if (this.isLawful()) this.tools.onProgress({ penalty: this.bestTotal, bound: null });
    const root = this.whole && this.people.length > 0 ? this.openRoot() : null;
    const cells = this.people.length * this.compiled.days;
    const kind = this.whole ? (this.isShop ? 'shop' : 'ward') : 'long';
    try {
      for (let round = 0; !this.done(); round++) {
        const moves = Math.min(FIRST_MOVES[kind], SMALL * cells) * GROWTH[kind] ** round * cells;
        this.anneal(moves);
        // With the master at its optimum its lines lead further than more annealing does.
        const last =
          this.tools.start !== null ||
          round === LAST_ROUND ||
          (round > 0 && this.columnsFirst && this.rootClosed);
        const share = this.columnsFirst ? WORK_OF_MOVE.whole : WORK_OF_MOVE.windows;
        const work = last ? Number.POSITIVE_INFINITY : moves * share;
        if (this.isLawful() && root !== null && this.isShop) this.searchDays(root, round);
        if (this.isLawful()) this.searchColumns(root, work);
      }
    } finally {
      root?.close();
    }
    return {
      roster: toRoster(this.best),
      penalty: this.isLawful() ? this.bestTotal : this.board.total,
      ...{ bound: this.bound, proven: this.isProven(), unsolvable: this.unlawful },
    };
  }

  /** Annealing of a long horizon begins with lines that break rules. */
  private isLawful(): boolean {
    return this.bestTotal < Number.POSITIVE_INFINITY;
  }

  private done(): boolean {
    return this.isProven() || this.people.length === 0 || this.tools.shouldStop();
  }

  private isProven(): boolean {
    return this.bound !== null && this.bestTotal <= this.bound + CLOSE;
  }

  /** Days are drawn anew from scratch, or from what was given; the best roster is put on the board. */
  private anneal(moves: number): void {
    const { compiled, people, random, board } = this;
    const { start } = this.tools;
    // Improvements come by the thousand: they are told when the clock is looked at.
    let told = this.bestTotal;
    const shouldStop = () => {
      if (this.bestTotal < told) {
        told = this.bestTotal;
        this.tools.onProgress({ penalty: told, bound: this.bound });
      }
      return this.tools.shouldStop();
    };
    let [lines, some, count]: [readonly Int16Array[], readonly number[], number] = [
      this.best,
      people,
      moves,
    ];
    for (let turn = 0; turn <= MOST_MENDS; turn++) {
      const days = new DayBoard(compiled, lines, people);
      const onBest = () => this.keepFrom(days);
      const anew = this.isShop ? IN_SMALL_STEPS : FROM_SCRATCH;
      const cooling = start === null ? anew : FROM_GIVEN;
      anneal({ board: days, people: some, random, onBest, shouldStop }, cooling, count);
      if (shouldStop()) break;
      const broken = this.mend(days);
      if (this.isLawful()) break;
      // Those whose lines cannot be mended alone are drawn anew among themselves and a few others.
      some = [...new Set([...broken, ...this.pick(MENDED_WITH)])];
      [lines, count] = [board.lines, MEND_MOVES * some.length * compiled.days];
    }
    if (!this.isLawful()) this.best = board.lines.map((line) => Int16Array.from(line));
    this.goBack();
    if (this.isLawful()) this.bestTotal = board.total;
  }

  private keepFrom(days: DayBoard): void {
    if (days.soft >= this.bestTotal - CLOSE) return;
    this.bestTotal = days.soft;
    this.best = days.copy();
  }

  /** Puts lines on the board and makes them lawful; people for whom that does not succeed. */
  private mend(days: DayBoard): number[] {
    const { people, board, search } = this;
    const broken = people.filter((person) => days.brokenBy(person) > CLOSE);
    for (const person of people) board.put(person, days.line(person));
    const left = mendLines(board, broken, search, this.tools.shouldStop);
    if (left.length === 0) this.keep();
    return left;
  }

  /** A shop's days by integer programmes, until they gain nothing more; the first time the bound. */
  private searchDays(root: ColumnMaster, round: number): void {
    const { board, tools, random, people } = this;
    this.dayParts ??= new DayParts({ ...tools, board, random, people: new Set(people) });
    if (!this.dayParts.fits) return;
    if (this.bound === null) {
      const duals = this.dayParts.duals();
      if (duals !== null) root.priceAt(duals, tools.shouldStop);
      this.raiseBound(root.bound);
    }
    // What no bound is known of may be gained altogether.
    const toGain = () => this.bestTotal - Math.min(this.bestTotal, this.bound ?? 0);
    if (!this.dayParts.begin(round)) return;
    while (!this.done() && this.dayParts.next(toGain())) this.keep();
  }

  /** Columns until so many cells of line tables were filled. */
  private searchColumns(root: ColumnMaster | null, work: number): void {
    const { people, search } = this;
    for (const person of root === null ? [] : people) {
      root?.add(person, Int16Array.from(this.board.lineOf(person)));
    }
    const lines = new Map<number, Int16Array[]>();
    if (root !== null && this.columnsFirst) this.closeRoot(root);
    const end = search.work + work;
    const sizes = partSizes(people.length);
    let [size, fruitless] = [sizes.least, 0];
    let [rootWork, partWork] = [0, 0];
    while (!this.done() && search.work < end) {
      const before = search.work;
      if (root !== null && !this.rootClosed && rootWork <= partWork) {
        this.roundOf(root);
        rootWork += search.work - before;
        continue;
      }
      if (fruitless > patience(people.length)) {
        if (root !== null && this.proveFrom(root)) continue;
        fruitless = 0;
        size = size < sizes.most ? size + 1 : sizes.least;
        const canDive = this.rootClosed && this.diveWork <= partWork;
        if (root !== null && canDive) this.diveFrom(root);
        else this.goBack();
      }
      const outcome = this.tryPart(Math.min(size, people.length), lines, root);
      partWork += search.work - before;
      for (const { person, line } of root === null ? [] : outcome.columns) {
        if (root?.add(person, line)) keepLast(lines, person, line);
      }
      fruitless = outcome.gain > CLOSE ? 0 : fruitless + 1;
    }
    this.goBack();
  }

  /** Rounds of the master until it is at its optimum. */
  private closeRoot(root: ColumnMaster): void {
    while (!this.rootClosed && !this.done()) this.roundOf(root);
  }

  /** A round of the master; dives once it is at its optimum, or so near that its bound cannot rise. */
  private roundOf(root: ColumnMaster): void {
    const point = root.round(this.tools.shouldStop);
    this.raiseBound(root.bound);
    this.rootClosed =
      point === null || point.value <= (this.bound ?? Number.NEGATIVE_INFINITY) + CLOSE;
    if (this.rootClosed && !this.tools.shouldStop()) this.diveFrom(root);
  }

  private openRoot(): ColumnMaster {
    const empty = new Board(this.compiled);
    const [from, to] = [0, this.compiled.days];
    const root = new ColumnMaster(empty, this.search, this.tools.solver, {
      ...{ people: this.people, from, to },
    });
    return root;
  }

  private diveFrom(root: ColumnMaster): void {
    const { bestTotal, tools, random, board } = this;
    const before = this.search.work;
    const by = this.dives++ % 2 === 0 ? 'days' : 'lines';
    // The first one may end above the best: annealing brings it down.
    const ceiling = this.dives === 1 ? Number.POSITIVE_INFINITY : bestTotal;
    const lines = dive(root, random, ceiling, by, tools.shouldStop);
    this.diveWork += this.search.work - before;
    if (lines === null) this.goBack();
    for (const { person, line } of lines ?? []) board.put(person, line);
    this.keep();
    if (lines !== null) this.annealFrom(board.lines);
  }

  /** The last lines that a dive settles bear what went wrong on the way: a little heat mends them. */
  private annealFrom(lines: readonly Int16Array[]): void {
    const { compiled, people, random, tools } = this;
    const days = new DayBoard(compiled, lines, people);
    const onBest = () => this.keepFrom(days);
    const moves = MOVES_AFTER_DIVE * people.length * compiled.days;
    anneal({ board: days, people, random, onBest, ...tools }, FROM_DIVE, moves);
    this.goBack();
    this.tools.onProgress({ penalty: this.bestTotal, bound: this.bound });
  }

  /** Asks for a roster at the bound itself; false where that is not to be tried now. */
  private proveFrom(root: ColumnMaster): boolean {
    const { bound, compiled, search, random, board } = this;
    // Where duties fill many slots there are far too many lines.
    if (!this.columnsFirst || !this.wholeNumbers || !this.rootClosed) return false;
    if (bound === null || this.asks >= this.dives) return false;
    this.proof ??= new Proof(root, { ...this.tools, compiled, search, random });
    if (!this.proof.isWorthwhile(this.bestTotal, bound)) return false;
    const answer = this.proof.ask(bound);
    if (answer === 'none') this.raiseBound(bound + 1);
    else if (answer === 'open') this.asks++;
    else for (const { person, line } of answer) board.put(person, line);
    this.keep();
    this.goBack();
    return true;
  }

  private tryPart(
    size: number,
    lines: ReadonlyMap<number, Int16Array[]>,
    root: ColumnMaster | null,
  ): PartOutcome {
    const { board, search } = this;
    const { solver, shouldStop } = this.tools;
    const part = { people: this.pick(size), ...this.window() };
    const known = (person: number) => lines.get(person) ?? [];
    const least = this.wholeNumbers ? 1 : LEAST_GAIN * Math.abs(this.bestTotal);
    const effort = { ...PART, known, least, duals: root?.bestDuals() ?? null };
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
    if (this.unlawful.length > 0) return;
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

/** People whose lines are chosen anew together. */
function partSizes(people: number): { readonly least: number; readonly most: number } {
  const least = Math.max(3, Math.min(7, Math.round(people / 4)));
  return { least, most: Math.max(least, Math.min(14, Math.round(people * 0.7))) };
}

/** Neighbourhoods without gain before something else is tried. */
function patience(people: number): number {
  return Math.max(4, people / 8);
}
