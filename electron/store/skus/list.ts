import { addDays, type BusinessDate } from '#shared/domain/calendar/calendar';
import type { SkuImage } from '#shared/domain/catalogue/sku-facts';
import type { Money, Qty } from '#shared/domain/money/money';
import { lastSalesDate } from '../derived';
import type { ReadHandle } from '../handle';

export interface ListedSkuRecord
  extends Pick<
    SkuImage,
    | 'code'
    | 'name'
    | 'spec'
    | 'unit'
    | 'brand'
    | 'categoryId'
    | 'supplierId'
    | 'status'
    | 'role'
    | 'roleBy'
    | 'facings'
    | 'minFacings'
    | 'maxFacings'
    | 'widthCm'
    | 'mustKeep'
    | 'weighed'
    | 'pack'
    | 'shelfLifeDays'
    | 'introducedOn'
    | 'trialUntil'
    | 'sceneIds'
  > {
  readonly id: number;
  readonly search: string;
  readonly barcodes: string;
  readonly price: Money | null;
  readonly cost: Money | null;
  readonly weekQty: Qty;
  readonly weekSales: Money;
  readonly lastSoldOn: BusinessDate | null;
}

interface ListedRow extends Omit<ListedSkuRecord, 'mustKeep' | 'weighed' | 'sceneIds'> {
  mustKeep: number;
  weighed: number;
}

const WEEKS = 4;
const noScenes: readonly number[] = [];

/** Every SKU by its code, with price and cost in force on this day and what four weeks have sold of it. */
export function listSkus(db: ReadHandle, today: BusinessDate): ListedSkuRecord[] {
  const scenes = scenesOfSkus(db);
  const last = lastSalesDate(db);
  const sums = last === null ? new Map<number, WeekRow>() : weekSums(db, last);
  const rows = db.all<Omit<ListedRow, 'weekQty' | 'weekSales'>>(
    `SELECT k.id, k.code, k.name, k.spec, k.unit, k.search, k.category_id categoryId,
       k.supplier_id supplierId, k.brand, k.status, k.role, k.role_by roleBy, k.facings,
       k.min_facings minFacings, k.max_facings maxFacings, k.width_cm widthCm, k.must_keep mustKeep,
       k.weighed, k.pack, k.shelf_life_days shelfLifeDays, k.introduced_on introducedOn,
       k.trial_until trialUntil,
       coalesce((SELECT group_concat(barcode, ' ') FROM sku_barcode b WHERE b.sku_id = k.id), '') barcodes,
       (SELECT price FROM sku_price p WHERE p.sku_id = k.id AND p.from_date <= @today
        ORDER BY p.from_date DESC LIMIT 1) price,
       (SELECT cost FROM sku_cost c WHERE c.sku_id = k.id AND c.from_date <= @today
        ORDER BY c.from_date DESC LIMIT 1) cost,
       (SELECT business_date FROM sales_day_sku d WHERE d.sku_id = k.id AND d.qty > 0
        ORDER BY d.business_date DESC LIMIT 1) lastSoldOn
     FROM sku k ORDER BY k.code`,
    { today },
  );
  return rows.map((row) => ({
    ...row,
    mustKeep: row.mustKeep === 1,
    weighed: row.weighed === 1,
    sceneIds: scenes.get(row.id) ?? noScenes,
    weekQty: Math.round((sums.get(row.id)?.qty ?? 0) / WEEKS),
    weekSales: Math.round((sums.get(row.id)?.sales ?? 0) / WEEKS),
  }));
}

interface WeekRow {
  id: number;
  qty: Qty;
  sales: Money;
}

function weekSums(db: ReadHandle, last: BusinessDate): Map<number, WeekRow> {
  const rows = db.all<WeekRow>(
    `SELECT sku_id id, sum(qty) qty, sum(net_sales) sales FROM sales_day_sku
     WHERE business_date BETWEEN ? AND ? GROUP BY sku_id`,
    [addDays(last, 1 - 7 * WEEKS), last],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

function scenesOfSkus(db: ReadHandle): Map<number, number[]> {
  const scenes = new Map<number, number[]>();
  for (const { sku, scene } of db.iterate<{ sku: number; scene: number }>(
    'SELECT sku_id sku, scene_id scene FROM sku_scene ORDER BY sku_id, scene_id',
  )) {
    const known = scenes.get(sku);
    if (known === undefined) scenes.set(sku, [scene]);
    else known.push(scene);
  }
  return scenes;
}

export interface CategoryPlace {
  readonly id: number;
  readonly parentId: number | null;
  readonly code: string;
  readonly name: string;
  readonly path: string;
  readonly toBeClassified: boolean;
}

/** Every category in the order of the shop, with its way down from the department. */
export function listCategoryPlaces(db: ReadHandle): CategoryPlace[] {
  const rows = db.all<Omit<CategoryPlace, 'path' | 'toBeClassified'> & { waiting: number }>(
    `SELECT id, parent_id parentId, code, name, purpose = 'to_be_classified' waiting
     FROM category ORDER BY position, id`,
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  const pathOf = (id: number, seen: ReadonlySet<number> = new Set()): string => {
    const row = byId.get(id);
    if (row === undefined) return '';
    const { parentId } = row;
    // A ring of parents would be a fault of the store, but must not hang the list.
    if (parentId === null || seen.has(parentId)) return row.name;
    return `${pathOf(parentId, new Set([...seen, id]))} / ${row.name}`;
  };
  return rows.map(({ waiting, ...row }) => ({
    ...row,
    path: pathOf(row.id),
    toBeClassified: waiting === 1,
  }));
}

export function listSuppliers(db: ReadHandle): { id: number; name: string }[] {
  return db.all('SELECT id, name FROM supplier ORDER BY name, id');
}

export function listScenes(db: ReadHandle): { id: number; name: string }[] {
  return db.all('SELECT id, name FROM scene ORDER BY id');
}
