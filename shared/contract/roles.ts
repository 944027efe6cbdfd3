import { z } from 'zod';
import type { Role } from '#shared/domain/assortment/problem';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { type Basis, bases } from '#shared/domain/mix/basis';
import type { MixPosition } from '#shared/domain/mix/position';
import { command, job, out, query } from './define';
import { IdInput, NothingInput } from './inputs';

/** Whether roles and mix are those of the shop's newest sales. */
export interface RolesStatus {
  /** Last day that they rest on; null before the first computation. */
  readonly asOf: BusinessDate | null;
  readonly computedAt: number | null;
  /** Sales have come in since. */
  readonly outdated: boolean;
  /** Days with sales among the 13 weeks up to the last sale, and how many of them are needed. */
  readonly salesDays: number;
  readonly neededDays: number;
  readonly skus: number;
  readonly byHand: number;
  readonly byDefault: number;
  readonly withoutRole: number;
  /** False: no SKU has a cost, so no margin is known and every role is a default. */
  readonly marginKnown: boolean;
}

/** Staples and specialities of one scope on one basis: facings, mm, SKUs or Money per week. */
export interface MixAmount {
  readonly basis: Basis;
  /** Null: the basis cannot be counted (no widths, no facings, no sales). */
  readonly amounts: { staple: number; specialty: number; withoutRole: number } | null;
  /** Staple ÷ (staple + specialty). */
  readonly stapleShare: number | null;
  readonly position: MixPosition;
}

export interface MixScope {
  readonly scope: 'store' | 'category' | 'scene';
  /** 0 for the store. */
  readonly id: number;
  /** Of the shop, the category or the scene; '' for a shop without a name. */
  readonly name: string;
  /** 0 at the top of the category tree; 0 for store and scenes. */
  readonly depth: number;
  /** The category's own target, else the store's. */
  readonly target: number;
  readonly tolerance: number;
  readonly bases: readonly MixAmount[];
}

export interface MixWeek {
  /** The Monday. */
  readonly week: BusinessDate;
  readonly stapleShare: number | null;
}

export interface SkuRole {
  readonly skuId: number;
  readonly code: string;
  readonly name: string;
  readonly categoryId: number;
  readonly category: string;
  readonly role: Role | null;
  readonly by: 'computed' | 'default' | 'hand' | null;
  /** What the figures say, also where a person has decided otherwise. */
  readonly computed: Role | null;
  /** `default`: the majority of its category, because its own figures do not decide. */
  readonly computedBy: 'computed' | 'default' | null;
  readonly inStockDays: number | null;
  readonly sellingDays: number | null;
  /** Share of in-stock days with a sale. */
  readonly frequency: number | null;
  /** Share of the shop's tickets; null where the source has no tickets. */
  readonly penetration: number | null;
  /** Gross margin rate. */
  readonly margin: number | null;
  /** Percentiles inside the category, 0 … 1. */
  readonly frequencyRank: number | null;
  readonly marginRank: number | null;
}

export const roles = {
  status: query(NothingInput, out<RolesStatus>()),
  /** Mix now: the store first, then its categories, then its scenes. */
  mix: query(NothingInput, out<readonly MixScope[]>()),
  /** Weekly history of one scope on one basis, oldest first. */
  history: query(
    z.object({
      scope: z.enum(['store', 'category', 'scene']),
      id: z.number().int().min(0),
      basis: z.enum(bases),
    }),
    out<readonly MixWeek[]>(),
  ),
  /** Every carried SKU with its role and the evidence. */
  list: query(NothingInput, out<readonly SkuRole[]>()),
  /** Computes roles and the weekly history again from the sales. @throws QisanError `not_enough_data` */
  refresh: job(NothingInput, out<RolesStatus>(), { touches: ['roles', 'catalogue'] }),
  /** Decides by hand; null gives the decision back to the figures. */
  set: command(
    z.object({
      skuIds: z.array(IdInput).min(1).max(20_000),
      role: z.enum(['staple', 'specialty']).nullable(),
    }),
    out<{ readonly changed: number }>(),
    { touches: ['roles', 'catalogue'] },
  ),
};
