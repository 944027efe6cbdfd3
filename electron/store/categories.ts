import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { toBeClassified } from '#shared/domain/catalogue/to-be-classified';
import { QisanError } from '#shared/domain/errors';
import type { Money } from '#shared/domain/money/money';
import type { ReadHandle, WriteHandle } from './handle';
import { datesOfSku, refreshCategories, touchDays } from './rollups/refresh';

export interface CategoryRecord {
  readonly id: number;
  readonly parentId: number | null;
  readonly code: string;
  readonly name: string;
  readonly skus: number;
}

export interface UnclassifiedRecord {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly spec: string;
  readonly barcode: string | null;
  readonly netSales: Money;
  readonly lastSoldOn: BusinessDate | null;
  readonly fileName: string | null;
}

/** The category tree of goods, in the order of the shop. */
export function listCategories(db: ReadHandle): CategoryRecord[] {
  return db.all(
    `SELECT c.id, c.parent_id parentId, c.code, c.name,
            (SELECT count(*) FROM sku k WHERE k.category_id = c.id) skus
     FROM category c WHERE c.purpose = 'goods' ORDER BY c.position, c.id`,
  );
}

/** SKUs that wait for a category, those with the most sales first. */
export function listUnclassified(db: ReadHandle): UnclassifiedRecord[] {
  return db.all(
    `SELECT k.id, k.code, k.name, k.spec,
            (SELECT min(barcode) FROM sku_barcode b WHERE b.sku_id = k.id) barcode,
            coalesce(sum(d.net_sales), 0) netSales, max(d.business_date) lastSoldOn,
            (SELECT file_name FROM import_batch i WHERE i.id = k.batch_id) fileName
     FROM category c JOIN sku k ON k.category_id = c.id
     LEFT JOIN sales_day_sku d ON d.sku_id = k.id
     WHERE c.purpose = 'to_be_classified'
     GROUP BY k.id ORDER BY netSales DESC, k.id`,
  );
}

/** Adds a category by hand. Its name is its code too, numbered where that is taken. */
export function addCategory(db: WriteHandle, name: string, parentId: number | null): number {
  if (parentId !== null) mustBeThere(db, parentId);
  let code = name;
  for (let n = 2; codeExists(db, code); n++) code = `${name} (${n})`;
  return db.run(
    `INSERT INTO category (parent_id, code, name, position)
     VALUES (?, ?, ?, (SELECT coalesce(max(position), -1) + 1 FROM category))`,
    [parentId, code, name],
  ).id;
}

/** The category of SKUs that wait, made when there is none. */
export function unclassifiedCategory(db: WriteHandle): number {
  const row = db.get<{ id: number }>("SELECT id FROM category WHERE purpose = 'to_be_classified'");
  if (row !== undefined) return row.id;
  return db.run(
    'INSERT INTO category (code, name, purpose) VALUES (@code, @name, @purpose)',
    toBeClassified,
  ).id;
}

/**
 * Puts SKUs into a category and brings the sums by category up to date.
 *
 * @throws QisanError `not_found` when the category or a SKU is not there.
 */
export function moveSkus(
  db: WriteHandle,
  skuIds: readonly number[],
  categoryId: number,
  now: number,
): number {
  mustBeThere(db, categoryId);
  const dates = new Set<BusinessDate>();
  let moved = 0;
  for (const id of new Set(skuIds)) {
    const { changes } = db.run('UPDATE sku SET category_id = ? WHERE id = ?', [categoryId, id]);
    if (changes === 0) throw new QisanError('not_found', { what: `sku ${id}` });
    moved += changes;
    for (const date of datesOfSku(db, id)) dates.add(date);
  }
  refreshCategories(db, dates);
  touchDays(db, dates, now);
  return moved;
}

function mustBeThere(db: ReadHandle, categoryId: number): void {
  if (db.get('SELECT 1 FROM category WHERE id = ?', [categoryId]) === undefined) {
    throw new QisanError('not_found', { what: `category ${categoryId}` });
  }
}

function codeExists(db: ReadHandle, code: string): boolean {
  return db.get('SELECT 1 FROM category WHERE code = ?', [code]) !== undefined;
}
