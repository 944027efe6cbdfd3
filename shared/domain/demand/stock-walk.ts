import type { Qty } from '#shared/domain/money/money';

/** What stock says about one SKU on one day. */
export const stockStates = {
  /** It could be bought all day, or nothing is known that says otherwise. */
  there: 0,
  /** Nothing was on the shelf: what would have been bought is not known. */
  out: 1,
  /** It sold until the last one was gone: at least so much was wanted. */
  soldOut: 2,
  /**
   * It sold although the books had nothing left: it was there, but that is known only because it sold,
   * so it says nothing about what customers buy while others are missing.
   */
  surprise: 3,
} as const;

/** A count older than this says nothing about today any more (days). */
export const STALE_DAYS = 35;

/**
 * Walks through the days of many SKUs, in order, and says on which of them one was out of stock.
 * The level of a day is its count, else the level of the day before plus movements minus sales.
 *
 * A level below 0 is no empty shelf but books that are wrong (a delivery was not entered): such a SKU
 * counts as there until it is counted again. Otherwise every quiet day of a SKU with a
 * negative stock would be taken for a day without goods, and its demand be overrated.
 */
export class StockWalk {
  /** At closing of the last day; `NaN` where not known. */
  readonly level: Float64Array;
  private readonly countedOn: Int32Array;
  private readonly moved: Float64Array;
  private readonly arrived: Uint8Array;
  private readonly counted: Float64Array;

  constructor(skus: number) {
    this.level = new Float64Array(skus).fill(Number.NaN);
    this.countedOn = new Int32Array(skus);
    this.moved = new Float64Array(skus);
    this.arrived = new Uint8Array(skus);
    this.counted = new Float64Array(skus).fill(Number.NaN);
  }

  /** Forgets everything, so that other SKUs can be walked through. */
  reset(): void {
    this.level.fill(Number.NaN);
    this.countedOn.fill(0);
    this.moved.fill(0);
    this.arrived.fill(0);
    this.counted.fill(Number.NaN);
  }

  /** First day on which a SKU is no longer known to be out while nothing happens; 0: it is not out. */
  outUntil(sku: number): number {
    return this.level[sku] === 0 ? (this.countedOn[sku] ?? 0) + STALE_DAYS + 1 : 0;
  }

  /** A level counted at closing of the running day. */
  count(sku: number, qty: Qty): void {
    this.counted[sku] = qty;
  }

  /** A movement of the running day other than sales. */
  move(sku: number, qty: Qty): void {
    this.moved[sku] = (this.moved[sku] ?? 0) + qty;
    if (qty > 0) this.arrived[sku] = 1;
  }

  /** Ends the running day of one SKU, of which `sold` went over the till (returns deducted). */
  close(sku: number, day: number, sold: Qty): number {
    const count = this.counted[sku] ?? Number.NaN;
    // Most SKUs of most shops are never counted.
    if (Number.isNaN(count) && Number.isNaN(this.level[sku] ?? Number.NaN)) {
      this.moved[sku] = 0;
      this.arrived[sku] = 0;
      return stockStates.there;
    }
    const opening = this.opening(sku, day);
    const rolled = opening + (this.moved[sku] ?? 0) - sold;
    const closing = Number.isNaN(count) ? rolled : count;
    const state = stateOf({ opening, arrived: this.arrived[sku] === 1, rolled, closing, sold });
    if (!Number.isNaN(count)) this.countedOn[sku] = day;
    this.level[sku] = closing < 0 ? Number.NaN : closing;
    this.counted[sku] = Number.NaN;
    this.moved[sku] = 0;
    this.arrived[sku] = 0;
    return state;
  }

  private opening(sku: number, day: number): number {
    const stale = day - (this.countedOn[sku] ?? 0) > STALE_DAYS;
    return stale ? Number.NaN : (this.level[sku] ?? Number.NaN);
  }
}

function stateOf(of: {
  readonly opening: number;
  readonly arrived: boolean;
  readonly rolled: number;
  readonly closing: number;
  readonly sold: Qty;
}): number {
  const { there, out, soldOut, surprise } = stockStates;
  if (of.sold > 0) {
    if (of.rolled < 0) return surprise;
    return of.closing === 0 ? soldOut : there;
  }
  const empty = (of.opening === 0 && !of.arrived) || of.closing === 0;
  return empty ? out : there;
}
