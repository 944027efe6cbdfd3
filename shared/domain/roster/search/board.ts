/** A roster under change: lines, heads by slot, and the penalty kept up to date. */
import { type Compiled, ownCost } from './compiled';

export class Board {
  readonly lines: Int16Array[];
  readonly heads: Int32Array;
  private readonly own: Float64Array;
  /** Penalty of cover and of all lines. */
  total = 0;

  /** Everybody has every day off, which need not be lawful: lines are then put in place of it. */
  constructor(readonly compiled: Compiled) {
    this.lines = compiled.lines.map(({ days }) => new Int16Array(days));
    this.heads = new Int32Array(compiled.need.length);
    this.own = new Float64Array(compiled.lines.length);
    for (const [slot, need] of compiled.need.entries()) {
      this.total += Math.max(0, need) * (compiled.under[slot] ?? 0);
    }
  }

  lineOf(person: number): Int16Array {
    return this.lines[person] ?? new Int16Array(0);
  }

  /** Gives a person another line. */
  put(person: number, line: Int16Array): void {
    const model = this.compiled.lines[person];
    const current = this.lines[person];
    if (model === undefined || current === undefined) return;
    this.cover(current, 0, current.length, -1);
    this.cover(line, 0, line.length, 1);
    current.set(line);
    const own = ownCost(model, line);
    this.total += own - (this.own[person] ?? 0);
    this.own[person] = own;
  }

  /** Takes a line's heads of some days away (`by` −1) or adds them (1); the line itself stays. */
  cover(line: Int16Array, from: number, to: number, by: 1 | -1): void {
    const { options, fillStarts, fillSlots, need, under, over } = this.compiled;
    const { heads } = this;
    let change = 0;
    for (let day = from; day < to; day++) {
      const option = line[day] ?? 0;
      if (option === 0) continue;
      const place = day * options + option;
      const end = fillStarts[place + 1] ?? 0;
      for (let at = fillStarts[place] ?? 0; at < end; at++) {
        const slot = fillSlots[at] ?? 0;
        const before = heads[slot] ?? 0;
        const gap = (need[slot] ?? 0) - before;
        heads[slot] = before + by;
        change += slack(gap - by, under[slot] ?? 0, over[slot] ?? 0);
        change -= slack(gap, under[slot] ?? 0, over[slot] ?? 0);
      }
    }
    this.total += change;
  }

  /** Change of the cover's penalty by one more head, for every day × option of some days. */
  marginals(from: number, to: number, into: Float64Array): void {
    const { options, fillStarts, fillSlots, need, under, over } = this.compiled;
    const { heads } = this;
    for (let place = from * options; place < to * options; place++) {
      const end = fillStarts[place + 1] ?? 0;
      let change = 0;
      for (let at = fillStarts[place] ?? 0; at < end; at++) {
        const slot = fillSlots[at] ?? 0;
        const gap = (need[slot] ?? 0) - (heads[slot] ?? 0);
        const [less, more] = [under[slot] ?? 0, over[slot] ?? 0];
        change += slack(gap - 1, less, more) - slack(gap, less, more);
      }
      into[place] = change;
    }
  }
}

function slack(gap: number, under: number, over: number): number {
  return gap > 0 ? gap * under : -gap * over;
}
