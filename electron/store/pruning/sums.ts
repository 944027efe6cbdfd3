import { addDays, type BusinessDate, daysBetween } from '#shared/domain/calendar/calendar';
import { TsbRate } from '#shared/domain/demand/tsb';
import {
  type SeasonPast,
  type Silence,
  type SoldSums,
  type WeeklyDemand,
  weeklyDemand,
} from '#shared/domain/pruning/facts';
import type { DayLists } from './out-days';
import { UNKNOWN_COST } from './packed';
import type { Sold } from './sold';

/** The coming 8 weeks, and a year that consists of whole weeks. */
const SEASON_DAYS = 56;
const YEAR_DAYS = 364;
const SEASON_WEEKS = SEASON_DAYS / 7;
/** Days before the season that have to be known; fewer than all of them are scaled up. */
const LEAST_BEFORE = 14;
/** A week with more days out of stock than this says nothing of demand. */
const MOST_OUT_DAYS = 3;

/** What the sales of one SKU come to as of the last day of a history. */
export interface RowSums {
  readonly weeks4: SoldSums;
  readonly weeks8: SoldSums;
  readonly weeks13: SoldSums;
  readonly weeks52: SoldSums;
  readonly season: SeasonPast | null;
  readonly weekly: WeeklyDemand | null;
  /** Selling units. */
  readonly weeklyRate: number;
  readonly silence: Silence;
}

/** Adds up the sales of one SKU after the other; what is the same for all of them is done once. */
export class Summer {
  private readonly openBefore: Int32Array;
  /** Trading days of a week, mean of the last eight. */
  private readonly daysAWeek: number;
  private readonly weeks: Float64Array;
  private readonly outOfWeek: Int8Array;
  private readonly openInWeek: Int8Array;
  private readonly tsb = new TsbRate();
  /** Next of the days out of stock of the SKU at hand. */
  private gone = 0;

  constructor(
    private readonly sold: Sold,
    private readonly out: DayLists | undefined,
    private readonly withTickets: boolean,
  ) {
    const { days, open } = sold;
    this.openBefore = new Int32Array(days + 1);
    for (let day = 0; day < days; day++) {
      this.openBefore[day + 1] = (this.openBefore[day] ?? 0) + (open[day] ?? 0);
    }
    const lately = Math.min(days, SEASON_DAYS);
    this.daysAWeek = (7 * this.openDays(days - lately, days)) / lately;
    const weeks = Math.floor(days / 7);
    this.weeks = new Float64Array(weeks);
    this.outOfWeek = new Int8Array(weeks);
    this.openInWeek = new Int8Array(weeks);
    for (let week = 0; week < weeks; week++) {
      const end = days - 7 * week;
      this.openInWeek[week] = this.openDays(end - 7, end);
    }
  }

  /**
   * @param since first day on which it could be bought; null: not known
   * @param lastSale null when it never sold
   * @param stockKnown its days out of stock can be told
   */
  sumsOf(
    row: number,
    since: BusinessDate | null,
    lastSale: BusinessDate | null,
    stockKnown: boolean,
  ): RowSums {
    const from = since === null ? 0 : Math.max(0, this.dayOf(since));
    this.layOutWeeks(row);
    return {
      weeks4: this.soldIn(row, 28),
      weeks8: this.soldIn(row, 56),
      weeks13: this.soldIn(row, 91),
      weeks52: this.soldIn(row, YEAR_DAYS),
      season: this.season(row),
      weekly: this.weekly(since === null ? Number.POSITIVE_INFINITY : from),
      weeklyRate: this.rate(row, from) * this.daysAWeek,
      silence: this.silence(row, since, lastSale, stockKnown),
    };
  }

  private dayOf(date: BusinessDate): number {
    return daysBetween(this.sold.range.from, date);
  }

  private openDays(from: number, to: number): number {
    return (this.openBefore[to] ?? 0) - (this.openBefore[from] ?? 0);
  }

  /** Sums of the last so many days. */
  private soldIn(row: number, last: number): SoldSums {
    const { start, day, days, qty, netSales, cogs, tickets } = this.sold;
    const begin = start[row] ?? 0;
    let at = (start[row + 1] ?? 0) - 1;
    const sums = { qty: 0, netSales: 0, grossProfit: 0, sellingDays: 0, tickets: 0 };
    let known = false;
    for (; at >= begin && (day[at] ?? 0) >= days - last; at--) {
      sums.qty += qty[at] ?? 0;
      sums.netSales += netSales[at] ?? 0;
      sums.sellingDays++;
      sums.tickets += tickets[at] ?? 0;
      const cost = cogs[at] ?? UNKNOWN_COST;
      if (cost === UNKNOWN_COST) continue;
      known = true;
      sums.grossProfit += (netSales[at] ?? 0) - cost;
    }
    return {
      ...sums,
      grossProfit: known ? sums.grossProfit : null,
      tickets: this.withTickets ? sums.tickets : null,
    };
  }

  /** Quantity and days out of stock by week, the last week first. */
  private layOutWeeks(row: number): void {
    const { start, day, days, qty } = this.sold;
    this.weeks.fill(0);
    this.outOfWeek.fill(0);
    for (let at = start[row] ?? 0; at < (start[row + 1] ?? 0); at++) {
      const week = Math.floor((days - 1 - (day[at] ?? 0)) / 7);
      this.weeks[week] = (this.weeks[week] ?? 0) + (qty[at] ?? 0);
    }
    if (this.out === undefined) return;
    for (let at = this.out.start[row] ?? 0; at < (this.out.start[row + 1] ?? 0); at++) {
      const week = Math.floor((days - 1 - (this.out.day[at] ?? 0)) / 7);
      this.outOfWeek[week] = (this.outOfWeek[week] ?? 0) + 1;
    }
  }

  private season(row: number): SeasonPast | null {
    const { range, days } = this.sold;
    const from = days - YEAR_DAYS;
    // Where the shop's figures begin shortly before, nothing says whether the season was a rise.
    const knownBefore = Math.min(SEASON_DAYS, from);
    if (knownBefore < LEAST_BEFORE) return null;
    const inDays = (first: number, end: number) => this.qtyBetween(row, first, end);
    let best = 0;
    let running = 0;
    for (let week = 0; week < this.weeks.length; week++) {
      running += this.weeks[week] ?? 0;
      if (week >= SEASON_WEEKS) running -= this.weeks[week - SEASON_WEEKS] ?? 0;
      best = Math.max(best, running);
    }
    return {
      qty: inDays(from, from + SEASON_DAYS),
      qtyBefore: Math.round((inDays(from - knownBefore, from) * SEASON_DAYS) / knownBefore),
      bestQty: best,
      from: addDays(range.from, from),
      to: addDays(range.from, from + SEASON_DAYS - 1),
    };
  }

  private qtyBetween(row: number, from: number, to: number): number {
    const { start, day, qty } = this.sold;
    let sum = 0;
    for (let at = start[row] ?? 0; at < (start[row + 1] ?? 0); at++) {
      const date = day[at] ?? 0;
      if (date >= from && date < to) sum += qty[at] ?? 0;
    }
    return sum;
  }

  /** Weeks of the last year from `from` on in which the shop traded and it was mostly there. */
  private weekly(from: number): WeeklyDemand | null {
    const { days } = this.sold;
    let [weeks, sum, squares] = [0, 0, 0];
    for (let week = 0; week < Math.min(YEAR_DAYS / 7, this.weeks.length); week++) {
      if (days - 7 * (week + 1) < from) break;
      if (this.openInWeek[week] === 0 || (this.outOfWeek[week] ?? 0) > MOST_OUT_DAYS) continue;
      const units = (this.weeks[week] ?? 0) / 1_000;
      weeks++;
      sum += units;
      squares += units * units;
    }
    return weeklyDemand(weeks, sum, squares);
  }

  /** TSB rate of the open days of the last year on which it could be bought. */
  private rate(row: number, since: number): number {
    const { start, day, days, qty } = this.sold;
    let entry = start[row] ?? 0;
    const end = start[row + 1] ?? 0;
    if (entry === end) return 0;
    const from = Math.max(since, days - YEAR_DAYS);
    while (entry < end && (day[entry] ?? 0) < from) entry++;
    const rate = this.tsb;
    rate.reset();
    this.gone = this.out?.start[row] ?? 0;
    let next = from;
    for (; entry < end; entry++) {
      const date = day[entry] ?? 0;
      rate.quiet(this.daysThere(row, next, date));
      const units = (qty[entry] ?? 0) / 1_000;
      // More may have come back later than was sold that day.
      if (units > 0) rate.sold(units);
      else rate.quiet(1);
      next = date + 1;
    }
    rate.quiet(this.daysThere(row, next, days));
    return Number.isNaN(rate.perDay) ? 0 : rate.perDay;
  }

  /** Open days from `from` to before `to` on which it was not out of stock; asked in order. */
  private daysThere(row: number, from: number, to: number): number {
    let there = this.openDays(from, to);
    if (this.out === undefined || to <= from) return there;
    const { start, day } = this.out;
    const end = start[row + 1] ?? 0;
    while (this.gone < end && (day[this.gone] ?? 0) < from) this.gone++;
    for (; this.gone < end && (day[this.gone] ?? 0) < to; this.gone++) {
      if (this.sold.open[day[this.gone] ?? 0] === 1) there--;
    }
    return there;
  }

  private silence(
    row: number,
    since: BusinessDate | null,
    lastSale: BusinessDate | null,
    stockKnown: boolean,
  ): Silence {
    const { days } = this.sold;
    const from =
      lastSale !== null ? this.dayOf(lastSale) + 1 : since !== null ? this.dayOf(since) : 0;
    const first = Math.max(0, from);
    const trading = this.openDays(Math.min(first, days), days);
    if (!stockKnown) return { days: trading, inStockDays: null };
    let out = 0;
    const begin = this.out?.start[row] ?? 0;
    for (let at = (this.out?.start[row + 1] ?? 0) - 1; at >= begin; at--) {
      const day = this.out?.day[at] ?? 0;
      if (day < first) break;
      if (this.sold.open[day] === 1) out++;
    }
    return { days: trading, inStockDays: trading - out };
  }
}
