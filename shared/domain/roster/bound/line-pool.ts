/** Lines of everybody in flat arrays: all that a roster within some penalty can be made of. */
import { type Compiled, ownCost } from '../search/compiled';

export class LinePool {
  readonly size: number;
  readonly people: number;
  readonly lines: readonly Int16Array[];
  readonly owner: Int32Array;
  /** Penalty of each line by itself. */
  readonly own: Float64Array;
  /** Slots that a line adds a head to: `slots` from `starts[line]` to the next. */
  private readonly starts: Int32Array;
  private readonly slots: Int32Array;

  /** `found`: lines by person. */
  constructor(
    readonly compiled: Compiled,
    found: readonly (readonly Int16Array[])[],
  ) {
    this.lines = found.flat();
    this.size = this.lines.length;
    this.people = found.length;
    this.owner = Int32Array.from(found.flatMap((list, person) => list.map(() => person)));
    this.own = Float64Array.from(this.lines, (line, at) => {
      const model = compiled.lines[this.owner[at] ?? 0];
      return model === undefined ? 0 : ownCost(model, line);
    });
    this.starts = new Int32Array(this.size + 1);
    for (const [at, line] of this.lines.entries()) {
      this.starts[at + 1] = (this.starts[at] ?? 0) + this.fill(line, null, 0);
    }
    this.slots = new Int32Array(this.starts[this.size] ?? 0);
    for (const [at, line] of this.lines.entries()) {
      this.fill(line, this.slots, this.starts[at] ?? 0);
    }
  }

  /** The pool of some of the lines. */
  only(alive: Int32Array): LinePool {
    const found = Array.from({ length: this.people }, () => [] as Int16Array[]);
    for (const at of alive) {
      const line = this.lines[at];
      if (line !== undefined) found[this.owner[at] ?? 0]?.push(line);
    }
    return new LinePool(this.compiled, found);
  }

  all(): Int32Array {
    return Int32Array.from(this.owner.keys());
  }

  slotsOf(line: number): Int32Array {
    return this.slots.subarray(this.starts[line], this.starts[line + 1]);
  }

  /** Reduced cost of every living line, the least of each person, and the bound that follows for
   * rosters of living lines. */
  priced(alive: Int32Array, duals: Float64Array): Priced {
    const { owner, own, starts, slots } = this;
    const reduced = new Float64Array(this.size);
    const least = new Float64Array(this.people).fill(Number.POSITIVE_INFINITY);
    for (let at = 0; at < alive.length; at++) {
      const line = alive[at] ?? 0;
      let value = own[line] ?? 0;
      const end = starts[line + 1] ?? 0;
      for (let slot = starts[line] ?? 0; slot < end; slot++) value -= duals[slots[slot] ?? 0] ?? 0;
      reduced[line] = value;
      const person = owner[line] ?? 0;
      if (value < (least[person] ?? 0)) least[person] = value;
    }
    const bound = least.reduce((sum, value) => sum + value, worthOf(this.compiled, duals));
    return { duals, reduced, least, bound };
  }

  /** Living lines that a roster within the target can have. */
  within(alive: Int32Array, { reduced, least, bound }: Priced, target: number): Int32Array {
    const room = target - bound + CLOSE;
    return alive.filter(
      (line) => (reduced[line] ?? 0) <= (least[this.owner[line] ?? 0] ?? 0) + room,
    );
  }

  /** Writes the slots of a line, where there is something to write to; their number. */
  private fill(line: Int16Array, into: Int32Array | null, from: number): number {
    const { options, fillStarts, fillSlots } = this.compiled;
    let count = 0;
    for (let day = 0; day < line.length; day++) {
      const place = day * options + (line[day] ?? 0);
      const end = fillStarts[place + 1] ?? 0;
      for (let at = fillStarts[place] ?? 0; at < end; at++) {
        if (into !== null) into[from + count] = fillSlots[at] ?? 0;
        count++;
      }
    }
    return count;
  }
}

/** Lines at some duals. */
export interface Priced {
  readonly duals: Float64Array;
  readonly reduced: Float64Array;
  readonly least: Float64Array;
  /** No roster of the lines costs less. */
  readonly bound: number;
}

const CLOSE = 1e-6;

/** What all heads wanted are worth at some duals. */
export function worthOf({ need }: Compiled, duals: Float64Array): number {
  return need.reduce((sum, heads, slot) => sum + heads * (duals[slot] ?? 0), 0);
}
