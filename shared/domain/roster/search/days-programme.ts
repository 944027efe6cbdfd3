/**
 * Some days of many people as one programme: who works how long on each of them, and how many people of
 * a kind have each duty. People of a kind may have the same duties at the same price that day, so it does
 * not matter who of them has which: a shop's week has 5 000 unknowns in place of 50 000. Rest between two
 * open days is left out; with all days open and weights in place of whole people the duals price the
 * cover, and any duals give a bound.
 */
import type { ProgrammeColumn } from '../solver';
import type { Compiled } from './compiled';
import { PersonRows } from './person-rows';

/** A person's day that is to be chosen anew. */
export type IsOpen = (person: number, day: number) => boolean;

/** People who may have the same duties of a length at the same price on a day. */
interface Kind {
  readonly day: number;
  readonly people: readonly number[];
  /** By place in `people`: the column that says whether the person works so long that day. */
  readonly works: readonly number[];
  readonly options: readonly number[];
  /** By place in `options`: the column that says how many have it. */
  readonly counts: readonly number[];
}

interface Draft {
  readonly units: number;
  readonly options: readonly number[];
  /** By option, above the cheapest. */
  readonly prices: readonly number[];
  readonly people: number[];
  /** By place in `people`: the cheapest, above the day off. */
  readonly costs: number[];
}

/** Prices are told apart to a thousandth. */
const FINE = 1000;

export class DaysProgramme {
  readonly lower: number[] = [];
  readonly upper: number[] = [];
  readonly columns: ProgrammeColumn[] = [];
  private readonly kinds: Kind[] = [];
  /** By slot: its row, or -1 where nobody's duty may change. */
  private readonly rowOf: Int32Array;
  private readonly rows: readonly PersonRows[];

  /** What is not open stays as in `lines`. `only`: duties that may be given; null: all. */
  constructor(
    private readonly compiled: Compiled,
    private readonly lines: readonly Int16Array[],
    private readonly isOpen: IsOpen,
    private readonly only: ReadonlySet<number> | null,
  ) {
    this.rowOf = new Int32Array(compiled.need.length).fill(-1);
    const days = Array.from({ length: compiled.days }, (_, day) => day);
    this.coverRows();
    this.rows = lines.map(
      (line, person) =>
        new PersonRows(compiled, { person, line, isOpen: (day) => isOpen(person, day) }, this),
    );
    for (const day of days) this.addDay(day);
  }

  row(lower: number, upper: number): number {
    this.lower.push(lower);
    return this.upper.push(upper) - 1;
  }

  column(column: ProgrammeColumn): number {
    return this.columns.push(column) - 1;
  }

  /** Duals by slot. */
  slotDuals(duals: Float64Array): Float64Array {
    return Float64Array.from(this.rowOf, (row) => (row < 0 ? 0 : (duals[row] ?? 0)));
  }

  /** The point at which everybody keeps the present line. */
  startPoint(): Float64Array {
    const { lines, rowOf } = this;
    const x = new Float64Array(this.columns.length);
    const gaps = Float64Array.from(this.lower);
    for (const { day, people, works, options, counts } of this.kinds) {
      for (const [at, person] of people.entries()) {
        const place = options.indexOf(lines[person]?.[day] ?? 0);
        if (place < 0) continue;
        x[works[at] ?? 0] = 1;
        x[counts[place] ?? 0] = (x[counts[place] ?? 0] ?? 0) + 1;
        for (const row of this.rowsOf(day, options[place] ?? 0)) gaps[row] = (gaps[row] ?? 0) - 1;
      }
    }
    for (const row of rowOf) {
      if (row >= 0) x[2 * row + ((gaps[row] ?? 0) > 0 ? 0 : 1)] = Math.abs(gaps[row] ?? 0);
    }
    for (const { short, missing } of this.rows) if (short !== null) x[short] = missing;
    return x;
  }

  /** Lines of a whole point; whose duty is still given out keeps it. */
  linesAt(x: Float64Array): Int16Array[] {
    const lines = this.lines.map((line, person) =>
      line.map((option, day) => (this.isOpen(person, day) ? 0 : option)),
    );
    for (const { day, people, works, options, counts } of this.kinds) {
      const left = counts.map((column) => Math.round(x[column] ?? 0));
      const give = (person: number, place: number) => {
        const line = lines[person];
        if (line !== undefined) line[day] = options[place] ?? 0;
        left[place] = (left[place] ?? 0) - 1;
      };
      const others: number[] = [];
      for (const [at, person] of people.entries()) {
        if ((x[works[at] ?? 0] ?? 0) < 0.5) continue;
        const place = options.indexOf(this.lines[person]?.[day] ?? 0);
        if ((left[place] ?? 0) > 0) give(person, place);
        else others.push(person);
      }
      for (const person of others)
        give(
          person,
          left.findIndex((count) => count > 0),
        );
    }
    return lines;
  }

  private coverRows(): void {
    const { compiled, lines, isOpen, rowOf } = this;
    const heads = new Float64Array(compiled.need.length);
    const open = new Set<number>();
    for (const [person, line] of lines.entries()) {
      for (const [day, option] of line.entries()) {
        if (isOpen(person, day)) open.add(day);
        else for (const slot of this.slotsOf(day, option)) heads[slot] = (heads[slot] ?? 0) + 1;
      }
    }
    for (const [slot, { day, under, over }] of compiled.problem.slots.entries()) {
      if (!open.has(day)) continue;
      const need = (compiled.need[slot] ?? 0) - (heads[slot] ?? 0);
      const row = this.row(need, need);
      rowOf[slot] = row;
      const free = { upper: Number.POSITIVE_INFINITY, integer: false, rows: [row] };
      this.column({ ...free, cost: under, values: [1] });
      this.column({ ...free, cost: over, values: [-1] });
    }
  }

  private addDay(day: number): void {
    for (const { units, options, prices, people, costs } of this.draftsOf(day)) {
      const link = this.row(0, 0);
      const works = people.map((person, at) => {
        const own = this.rows[person]?.entriesOf(day, units) ?? [];
        const rows = [link, ...own.map(({ row }) => row)];
        const values = [1, ...own.map(({ value }) => value)];
        return this.column({ cost: costs[at] ?? 0, upper: 1, integer: true, rows, values });
      });
      const counts = options.map((option, at) => {
        const slots = this.rowsOf(day, option);
        const rows = [link, ...slots];
        const values = [-1, ...slots.map(() => 1)];
        const upper = people.length;
        return this.column({ cost: prices[at] ?? 0, upper, integer: true, rows, values });
      });
      this.kinds.push({ day, people, works, options, counts });
    }
  }

  private draftsOf(day: number): Iterable<Draft> {
    const drafts = new Map<string, Draft>();
    for (const person of this.lines.keys()) {
      if (!this.isOpen(person, day)) continue;
      for (const [units, { options, prices }] of this.optionsOf(person, day)) {
        const least = Math.min(...prices);
        const above = prices.map((price) => price - least);
        const fine = above.map((price) => Math.round(price * FINE));
        const key = `${units}:${options.join()}:${fine.join()}`;
        const draft = drafts.get(key) ?? { units, options, prices: above, people: [], costs: [] };
        draft.people.push(person);
        draft.costs.push(least);
        drafts.set(key, draft);
      }
    }
    return drafts.values();
  }

  /** By units of work: what the person may have, and its price above that of the day off. */
  private optionsOf(person: number, day: number) {
    const found = new Map<number, { options: number[]; prices: number[] }>();
    const model = this.compiled.lines[person];
    if (model === undefined) return found;
    const row = day * model.options;
    const off = model.base[row] ?? 0;
    for (let option = 1; option < model.options; option++) {
      const price = model.base[row + option] ?? 0;
      if (!Number.isFinite(price) || this.only?.has(option) === false) continue;
      if (!this.isRested(person, day, option)) continue;
      const units = model.kindUnits[model.kindOf[option] ?? 0] ?? 0;
      const entry = found.get(units) ?? { options: [], prices: [] };
      entry.options.push(option);
      entry.prices.push(Number.isFinite(off) ? price - off : price);
      found.set(units, entry);
    }
    return found;
  }

  /** Rest to the days before and after that stay as they are. */
  private isRested(person: number, day: number, option: number): boolean {
    const { duties, people } = this.compiled.problem;
    const line = this.lines[person];
    const optionOn = (other: number) => (this.isOpen(person, other) ? 0 : (line?.[other] ?? 0));
    const last = day === 0 ? (people[person]?.before?.duty ?? -1) : optionOn(day - 1) - 1;
    const next = day + 1 === this.compiled.days ? -1 : optionOn(day + 1) - 1;
    return (
      duties[last]?.notBefore.includes(option - 1) !== true &&
      duties[option - 1]?.notBefore.includes(next) !== true
    );
  }

  private slotsOf(day: number, option: number): Int32Array {
    const { options, fillStarts, fillSlots } = this.compiled;
    const place = day * options + option;
    return fillSlots.subarray(fillStarts[place], fillStarts[place + 1]);
  }

  private rowsOf(day: number, option: number): number[] {
    return Array.from(this.slotsOf(day, option), (slot) => this.rowOf[slot] ?? 0);
  }
}
