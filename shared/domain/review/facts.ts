import type { ActionProgress } from '../action/progress';
import type { BusinessDate, DateRange } from '../calendar/calendar';
import type { KpiName } from '../kpi/names';
import type { Money, Qty } from '../money/money';
import type { PlanStage, TaskState } from '../plan/stage';
import type { CategoryInfo } from '../report/facts';
import type { Need } from '../report/needs';
import type { Pace } from '../targets/pace';
import type { TargetPeriod } from '../targets/split';

/** KPIs of one bucket, as the KPI screens have them. */
export type KpiValues = Readonly<Partial<Record<KpiName, number | null>>>;

/** All that a review is built from. Every figure comes from the functions that the screens ask. */
export interface ReviewFacts {
  readonly range: DateRange;
  readonly madeAt: number;
  /** State of the facts of the range: `business_day.version` summed over it. */
  readonly dataVersion: number;
  /** The same by day, of every day that the review looks at; days without data are absent. */
  readonly versions: ReadonlyMap<BusinessDate, number>;
  readonly store: { readonly name: string; readonly currency: string; readonly manager: string };
  readonly cutoffHour: number;
  readonly stapleTarget: number;
  readonly stapleTolerance: number;
  readonly now: KpiValues;
  readonly before: KpiValues;
  readonly yearAgo: KpiValues;
  /** What to bring in for KPIs of the range that have no value. */
  readonly needs: ReadonlyMap<KpiName, readonly Need[]>;
  readonly trend: readonly TrendPeriod[];
  /** Every day of the range and of the one before it. */
  readonly days: ReadonlyMap<BusinessDate, KpiValues>;
  readonly hours: readonly HourFigures[];
  readonly categories: readonly CategoryInfo[];
  readonly categorySales: readonly MemberSales[];
  readonly channels: readonly (MemberSales & { readonly name: string })[];
  readonly skus: ReadonlyMap<number, ReviewSku>;
  readonly skuSales: readonly SkuSales[];
  /** What each day of the range and of the next one has to bring. */
  readonly targets: readonly ReviewTarget[];
  readonly promotions: readonly ReviewPromotion[];
  /** Net sales of each day with sales of the last 26 weeks, the range included: for the outlook. */
  readonly history: ReadonlyMap<BusinessDate, Money>;
  readonly actions: readonly ReviewAction[];
  /** Tasks and checklists of the range, counted as the Actions room counts them. */
  readonly progress: {
    readonly tasks: ActionProgress;
    readonly checklists: { readonly due: number; readonly done: number };
  };
  /** Net sales of the month of the last day, as it stood then; null without targets, or at its end. */
  readonly pace: (Pace & { readonly month: DateRange }) | null;
  readonly plans: readonly ReviewPlan[];
  readonly roster: readonly RosterDay[];
}

/** One of the last periods, and net sales of the same days a year before. */
export interface TrendPeriod {
  readonly range: DateRange;
  readonly values: KpiValues;
  readonly yearAgo: Money | null;
  /** Days with sales. */
  readonly days: number;
}

export interface HourFigures {
  readonly hour: number;
  readonly netSales: Money;
  readonly tickets: number;
  readonly before: Money;
  /** Hours of work, of the range. */
  readonly labourHours: number | null;
}

/** Sums of a category or a channel in the range, before it, and a year ago; the period before that. */
export interface MemberSales {
  readonly id: number;
  readonly now: MemberSums;
  readonly before: MemberSums;
  /** Two periods ago. */
  readonly earlier: Money;
  readonly yearAgo: Money | null;
}

export interface MemberSums {
  readonly netSales: Money;
  readonly units: Qty;
  readonly cogs: Money | null;
  readonly salesWithCost: Money;
  readonly tickets: number | null;
}

export interface ReviewSku {
  readonly name: string;
  readonly code: string;
  readonly categoryId: number;
  readonly weighed: boolean;
  /** Day on which it came into the range, or first sold; null where neither is known. */
  readonly since: BusinessDate | null;
}

export interface SkuSales {
  readonly skuId: number;
  readonly now: SkuSums;
  readonly before: SkuSums;
}

export interface SkuSums {
  readonly qty: Qty;
  readonly units: Qty;
  readonly netSales: Money;
  readonly cogs: Money | null;
  readonly salesWithCost: Money;
}

export interface ReviewTarget {
  readonly kpi: KpiName;
  readonly date: BusinessDate;
  readonly value: number;
  readonly weight: number;
  readonly setFor: TargetPeriod;
}

/** A promotion that touches the range or the next one, with what it did in the range. */
export interface ReviewPromotion {
  readonly id: number;
  readonly name: string;
  readonly from: BusinessDate;
  readonly to: BusinessDate;
  readonly skus: number;
  /** Of its SKUs in its days of the range; null without sales. */
  readonly netSales: Money | null;
  readonly grossProfit: Money | null;
  /** Mean daily gross profit of the same SKUs in the 28 days before it, × its days in the range. */
  readonly baseline: Money | null;
  /** Its share of the costs that falls on its days in the range. */
  readonly cost: Money;
}

export interface ReviewAction {
  readonly id: number;
  readonly title: string;
  readonly state: TaskState;
  readonly dueOn: BusinessDate | null;
  readonly doneOn: BusinessDate | null;
  readonly owners: readonly string[];
  /** The KPI it was meant to move, from the finding that it came from; null where nobody said. */
  readonly aim: ActionAim | null;
}

/** The KPI per day in the four weeks before the action was done, and in the days since. */
export interface ActionAim {
  readonly kpi: KpiName;
  readonly categoryId: number | null;
  readonly before: number | null;
  readonly after: number | null;
  /** The same of the whole store's net sales: what would have happened anyway. */
  readonly storeBefore: number | null;
  readonly storeAfter: number | null;
  readonly daysAfter: number;
}

export interface ReviewPlan {
  readonly id: number;
  readonly kind: 'assortment' | 'prune';
  readonly title: string;
  readonly state: PlanStage;
  readonly startsOn: BusinessDate | null;
  readonly tasks: number;
  readonly tasksOpen: number;
  /** Money per week. */
  readonly predicted: Money;
}

/** Hours planned and worked on a day of the range; null where none are recorded. */
export interface RosterDay {
  readonly date: BusinessDate;
  readonly scheduled: number | null;
  readonly worked: number | null;
}
