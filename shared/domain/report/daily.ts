import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { Direction, KpiName, KpiUnit } from '#shared/domain/kpi/names';
import type { Basis } from '#shared/domain/mix/basis';
import type { MixPosition } from '#shared/domain/mix/position';
import type { Money, Qty } from '#shared/domain/money/money';
import type { Pace } from '#shared/domain/targets/pace';
import type { AnomalyBlock } from './anomaly-block';
import type { Block, Comparison } from './block';
import type {
  ExpiringBlock,
  MoversBlock,
  NegativeMarginBlock,
  OutOfStockBlock,
  PriceAnomalyBlock,
  SkuRanking,
  SlowMoversBlock,
  WriteOffBlock,
} from './goods-blocks';
import type { Need } from './needs';
import type { ActionsBlock, RosterBlock } from './people-blocks';
import type { Sentence } from './sentence';

export type * from './anomaly-block';
export type * from './block';
export type * from './goods-blocks';
export type * from './people-blocks';

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
  /** Not in reports that were closed before slow movers were classified. */
  readonly slowMovers?: Block<SlowMoversBlock>;
  readonly anomalies: Block<AnomalyBlock>;
  readonly actions: Block<ActionsBlock>;
  readonly roster: Block<RosterBlock>;
}

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

export interface AttainmentBlock {
  readonly rows: readonly AttainmentRow[];
  /** The day's score: `weightedScore` of its rows. */
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
  /** Where the month ends at this rate; left out of reports that were closed before it was told. */
  readonly pace?: Pace | null;
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

/**
 * `skus` is what `count` was called in reports that were closed before the mix room came: their JSON
 * is frozen, so the name is still read, and written no more.
 */
export type MixBasis = Basis | 'skus';

/** The 7:3 gauge. */
export interface MixBlock {
  readonly target: number;
  readonly tolerance: number;
  readonly bases: readonly MixShare[];
}

/** `amounts` are facings, mm, SKUs or net sales. The share leaves SKUs without a role out. */
export interface MixShare {
  readonly basis: MixBasis;
  readonly staple: number;
  readonly specialty: number;
  readonly withoutRole: number;
  /** staple ÷ (staple + specialty). */
  readonly stapleShare: number | null;
  readonly position: MixPosition;
  readonly needs: readonly Need[];
}
