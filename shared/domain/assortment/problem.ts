/**
 * The question put to the optimiser: which SKUs, with how many facings, on shelves of given size,
 * under the rules of the house. Everything is whole numbers (millimetres, facings, Money), so that a
 * rule holds or does not hold, without a tolerance.
 */
import type { Basis } from '#shared/domain/mix/basis';
import type { Money } from '#shared/domain/money/money';

export type Role = 'staple' | 'specialty';

/** A SKU that is on the shelf today or could come onto it. */
export interface Candidate {
  readonly id: number;
  /** Category whose shelf it stands on. */
  readonly category: number;
  /** Other categories whose rules it counts for: those below and above the shelf's that it is in. */
  readonly within?: readonly number[];
  readonly role: Role;
  /** Need that the SKU serves inside its category; null where nobody said. */
  readonly subcategory: string | null;
  readonly priceBand: string | null;
  readonly supplier: string | null;
  readonly brand: string | null;
  /** Width of one facing, whole millimetres above 0. */
  readonly widthMm: number;
  readonly isNew: boolean;
  /** Facings today; 0 = not carried. */
  readonly facingsToday: number;
  /** Smallest number of facings when carried, at least 1. */
  readonly minFacings: number;
  readonly decision: 'free' | 'must_keep' | 'must_drop';
  /** Gross profit per week at 0, 1, 2 … facings; the last index is the largest number allowed. */
  readonly profit: readonly Money[];
  /** Net sales per week at 0, 1, 2 … facings, as long as `profit`; read by mix rules on sales. */
  readonly sales: readonly Money[];
}

/** Room of one category: a length that facings share by their width, or a number of facings. */
export type Room =
  | { readonly unit: 'length'; readonly mm: number }
  | { readonly unit: 'facings'; readonly count: number };

export interface Shelf {
  readonly category: number;
  readonly room: Room;
}

/** Share of staples, target ± tolerance (0.7 ± 0.02), in the store or in one category. */
export interface MixRule {
  readonly category: number | null;
  readonly basis: Basis;
  readonly target: number;
  readonly tolerance: number;
}

/** At least so many different SKUs of a subcategory or price band in a category. */
export interface CoverageRule {
  readonly category: number;
  readonly by: 'subcategory' | 'priceBand';
  readonly value: string;
  readonly atLeast: number;
}

/** At most so much of one supplier or brand in the store. */
export interface LimitRule {
  readonly by: 'supplier' | 'brand';
  readonly value: string;
  readonly basis: Basis;
  /** Facings, millimetres, SKUs or Money per week, by `basis`. */
  readonly atMost: number;
}

export interface Rules {
  readonly mix: readonly MixRule[];
  readonly coverage: readonly CoverageRule[];
  readonly limits: readonly LimitRule[];
  /** At least so many new SKUs in the range; 0 = no rule. */
  readonly newAtLeast: number;
  /** At most so many SKUs whose facings differ from today's; null = no rule. */
  readonly changesAtMost: number | null;
  /**
   * Money per week that each SKU whose facings differ from today's has to bring at least, or nobody
   * would go and change it; 0 = no rule. It is taken off the profit of every such option.
   */
  readonly leastGain: Money;
}

export interface AssortmentProblem {
  readonly candidates: readonly Candidate[];
  /** A category without an entry here has no limit of room. */
  readonly shelves: readonly Shelf[];
  readonly rules: Rules;
}

/** Names one rule of a problem, for messages and for relaxing it. */
export type RuleName =
  | { readonly rule: 'shelf'; readonly category: number }
  | { readonly rule: 'mix'; readonly index: number; readonly side: 'least' | 'most' }
  | { readonly rule: 'coverage'; readonly index: number }
  | { readonly rule: 'limit'; readonly index: number }
  | { readonly rule: 'new' }
  | { readonly rule: 'changes' }
  | { readonly rule: 'keep'; readonly category: number };
