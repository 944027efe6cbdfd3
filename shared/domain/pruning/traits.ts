import { firstAt, openDaysBefore, type SalesHistory, skuCount } from './history';
import { type KinTrends, kinTrends } from './kin';

/** Half-lives, in trading days, of the shares of days with a sale and of the tickets. */
const MEMORIES = [5, 10, 20, 40, 80] as const;
const TICKET_MEMORIES = [20, 80] as const;
/** Half-life of the recent size of a day's sale; also the long side when kin are compared. */
const LONG = 60;
/** Memory whose trend against LONG tells that kin are waking up. */
const SHORT = 1;
/** Share of days with a sale by which a SKU is first judged: mostly of late, a fifth of all time. */
const STEADY_LATE = 0.8;
/** A day at the usual size that a SKU starts with, and a fiftieth of a day with a sale. */
const HELD_DAYS = 1;
const HELD_SHARE = 0.02;
/** The same weekday a year ago, and the length of the season looked at from there. */
const YEAR = 364;
const SEASON = 56;

/**
 * What is known of a SKU on a day, all but the last two as natural logarithms. Size is the value of
 * a day with a sale; a share is that of days with a sale, recent days counting more.
 */
export const traitNames = [
  'size',
  'usualSize',
  'recentSize',
  ...MEMORIES.map((days) => `share${days}` as const),
  'share',
  'silence',
  'silenceByRhythm',
  'sellingDays',
  'price',
  'age',
  ...TICKET_MEMORIES.map((days) => `tickets${days}` as const),
  'steady',
  'lastYear',
  'kin',
  'wakingKin',
] as const;
export const TRAITS = traitNames.length;
export const STEADY = traitNames.indexOf('steady');
export const SIZE = traitNames.indexOf('size');
export const WAKING_KIN = traitNames.indexOf('wakingKin');

/** Every fading sum that is kept: its half-life. Shares first, then tickets, recent value and days. */
const FADING = [...MEMORIES, ...TICKET_MEMORIES, LONG, LONG];
/** Memory that the first judgement reads. */
const STEADY_AT = MEMORIES.indexOf(20);
const TICKETS_AT = MEMORIES.length;
const VALUE_AT = TICKETS_AT + TICKET_MEMORIES.length;
const DAYS_AT = VALUE_AT + 1;
const WIDTH = FADING.length;

/**
 * Walks through a history once, forwards, and tells the traits of the SKUs at any number of dates on
 * the way: each entry is read once, however many dates are asked for.
 */
export class TraitWalk {
  /** Days passed. */
  private today = 0;
  private readonly before: Int32Array;
  private readonly next: Int32Array;
  private readonly nextOut: Int32Array | null;
  /** Fading sums of sales and, with the same half-lives, of the days that count at all. */
  private readonly sums: Float64Array;
  private readonly weights: Float64Array;
  private readonly first: Int32Array;
  private readonly last: Int32Array;
  private readonly sellingDays: Float64Array;
  private readonly value: Float64Array;
  private readonly logs: Float64Array;
  private readonly qty: Float64Array;
  private readonly outDays: Float64Array;
  private readonly outSince: Float64Array;
  private kinTrend: KinTrends | null = null;
  private usual = 1;

  constructor(private readonly history: SalesHistory) {
    const skus = skuCount(history);
    this.before = openDaysBefore(history);
    this.next = history.start.slice(0, skus);
    this.nextOut = history.out?.start.slice(0, skus) ?? null;
    this.sums = new Float64Array(skus * WIDTH);
    this.weights = new Float64Array(skus * WIDTH);
    this.first = new Int32Array(skus).fill(-1);
    this.last = new Int32Array(skus).fill(-1);
    this.sellingDays = new Float64Array(skus);
    this.value = new Float64Array(skus);
    this.logs = new Float64Array(skus);
    this.qty = new Float64Array(skus);
    this.outDays = new Float64Array(skus);
    this.outSince = new Float64Array(skus);
  }

  /** Moves on until `days` days have passed. */
  advance(days: number): void {
    const from = this.before[this.today] ?? 0;
    const to = this.before[days] ?? 0;
    const fade = FADING.map((half) => powers(half, to - from));
    const factor = Float64Array.from(fade, (table) => table[to - from] ?? 0);
    const added = Float64Array.from(fade, (table, k) => sumOfPowers(k, table, to - from));
    for (let sku = 0; sku < this.next.length; sku++) {
      if ((this.first[sku] ?? -1) >= 0) this.fadeSku(sku, factor, added);
      this.takeSales(sku, days, to, fade);
      this.takeOut(sku, days, to, fade);
    }
    this.today = days;
    this.settle();
  }

  /** Usual value of a day's sale (geometric mean over the SKUs): the yardstick of all values. */
  get usualSale(): number {
    return this.usual;
  }

  /** Writes the traits of one SKU to a row of `TRAITS` cells. The SKU has to have sold. */
  write(sku: number, cells: Float64Array, row: number): void {
    const now = this.before[this.today] ?? 0;
    const at = sku * WIDTH;
    const selling = this.sellingDays[sku] ?? 0;
    const value = this.value[sku] ?? 0;
    const age = Math.max(1, now - (this.first[sku] ?? 0) - (this.outDays[sku] ?? 0));
    const silence = Math.max(0, now - 1 - (this.last[sku] ?? 0) - (this.outSince[sku] ?? 0));
    const size = Math.max(
      this.usual / 100,
      (value + HELD_DAYS * this.usual) / (selling + HELD_DAYS),
    );
    let cell = row * TRAITS;
    const put = (trait: number) => {
      cells[cell++] = trait;
    };
    const share = (memory: number) =>
      Math.log(
        ((this.sums[at + memory] ?? 0) + HELD_SHARE) /
          (Math.max(0, this.weights[at + memory] ?? 0) + 1),
      );
    put(Math.log(size));
    put(((this.logs[sku] ?? 0) + Math.log(this.usual)) / (selling + 1));
    const recent = (this.sums[at + VALUE_AT] ?? 0) + size;
    put(Math.log(Math.max(this.usual / 100, recent / ((this.sums[at + DAYS_AT] ?? 0) + 1))));
    for (let memory = 0; memory < MEMORIES.length; memory++) put(share(memory));
    const always = Math.log((selling + HELD_SHARE) / (age + 1));
    put(always);
    put(Math.log(silence + 1));
    put(Math.log(1 + silence * Math.exp(share(MEMORIES.length - 1))));
    put(Math.log(selling));
    put(Math.log(Math.max(0.01, value / Math.max(0.001, (this.qty[sku] ?? 0) / 1_000)) + 0.05));
    put(Math.log(age));
    for (let memory = 0; memory < TICKET_MEMORIES.length; memory++) put(share(TICKETS_AT + memory));
    const steady = Math.log(
      STEADY_LATE * Math.exp(share(STEADY_AT)) + (1 - STEADY_LATE) * Math.exp(always),
    );
    put(steady);
    put(this.lastYear(sku) ?? steady);
    put(this.kinTrend?.own[sku] ?? 0);
    put(this.kinTrend?.wake[sku] ?? 0);
  }

  /** Share of days with a sale in the same 8 weeks of last year; null where it was not there yet. */
  private lastYear(sku: number): number | null {
    const from = this.today - YEAR;
    const begin = this.history.start[sku] ?? 0;
    if (from < 0 || (this.history.day[begin] ?? 0) > from) return null;
    const to = from + SEASON;
    const sold = firstAt(this.history, sku, to) - firstAt(this.history, sku, from);
    const open = (this.before[to] ?? 0) - (this.before[from] ?? 0);
    return Math.log((sold + HELD_SHARE) / (open + 1));
  }

  private fadeSku(sku: number, factor: Float64Array, added: Float64Array): void {
    const at = sku * WIDTH;
    for (let k = 0; k < WIDTH; k++) {
      const kept = factor[k] ?? 0;
      this.sums[at + k] = (this.sums[at + k] ?? 0) * kept;
      this.weights[at + k] = (this.weights[at + k] ?? 0) * kept + (added[k] ?? 0);
    }
  }

  private takeSales(sku: number, days: number, to: number, fade: readonly Float64Array[]): void {
    const { start, day, value, tickets, qty } = this.history;
    const end = start[sku + 1] ?? 0;
    const at = sku * WIDTH;
    let i = this.next[sku] ?? 0;
    for (; i < end && (day[i] ?? 0) < days; i++) {
      const column = this.before[day[i] ?? 0] ?? 0;
      const ago = to - 1 - column;
      const sold = value[i] ?? 0;
      if ((this.first[sku] ?? -1) < 0) {
        this.first[sku] = column;
        for (let k = 0; k < WIDTH; k++) this.weights[at + k] = sumOfPowers(k, fade[k], to - column);
      }
      for (let k = 0; k < WIDTH; k++) {
        const what =
          k === VALUE_AT ? sold : k >= TICKETS_AT && k < VALUE_AT ? (tickets[i] ?? 0) : 1;
        this.sums[at + k] = (this.sums[at + k] ?? 0) + what * (fade[k]?.[ago] ?? 0);
      }
      this.last[sku] = column;
      this.outSince[sku] = 0;
      this.sellingDays[sku] = (this.sellingDays[sku] ?? 0) + 1;
      this.value[sku] = (this.value[sku] ?? 0) + sold;
      this.logs[sku] = (this.logs[sku] ?? 0) + Math.log(1 + Math.max(0, sold));
      this.qty[sku] = (this.qty[sku] ?? 0) + (qty[i] ?? 0);
    }
    this.next[sku] = i;
  }

  /** Days out of stock after the first sale leave the denominators. */
  private takeOut(sku: number, days: number, to: number, fade: readonly Float64Array[]): void {
    const { out } = this.history;
    if (out === undefined || this.nextOut === null) return;
    const end = out.start[sku + 1] ?? 0;
    let i = this.nextOut[sku] ?? 0;
    for (; i < end && (out.day[i] ?? 0) < days; i++) {
      const column = this.before[out.day[i] ?? 0] ?? 0;
      if (this.before[(out.day[i] ?? 0) + 1] === column) continue;
      if ((this.first[sku] ?? -1) < 0 || column <= (this.first[sku] ?? 0)) continue;
      this.outDays[sku] = (this.outDays[sku] ?? 0) + 1;
      if (column > (this.last[sku] ?? 0)) this.outSince[sku] = (this.outSince[sku] ?? 0) + 1;
      for (let k = 0; k < WIDTH; k++) {
        const at = sku * WIDTH + k;
        this.weights[at] = (this.weights[at] ?? 0) - (fade[k]?.[to - 1 - column] ?? 0);
      }
    }
    this.nextOut[sku] = i;
  }

  /** The usual size of a day's sale over all SKUs, and the trend of kin. */
  private settle(): void {
    let logs = 0;
    let known = 0;
    for (let sku = 0; sku < this.value.length; sku++) {
      const value = this.value[sku] ?? 0;
      if (value <= 0) continue;
      logs += Math.log(value / (this.sellingDays[sku] ?? 1));
      known++;
    }
    this.usual = known > 0 ? Math.exp(logs / known) : 1;
    const { kin } = this.history;
    this.kinTrend =
      kin === undefined ? null : kinTrends(kin, this.fading(SHORT), this.fading(DAYS_AT));
  }

  private fading(which: number): Float64Array {
    const fading = new Float64Array(this.value.length);
    for (let sku = 0; sku < fading.length; sku++) fading[sku] = this.sums[sku * WIDTH + which] ?? 0;
    return fading;
  }
}

/** 0.5^(i ÷ half), for i = 0 … up to `count`. */
function powers(half: number, count: number): Float64Array {
  return Float64Array.from({ length: count + 1 }, (_, i) => 0.5 ** (i / half));
}

/** Σ of the first `count` powers of a memory. */
function sumOfPowers(memory: number, table: Float64Array | undefined, count: number): number {
  const step = 0.5 ** (1 / (FADING[memory] ?? 1));
  return (1 - (table?.[count] ?? step ** count)) / (1 - step);
}
