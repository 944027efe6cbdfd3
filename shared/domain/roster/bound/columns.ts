/**
 * Column generation: whole lines of people are the columns of a master programme that covers the
 * slots, and new ones are found by dynamic programming against its duals. Any duals give a proven
 * lower bound (Lagrange), computed here anew from the lines' exact bounds. The method is the one of
 * branch and price for rosters; see Burke & Curtois (2014), Strandmark et al. (2020).
 */
import type { LineSearch } from '../line/best-line';
import type { Board } from '../search/board';
import { ownCost } from '../search/compiled';
import type { Programme, ProgrammePoint, ProgrammeSolver } from '../solver';

/** People and days to be rostered anew while all else stays. */
export interface Part {
  readonly people: readonly number[];
  readonly from: number;
  readonly to: number;
}

export interface Column {
  readonly person: number;
  readonly line: Int16Array;
}

/** Smallest fall of the master's value that a new line has to promise. */
const LEAST_GAIN = 1e-6;
/** What an entry of a column costs the master per row, in cells of line tables: a shop's lines fill
 * many slots, so that its programmes take longer than its tables. */
const WORK_OF_ENTRY = 4;
/** Share of the best duals so far in those that lines are priced with (Wentges smoothing). */
const SMOOTHING = 0.6;

export class ColumnMaster {
  private readonly programme: Programme;
  private readonly slots: number[] = [];
  private readonly rowOf: Int32Array;
  /** Heads wanted beyond those of everybody else. */
  private readonly need: Float64Array;
  private readonly known = new Set<string>();
  private readonly slackColumns: number;
  readonly columns: Column[] = [];
  /** Lines priced so far: the measure of work done. */
  pricings = 0;
  /** Proven lower bound of cover and lines, where the part is all people and days. */
  bound = Number.NEGATIVE_INFINITY;
  private center: Float64Array | null = null;
  /** Options that are settled while others are still sought; FREE elsewhere. */
  private readonly fixed = new Map<number, Int16Array>();

  /** The part's people must have no heads on the board within its days. */
  constructor(
    private readonly board: Board,
    private readonly search: LineSearch,
    solver: ProgrammeSolver,
    readonly part: Part,
  ) {
    const { compiled } = board;
    this.rowOf = new Int32Array(compiled.need.length).fill(-1);
    for (const [slot, { day }] of compiled.problem.slots.entries()) {
      if (day < part.from || day >= part.to) continue;
      this.rowOf[slot] = this.slots.length;
      this.slots.push(slot);
    }
    this.need = Float64Array.from(
      this.slots,
      (slot) => (compiled.need[slot] ?? 0) - (board.heads[slot] ?? 0),
    );
    const sides = Float64Array.from([...this.need, ...part.people.map(() => 1)]);
    this.programme = solver.open(sides, sides);
    for (const [row, slot] of this.slots.entries()) {
      const free = { upper: Number.POSITIVE_INFINITY, integer: false, rows: [row] };
      this.programme.add([
        { ...free, cost: compiled.under[slot] ?? 0, values: [1] },
        { ...free, cost: compiled.over[slot] ?? 0, values: [-1] },
      ]);
    }
    this.slackColumns = 2 * this.slots.length;
  }

  /** False where the line is known already. */
  add(person: number, line: Int16Array): boolean {
    const key = `${person}:${line.join()}`;
    if (this.known.has(key)) return false;
    this.known.add(key);
    const model = this.board.compiled.lines[person];
    if (model === undefined) return false;
    const rows = [...this.rowsOf(line), this.slots.length + this.part.people.indexOf(person)];
    const cost = ownCost(model, line);
    this.programme.add([{ cost, upper: 1, integer: true, rows, values: rows.map(() => 1) }]);
    this.columns.push({ person, line });
    return true;
  }

  /** Penalty of the part with these lines, as the master counts it. */
  valueOf(lines: readonly Column[]): number {
    const { under, over, lines: models } = this.board.compiled;
    const gaps = Float64Array.from(this.need);
    let value = 0;
    for (const { person, line } of lines) {
      const model = models[person];
      if (model !== undefined) value += ownCost(model, line);
      for (const row of this.rowsOf(line)) gaps[row] = (gaps[row] ?? 0) - 1;
    }
    for (const [row, slot] of this.slots.entries()) {
      const gap = gaps[row] ?? 0;
      value += gap > 0 ? gap * (under[slot] ?? 0) : -gap * (over[slot] ?? 0);
    }
    return value;
  }

  /** Duals by slot that gave the best bound so far. */
  bestDuals(): Float64Array | null {
    const { center } = this;
    if (center === null) return null;
    const bySlot = new Float64Array(this.board.compiled.need.length);
    for (const [row, slot] of this.slots.entries()) bySlot[slot] = center[row] ?? 0;
    return bySlot;
  }

  /** Duals of a like master, to begin near them. */
  startFrom(bySlot: Float64Array): void {
    this.center = Float64Array.from(this.slots, (slot) => bySlot[slot] ?? 0);
  }

  /** Prices everybody's lines at these duals: the bound that they give, and their lines as columns. */
  priceAt(bySlot: Float64Array, shouldStop: () => boolean): void {
    const duals = new Float64Array(this.slots.length + this.part.people.length);
    duals.set(Float64Array.from(this.slots, (slot) => bySlot[slot] ?? 0));
    duals.fill(Number.POSITIVE_INFINITY, this.slots.length);
    this.price(this.clipped(duals), { value: 0, x: new Float64Array(0), duals }, false, shouldStop);
  }

  /** One round: duals, then the best line of everybody. Null when nothing more is to be gained. */
  round(shouldStop: () => boolean): ProgrammePoint | null {
    const point = this.programme.relax();
    if (point === null) return null;
    const duals = this.clipped(point.duals);
    const center = this.fixed.size > 0 ? null : this.center;
    const smooth = center === null ? duals : mixed(center, duals, SMOOTHING);
    let added = this.price(smooth, point, center === null, shouldStop);
    if (added === 0 && center !== null) added = this.price(duals, point, true, shouldStop);
    return added === 0 ? null : point;
  }

  /** Value and weights of the relaxed master as it stands. */
  relax(): ProgrammePoint | null {
    return this.programme.relax();
  }

  /** The best choice of one known line each; null when nothing better than `start` is found. */
  choose(start: ReadonlyMap<number, Int16Array>, nodes: number): Column[] | null {
    const x = new Float64Array(this.slackColumns + this.columns.length);
    const gaps = Float64Array.from(this.need);
    for (const [index, { person, line }] of this.columns.entries()) {
      if (!equal(line, start.get(person))) continue;
      x[this.slackColumns + index] = 1;
      for (const row of this.rowsOf(line)) gaps[row] = (gaps[row] ?? 0) - 1;
    }
    for (const [row, gap] of gaps.entries()) x[2 * row + (gap > 0 ? 0 : 1)] = Math.abs(gap);
    const found = this.programme.integers({ start: x, nodes, onBound: () => undefined });
    if (found === null) return null;
    return this.columns.filter((_, index) => (found.x[this.slackColumns + index] ?? 0) > 0.5);
  }

  /** From now on the person has this option on this day. */
  fix(person: number, day: number, option: number): void {
    const { compiled } = this.board;
    const line = this.fixed.get(person) ?? new Int16Array(compiled.days).fill(FREE);
    line[day] = option;
    this.fixed.set(person, line);
    const against = this.columns.flatMap((column, index) =>
      column.person === person && column.line[day] !== option ? [this.slackColumns + index] : [],
    );
    this.programme.limit(against, 0);
  }

  /** From now on the person has this line and no other. */
  settle({ person, line }: Column): void {
    this.fixed.set(person, Int16Array.from(line));
    const others = this.columns.flatMap((column, index) =>
      column.person === person && column.line !== line ? [this.slackColumns + index] : [],
    );
    this.programme.limit(others, 0);
  }

  isSettled(person: number): boolean {
    return this.fixed.get(person)?.every((option) => option !== FREE) ?? false;
  }

  /** The day is open again. */
  loosen(person: number, day: number): void {
    const line = this.fixed.get(person);
    if (line === undefined) return;
    line[day] = FREE;
    if (line.every((option) => option === FREE)) this.fixed.delete(person);
    const kept = this.columns.flatMap((column, index) =>
      column.person === person && this.keepsFixed(column) ? [this.slackColumns + index] : [],
    );
    this.programme.limit(kept, 1);
  }

  isFixed(person: number, day: number): boolean {
    return (this.fixed.get(person)?.[day] ?? FREE) !== FREE;
  }

  keepsFixed({ person, line }: Column): boolean {
    const fixed = this.fixed.get(person);
    return (
      fixed === undefined || fixed.every((option, day) => option === FREE || option === line[day])
    );
  }

  /** All people may have any of their columns again. */
  release(): void {
    this.fixed.clear();
    this.programme.limit(
      this.columns.map((_, index) => this.slackColumns + index),
      1,
    );
  }

  /** Weights of the columns in a point of the master. */
  weights({ x }: ProgrammePoint): Float64Array {
    return x.subarray(this.slackColumns);
  }

  close(): void {
    this.programme.close();
  }

  private price(
    duals: Float64Array,
    point: ProgrammePoint,
    isExact: boolean,
    shouldStop: () => boolean,
  ): number {
    const { compiled } = this.board;
    let bound = this.need.reduce((sum, need, row) => sum + need * (duals[row] ?? 0), 0);
    let added = 0;
    for (const [index, person] of this.part.people.entries()) {
      if (shouldStop()) return 0;
      const model = compiled.lines[person];
      const fixed = this.fixed.get(person);
      if (model === undefined || fixed?.every((option) => option !== FREE)) continue;
      const cost = this.costs(model.base, duals);
      if (fixed !== undefined) onlyFixed(cost, fixed, compiled.options);
      const { from, to } = this.part;
      const current = this.board.lineOf(person);
      const share = point.duals[this.slots.length + index] ?? 0;
      const ceiling = isExact ? share : Number.POSITIVE_INFINITY;
      const found = this.search.best({ model, cost, current, from, to, ceiling });
      bound += found.bound;
      this.pricings++;
      if (found.line === null) continue;
      this.search.work += this.slots.length * this.rowsOf(found.line).length * WORK_OF_ENTRY;
      if (this.reduced(person, found.line, point.duals) < share - LEAST_GAIN) {
        added += Number(this.add(person, found.line));
      }
    }
    if (this.fixed.size === 0 && bound > this.bound + LEAST_GAIN)
      [this.bound, this.center] = [bound, duals];
    return added;
  }

  private reduced(person: number, line: Int16Array, duals: Float64Array): number {
    const model = this.board.compiled.lines[person];
    let value = model === undefined ? 0 : ownCost(model, line);
    for (const row of this.rowsOf(line)) value -= duals[row] ?? 0;
    return value;
  }

  private costs(base: Float64Array, duals: Float64Array): Float64Array {
    const { options, fillStarts, fillSlots } = this.board.compiled;
    const cost = Float64Array.from(base);
    for (let place = this.part.from * options; place < this.part.to * options; place++) {
      let sum = 0;
      for (let at = fillStarts[place] ?? 0; at < (fillStarts[place + 1] ?? 0); at++) {
        sum += duals[this.rowOf[fillSlots[at] ?? 0] ?? 0] ?? 0;
      }
      cost[place] = (cost[place] ?? 0) - sum;
    }
    return cost;
  }

  private rowsOf(line: Int16Array): number[] {
    const { options, fillStarts, fillSlots } = this.board.compiled;
    const rows: number[] = [];
    for (let day = this.part.from; day < this.part.to; day++) {
      const place = day * options + (line[day] ?? 0);
      if (line[day] === 0) continue;
      for (let at = fillStarts[place] ?? 0; at < (fillStarts[place + 1] ?? 0); at++) {
        rows.push(this.rowOf[fillSlots[at] ?? 0] ?? 0);
      }
    }
    return rows;
  }

  /** Duals beyond the slack's costs are rounding: the bound needs them inside. */
  private clipped(duals: Float64Array): Float64Array {
    const { under, over } = this.board.compiled;
    return Float64Array.from(this.slots, (slot, row) =>
      Math.max(-(over[slot] ?? 0), Math.min(under[slot] ?? 0, duals[row] ?? 0)),
    );
  }
}

const FREE = -1;

function onlyFixed(cost: Float64Array, fixed: Int16Array, options: number): void {
  for (const [day, option] of fixed.entries()) {
    if (option === FREE) continue;
    for (let other = 0; other < options; other++) {
      if (other !== option) cost[day * options + other] = Number.POSITIVE_INFINITY;
    }
  }
}

function mixed(a: Float64Array, b: Float64Array, share: number): Float64Array {
  return b.map((value, index) => share * (a[index] ?? 0) + (1 - share) * value);
}

function equal(a: Int16Array, b: Int16Array | undefined): boolean {
  return b !== undefined && a.every((option, day) => option === b[day]);
}
