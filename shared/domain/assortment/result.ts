/** What a search has found, as it is kept with the scenario and read on the screen. */
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { Money } from '#shared/domain/money/money';
import type { Sentence } from '#shared/domain/report/sentence';
import type { Role } from './problem';
import type { Lack, RangeFigures } from './scenario';

/** A number with its central interval. */
export interface Estimate {
  readonly point: number;
  readonly low: number;
  readonly high: number;
}

/** How the expected demand of a SKU is known. */
export type DemandSource = 'forecast' | 'estimate' | 'returning';

export const changeKinds = ['add', 'drop', 'more', 'fewer'] as const;
/** Comes onto the shelf, leaves it, gets more facings, gets fewer. */
export type ChangeKind = (typeof changeKinds)[number];

/** One SKU whose facings differ from today's, with what stands behind it. */
export interface RangeChange {
  readonly skuId: number;
  readonly code: string;
  readonly name: string;
  readonly categoryId: number;
  readonly category: string;
  readonly role: Role;
  readonly kind: ChangeKind;
  readonly facingsBefore: number;
  readonly facingsAfter: number;
  /**
   * Money per week that this change brings by itself: what would be lost by taking it back alone (full
   * demand model), with the shelf room that it frees or takes at its worth.
   */
  readonly gain: Money;
  /** Units per week on the shelf, with an 80 % interval. */
  readonly weeklyUnits: Estimate;
  readonly source: DemandSource;
  /** Per selling unit. */
  readonly margin: Money;
  /** Share of its demand that its substitutes take over when it is not there. */
  readonly transfer: number;
  readonly reason: Sentence;
}

/**
 * How good the answer is known to be. The proof is of the model without substitution. Where changes
 * have to bring a least gain, `bound` holds for every range with at most as many changes as the proven
 * one; what more changes could bring beyond it is less than they would have to.
 */
export interface Proof {
  readonly profit: Money;
  readonly bound: Money;
  /** (bound − profit) ÷ profit. */
  readonly gap: number;
  /** False when stopped by a person or the clock before the gap was closed to 1e-4. */
  readonly proven: boolean;
  readonly stopped: boolean;
  /**
   * Money per week that the moves after the proof have added under the full demand model; below 0
   * where they have saved changes that brought less than they have to.
   */
  readonly movesGained: Money;
}

export interface FrontierStep {
  /** Target share of staples, 0.5 … 0.9. */
  readonly target: number;
  /** Money per week under the full model; null: no range keeps all rules at this target. */
  readonly profit: Money | null;
  /** Money per week that each further point of staples brings (below 0: costs) on the way here. */
  readonly perPoint: number | null;
}

export interface RoomResult {
  readonly categoryId: number;
  readonly name: string;
  readonly unit: 'length' | 'facings';
  /** cm or facings. */
  readonly room: number;
  readonly usedToday: number;
  readonly used: number;
  /** Money per week that one more metre, or facing, is worth. */
  readonly worth: Money;
  readonly skusToday: number;
  readonly skus: number;
  /** Gross profit per week of the category. */
  readonly profitToday: Money;
  readonly profit: Money;
  readonly stapleShareToday: number | null;
  readonly stapleShare: number | null;
}

/** τ as the search used it. */
export interface TransferUsed {
  readonly categoryId: number;
  readonly name: string;
  readonly tau: number;
  readonly low: number;
  readonly high: number;
  readonly source: 'measured' | 'shop' | 'default';
}

export interface RangeResult {
  /** Last day whose sales were read. */
  readonly asOf: BusinessDate;
  readonly today: RangeFigures;
  readonly best: RangeFigures;
  /** Without the mix rules; null where there was none or time was up. */
  readonly withoutMix: RangeFigures | null;
  /** best − today, with an 80 % interval over demand, substitution and space elasticity. */
  readonly uplift: Estimate;
  readonly proof: Proof;
  /** Empty where no mix rule was set or the search was a quick one. */
  readonly frontier: readonly FrontierStep[];
  readonly rooms: readonly RoomResult[];
  readonly transfers: readonly TransferUsed[];
  /** What was lacking and assumed. */
  readonly lacks: readonly Lack[];
  readonly changes: readonly RangeChange[];
  /** Facings of every SKU that is on the shelf today or in the best range: [skuId, today, best]. */
  readonly facings: readonly (readonly [skuId: number, today: number, best: number])[];
}

/** A rule that cannot hold together with the others named beside it. */
export interface NamedClash {
  readonly rule: Sentence;
  /** What to loosen and by how much; null where this rule alone does not help. */
  readonly loosen: Sentence | null;
}
