import type { Role } from '#shared/domain/assortment/problem';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { lastSalesDate } from '../derived';
import { CARRIED } from '../figures/catalogue';
import type { ReadHandle } from '../handle';
import { ON_SHELF, seenSkus } from '../shelves/on-shelf';

/** A SKU as roles and mix see it. */
export interface RoleSku {
  readonly id: number;
  readonly categoryId: number;
  /** In the range by the catalogue. */
  readonly carried: boolean;
  /** Carried, and stands there: faced, sold in the last four weeks, or in stock. */
  readonly onShelf: boolean;
  /** First day on which it counts: introduced or first sold, whichever was earlier; null = never yet. */
  readonly since: BusinessDate | null;
  /** From this day on it is delisted. */
  readonly until: BusinessDate | null;
  /** As it stands, whoever decided. */
  readonly role: Role | null;
  /** What a person has decided. */
  readonly byHand: Role | null;
  readonly facings: number | null;
  readonly widthCm: number | null;
}

interface Row {
  id: number;
  categoryId: number;
  carried: number;
  onShelf: number;
  introducedOn: string | null;
  firstSold: string | null;
  until: string | null;
  role: Role | null;
  byHand: Role | null;
  facings: number | null;
  widthCm: number | null;
}

/** Every SKU that is or was carried, by id. */
export function readRoleSkus(db: ReadHandle): RoleSku[] {
  return db
    .all<Row>(
      `SELECT id, category_id categoryId, status IN ${CARRIED} carried, ${ON_SHELF} onShelf,
         introduced_on introducedOn,
         (SELECT min(business_date) FROM sales_day_sku d WHERE d.sku_id = sku.id) firstSold,
         iif(status = 'delisted', coalesce(delisted_on, '0000'), delisted_on) until,
         role, iif(role_by = 'hand', role, NULL) byHand, facings, width_cm widthCm
       FROM sku WHERE status <> 'candidate' ORDER BY id`,
      { seen: seenSkus(db, lastSalesDate(db)) },
    )
    .map(({ carried, onShelf, introducedOn, firstSold, ...row }) => ({
      ...row,
      carried: carried === 1,
      onShelf: onShelf === 1,
      since: earlier(introducedOn, firstSold),
    }));
}

/** The scenes of each SKU that is in any. */
export function readScenes(db: ReadHandle): ReadonlyMap<number, readonly number[]> {
  const scenes = new Map<number, number[]>();
  for (const { skuId, sceneId } of db.all<{ skuId: number; sceneId: number }>(
    'SELECT sku_id skuId, scene_id sceneId FROM sku_scene',
  )) {
    const list = scenes.get(skuId);
    if (list === undefined) scenes.set(skuId, [sceneId]);
    else list.push(sceneId);
  }
  return scenes;
}

/** The category above each category. */
export function readParents(db: ReadHandle): ReadonlyMap<number, number | null> {
  const rows = db.all<{ id: number; parentId: number | null }>(
    'SELECT id, parent_id parentId FROM category',
  );
  return new Map(rows.map(({ id, parentId }) => [id, parentId]));
}

function earlier(a: BusinessDate | null, b: BusinessDate | null): BusinessDate | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
