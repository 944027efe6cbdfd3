import { addDays, type BusinessDate } from '#shared/domain/calendar/calendar';
import type { SkuImage } from '#shared/domain/catalogue/sku-facts';
import type { Columns } from '#shared/domain/columns';
import type { Money, Qty } from '#shared/domain/money/money';
import { lastSalesDate } from '../derived';
import type { ReadHandle, SqlValue } from '../handle';

/** What a row of the catalogue tells that stands in one SQL row, by the expression that reads it. */
const expressions = {
  id: 'k.id',
  code: 'k.code',
  name: 'k.name',
  spec: 'k.spec',
  unit: 'k.unit',
  search: 'k.search',
  barcodes: `coalesce((SELECT group_concat(barcode, ' ') FROM sku_barcode b WHERE b.sku_id = k.id), '')`,
  categoryId: 'k.category_id',
  supplierId: 'k.supplier_id',
  brand: 'k.brand',
  status: 'k.status',
  role: 'k.role',
  roleBy: 'k.role_by',
  facings: 'k.facings',
  minFacings: 'k.min_facings',
  maxFacings: 'k.max_facings',
  widthCm: 'k.width_cm',
  mustKeep: 'k.must_keep',
  weighed: 'k.weighed',
  pack: 'k.pack',
  shelfLifeDays: 'k.shelf_life_days',
  introducedOn: 'k.introduced_on',
  trialUntil: 'k.trial_until',
  price: `(SELECT price FROM sku_price p WHERE p.sku_id = k.id AND p.from_date <= @today
           ORDER BY p.from_date DESC LIMIT 1)`,
  cost: `(SELECT cost FROM sku_cost c WHERE c.sku_id = k.id AND c.from_date <= @today
          ORDER BY c.from_date DESC LIMIT 1)`,
  lastSoldOn: `(SELECT business_date FROM sales_day_sku d WHERE d.sku_id = k.id AND d.qty > 0
                ORDER BY d.business_date DESC LIMIT 1)`,
} as const;

type Field = keyof typeof expressions;

interface Listed
  extends Pick<SkuImage, Exclude<Extract<Field, keyof SkuImage>, 'barcodes'>>,
    Record<'search' | 'barcodes', string> {
  readonly id: number;
  /** In force on the day that was asked for. */
  readonly price: Money | null;
  readonly cost: Money | null;
  readonly lastSoldOn: BusinessDate | null;
  /** Mean of the four weeks up to the last day with sales. */
  readonly weekQty: Qty;
  readonly weekSales: Money;
  readonly sceneIds: readonly number[];
}

const WEEKS = 4;
const noScenes: readonly number[] = [];
const fields = Object.keys(expressions) as Field[];
const SKUS = `SELECT ${fields.map((field) => expressions[field]).join(', ')} FROM sku k ORDER BY k.code`;

/** Every SKU by its code, with price and cost in force on this day and what four weeks have sold. */
export function listSkus(db: ReadHandle, today: BusinessDate): Columns<Listed> {
  const rows = db.arrays<SqlValue[]>(SKUS, { today });
  const columns = Object.fromEntries<unknown[]>(
    fields.map((field, at) => [field, rows.map((row) => row[at])]),
  ) as { [One in Field]: Listed[One][] };
  const scenes = scenesOfSkus(db);
  const last = lastSalesDate(db);
  const sums = last === null ? new Map<number, WeekRow>() : weekSums(db, last);
  const mean = (sum = 0) => Math.round(sum / WEEKS);
  return {
    ...columns,
    mustKeep: columns.mustKeep.map(Boolean),
    weighed: columns.weighed.map(Boolean),
    weekQty: columns.id.map((id) => mean(sums.get(id)?.qty)),
    weekSales: columns.id.map((id) => mean(sums.get(id)?.sales)),
    sceneIds: columns.id.map((id) => scenes.get(id) ?? noScenes),
  };
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
