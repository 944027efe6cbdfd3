import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { SkuFacts, SkuImage, SkuStatus } from '#shared/domain/catalogue/sku-facts';
import type { Money } from '#shared/domain/money/money';
import type { ReadHandle, SqlValue } from '../handle';

/** A field of a SKU that is one column of its row. */
export type RowField = Exclude<keyof SkuImage, 'barcodes' | 'sceneIds' | 'prices' | 'costs'>;

export const columnOf: Readonly<Record<RowField, string>> = {
  code: 'code',
  name: 'name',
  spec: 'spec',
  unit: 'unit',
  weighed: 'weighed',
  categoryId: 'category_id',
  supplierId: 'supplier_id',
  brand: 'brand',
  widthCm: 'width_cm',
  pack: 'pack',
  shelfLifeDays: 'shelf_life_days',
  lossRate: 'loss_rate',
  role: 'role',
  roleBy: 'role_by',
  status: 'status',
  introducedOn: 'introduced_on',
  delistedOn: 'delisted_on',
  facings: 'facings',
  minFacings: 'min_facings',
  maxFacings: 'max_facings',
  mustKeep: 'must_keep',
  trialUntil: 'trial_until',
};

interface SkuRow {
  id: number;
  code: string;
  name: string;
  spec: string;
  unit: string;
  weighed: number;
  category_id: number;
  supplier_id: number | null;
  brand: string;
  width_cm: number | null;
  pack: number | null;
  shelf_life_days: number | null;
  loss_rate: number | null;
  role: SkuImage['role'];
  role_by: SkuImage['roleBy'];
  status: SkuStatus;
  introduced_on: string | null;
  delisted_on: string | null;
  facings: number | null;
  min_facings: number | null;
  max_facings: number | null;
  must_keep: number;
  trial_until: string | null;
}

/** A SKU as it stands, without its history of prices and costs; undefined when it is not there. */
export function readSkuFacts(
  db: ReadHandle,
  id: number,
): (SkuFacts & Pick<SkuImage, 'role' | 'roleBy'>) | undefined {
  const row = db.get<SkuRow>('SELECT * FROM sku WHERE id = ?', [id]);
  if (row === undefined) return undefined;
  return {
    code: row.code,
    name: row.name,
    spec: row.spec,
    unit: row.unit,
    weighed: row.weighed === 1,
    categoryId: row.category_id,
    supplierId: row.supplier_id,
    brand: row.brand,
    widthCm: row.width_cm,
    pack: row.pack,
    shelfLifeDays: row.shelf_life_days,
    lossRate: row.loss_rate,
    role: row.role,
    roleBy: row.role_by,
    status: row.status,
    introducedOn: row.introduced_on,
    delistedOn: row.delisted_on,
    facings: row.facings,
    minFacings: row.min_facings,
    maxFacings: row.max_facings,
    mustKeep: row.must_keep === 1,
    trialUntil: row.trial_until,
    barcodes: barcodesOf(db, id),
    sceneIds: scenesOf(db, id),
  };
}

/** All of it, histories included: what a removed SKU is brought back from. */
export function readSkuImage(db: ReadHandle, id: number): SkuImage | undefined {
  const facts = readSkuFacts(db, id);
  if (facts === undefined) return undefined;
  const stated = (table: AmountTable) =>
    listStated(db, table, id).map(({ from, amount }) => ({ from, amount }));
  return { ...facts, prices: stated('sku_price'), costs: stated('sku_cost') };
}

export type AmountTable = 'sku_price' | 'sku_cost';
export const amountColumn = { sku_price: 'price', sku_cost: 'cost' } as const;

export interface StatedRecord {
  readonly from: BusinessDate;
  readonly amount: Money;
  readonly fileName: string | null;
}

/** Prices or costs of a SKU, the newest first, with the file that stated each. */
export function listStated(db: ReadHandle, table: AmountTable, skuId: number): StatedRecord[] {
  return db.all(
    `SELECT a.from_date "from", a.${amountColumn[table]} amount, i.file_name fileName
     FROM ${table} a LEFT JOIN import_batch i ON i.id = a.batch_id
     WHERE a.sku_id = ? ORDER BY a.from_date DESC`,
    [skuId],
  );
}

/** What is stated for exactly this day; null when nothing is. */
export function statedOn(
  db: ReadHandle,
  table: AmountTable,
  skuId: number,
  from: BusinessDate,
): Money | null {
  const row = db.get<{ amount: Money }>(
    `SELECT ${amountColumn[table]} amount FROM ${table} WHERE sku_id = ? AND from_date = ?`,
    [skuId, from],
  );
  return row?.amount ?? null;
}

/** A value of a field as its column holds it. */
export function columnValue(value: string | number | boolean | null): SqlValue {
  return typeof value === 'boolean' ? Number(value) : value;
}

function barcodesOf(db: ReadHandle, skuId: number): string[] {
  return db
    .all<{ barcode: string }>('SELECT barcode FROM sku_barcode WHERE sku_id = ? ORDER BY barcode', [
      skuId,
    ])
    .map((row) => row.barcode);
}

function scenesOf(db: ReadHandle, skuId: number): number[] {
  return db
    .all<{ id: number }>('SELECT scene_id id FROM sku_scene WHERE sku_id = ? ORDER BY scene_id', [
      skuId,
    ])
    .map((row) => row.id);
}
