import { z } from 'zod';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { Money } from '#shared/domain/money/money';
import type {
  Abc,
  Estimate,
  Evidence,
  Exit,
  ExitKind,
  LeavingValue,
  LotRisk,
  Protection,
  ProtectionName,
  SlowClass,
  Xyz,
} from '#shared/domain/pruning/model';
import type { Sentence } from '#shared/domain/report/sentence';
import { command, job, out, query } from './define';
import { BusinessDateInput, IdInput, NothingInput } from './inputs';

/** Whether the classification is that of the newest facts, and what it could know. */
export interface SlowMoverStatus {
  /** Null before the first. */
  readonly asOf: BusinessDate | null;
  readonly computedAt: number | null;
  readonly outdated: boolean;
  readonly classes: readonly {
    readonly class: SlowClass;
    readonly skus: number;
    readonly stockValue: Money | null;
  }[];
  readonly protected: number;
  readonly carried: number;
  /** Without these it works on sales alone, and says what it cannot know. */
  readonly knows: { readonly stock: boolean; readonly costs: boolean; readonly tickets: boolean };
  /** Stock below zero: counted wrong or booked wrong. */
  readonly negativeStock: number;
  readonly neverSold: number;
}

export interface SlowMover {
  readonly skuId: number;
  readonly code: string;
  readonly name: string;
  readonly categoryId: number;
  readonly category: string;
  /** Null: worth its place, or protected. */
  readonly class: SlowClass | null;
  /** Class one week earlier; the same while that week has not been judged. */
  readonly before: SlowClass | null;
  readonly evidence: Evidence;
  /** Money per week lost by leaving; below 0: leaving gains. */
  readonly value: Estimate;
  readonly protections: readonly ProtectionName[];
  readonly exit: ExitKind | null;
  /** Open plan that has it already. */
  readonly planId: number | null;
}

export interface SlowMoverDetail extends Omit<SlowMover, 'value' | 'protections' | 'exit'> {
  readonly leaving: LeavingValue;
  readonly protections: readonly Protection[];
  readonly exits: readonly Exit[];
  readonly lots: readonly LotRisk[];
  /** What the judgement could not look at, and what it took instead. */
  readonly unknowns: readonly Sentence[];
  /** What would take its space: candidates and better SKUs of its category. */
  readonly replacements: readonly {
    readonly skuId: number;
    readonly name: string;
    readonly weeklyProfit: Money;
    readonly estimate: boolean;
  }[];
  /** Linked by hand: this SKU goes on with the history of that one. */
  readonly successorOf: { readonly skuId: number; readonly name: string } | null;
}

/** The range as it would have been judged on a day in the past. */
export interface LookBack {
  readonly status: SlowMoverStatus;
  /** Candidates first, worst first. */
  readonly movers: readonly SlowMover[];
  /** What each of them rests on, in their order. */
  readonly details: readonly Omit<
    SlowMoverDetail,
    Exclude<keyof SlowMover, 'protections' | 'exit'> | 'replacements' | 'successorOf'
  >[];
  readonly matrix: readonly MatrixCell[];
}

/** What a person has said of keeping a SKU. */
export interface HandDecision {
  readonly skuId: number;
  /** Null: nothing, or given back. */
  readonly reason: string | null;
  readonly until: BusinessDate | null;
}

/** One field of the ABC × XYZ picture. */
export interface MatrixCell {
  readonly abc: Abc;
  /** `none`: no demand to tell from. */
  readonly xyz: Xyz | 'none';
  readonly skus: number;
  readonly grossProfit: Money;
  readonly stockValue: Money | null;
}

/** The store's targets over time, one point a week; null where the data do not say. */
export interface RangeHealthWeek {
  readonly week: BusinessDate;
  /** 动销率. */
  readonly activeSkuRate: number | null;
  /** 滞销率: slow and dead ÷ carried. */
  readonly slowShare: number | null;
  readonly daysOfInventory: number | null;
}

export const slowMovers = {
  status: query(NothingInput, out<SlowMoverStatus>()),
  /** Every carried SKU, candidates first, worst first. */
  list: query(NothingInput, out<readonly SlowMover[]>()),
  /** @throws QisanError `not_found` */
  get: query(z.object({ skuId: IdInput }), out<SlowMoverDetail>()),
  matrix: query(NothingInput, out<readonly MatrixCell[]>()),
  health: query(
    z.object({ weeks: z.number().int().min(4).max(156).default(26) }),
    out<readonly RangeHealthWeek[]>(),
  ),
  /**
   * Classifies every SKU as of the last day with sales and keeps the result.
   *
   * @throws QisanError `not_enough_data` with `have` and `want` days of sales
   */
  refresh: job(NothingInput, out<SlowMoverStatus>(), { touches: ['slow_movers'] }),
  /**
   * Classifies as of a day in the past, from what was sold, counted and delivered by then, and keeps
   * nothing. Status, facings and must-keep marks are known as of today only; decisions by hand and
   * plans are left out.
   *
   * @throws QisanError `not_enough_data` with `have` and `want` days of sales
   */
  lookBack: job(z.object({ asOf: BusinessDateInput }), out<LookBack>()),
  /**
   * Keeps SKUs from being proposed; reason null gives the decision back.
   *
   * @throws QisanError `not_found`
   */
  protect: command(
    z.object({
      skuIds: z.array(IdInput).min(1).max(20_000),
      reason: z.string().trim().min(1).max(200).nullable(),
      until: BusinessDateInput.nullable().default(null),
    }),
    out<{
      readonly changed: number;
      /** What a person had said of them before, to be said again by an undo; null: nothing. */
      readonly before: readonly HandDecision[];
    }>(),
    { touches: ['slow_movers'] },
  ),
  /**
   * Links a SKU to the one that it replaced (a relaunch under another code); null takes it back.
   *
   * @throws QisanError `not_found`, `invalid_input` for a circle, `conflict` where another SKU has
   * replaced that one
   */
  linkSuccessor: command(
    z.object({ skuId: IdInput, successorOf: IdInput.nullable() }),
    out<{ readonly changed: boolean }>(),
    { touches: ['slow_movers', 'catalogue'] },
  ),
};
