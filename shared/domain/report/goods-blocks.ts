import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { Money, Qty } from '#shared/domain/money/money';
import type { Block, Comparison } from './block';

/* The blocks of the daily report about single SKUs: sales, prices and stock. */

export interface SkuRanking {
  readonly rows: readonly SkuRow[];
}

export interface SkuRow {
  readonly skuId: number;
  readonly code: string;
  readonly name: string;
  readonly categoryName: string;
  readonly unit: string;
  readonly qty: Qty;
  readonly netSales: Money;
  readonly grossProfit: Money | null;
  readonly lastWeek: Comparison;
}

export interface MoversBlock {
  /** Same weekdays of the last four weeks that the average is taken over. */
  readonly baseDates: readonly BusinessDate[];
  readonly up: readonly MoverRow[];
  readonly down: readonly MoverRow[];
}

export interface MoverRow {
  readonly skuId: number;
  readonly code: string;
  readonly name: string;
  readonly netSales: Money;
  /** Mean net sales of the base dates; a day without a sale counts 0. */
  readonly usual: Money;
  readonly difference: Money;
}

/** What the classification of slow movers says since the week before. */
export interface SlowMoversBlock {
  /** Monday of the week, and of the one that it is held against. */
  readonly week: BusinessDate;
  readonly before: BusinessDate;
  /** SKUs that are slow or dead, and their stock at cost; null where none is known. */
  readonly count: number;
  readonly stockValue: Money | null;
  /** How many became slow or dead, and how many no longer are; `rows` has the first of them. */
  readonly came: number;
  readonly went: number;
  readonly rows: readonly SlowChangeRow[];
}

export interface SlowChangeRow {
  readonly skuId: number;
  readonly code: string;
  readonly name: string;
  /** Null: neither slow nor dead. */
  readonly before: 'slow' | 'dead' | null;
  readonly now: 'slow' | 'dead' | null;
  readonly stockValue: Money | null;
}

export interface OutOfStockBlock {
  /** Day of the stock levels used: the report's day, or the last count before it. */
  readonly asOf: BusinessDate;
  readonly rows: readonly OutOfStockRow[];
  /** SKUs at zero in all; `rows` has those that sell most. */
  readonly count: number;
  /** Out of stock ÷ active SKUs with a known level. */
  readonly rate: number | null;
  /** Sum over the rows whose missed sales are known. */
  readonly missedSales: Money;
}

export interface OutOfStockRow {
  readonly skuId: number;
  readonly code: string;
  readonly name: string;
  readonly stock: Qty;
  /** Known days in a row at zero, this one included. */
  readonly days: number;
  /** Sales missed this day: in-stock daily rate × 1; `missing` under 21 in-stock days. */
  readonly missed: Block<{ readonly amount: Money; readonly qty: Qty }>;
}

export interface WriteOffBlock {
  readonly rows: readonly WriteOffRow[];
  readonly amount: Money;
  /** Shrink of the day: write-offs and negative count differences at cost ÷ net sales. */
  readonly shrink: number | null;
  /** Movements whose cost is not known: they are in `rows`, not in `amount`. */
  readonly withoutCost: number;
}

export interface WriteOffRow {
  readonly skuId: number;
  readonly code: string;
  readonly name: string;
  readonly kind: 'write_off' | 'count_adjustment';
  readonly reason: string;
  /** Negative: goods that are gone. */
  readonly qty: Qty;
  /** Positive: what they cost; null without a cost. */
  readonly amount: Money | null;
}

export interface NegativeMarginBlock {
  /** Worst first; at most ten. */
  readonly rows: readonly NegativeMarginRow[];
  readonly count: number;
  /** Sum of the losses of all of them, negative. */
  readonly loss: Money;
}

export interface NegativeMarginRow {
  readonly skuId: number;
  readonly code: string;
  readonly name: string;
  readonly netSales: Money;
  readonly cost: Money;
  readonly grossProfit: Money;
  /** Average price and cost of one selling unit. */
  readonly unitPrice: Money | null;
  readonly unitCost: Money | null;
}

export interface PriceAnomalyBlock {
  readonly rows: readonly PriceAnomalyRow[];
}

/** The day's average price of a SKU lies outside the band of its own last 56 days. */
export interface PriceAnomalyRow {
  readonly skuId: number;
  readonly code: string;
  readonly name: string;
  /** Average price of one selling unit this day. */
  readonly price: Money;
  /** Median of the days before, and the band around it. */
  readonly usual: Money;
  readonly low: Money;
  readonly high: Money;
  readonly days: number;
  readonly netSales: Money;
}

export interface ExpiringBlock {
  /** Already expired and expiring within `withinDays`, soonest first. */
  readonly withinDays: number;
  readonly rows: readonly ExpiringRow[];
  readonly count: number;
  /** At cost, of the lots whose cost is known. */
  readonly value: Money;
}

export interface ExpiringRow {
  readonly lotId: number;
  readonly skuId: number;
  readonly code: string;
  readonly name: string;
  readonly expiresOn: BusinessDate;
  /** Negative once it has expired. */
  readonly daysLeft: number;
  readonly qty: Qty;
  readonly value: Money | null;
  /** Mean daily quantity sold over the last 28 days. */
  readonly dailyQty: Qty;
}
