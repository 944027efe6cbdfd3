/** What the store knows of the range: the facts that a search for a better one starts from. */
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { Money, Qty } from '#shared/domain/money/money';
import type { Role } from '../problem';
import type { DemandSource } from '../result';

export type SkuStatus = 'candidate' | 'active' | 'trial' | 'phasing_out' | 'delisted';

/** A SKU that is on the shelf or could come onto it. */
export interface SkuFacts {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  /** Its own category, a leaf of the tree. */
  readonly categoryId: number;
  readonly status: SkuStatus;
  /** Last day of its trial; null where it has none. */
  readonly trialUntil: BusinessDate | null;
  readonly supplierId: number | null;
  readonly supplier: string | null;
  /** Empty where nobody said. */
  readonly brand: string;
  readonly role: Role | null;
  readonly widthCm: number | null;
  /** As counted in the shop; null where nobody did. */
  readonly facings: number | null;
  readonly minFacings: number | null;
  readonly maxFacings: number | null;
  readonly mustKeep: boolean;
  /** Share of what is bought that is never sold: its own, else its category's, else 0. */
  readonly lossRate: number;
  /** Per selling unit: realised in four weeks, else on the list, else realised in a year. */
  readonly price: Money | null;
  /** Per selling unit: realised in four weeks, else in force on the last day with sales. */
  readonly cost: Money | null;
  /** Sold in the last 28 days. */
  readonly soldLately: boolean;
  /** Null where it is not known. */
  readonly stock: Qty | null;
  readonly demand: DemandFacts | null;
}

/** What a SKU is expected to sell on the shelf. */
export interface DemandFacts {
  readonly source: DemandSource;
  /** Selling units per week, mean of the next four. */
  readonly weeklyUnits: number;
  /** Variance of that mean. */
  readonly variance: number;
}

export interface CategoryFacts {
  readonly id: number;
  readonly parentId: number | null;
  readonly name: string;
  readonly lengthCm: number | null;
  readonly facings: number | null;
  readonly targetStapleShare: number | null;
}

/** τ of a leaf category with its 90 % interval. */
export interface TransferFacts {
  readonly categoryId: number;
  readonly tau: number;
  readonly low: number;
  readonly high: number;
  readonly source: 'measured' | 'shop' | 'default';
}

export interface RangeFacts {
  /** Last day with sales; null in a store without any. */
  readonly asOf: BusinessDate | null;
  readonly daysWithSales: number;
  /** Roles and forecasts have been computed: what lacks them now, lacks them for good. */
  readonly rolesKnown: boolean;
  readonly demandKnown: boolean;
  readonly skus: readonly SkuFacts[];
  /** In the order of the shop. */
  readonly categories: readonly CategoryFacts[];
  readonly transfers: readonly TransferFacts[];
}
