import { addDays, type BusinessDate } from '#shared/domain/calendar/calendar';
import { CARRIED } from '../figures/catalogue';
import { readStock } from '../figures/stock';
import type { ReadHandle } from '../handle';

/** Days of which sales say what is on the shelf. */
const LATELY_DAYS = 28;

/**
 * SKUs that stand on a shelf. A carried one without facings stands there only if it has sold in the
 * last four weeks or is in stock, as a search takes it (`onShelf` of the domain): what the season has
 * taken away takes no room. Needs `@seen` of `seenSkus`.
 */
export const ON_SHELF = `sku.status IN ${CARRIED} AND (sku.facings IS NOT NULL OR @seen IS NULL
  OR sku.id IN (SELECT value FROM json_each(@seen)))`;

/**
 * Ids of SKUs that were sold lately or are in stock, as JSON; null in a shop without sales, where
 * nothing is known against any of them.
 */
export function seenSkus(db: ReadHandle, asOf: BusinessDate | null): string | null {
  if (asOf === null) return null;
  const sold = db.all<{ id: number }>(
    `SELECT sku_id id FROM sales_day_sku WHERE business_date BETWEEN ? AND ?
     GROUP BY +sku_id HAVING sum(qty) > 0`,
    [addDays(asOf, 1 - LATELY_DAYS), asOf],
  );
  const stocked = readStock(db, asOf).filter(({ qty }) => qty > 0);
  return JSON.stringify([...sold.map(({ id }) => id), ...stocked.map(({ skuId }) => skuId)]);
}
