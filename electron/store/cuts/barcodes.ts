import type { ReadHandle } from '../handle';

/** The barcode of each SKU that has one; of several the first. */
export function readBarcodes(
  db: ReadHandle,
  skuIds: readonly number[],
): ReadonlyMap<number, string> {
  const rows = db.all<{ skuId: number; barcode: string }>(
    `SELECT sku_id skuId, min(barcode) barcode FROM sku_barcode
     WHERE sku_id IN (SELECT value FROM json_each(?)) GROUP BY sku_id`,
    [JSON.stringify(skuIds)],
  );
  return new Map(rows.map(({ skuId, barcode }) => [skuId, barcode]));
}
