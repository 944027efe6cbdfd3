import type { BusinessDate, DateRange } from '#shared/domain/calendar/calendar';
import type { CategoryInfo, SkuInfo } from '#shared/domain/report/facts';
import type { ReadHandle } from '../handle';

interface SkuRow extends Omit<SkuInfo, 'weighed' | 'carried'> {
  weighed: number;
  carried: number;
}

/** Statuses of SKUs that the shop carries. */
export const CARRIED = `('active', 'trial', 'phasing_out')`;

/** All SKUs that are or were carried, and any that was sold, by id. */
export function readSkus(db: ReadHandle): ReadonlyMap<number, SkuInfo> {
  const rows = db.all<SkuRow>(
    `SELECT id, code, name, unit, category_id categoryId, weighed, role, facings,
       width_cm widthCm,
       status IN ${CARRIED} carried,
       coalesce(introduced_on,
         (SELECT min(business_date) FROM sales_day_sku WHERE sku_id = sku.id)) since,
       delisted_on until
     FROM sku WHERE status <> 'candidate'`,
  );
  return new Map(
    rows.map((row) => [row.id, { ...row, weighed: row.weighed === 1, carried: row.carried === 1 }]),
  );
}

export function readCategories(db: ReadHandle): CategoryInfo[] {
  return db
    .all<Omit<CategoryInfo, 'toBeClassified'> & { purpose: string }>(
      'SELECT id, parent_id parentId, name, purpose FROM category ORDER BY position, id',
    )
    .map(({ purpose, ...category }) => ({
      ...category,
      toBeClassified: purpose === 'to_be_classified',
    }));
}

export function readChannels(db: ReadHandle): { id: number; name: string }[] {
  return db.all('SELECT id, name FROM channel ORDER BY id');
}

/** The names under which members of a breakdown are shown. */
export function readLabels(
  db: ReadHandle,
  entity: 'category' | 'sku' | 'channel',
): ReadonlyMap<string, string> {
  const rows = db.all<{ id: number; name: string }>(`SELECT id, name FROM ${entity}`);
  return new Map(rows.map((row) => [String(row.id), row.name]));
}

/**
 * SKUs carried at some time in a range, and SKUs that sold on at least one day of it. Carried: in
 * the range by the catalogue, introduced (or first sold) by its end, and not delisted before its
 * start. One look into the index per SKU, however long the range.
 */
export function readRange(db: ReadHandle, range: DateRange): { carried: number; sold: number } {
  const params = { from: range.from, to: range.to };
  return {
    carried: db.value<number>(
      `SELECT count(*) FROM sku
       WHERE (status IN ${CARRIED} OR delisted_on IS NOT NULL) AND status <> 'candidate'
         AND (delisted_on IS NULL OR delisted_on > @from)
         AND coalesce(introduced_on,
           (SELECT min(business_date) FROM sales_day_sku WHERE sku_id = sku.id), @from) <= @to`,
      params,
    ),
    sold: db.value<number>(
      `SELECT count(*) FROM sku WHERE EXISTS (SELECT 1 FROM sales_day_sku d
         WHERE d.sku_id = sku.id AND d.business_date BETWEEN @from AND @to AND d.units > 0)`,
      params,
    ),
  };
}

/** First business date with sales; null in an empty store. */
export function firstSalesDate(db: ReadHandle): BusinessDate | null {
  return db.value<string | null>('SELECT min(business_date) FROM sales_day');
}
