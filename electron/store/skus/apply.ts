import type { SkuImage, SkuPart, Stated } from '#shared/domain/catalogue/sku-facts';
import { QisanError } from '#shared/domain/errors';
import type { Aftermath } from '../booking/aftermath';
import { refreshSearch } from '../booking/catalogue';
import type { SqlValue, WriteHandle } from '../handle';
import {
  type AmountTable,
  amountColumn,
  columnOf,
  columnValue,
  type RowField,
  readSkuFacts,
  statedOn,
} from './read';

const rowFields = Object.keys(columnOf) as RowField[];

/**
 * Makes a SKU as the image says, where the image says anything; what that means for the rollups goes
 * into the aftermath. @throws QisanError `conflict` for a code or barcode that another SKU has
 */
export function applyPart(db: WriteHandle, id: number, part: SkuPart, aftermath: Aftermath): void {
  if (part.code !== undefined) freeOf(db, 'code_taken', id, part.code);
  const said = rowFields.filter((field) => part[field] !== undefined);
  if (said.length > 0) {
    db.run(
      `UPDATE sku SET ${said.map((field) => `${columnOf[field]} = ?`).join(', ')} WHERE id = ?`,
      [...said.map((field) => columnValue(part[field] ?? null)), id],
    );
  }
  if (part.barcodes !== undefined) setBarcodes(db, id, part.barcodes);
  if (part.sceneIds !== undefined) setScenes(db, id, part.sceneIds);
  for (const stated of part.prices ?? []) state(db, 'sku_price', id, stated);
  for (const stated of part.costs ?? []) {
    state(db, 'sku_cost', id, stated);
    aftermath.costChanged(id, stated.from);
  }
  if ((part.name ?? part.code ?? part.barcodes) !== undefined) refreshSearch(db, [id]);
  if (part.weighed !== undefined) aftermath.skuReread(id);
  if (part.categoryId !== undefined) aftermath.skuMoved(id);
}

/** Adds a SKU with an image; `id` for one that comes back as what it was. */
export function insertSku(
  db: WriteHandle,
  id: number | null,
  image: SkuPart & Pick<SkuImage, 'code' | 'name' | 'categoryId'>,
  aftermath: Aftermath,
): number {
  freeOf(db, 'code_taken', 0, image.code);
  const added = db.run('INSERT INTO sku (id, code, name, category_id) VALUES (?, ?, ?, ?)', [
    id,
    image.code,
    image.name,
    image.categoryId,
  ]).id;
  applyPart(db, added, image, aftermath);
  return added;
}

/** What the store says now of the same things that the image speaks of. */
export function currentPart(db: WriteHandle, id: number, part: SkuPart): SkuPart | null {
  const facts = readSkuFacts(db, id);
  if (facts === undefined) return null;
  const amounts = (table: AmountTable, stated: readonly Stated[]) =>
    stated.map(({ from }) => ({ from, amount: statedOn(db, table, id, from) }));
  return {
    ...only(facts, part),
    ...(part.prices && { prices: amounts('sku_price', part.prices) }),
    ...(part.costs && { costs: amounts('sku_cost', part.costs) }),
  };
}

/** The fields of one object that the other has too. */
export function only<Whole extends object>(whole: Whole, like: object): Partial<Whole> {
  const entries = Object.entries(whole).filter(([field]) => field in like);
  return Object.fromEntries(entries) as Partial<Whole>;
}

/** Refuses a code or barcode that another SKU has. */
function freeOf(
  db: WriteHandle,
  reason: 'code_taken' | 'barcode_taken',
  id: number,
  text: string,
): void {
  const owner = db.get<{ code: string; name: string }>(
    reason === 'code_taken'
      ? 'SELECT code, name FROM sku WHERE code = ? AND id <> ?'
      : 'SELECT code, name FROM sku_barcode b JOIN sku k ON k.id = b.sku_id WHERE b.barcode = ? AND k.id <> ?',
    [text, id],
  );
  if (owner === undefined) return;
  throw new QisanError('conflict', { reason, text, code: owner.code, name: owner.name });
}

/** Barcodes that stay keep the batch that brought them. */
function setBarcodes(db: WriteHandle, id: number, barcodes: readonly string[]): void {
  keepOnly(db, 'sku_barcode', 'barcode', id, barcodes);
  for (const barcode of barcodes) {
    freeOf(db, 'barcode_taken', id, barcode);
    db.run('INSERT INTO sku_barcode (barcode, sku_id) VALUES (?, ?) ON CONFLICT DO NOTHING', [
      barcode,
      id,
    ]);
  }
}

function setScenes(db: WriteHandle, id: number, sceneIds: readonly number[]): void {
  keepOnly(db, 'sku_scene', 'scene_id', id, sceneIds);
  for (const scene of sceneIds) {
    db.run('INSERT INTO sku_scene (sku_id, scene_id) VALUES (?, ?) ON CONFLICT DO NOTHING', [
      id,
      scene,
    ]);
  }
}

function keepOnly(
  db: WriteHandle,
  table: 'sku_barcode' | 'sku_scene',
  column: 'barcode' | 'scene_id',
  id: number,
  values: readonly SqlValue[],
): void {
  db.run(
    `DELETE FROM ${table} WHERE sku_id = ? AND ${column} NOT IN (SELECT value FROM json_each(?))`,
    [id, JSON.stringify(values)],
  );
}

/** What a person states belongs to no batch: undoing an import leaves it. */
function state(db: WriteHandle, table: AmountTable, id: number, { from, amount }: Stated): void {
  const column = amountColumn[table];
  if (amount === null) {
    db.run(`DELETE FROM ${table} WHERE sku_id = ? AND from_date = ?`, [id, from]);
    return;
  }
  db.run(
    `INSERT INTO ${table} (sku_id, from_date, ${column}) VALUES (?, ?, ?)
     ON CONFLICT (sku_id, from_date) DO UPDATE SET ${column} = excluded.${column}, batch_id = NULL`,
    [id, from, amount],
  );
}
