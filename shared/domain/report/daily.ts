import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { Direction, KpiName, KpiUnit } from '#shared/domain/kpi/names';
import type { Money, Qty } from '#shared/domain/money/money';
import type { Need } from './needs';
import type { Sentence } from './sentence';

/**
 * The daily report as data (DOMAIN.md, section 9): one value that the Today screen shows, the
 * exporters write and closing the day freezes. Plain JSON; no prose, no formatting, no class.
 *
 * Money is in 1/10 000 of the currency unit, quantities in 1/1000 of the selling unit, ratios are
 * fractions, null is "–".
 */
export interface DailyReport {
  /** Of this type; an archived report is read by the program that knows its number. */
  readonly format: 1;
  readonly date: BusinessDate;
  /** When it was made (epoch milliseconds). */
  readonly madeAt: number;
  /** `business_day.version` of the day; 0 while nothing is known of it. */
  readonly dataVersion: number;
  readonly store: ReportStore;
  readonly day: DayState;
  readonly weather: string;
  readonly note: string;
  readonly completeness: Completeness;
  /** The one or two sentences that say the day; empty when there is nothing to say. */
  readonly headlines: readonly Sentence[];

  readonly attainment: Block<AttainmentBlock>;
  /** Always ten, in the order of `dailyFigures`; what is missing stands in the figure itself. */
  readonly figures: readonly Figure[];
  readonly hours: Block<HoursBlock>;
  readonly categories: Block<CategoriesBlock>;
  readonly mix: Block<MixBlock>;
  readonly topSkus: Block<SkuRanking>;
  readonly bottomSkus: Block<SkuRanking>;
  readonly movers: Block<MoversBlock>;
  readonly outOfStock: Block<OutOfStockBlock>;
  readonly writeOffs: Block<WriteOffBlock>;
  readonly negativeMargin: Block<NegativeMarginBlock>;
  readonly priceAnomalies: Block<PriceAnomalyBlock>;
  readonly expiring: Block<ExpiringBlock>;
  readonly anomalies: Block<AnomalyBlock>;
  readonly actions: Block<ActionsBlock>;
  readonly roster: Block<RosterBlock>;
}

/** A block has its data, or says what to bring in to get it. `ready` may well be an empty list. */
export type Block<Content> =
  | ({ readonly state: 'ready' } & Content)
  | { readonly state: 'missing'; readonly needs: readonly Need[] };

export interface ReportStore {
  readonly name: string;
  readonly currency: string;
  readonly manager: string;
  readonly sellingAreaM2: number | null;
  readonly cutoffHour: number;
}

/**
 * `trading`: there are sales. `returns_only`: money went back, none came in. `shop_closed`: the
 * manager marked the day so. `no_sales`: sales are known before or after this day, none for it.
 * `no_data`: no sales are known at all.
 */
export type DayState = 'trading' | 'returns_only' | 'shop_closed' | 'no_sales' | 'no_data';

/** How much of the day's data is there. Shares are of the day's lines or net sales. */
export interface Completeness {
  /** Share of net sales whose cost is known. */
  readonly costCoverage: number | null;
  /** Share of lines that name a ticket. */
  readonly ticketCoverage: number | null;
  /** Share of lines that name their time. */
  readonly timeCoverage: number | null;
  /** SKUs sold this day that still wait in "to be classified". */
  readonly skusToClassify: number;
  /** Days with sales among the 56 before this one: what comparisons rest on. */
  readonly historyDays: number;
}

/** One KPI of the day against its three yardsticks. */
export interface Figure {
  readonly kpi: KpiName;
  readonly unit: KpiUnit;
  readonly direction: Direction;
  readonly value: number | null;
  /** Empty when the value is known, or null for no other reason than a zero denominator. */
  readonly needs: readonly Need[];
  /** The same KPI over the last 14 days up to this one, oldest first: the sparkline. */
  readonly trend: readonly (number | null)[];
  readonly compare: {
    readonly yesterday: Comparison;
    /** Same weekday one week before. */
    readonly lastWeek: Comparison;
    readonly target: Comparison;
  };
}

/**
 * `change` is value ÷ base − 1 (`as: 'share'`), or value − base for ratios (`as: 'points'`, a
 * fraction: 0.012 is +1.2 pt). Null where either side is, or the base is 0. A negative base keeps
 * its sign out of it: the difference is divided by |base|.
 */
export interface Comparison {
  /** Day of the base; the report's own day for a target. */
  readonly date: BusinessDate;
  readonly base: number | null;
  readonly change: number | null;
  readonly as: 'share' | 'points';
}

export interface AttainmentBlock {
  readonly rows: readonly AttainmentRow[];
  /** Mean attainment of the day weighted by the targets' weights. */
  readonly score: number | null;
}

export interface AttainmentRow {
  readonly kpi: KpiName;
  readonly unit: KpiUnit;
  readonly weight: number;
  readonly actual: number | null;
  readonly target: number;
  readonly attainment: number | null;
  /** Where the day's target comes from: set for the day, or split from its week or month. */
  readonly setFor: 'day' | 'week' | 'month';
  /** From the first of the month to this day; null for KPIs that do not add up over days. */
  readonly monthToDate: MonthToDate | null;
}

export interface MonthToDate {
  readonly from: BusinessDate;
  readonly actual: number;
  /** Sum of the day targets so far; null when a day of them has none. */
  readonly target: number | null;
  readonly attainment: number | null;
  /** Sum of the day targets of the whole month; null when a day of them has none. */
  readonly monthTarget: number | null;
  /** What each remaining day has to bring to reach it; 0 when reached, null on the last day. */
  readonly neededPerDay: number | null;
}

export interface HoursBlock {
  /** 24 rows in the order of the business day: the cut-off hour first. */
  readonly rows: readonly HourRow[];
  /** Net sales of lines without a time: they are in no hour. */
  readonly withoutTime: Money;
  /** Hours from `worked` shifts where there are any this day, else from `scheduled` ones. */
  readonly labour: Block<{ readonly record: 'worked' | 'scheduled' }>;
  /** Date of the ghost (one week before); null when that day has no hours. */
  readonly ghostDate: BusinessDate | null;
  /** The title that says the finding, such as the busiest hour or the hour that fell most. */
  readonly finding: Sentence | null;
}

export interface HourRow {
  /** Hour of the clock, 0–23. */
  readonly hour: number;
  readonly netSales: Money;
  readonly tickets: number;
  readonly units: Qty;
  readonly visitors: number | null;
  /** Heads on duty on average in the hour, breaks spread evenly over the shift. */
  readonly heads: number | null;
  /** Net sales ÷ hours worked in the hour. */
  readonly salesPerLabourHour: number | null;
  /** Net sales of the hour one week before; null without a ghost. */
  readonly ghostSales: Money | null;
}

export interface CategoriesBlock {
  /** Largest first. */
  readonly rows: readonly CategoryRow[];
  readonly finding: Sentence | null;
}

export interface CategoryRow {
  readonly categoryId: number;
  readonly name: string;
  readonly netSales: Money;
  /** Share of the day's net sales. */
  readonly share: number | null;
  /** Share − share one week before, as a fraction. */
  readonly shareChange: number | null;
  readonly yesterday: Comparison;
  readonly lastWeek: Comparison;
  readonly grossProfit: Money | null;
  readonly grossMargin: number | null;
}

export type MixBasis = 'facings' | 'skus' | 'sales';

/** The 7:3 gauge. */
export interface MixBlock {
  readonly target: number;
  readonly tolerance: number;
  readonly bases: readonly MixShare[];
}

/** `amounts` are facings, SKUs or net sales. The share leaves SKUs without a role out. */
export interface MixShare {
  readonly basis: MixBasis;
  readonly staple: number;
  readonly specialty: number;
  readonly withoutRole: number;
  /** staple ÷ (staple + specialty). */
  readonly stapleShare: number | null;
  readonly position: 'below' | 'within' | 'above' | 'unknown';
  readonly needs: readonly Need[];
}

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

export interface OutOfStockBlock {
  /** Day of the stock levels used: the report's day, or the last count before it. */
  readonly asOf: BusinessDate;
  readonly rows: readonly OutOfStockRow[];
  /** SKUs at zero in all; `rows` has the worst ones. */
  readonly count: number;
  /** Out of stock ÷ active SKUs with a known level. */
  readonly rate: number | null;
  /** Sum over the SKUs whose missed sales are known. */
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

export interface AnomalyBlock {
  /** At most three, the largest difference first. */
  readonly rows: readonly Anomaly[];
  /** Same weekdays that the expectation rests on. */
  readonly baseDates: readonly BusinessDate[];
}

export type AnomalySubject =
  | { readonly kind: 'store' }
  | { readonly kind: 'category'; readonly id: number; readonly name: string }
  | { readonly kind: 'channel'; readonly id: number; readonly name: string }
  | { readonly kind: 'sku'; readonly id: number; readonly code: string; readonly name: string }
  /** `fromHour` to the end of `toHour`. */
  | { readonly kind: 'hours'; readonly fromHour: number; readonly toHour: number };

/** Net sales far from what the same weekday usually brings. */
export interface Anomaly {
  readonly subject: AnomalySubject;
  readonly actual: Money;
  /** Median of the same weekday over the last eight weeks. */
  readonly expected: Money;
  readonly difference: Money;
  /** Robust z-score: difference ÷ (1.4826 × MAD, with a floor). */
  readonly z: number;
  /** The day or two whose values make the median: what the parts are measured against. */
  readonly referenceDates: readonly BusinessDate[];
  /** Null where the numbers cannot tell (no positive units on one side). */
  readonly decomposition: Decomposition | null;
  /** The parts that explain most of the difference, in words; null with the decomposition. */
  readonly cause: Sentence | null;
  readonly sentence: Sentence;
}

/** An additive split of `difference`: the parts sum to it exactly. */
export interface Decomposition {
  readonly method: 'tickets' | 'volume';
  /** Largest absolute amount first. */
  readonly parts: readonly DecompositionPart[];
}

export type Effect =
  /** More or fewer visitors came in. */
  | 'visitors'
  /** More or fewer of the visitors bought. */
  | 'conversion'
  /** More or fewer tickets, where visitors are not counted. */
  | 'tickets'
  | 'unitsPerTicket'
  /** More or fewer units, where tickets are not known. */
  | 'volume'
  /** The same SKUs sold at other prices. */
  | 'price'
  /** Weighed goods: heavier or lighter picks. */
  | 'weight'
  /** Dearer or cheaper SKUs took a larger share. */
  | 'mix'
  /** Price and mix together, where SKUs are not known (hours). */
  | 'averageUnitPrice';

export interface DecompositionPart {
  readonly effect: Effect;
  readonly amount: Money;
}

export interface ActionsBlock {
  /** Open and under way; overdue first, then by due date. */
  readonly rows: readonly ActionRow[];
  readonly overdue: number;
  readonly count: number;
}

export interface ActionRow {
  readonly id: number;
  readonly title: string;
  readonly state: 'open' | 'doing';
  readonly dueOn: BusinessDate | null;
  readonly overdueDays: number;
  readonly owners: readonly string[];
}

export interface RosterBlock {
  readonly date: BusinessDate;
  readonly rows: readonly RosterRow[];
  readonly heads: number;
  readonly hours: number;
  /** True when a shift of the day is still a draft. */
  readonly draft: boolean;
  readonly onLeave: readonly string[];
}

export interface RosterRow {
  readonly employeeId: number;
  readonly name: string;
  readonly staffGroup: StaffGroup;
  /** Minutes from local midnight; `endMinute` may pass 1440. */
  readonly startMinute: number;
  readonly endMinute: number;
  readonly breakMinutes: number;
}

export type StaffGroup = 'purchasing' | 'warehouse' | 'floor' | 'service' | 'cashier';
