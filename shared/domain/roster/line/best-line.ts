/**
 * The best line of one person by dynamic programming: all rules exact, for any cost per day and duty.
 *
 * A table is filled from the last day to the first: the least cost to come from each day, number of
 * weekends worked, minutes worked and state. It knows every rule but the limits per duty; where the
 * line read from it breaks one of those, a best-first search that uses the table as its bound finds
 * the best line that does not (`counted-line.ts`). Resource-constrained shortest paths as in
 * Irnich & Desaulniers (2005).
 */
import type { BestLine } from './counted-line';
import type { LineModel } from './line-model';
import { pricedLine } from './priced-line';
import type { Table } from './table';
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
  /** False: a good line will do where limits per duty make the best one dear; the bound holds. */
  readonly exact: boolean;
}

/** Keeps its tables between calls: they are large. */
export class LineSearch {
  private values = new Float64Array(0);
  /** Cells of tables filled so far, by kinds of duties, and what was done with the lines found: the
   * measure by which work is shared out. */
  work = 0;
  private readonly prices = new Map<LineModel, Float64Array>();

  /** Costs count within the days of the window and those right after it that its runs reach into. */
  best(ask: LineAsk): BestLine {
    const { model } = ask;
    const window = windowOf(model, ask.current, ask.from, ask.to);
    if (window === null) return { line: null, bound: Number.POSITIVE_INFINITY };
    const table = this.tableFor(model, window);
    const found = pricedLine(table, ask, this.pricesFor(model));
    this.work += table.work;
    return found;
  }

  /** Prices of the limits serve the next search for the same person, whose costs are much alike. */
  private pricesFor(model: LineModel): Float64Array {
    const known = this.prices.get(model);
    if (known !== undefined) return known;
    const prices = new Float64Array(model.countMax.length);
    this.prices.set(model, prices);
    return prices;
  }

  private tableFor(model: LineModel, window: Window): Table {
    const weekends = window.weekendsLeft + 1;
    const units = window.maxUnits + 1;
    const size = (window.end - window.from + 1) * weekends * units * model.states;
    if (this.values.length < size) this.values = new Float64Array(size);
    return { model, window, weekends, units, values: this.values, work: 0 };
  }
}
