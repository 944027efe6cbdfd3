/**
 * A roster that changes day by day, in flat arrays: what a change costs follows at once from the days
 * around it. Rules may be broken on the way; by how much is counted apart from the penalty.
 */
import type { Compiled } from '../search/compiled';
import { brokenAround, type LineRules, rulesOf, weekendsAround } from './line-rules';
import { nearDuties } from './near-duties';
import { type Totals, totalsOf } from './totals';

/** Most spans changed between two decisions. */
const MOST_SPANS = 8;

export class DayBoard {
  readonly days: number;
  readonly options: number;
  readonly people: number;
  /** What the heads of a usual duty are worth where they are missing: the scale of penalties. */
  readonly usual: number;
  /** Option by person × day. */
  readonly lines: Int16Array;
  /** Penalty: cover, wishes, costs, missing minutes where they are soft. */
  soft = 0;
  /** By how much rules are broken: days, duties, weekends; minutes by the usual duty. */
  broken = 0;
  /** By option: duties that fill mostly the same slots. */
  readonly near: readonly Int16Array[];
  private readonly base: Float64Array;
  private readonly heads: Int32Array;
  private readonly rules: LineRules;
  private readonly totals: Totals;
  /** What was there before the changes since the last decision. */
  private readonly spans = new Int32Array(4 * MOST_SPANS);
  private readonly former: Int16Array;
  private size = 0;
  private kept = 0;
  private softBefore = 0;
  private brokenBefore = 0;

  /** Rules are counted for the people of `judged` alone. */
  constructor(
    private readonly compiled: Compiled,
    lines: readonly Int16Array[],
    judged: readonly number[],
  ) {
    const { days, options } = compiled;
    [this.days, this.options, this.people] = [days, options, lines.length];
    this.usual = usualWorth(compiled);
    this.near = nearDuties(compiled);
    this.lines = new Int16Array(lines.length * days);
    this.base = new Float64Array(lines.length * days * options);
    for (const [person, { base }] of compiled.lines.entries()) {
      this.base.set(base, person * days * options);
    }
    this.heads = new Int32Array(compiled.need.length);
    this.rules = rulesOf(compiled);
    this.totals = totalsOf(compiled);
    this.former = new Int16Array(MOST_SPANS * days);
    this.begin(lines, judged);
  }

  private begin(lines: readonly Int16Array[], judged: readonly number[]): void {
    const { compiled, days, totals, rules } = this;
    for (const [slot, need] of compiled.need.entries()) {
      this.soft += Math.max(0, need) * (compiled.under[slot] ?? 0);
    }
    for (const [person, line] of lines.entries()) {
      for (let day = 0; day < days; day++) {
        const option = line[day] ?? 0;
        this.lines[person * days + day] = option;
        this.soft += this.base[this.placeOf(person, day) + option] ?? 0;
        this.soft += this.cover(day, option, 1);
        totals.move(person, 0, option);
      }
      totals.weekends[person] = weekendsAround(rules, this.lines, person, 0, days);
      this.soft += totals.shortBy(person);
    }
    for (const person of judged) this.broken += this.brokenBy(person);
    this.accept();
  }

  /** By how much a person's line breaks rules. */
  brokenBy(person: number): number {
    const around = brokenAround(this.rules, this.lines, person, 0, this.days);
    return around + this.totals.brokenBy(person);
  }

  /** Options of a person by day; a view that changes with the board. */
  line(person: number): Int16Array {
    return this.lines.subarray(person * this.days, (person + 1) * this.days);
  }

  /** All lines as they stand. */
  copy(): Int16Array[] {
    return Array.from({ length: this.people }, (_, person) => this.line(person).slice());
  }

  private placeOf(person: number, day: number): number {
    return (person * this.days + day) * this.options;
  }

  isAllowed(person: number, day: number, option: number): boolean {
    return (this.base[this.placeOf(person, day) + option] ?? 0) < Number.POSITIVE_INFINITY;
  }

  /** Puts options in place of a span of days. `covers`: heads change with them; two people who swap
   * their days need not count. */
  put(
    person: number,
    from: number,
    length: number,
    source: Int16Array,
    at: number,
    covers: boolean,
  ): void {
    const { lines, rules, totals, base, options } = this;
    const to = from + length;
    const row = person * this.days;
    this.broken -= brokenAround(rules, lines, person, from, to) + totals.brokenBy(person);
    this.soft -= totals.shortBy(person);
    const weekends = weekendsAround(rules, lines, person, from, to);
    this.remember(person, from, length, covers);
    for (let step = 0; step < length; step++) {
      const place = row + from + step;
      const old = lines[place] ?? 0;
      const option = source[at + step] ?? 0;
      if (old === option) continue;
      const cell = place * options;
      this.soft += (base[cell + option] ?? 0) - (base[cell + old] ?? 0);
      totals.move(person, old, option);
      if (covers)
        this.soft += this.cover(from + step, old, -1) + this.cover(from + step, option, 1);
      lines[place] = option;
    }
    totals.weekends[person] =
      (totals.weekends[person] ?? 0) - weekends + weekendsAround(rules, lines, person, from, to);
    this.broken += brokenAround(rules, lines, person, from, to) + totals.brokenBy(person);
    this.soft += totals.shortBy(person);
  }

  /** Changes since the last decision stay. */
  accept(): void {
    this.size = 0;
    this.kept = 0;
    this.softBefore = this.soft;
    this.brokenBefore = this.broken;
  }

  /** Changes since the last decision are taken back. */
  reject(): void {
    const { spans, former, lines, totals, rules } = this;
    while (this.size > 0) {
      this.size -= 4;
      const person = spans[this.size] ?? 0;
      const from = spans[this.size + 1] ?? 0;
      const length = spans[this.size + 2] ?? 0;
      const covers = spans[this.size + 3] === 1;
      const weekends = weekendsAround(rules, lines, person, from, from + length);
      this.kept -= length;
      for (let step = 0; step < length; step++) {
        const place = person * this.days + from + step;
        const option = lines[place] ?? 0;
        const old = former[this.kept + step] ?? 0;
        if (old === option) continue;
        totals.move(person, option, old);
        if (covers) {
          this.cover(from + step, option, -1);
          this.cover(from + step, old, 1);
        }
        lines[place] = old;
      }
      totals.weekends[person] =
        (totals.weekends[person] ?? 0) -
        weekends +
        weekendsAround(rules, lines, person, from, from + length);
    }
    this.soft = this.softBefore;
    this.broken = this.brokenBefore;
  }

  private remember(person: number, from: number, length: number, covers: boolean): void {
    const { spans, former, lines } = this;
    spans[this.size] = person;
    spans[this.size + 1] = from;
    spans[this.size + 2] = length;
    spans[this.size + 3] = covers ? 1 : 0;
    this.size += 4;
    const row = person * this.days + from;
    for (let step = 0; step < length; step++) former[this.kept + step] = lines[row + step] ?? 0;
    this.kept += length;
  }

  /** Adds a head to the slots of an option or takes one away; answers the change of penalty. */
  private cover(day: number, option: number, by: 1 | -1): number {
    if (option === 0) return 0;
    const { fillStarts, fillSlots, need, under, over } = this.compiled;
    const { heads } = this;
    const place = day * this.options + option;
    const end = fillStarts[place + 1] ?? 0;
    let change = 0;
    for (let at = fillStarts[place] ?? 0; at < end; at++) {
      const slot = fillSlots[at] ?? 0;
      const now = heads[slot] ?? 0;
      const gap = (need[slot] ?? 0) - now;
      heads[slot] = now + by;
      if (by > 0) change += gap > 0 ? Math.max(-gap, -1) * (under[slot] ?? 0) : (over[slot] ?? 0);
      else change += gap >= 0 ? (under[slot] ?? 0) : -(over[slot] ?? 0);
    }
    return change;
  }
}

/** Mean over days and duties of the penalty of their heads when they are missing. */
function usualWorth({ fillStarts, fillSlots, under }: Compiled): number {
  let duties = 0;
  for (let place = 0; place + 1 < fillStarts.length; place++) {
    if ((fillStarts[place] ?? 0) < (fillStarts[place + 1] ?? 0)) duties++;
  }
  const worth = fillSlots.reduce((sum, slot) => sum + (under[slot] ?? 0), 0);
  return duties === 0 || worth === 0 ? 1 : worth / duties;
}
