import { z } from 'zod';
import type { Role } from '#shared/domain/assortment/problem';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import {
  type SkuChange,
  type SkuFacts,
  type SkuStatus,
  skuStatuses,
} from '#shared/domain/catalogue/sku-facts';
import type { Columns } from '#shared/domain/columns';
import type { Money, Qty } from '#shared/domain/money/money';
import { command, out, query } from './define';
import { BusinessDateInput, IdInput, NothingInput } from './inputs';

/** One SKU as a row of the table. Names of category, supplier and scenes stand in the list once. */
export interface ListedSku {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly spec: string;
  readonly unit: string;
  /** In small letters: name, pinyin and its initials, code, barcodes. */
  readonly search: string;
  /** Parted by blanks. */
  readonly barcodes: string;
  readonly categoryId: number;
  readonly supplierId: number | null;
  readonly brand: string;
  readonly status: SkuStatus;
  readonly role: Role | null;
  readonly roleBy: 'computed' | 'default' | 'hand' | null;
  readonly facings: number | null;
  readonly minFacings: number | null;
  readonly maxFacings: number | null;
  readonly widthCm: number | null;
  readonly mustKeep: boolean;
  readonly weighed: boolean;
  readonly pack: number | null;
  readonly shelfLifeDays: number | null;
  readonly introducedOn: BusinessDate | null;
  readonly trialUntil: BusinessDate | null;
  /** In force today. */
  readonly price: Money | null;
  readonly cost: Money | null;
  /** Mean of the four weeks up to the last day with sales. */
  readonly weekQty: Qty;
  readonly weekSales: Money;
  readonly lastSoldOn: BusinessDate | null;
  readonly sceneIds: readonly number[];
}

export interface SkuCategory {
  readonly id: number;
  readonly parentId: number | null;
  readonly code: string;
  readonly name: string;
  /** From the department down: `Drinks / Tea`. */
  readonly path: string;
  /** Where SKUs wait that nobody has put anywhere. */
  readonly toBeClassified: boolean;
}

export interface Named {
  readonly id: number;
  readonly name: string;
}

export interface SkuList {
  /** The shop's business date. */
  readonly today: BusinessDate;
  /** In the order of the shop. */
  readonly categories: readonly SkuCategory[];
  readonly suppliers: readonly Named[];
  readonly scenes: readonly Named[];
  /** By code. In columns, a third as long as rows and read six times as fast: see `rowsOf`. */
  readonly skus: Columns<ListedSku>;
}

/** A price or cost that was stated, the newest first. */
export interface StatedAmount {
  readonly from: BusinessDate;
  readonly amount: Money;
  /** The file that stated it; null: a person did. */
  readonly fileName: string | null;
}

export interface SkuDetail extends SkuFacts {
  readonly id: number;
  readonly role: Role | null;
  readonly roleBy: 'computed' | 'default' | 'hand' | null;
  readonly prices: readonly StatedAmount[];
  readonly costs: readonly StatedAmount[];
  readonly lastSoldOn: BusinessDate | null;
  /** Plans that it was in, the newest first. `change` as the plan names it. */
  readonly plans: readonly {
    readonly planId: number;
    readonly title: string;
    readonly createdAt: number;
    readonly change: string;
    readonly state: string;
  }[];
}

const Text = z.string().trim().max(200);
const Facings = z.number().int().min(0).max(1_000).nullable();
const Day = BusinessDateInput.nullable();
const Name = z.string().trim().min(1).max(80);

/** Of many SKUs at once. */
const SharedChanges = z
  .object({
    status: z.enum(skuStatuses),
    categoryId: IdInput,
    facings: Facings,
    minFacings: Facings,
    maxFacings: Facings,
    widthCm: z.number().positive().max(1_000).nullable(),
    mustKeep: z.boolean(),
    /** By name; one that is not known yet is added. */
    supplier: Name.nullable(),
    brand: Text,
    trialUntil: Day,
  })
  .partial();

/** Of one SKU. */
const OwnChanges = SharedChanges.extend(
  z
    .object({
      code: z.string().trim().min(1).max(60),
      name: Text.min(1),
      spec: Text,
      unit: Text,
      weighed: z.boolean(),
      pack: z.number().int().positive().max(1_000_000).nullable(),
      shelfLifeDays: z.number().int().positive().max(36_500).nullable(),
      lossRate: z.number().min(0).max(1).nullable(),
      introducedOn: Day,
      delistedOn: Day,
      barcodes: z.array(z.string().trim().min(1).max(60)).max(50).readonly(),
      /** By name; one that is not known yet is added. */
      scenes: z.array(Name).max(50).readonly(),
      /** In force from this day on; `amount` null takes a statement of this very day back. */
      price: z.object({ from: BusinessDateInput, amount: z.number().int().min(0).nullable() }),
      cost: z.object({ from: BusinessDateInput, amount: z.number().int().min(0).nullable() }),
    })
    .partial().shape,
);

const Ids = z.array(IdInput).min(1).max(20_000).readonly();

const Stated = z
  .array(z.object({ from: BusinessDateInput, amount: z.number().int().min(0).nullable() }))
  .readonly();

/** An image as `save`, `bulk` and `remove` answer it. */
const Image = OwnChanges.omit({ supplier: true, scenes: true, price: true, cost: true })
  .extend(
    z
      .object({
        supplierId: IdInput.nullable(),
        sceneIds: z.array(IdInput).readonly(),
        prices: Stated,
        costs: Stated,
        role: z.enum(['staple', 'specialty']).nullable(),
        roleBy: z.enum(['computed', 'default', 'hand']).nullable(),
      })
      .partial().shape,
  )
  .nullable();

export const skus = {
  /** Every SKU, candidates and delisted ones too, with what their names hang on. */
  list: query(NothingInput, out<SkuList>()),
  /** @throws QisanError `not_found` */
  get: query(z.object({ id: IdInput }), out<SkuDetail>()),
  /**
   * Changes a SKU by hand, or adds one (id null): without a code it is given one, without a category
   * it waits to be classified, and it is a candidate unless a status says otherwise.
   * @throws QisanError `not_found`; `invalid_input` with `field` and `problem`; `conflict` with
   *   `reason` `code_taken` or `barcode_taken` and the `code` of the SKU that has it
   */
  save: command(
    z.object({ id: IdInput.nullable(), changes: OwnChanges }),
    out<{ readonly id: number; readonly changes: readonly SkuChange[] }>(),
    { touches: ['catalogue', 'sales'] },
  ),
  /** The same change of many SKUs, all or none. Errors as of `save`; `sku` names the SKU. */
  bulk: command(
    z.object({
      skuIds: Ids,
      changes: SharedChanges,
      addScenes: z.array(Name).max(20).default([]),
      removeScenes: z.array(Name).max(20).default([]),
    }),
    out<{ readonly changes: readonly SkuChange[] }>(),
    { touches: ['catalogue', 'sales'] },
  ),
  /**
   * Takes changes back that `save`, `bulk` or `remove` has answered, all or none.
   * @throws QisanError `conflict` with `reason` `changed_since` where a value is no longer what the
   *   change had made of it
   */
  restore: command(
    z.object({
      changes: z
        .array(z.object({ id: IdInput, before: Image, after: Image }))
        .min(1)
        .max(20_000)
        .readonly(),
    }),
    out<{ readonly restored: number }>(),
    { touches: ['catalogue', 'sales'] },
  ),
  /**
   * Removes candidates that nothing rests on, all or none.
   * @throws QisanError `conflict` with `reason` `not_candidate`, `has_sales`, `has_stock`, `in_plan` or
   *   `has_successor`, and the `sku`
   */
  remove: command(z.object({ skuIds: Ids }), out<{ readonly changes: readonly SkuChange[] }>(), {
    touches: ['catalogue'],
  }),
};
