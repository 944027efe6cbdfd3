import type { ReadHandle } from './handle';

/** How many of these SKUs the catalogue does not know, by the rules that booking finds them by. */
export function countUnknownSkus(
  db: ReadHandle,
  skus: Iterable<{ readonly skuCode: string; readonly barcode: string }>,
): number {
  let unknown = 0;
  for (const { skuCode, barcode } of skus) {
    const name = skuCode === '' ? barcode : skuCode;
    const known = db.get(
      `SELECT 1 AS known WHERE EXISTS (SELECT 1 FROM sku WHERE code = @name)
                           OR EXISTS (SELECT 1 FROM sku_barcode WHERE barcode = @name)`,
      { name },
    );
    if (known === undefined) unknown++;
  }
  return unknown;
}

/** The last batch that stands and was booked from a file of exactly this content; null without one. */
export function batchOfContent(
  db: ReadHandle,
  sha256: string,
): { batchId: number; at: number } | null {
  const row = db.get<{ batchId: number; at: number }>(
    `SELECT id AS batchId, created_at AS at FROM import_batch
     WHERE file_sha256 = ? AND state = 'booked' ORDER BY id DESC LIMIT 1`,
    [sha256],
  );
  return row ?? null;
}
