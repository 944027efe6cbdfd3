import type { Money, Qty } from '#shared/domain/money/money';

/**
 * The sums that KPIs are computed from, for one bucket (a range, a day, an hour, a category, a SKU
 * or a channel). A group is null where its source has nothing to say about the bucket; a KPI that
 * needs it is null then, and names the source.
 */
export interface KpiFacts {
  /** Days of the calendar in the bucket. */
  readonly days: number;
  readonly sales: SalesFacts | null;
  /** What hours do not have. */
  readonly detail: DetailFacts | null;
  readonly ticketing: TicketFacts | null;
  readonly profit: ProfitFacts | null;
  readonly previous: PreviousFacts | null;
  readonly range: RangeFacts | null;
  readonly skuDays: SkuDayFacts | null;
  readonly slow: SlowFacts | null;
  readonly mix: MixFacts | null;
  readonly stock: StockFacts | null;
  readonly shrink: ShrinkFacts | null;
  readonly footfall: FootfallFacts | null;
  readonly labour: LabourFacts | null;
  readonly space: SpaceFacts | null;
  readonly target: TargetFacts | null;
  readonly channel: ChannelFacts | null;
  readonly promotion: PromotionFacts | null;
}

export type FactGroup = Exclude<keyof KpiFacts, 'days'>;

export const noFacts: KpiFacts = {
  days: 0,
  sales: null,
  detail: null,
  ticketing: null,
  profit: null,
  previous: null,
  range: null,
  skuDays: null,
  slow: null,
  mix: null,
  stock: null,
  shrink: null,
  footfall: null,
  labour: null,
  space: null,
  target: null,
  channel: null,
  promotion: null,
};

export interface SalesFacts {
  readonly lines: number;
  /** Weighed goods count 1 per line; in 1/1000. Returns deducted. */
  readonly units: Qty;
  /** After discount, returns deducted. */
  readonly netSales: Money;
}

export interface DetailFacts {
  readonly qty: Qty;
  /** Before discount, returns deducted. */
  readonly listSales: Money;
  /** What went back, negative or 0. */
  readonly returnAmount: Money;
}

/** Of the lines that name a ticket. */
export interface TicketFacts {
  /** Distinct tickets with at least one sale line. */
  readonly tickets: number;
  readonly lines: number;
  readonly units: Qty;
  readonly netSales: Money;
}

/** Of the sales whose cost is known. */
export interface ProfitFacts {
  readonly netSales: Money;
  readonly cogs: Money;
}

/** Net sales of the ranges that this one is held against; null where nothing was sold then. */
export interface PreviousFacts {
  /** The same range 52 weeks earlier: aligned on weekdays. */
  readonly yearAgo: Money | null;
  /** The range of the same length right before. */
  readonly before: Money | null;
}

export interface RangeFacts {
  /** SKUs carried at some time in the range. */
  readonly carried: number;
  /** SKUs that sold on at least one day of it, returns of the day deducted. */
  readonly sold: number;
}

export interface SkuDayFacts {
  /** Pairs of SKU and day with more than nothing sold. */
  readonly sold: number;
}

/** SKUs carried without a sale in the 30 days up to the end of the range. */
export interface SlowFacts {
  readonly slow: number;
  readonly carried: number;
  /** Stock at cost of the slow and of all; null without stock or costs. */
  readonly slowStock: Money | null;
  readonly stock: Money | null;
}

/** Staple and specialty on three bases; null where the basis is not known for any SKU. */
export interface MixFacts {
  readonly sales: RoleSplit | null;
  readonly skus: RoleSplit | null;
  readonly facings: RoleSplit | null;
}

export interface RoleSplit {
  readonly staple: number;
  readonly specialty: number;
  readonly withoutRole: number;
}

export interface StockFacts {
  /** At closing of the last day, of the SKUs whose cost is known; null without costs. */
  readonly atCost: Money | null;
  /** Mean of up to five evenly spaced closings from the day before the range to its end. */
  readonly averageAtCost: Money | null;
  /** Quantities of the SKUs with a known level at both ends. */
  readonly openingQty: Qty;
  readonly receivedQty: Qty;
  readonly onHandQty: Qty;
  readonly soldQty: Qty;
  /** Cost of goods sold of the last 30 days up to the end; null without costs. */
  readonly cogs30: Money | null;
  /** Mean quantity sold in a week, over the last 28 days up to the end. */
  readonly weeklyQty: Qty;
  /** Active SKUs with a known level at the end, and those of them at zero or below. */
  readonly active: number;
  readonly atZero: number;
}

export interface ShrinkFacts {
  /** Write-offs and negative count differences at cost, positive. */
  readonly writeOffs: Money;
}

/** Of the days (or hours) that visitors were counted in. */
export interface FootfallFacts {
  readonly visitors: number;
  /** null where no ticket is known. */
  readonly tickets: number | null;
  readonly netSales: Money;
}

/** Of the days (or hours) that shifts are known for. */
export interface LabourFacts {
  readonly record: 'worked' | 'scheduled' | 'mixed';
  readonly hours: number;
  /** Heads on duty, summed over the days. */
  readonly headDays: number;
  readonly netSales: Money;
  readonly tickets: number | null;
}

export interface SpaceFacts {
  readonly areaM2: number;
  /** Days with sales. */
  readonly tradingDays: number;
}

export interface TargetFacts {
  readonly netSales: Money;
}

/** Sums of channel days; a field is null where no day of the bucket has it. */
export interface ChannelFacts {
  readonly visits: number | null;
  readonly visitors: number | null;
  readonly bounces: number | null;
  readonly orders: number | null;
  readonly newCustomers: number | null;
  readonly netSales: Money | null;
  readonly grossProfit: Money | null;
  readonly spend: Money | null;
}

/** Promotions that ran in the range, each for its days in it. */
export interface PromotionFacts {
  /** Of the SKUs in promotion; null without costs. */
  readonly grossProfit: Money | null;
  /** Mean daily gross profit of the same SKUs in the 28 days before, × days; null without costs. */
  readonly baselineGrossProfit: Money | null;
  readonly cost: Money;
  readonly giftCost: Money;
}
