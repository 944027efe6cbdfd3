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
  /** People whose line is settled while others' are still sought. */
  private readonly settled = new Set<number>();

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

  /** One round: duals, then the best line of everybody. False when nothing more is to be gained. */
  round(shouldStop: () => boolean): ProgrammePoint | null {
    const point = this.programme.relax();
    if (point === null) return null;
    const duals = this.clipped(point.duals);
    const center = this.settled.size > 0 ? null : this.center;
    const smooth = center === null ? duals : mixed(center, duals, SMOOTHING);
    let added = this.price(smooth, point, shouldStop);
    if (added === 0 && center !== null) added = this.price(duals, point, shouldStop);
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

  /** From now on the person has this column and no other. */
  settle(column: number): void {
    const person = this.columns[column]?.person;
    if (person === undefined) return;
    this.settled.add(person);
    this.programme.limit(
      this.numbersOf((index, owner) => owner === person && index !== column),
      0,
    );
  }

  isSettled(person: number): boolean {
    return this.settled.has(person);
  }

  /** All people may have any of their columns again. */
  unsettle(): void {
    this.settled.clear();
    this.programme.limit(
      this.numbersOf(() => true),
      1,
    );
  }

  private numbersOf(wanted: (index: number, person: number) => boolean): number[] {
    return this.columns.flatMap(({ person }, index) =>
      wanted(index, person) ? [this.slackColumns + index] : [],
    );
  }

  /** Weights of the columns in a point of the master. */
  weights({ x }: ProgrammePoint): Float64Array {
    return x.subarray(this.slackColumns);
  }

  close(): void {
    this.programme.close();
  }

  private price(duals: Float64Array, point: ProgrammePoint, shouldStop: () => boolean): number {
    const { compiled } = this.board;
    let bound = this.need.reduce((sum, need, row) => sum + need * (duals[row] ?? 0), 0);
    let added = 0;
    for (const [index, person] of this.part.people.entries()) {
      if (shouldStop()) return 0;
      const model = compiled.lines[person];
      if (model === undefined || this.settled.has(person)) continue;
      const cost = this.costs(model.base, duals);
      const { from, to } = this.part;
      const current = this.board.lineOf(person);
      const found = this.search.best({ model, cost, current, from, to, exact: true });
      bound += found.bound;
      this.pricings++;
      if (found.line === null) continue;
      this.search.work += this.slots.length * this.rowsOf(found.line).length * WORK_OF_ENTRY;
      const share = point.duals[this.slots.length + index] ?? 0;
      if (this.reduced(person, found.line, point.duals) < share - LEAST_GAIN) {
        added += Number(this.add(person, found.line));
      }
    }
    if (this.settled.size === 0 && bound > this.bound + LEAST_GAIN)
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

function mixed(a: Float64Array, b: Float64Array, share: number): Float64Array {
  return b.map((value, index) => share * (a[index] ?? 0) + (1 - share) * value);
}

function equal(a: Int16Array, b: Int16Array | undefined): boolean {
  return b !== undefined && a.every((option, day) => option === b[day]);
}
