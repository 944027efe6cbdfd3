import { addDays, type BusinessDate } from '#shared/domain/calendar/calendar';
import type { Money } from '#shared/domain/money/money';
import type { ReadHandle } from '../handle';

/** What of a SKU may tell how it sells. */
export interface SkuAttributes {
  readonly id: number;
  readonly categoryId: number;
  readonly candidate: boolean;
  readonly brand: string;
  readonly spec: string;
  /**
   * The price in force, else what it was sold for in the last 28 days, else the first price to come,
   * as of a candidate entered today; null where none is known.
   */
  readonly price: Money | null;
}

interface AttributeRow extends Omit<SkuAttributes, 'candidate'> {
  candidate: number;
}

/** Of every SKU that is not delisted. */
export function readAttributes(db: ReadHandle, asOf: BusinessDate): SkuAttributes[] {
  const rows = db.all<AttributeRow>(
    `WITH paid AS MATERIALIZED (
       SELECT sku_id, CAST(round(sum(net_sales) * 1000.0 / sum(qty)) AS INTEGER) price
       FROM sales_day_sku WHERE business_date BETWEEN @from AND @asOf
       GROUP BY sku_id HAVING sum(qty) > 0)
     SELECT k.id, k.category_id categoryId, k.status = 'candidate' candidate, k.brand, k.spec,
       coalesce((SELECT p.price FROM sku_price p WHERE p.sku_id = k.id AND p.from_date <= @asOf
           ORDER BY p.from_date DESC LIMIT 1),
         paid.price,
         (SELECT p.price FROM sku_price p WHERE p.sku_id = k.id AND p.from_date > @asOf
           ORDER BY p.from_date LIMIT 1)) price
     FROM sku k LEFT JOIN paid ON paid.sku_id = k.id
     WHERE k.status <> 'delisted' ORDER BY k.id`,
    { from: addDays(asOf, -27), asOf },
  );
  return rows.map((row) => ({ ...row, candidate: row.candidate === 1 }));
}
