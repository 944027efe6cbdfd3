import { z } from 'zod';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { LONGEST_CM } from '#shared/domain/imports/lengths';
import type { ShelfMap } from '#shared/domain/shelves/shelf-map';
import type { ShelfRoom, ShelfUse } from '#shared/domain/shelves/shelf-use';
import { command, out, query } from './define';
import { IdInput, NothingInput } from './inputs';

/** A category with its shelf. */
export interface ShelfCategory {
  readonly id: number;
  readonly parentId: number | null;
  readonly code: string;
  readonly name: string;
  /** Place among those of the same parent, from 0. */
  readonly position: number;
  /** Room: a length or a number of facings. Where both are known (an import said both) the length counts. */
  readonly shelfLengthCm: number | null;
  readonly facings: number | null;
  /** Its own room, else the sum of those below, where all of them have one of the same unit. */
  readonly room: ShelfRoom;
  readonly targetStapleShare: number | null;
  readonly lossRate: number | null;
  /** What stands directly in it. */
  readonly own: ShelfUse;
  /** What stands in it and in all below it. */
  readonly all: ShelfUse;
  /** Of all, in the unit of `mixUnit`; null where no SKU has a role. */
  readonly stapleShare: number | null;
  /** Used ÷ room of all, 1 = full; null without room or where nothing is known of what stands there. */
  readonly used: number | null;
  /** Facings that stand directly in it today, offered where it has no room; null otherwise. */
  readonly roomToday: number | null;
}

export interface ShelfTree {
  /** Each before its children, in the order of the shop. */
  readonly categories: readonly ShelfCategory[];
  /** Facings where any are known, else SKUs. */
  readonly mixUnit: 'facings' | 'skus';
  /** Target of the store for categories without one of their own. */
  readonly target: number;
  /** Last day of the four weeks that the sales are of; null without sales. */
  readonly asOf: BusinessDate | null;
  /** SKUs that wait to be classified, and so stand on no shelf. */
  readonly toBeClassified: number;
}

const Name = z.string().trim().min(1).max(80);
const Share = z.number().min(0).max(1);
const Length = z.number().min(0).max(LONGEST_CM);
const Facings = z.number().int().min(0).max(100_000);

/** What is left out stays. A length takes the place of facings and the other way round, unless both are told. */
const ChangeInput = z.object({
  id: IdInput,
  name: Name.optional(),
  /** Null: a department of its own. Without `position` it becomes the last child. */
  parentId: IdInput.nullable().optional(),
  /** Place among those of the same parent, from 0. */
  position: z.number().int().min(0).optional(),
  shelfLengthCm: Length.nullable().optional(),
  facings: Facings.nullable().optional(),
  targetStapleShare: Share.nullable().optional(),
  lossRate: Share.nullable().optional(),
});
export type CategoryChange = z.input<typeof ChangeInput>;

const ChangesInput = z.array(ChangeInput).max(5_000);
const SkuIds = z.array(IdInput).max(20_000);

/** A category as it was before it was removed, with what has to come back to it. */
const RemovedInput = z.object({
  category: ChangeInput.extend({
    name: Name,
    code: z.string().trim().min(1).max(80),
    parentId: IdInput.nullable(),
    position: z.number().int().min(0),
  }),
  skuIds: SkuIds,
  childIds: z.array(IdInput).max(5_000),
  /** What else has to be put back: the room of the category that it was merged into. */
  changes: ChangesInput,
});
export type RemovedCategory = z.input<typeof RemovedInput>;

export interface Scene {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  /** All that belong to it. */
  readonly skus: number;
  /** Of those that are carried, in SKUs. */
  readonly staple: number;
  readonly specialty: number;
  readonly withoutRole: number;
}

/** A SKU as a list of members or a search shows it. */
export interface SceneSku {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly spec: string;
  readonly category: string;
  readonly role: 'staple' | 'specialty' | null;
  readonly status: 'candidate' | 'active' | 'trial' | 'phasing_out' | 'delisted';
}

export const shelves = {
  tree: query(NothingInput, out<ShelfTree>()),
  /**
   * Changes categories, all or none. `before` puts back what was changed, given to `save` again.
   * @throws QisanError `not_found`; `invalid_input` for a category below itself.
   */
  save: command(
    z.object({ changes: ChangesInput.min(1) }),
    out<{ readonly changed: number; readonly before: readonly CategoryChange[] }>(),
    { touches: ['catalogue'] },
  ),
  /** Adds a category, last below its parent. @throws QisanError `not_found` */
  addCategory: command(
    z.object({ name: Name, parentId: IdInput.nullable() }),
    out<{ readonly id: number }>(),
    { touches: ['catalogue'] },
  ),
  /**
   * Removes an empty category; the answer brings it back, given to `restoreCategory`.
   * @throws QisanError `not_found`; `conflict` with `reason` skus or children, and their `count`
   */
  removeCategory: command(z.object({ id: IdInput }), out<RemovedCategory>(), {
    touches: ['catalogue'],
  }),
  /**
   * Moves all SKUs and subcategories of a category into another, adds its room to the other's where
   * both are of one unit, and removes it. The answer undoes it, given to `restoreCategory`.
   * @throws QisanError `not_found`; `invalid_input` where the other lies below it
   */
  merge: command(z.object({ id: IdInput, into: IdInput }), out<RemovedCategory>(), {
    touches: ['catalogue', 'sales'],
  }),
  /** Brings a removed or merged category back. @throws QisanError `not_found`, `conflict` */
  restoreCategory: command(RemovedInput, out<{ readonly id: number }>(), {
    touches: ['catalogue', 'sales'],
  }),
  /** Every shelf with what stands on it, to scale. */
  map: query(z.object({ by: z.enum(['category', 'scene']) }), out<ShelfMap>()),
  scenes: query(NothingInput, out<readonly Scene[]>()),
  /** Members of a scene by name. @throws QisanError `not_found` */
  sceneMembers: query(z.object({ sceneId: IdInput }), out<readonly SceneSku[]>()),
  /** SKUs by name, pinyin, code or barcode that are not in the scene, carried ones first. */
  findSkus: query(
    z.object({
      search: z.string().trim().max(80),
      notInScene: IdInput,
      limit: z.number().int().min(1).max(200).default(50),
    }),
    out<readonly SceneSku[]>(),
  ),
  /** Adds a scene, with SKUs at once if wanted. @throws QisanError `conflict` where the name is taken */
  addScene: command(
    z.object({ name: Name, code: Name.optional(), skuIds: SkuIds.default([]) }),
    out<{ readonly id: number }>(),
    { touches: ['catalogue'] },
  ),
  /** @throws QisanError `not_found`; `conflict` where the name is taken */
  renameScene: command(z.object({ id: IdInput, name: Name }), out<{ readonly name: string }>(), {
    touches: ['catalogue'],
  }),
  /** The answer brings it back, given to `addScene`. @throws QisanError `not_found` */
  removeScene: command(
    z.object({ id: IdInput }),
    out<{ readonly code: string; readonly name: string; readonly skuIds: number[] }>(),
    { touches: ['catalogue'] },
  ),
  /** Puts SKUs into a scene or takes them out; answers those that changed. @throws QisanError `not_found` */
  assignScene: command(
    z.object({ sceneId: IdInput, skuIds: SkuIds.min(1), member: z.boolean() }),
    out<{ readonly skuIds: readonly number[] }>(),
    { touches: ['catalogue'] },
  ),
};
