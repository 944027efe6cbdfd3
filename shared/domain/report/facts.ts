import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { Shift } from '#shared/domain/kpi/duty';
import type { SalesSums } from '#shared/domain/kpi/sums';
import type { Money, Qty } from '#shared/domain/money/money';
import type { DatedQty } from '#shared/domain/stock/roll';
import type { TargetValue } from '#shared/domain/targets/split';
import type { ReportStore, RosterRow } from './daily';

/**
 * What the daily report is built from: rows as the store reads them, most of them for the day and
 * the same weekday of the eight weeks before. See `reportDates` for which days those are.
 */
export interface DailyFacts {
  readonly date: BusinessDate;
  readonly madeAt: number;
  readonly store: ReportStore;
  readonly stapleTarget: number;
  readonly stapleTolerance: number;
  readonly record: DayRecord | null;
  /** First business date with sales; null in an empty store. */
  readonly firstDate: BusinessDate | null;
  /** From 56 days before the month of the report to its date. */
  readonly days: readonly DayChannelRow[];
  /** The days of earlier years that the targets' season is read from. */
  readonly seasonDays: readonly DayChannelRow[];
  /** Day and same weekdays of eight weeks. */
  readonly hours: readonly HourSalesRow[];
  /** Same, and the day before. */
  readonly categoryDays: readonly CategoryDayRow[];
  /**
   * Day and same weekdays, all channels together: every SKU of the day and of the four latest
   * weekdays; of the four before them the SKUs that can be told of (`materialSkus`), and every SKU
   * of a day that a surprise is measured against (`datesToExplain`).
   */
  readonly skuDays: readonly SkuDayRow[];
  readonly categories: readonly CategoryInfo[];
  readonly channels: readonly { readonly id: number; readonly name: string }[];
  readonly skus: ReadonlyMap<number, SkuInfo>;
  /** SKUs with more than nothing sold, for each day of the trend. */
  readonly soldSkus: ReadonlyMap<BusinessDate, number>;
  readonly visitors: readonly VisitorRow[];
  /** Over the trend. */
  readonly shifts: readonly Shift[];
  /** Targets whose period touches the month of the report or its week. */
  readonly targets: readonly TargetValue[];
  readonly shrink: readonly ShrinkDayRow[];
  readonly stock: StockSnapshot | null;
  readonly movements: readonly MovementRow[];
  /** True when any write-off or count difference was ever recorded. */
  readonly movementsKnown: boolean;
  readonly lots: readonly LotRow[];
  readonly lotsKnown: boolean;
  /** Null where the week or the one before it was never classified. */
  readonly slowMovers: SlowWeeks | null;
  /** Of the SKUs whose price this day is not near their mean of the 28 days before; both included. */
  readonly priceHistory: readonly PriceDayRow[];
  /** SKUs in a promotion that runs this day: their price is meant to be another. */
  readonly promoted: ReadonlySet<number>;
  /** Days with sales among the 28 before. */
  readonly priceDays: number;
  readonly actions: readonly ActionFact[];
  readonly openActions: number;
  readonly roster: readonly RosterFact[];
  readonly onLeave: readonly string[];
}

export interface DayRecord {
  readonly version: number;
  readonly weather: string;
  readonly note: string;
  readonly shopClosed: boolean;
}

/** Sums of one day and channel, as `sales_day` has them. */
export interface DayChannelRow extends SalesSums {
  readonly date: BusinessDate;
  readonly channelId: number;
}

export interface HourSalesRow {
  readonly date: BusinessDate;
  readonly hour: number;
  readonly lines: number;
  readonly tickets: number;
  readonly units: Qty;
  readonly netSales: Money;
}

export interface CategoryDayRow {
  readonly date: BusinessDate;
  readonly categoryId: number;
  readonly units: Qty;
  readonly netSales: Money;
  readonly cogs: Money | null;
  readonly salesWithCost: Money;
}

export interface SkuDayRow {
  readonly date: BusinessDate;
  readonly skuId: number;
  readonly qty: Qty;
  readonly units: Qty;
  readonly netSales: Money;
  readonly cogs: Money | null;
}

export interface CategoryInfo {
  readonly id: number;
  readonly parentId: number | null;
  readonly name: string;
  readonly toBeClassified: boolean;
}

export interface SkuInfo {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly categoryId: number;
  readonly weighed: boolean;
  readonly role: 'staple' | 'specialty' | null;
  readonly facings: number | null;
  readonly widthCm: number | null;
  readonly carried: boolean;
  /** Introduced, or sold first; null when neither is known. */
  readonly since: BusinessDate | null;
  readonly until: BusinessDate | null;
}

export interface VisitorRow {
  readonly date: BusinessDate;
  readonly hour: number;
  readonly visitors: number;
}

export interface ShrinkDayRow {
  readonly date: BusinessDate;
  readonly amount: Money;
}

/** Levels rolled forward from the last count by movements and sales to closing of the day. */
export interface StockSnapshot {
  readonly countedOn: BusinessDate;
  /** Active SKUs with a known level. */
  readonly active: number;
  readonly atZero: number;
  /** The at-zero SKUs that sold most on the same weekdays, with their history. */
  readonly histories: readonly StockHistory[];
}

export interface StockHistory {
  readonly skuId: number;
  readonly levels: readonly DatedQty[];
  readonly movements: readonly DatedQty[];
  readonly sales: readonly (DatedQty & { readonly netSales: Money })[];
}

export interface MovementRow {
  readonly skuId: number;
  readonly kind: 'write_off' | 'count_adjustment';
  readonly reason: string;
  readonly qty: Qty;
  /** Cost of one selling unit: of the movement, else in force that day. */
  readonly unitCost: Money | null;
}

export interface LotRow {
  readonly id: number;
  readonly skuId: number;
  readonly expiresOn: BusinessDate;
  readonly qty: Qty;
  readonly unitCost: Money | null;
  /** Sold over the 28 days before. */
  readonly soldQty28: Qty;
}

/** The classes of slow movers in the week of the report and in the one before. */
export interface SlowWeeks {
  readonly week: BusinessDate;
  readonly before: BusinessDate;
  /** Every SKU that is slow or dead in either. */
  readonly rows: readonly SlowWeekRow[];
}

export interface SlowWeekRow {
  readonly skuId: number;
  readonly before: 'slow' | 'dead' | null;
  readonly now: 'slow' | 'dead' | null;
  /** At cost, in the later of the weeks in which it is. */
  readonly stockValue: Money | null;
}

/** What was sold of a SKU on a day, before returns. */
export interface PriceDayRow {
  readonly date: BusinessDate;
  readonly skuId: number;
  readonly qty: Qty;
  readonly amount: Money;
}

export interface ActionFact {
  readonly id: number;
  readonly title: string;
  readonly state: 'open' | 'doing';
  readonly dueOn: BusinessDate | null;
  readonly owners: readonly string[];
}

export interface RosterFact extends RosterRow {
  readonly draft: boolean;
}
