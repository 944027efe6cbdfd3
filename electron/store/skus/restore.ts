import type { SkuChange, SkuImage, SkuPart } from '#shared/domain/catalogue/sku-facts';
import { QisanError } from '#shared/domain/errors';
import { Aftermath } from '../booking/aftermath';
import type { ReadHandle, WriteHandle } from '../handle';
import { applyPart, currentPart, insertSku } from './apply';
import { readSkuFacts, readSkuImage } from './read';

/** What a SKU must be free of before it may go, with the reason that names it. */
const ties = {
  has_sales: 'SELECT 1 FROM sale_line WHERE sku_id = @id',
  has_stock: `SELECT 1 FROM stock_level WHERE sku_id = @id AND qty <> 0
              UNION ALL SELECT 1 FROM stock_movement WHERE sku_id = @id
              UNION ALL SELECT 1 FROM stock_lot WHERE sku_id = @id`,
  in_plan: 'SELECT 1 FROM plan_item WHERE sku_id = @id',
  has_successor: 'SELECT 1 FROM sku WHERE successor_of = @id',
} as const;

/** Removes candidates that nothing rests on. @throws QisanError see `skus.remove` */
export function removeCandidates(db: WriteHandle, ids: readonly number[]): SkuChange[] {
  return [...new Set(ids)].map((id) => {
    const image = readSkuImage(db, id);
    if (image === undefined) throw new QisanError('not_found', { what: `sku ${id}` });
    if (image.status !== 'candidate') throw refusal('not_candidate', image);
    removeUntied(db, id, image);
    return { id, before: image, after: null };
  });
}

/** Takes changes back, the last one first. @throws QisanError see `skus.restore` */
export function restoreSkus(db: WriteHandle, changes: readonly SkuChange[], now: number): number {
  const aftermath = new Aftermath();
  for (const change of changes.toReversed()) takeBack(db, change, aftermath);
  aftermath.settle(db, now);
  return changes.length;
}

function takeBack(db: WriteHandle, { id, before, after }: SkuChange, aftermath: Aftermath): void {
  const facts = readSkuFacts(db, id);
  const current = after === null || facts === undefined ? null : currentPart(db, id, after);
  if ((facts === undefined) !== (after === null) || !same(current, after)) {
    throw new QisanError('conflict', { reason: 'changed_since', sku: nameOf(facts ?? before, id) });
  }
  if (before !== null && facts !== undefined) applyPart(db, id, before, aftermath);
  else if (before !== null) insertSku(db, id, whole(before, id), aftermath);
  else if (facts !== undefined) removeUntied(db, id, facts);
}

/** Levels of zero go with it: they say that nothing was there. */
function removeUntied(db: WriteHandle, id: number, sku: Pick<SkuImage, 'code' | 'name'>): void {
  for (const [reason, sql] of Object.entries(ties)) {
    if (isTied(db, sql, id)) throw refusal(reason, sku);
  }
  db.run('DELETE FROM stock_level WHERE sku_id = ?', [id]);
  db.run('DELETE FROM sku WHERE id = ?', [id]);
}

function isTied(db: ReadHandle, sql: string, id: number): boolean {
  return db.get(`${sql} LIMIT 1`, { id }) !== undefined;
}

function refusal(reason: string, sku: Pick<SkuImage, 'code' | 'name'>): QisanError {
  return new QisanError('conflict', { reason, sku: nameOf(sku, 0) });
}

function nameOf(sku: SkuPart | null, id: number): string {
  return sku?.name ?? sku?.code ?? String(id);
}

/** The order of the fields says nothing. */
function same(a: SkuPart | null, b: SkuPart | null): boolean {
  const written = (part: SkuPart | null) =>
    JSON.stringify(Object.entries(part ?? {}).sort(([x], [y]) => (x < y ? -1 : 1)));
  return written(a) === written(b);
}

function whole(
  part: SkuPart,
  id: number,
): SkuPart & Pick<SkuImage, 'code' | 'name' | 'categoryId'> {
  const { code, name, categoryId } = part;
  if (code === undefined || name === undefined || categoryId === undefined) {
    throw new QisanError('invalid_input', { field: `changes.${id}` });
  }
  return { ...part, code, name, categoryId };
}
