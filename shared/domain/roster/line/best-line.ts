/**
 * The best line of one person by dynamic programming: all rules exact, for any cost per day and duty.
 *
 * A table is filled from the last day to the first: the least cost to come from each day, number of
 * weekends worked, minutes worked and state. It knows every rule but the limits per duty; where the
 * line read from it breaks one of those, a best-first search that uses the table as its bound finds
 * the best line that does not (`counted-line.ts`). Resource-constrained shortest paths as in
 * Irnich & Desaulniers (2005).
 */
import { type BestLine, CountedSearch, countsOutside } from './counted-line';
import { type EveryEffort, everyLine } from './every-line';
import type { LineModel } from './line-model';
import { openLimits, pricedLine, withPrices } from './priced-line';
import { fillTable, layerOf, type Table } from './table';
import { coarseUnits, smallestLimits, stepsIn, type Tally, tallyOf } from './tally';
import { type Window, windowOf } from './window';

export interface LineAsk {
  readonly model: LineModel;
  /** Cost by day × option, finite only where the option may be taken. */
  readonly cost: Float64Array;
  /** Option by day; what lies outside `from`..`to` stays as it is. */
  readonly current: Int16Array;
  readonly from: number;
  /** First day after those that may change. */
  readonly to: number;
  /** Lines that cost as much are of no use; infinite where any will do. */
  readonly ceiling: number;
}

/** A label of the search that keeps the limits takes as long as so many cells. */
const WORK_OF_LABEL = 10;

/** Keeps its tables between calls: they are large. */
export class LineSearch {
  private values = new Float64Array(0);
  /** Cells of tables filled so far, by kinds of duties, and what was done with the lines found: the
   * measure by which work is shared out. */
  work = 0;
  private readonly counted = new CountedSearch();
  private readonly prices = new WeakMap<LineModel, Float64Array>();
  /** Cells that a person's tables may have, where more than usual. */
  private readonly room = new WeakMap<LineModel, number>();

  /** Costs count within the days of the window and those right after it that its runs reach into. */
  best(ask: LineAsk): BestLine {
    const { model } = ask;
    const window = windowOf(model, ask.current, ask.from, ask.to);
    if (window === null) return { line: null, bound: Number.POSITIVE_INFINITY };
    const table = this.tableFor(model, window, ask.current);
    const before = this.counted.givenUp;
    const found = pricedLine(table, ask, this.pricesFor(model), this.counted);
    const isWhole = window.end - window.from === model.days;
    if (isWhole && this.counted.givenUp > before) {
      this.room.set(model, Math.min(CELLS.most, this.roomFor(model) * CELLS.growth));
    }
    this.work += table.work + this.counted.work * WORK_OF_LABEL;
    this.counted.work = 0;
    return found;
  }

  /** Every line that costs no more than `ceiling`; null where that takes too long. */
  every({ model, cost, current, ceiling }: LineAsk, effort: EveryEffort): Int16Array[] | null {
    const window = windowOf(model, current, 0, model.days);
    if (window === null) return [];
    const table = this.tableFor(model, window, current);
    const prices = this.pricesFor(model);
    const open = openLimits(table);
    for (const limit of table.tally.limits) prices[limit] = 0;
    const priced = withPrices(table, cost, prices, open);
    fillTable(table, priced, current);
    this.work += table.work;
    return everyLine({ table, priced, prices, current, limit: ceiling, effort });
  }

  /** Prices of the limits serve the next search for the same person, whose costs are much alike. */
  private pricesFor(model: LineModel): Float64Array {
    const known = this.prices.get(model);
    if (known !== undefined) return known;
    const prices = new Float64Array(model.countMax.length);
    this.prices.set(model, prices);
    return prices;
  }

  private tableFor(model: LineModel, window: Window, current: Int16Array): Table {
    const weekends = window.weekendsLeft + 1;
    const tally = this.tallyFor(model, window, current);
    const units = stepsIn(window, tally);
    const shape = { model, window, weekends, units, tally };
    const size = (window.end - window.from + 1) * layerOf(shape);
    if (this.values.length < size) this.values = new Float64Array(size);
    return { ...shape, values: this.values, work: 0 };
  }

  /** Limits are counted as far as the table stays small. */
  private tallyFor(model: LineModel, window: Window, current: Int16Array): Tally {
    const outside = countsOutside(model, window, current);
    const days = window.end - window.from;
    const room = days === model.days ? this.roomFor(model) : CELLS.usual;
    const smallest = smallestLimits(model);
    for (let count = smallest.length; count > 0; count--) {
      const limits = smallest.slice(0, count);
      const rows = limits.reduce((all, limit) => all * ((model.countMax[limit] ?? 0) + 1), 1);
      const units = stepsIn(window, coarseUnits(model, limits));
      const cells = days * (window.weekendsLeft + 1) * rows * units * model.states;
      if (cells <= room) return tallyOf(model, limits, outside);
    }
    return tallyOf(model, [], outside);
  }

  private roomFor(model: LineModel): number {
    return this.room.get(model) ?? CELLS.usual;
  }
}

/** Cells of a table that counts limits. For a person whose whole line could not be found for sure they grow: the
 * master comes to its optimum by exact lines alone. */
const CELLS = { usual: 700_000, most: 5_000_000, growth: 8 };
