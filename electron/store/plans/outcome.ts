import type { DateRange } from '#shared/domain/calendar/calendar';
import type { Qty } from '#shared/domain/money/money';
import type { ProfitSums } from '#shared/domain/plan/outcome';
import type { ReadHandle } from '../handle';

export interface CategorySums extends ProfitSums {
  readonly categoryId: number;
}

/** What every category sold in a range and what that cost, by the category of the SKU itself. */
export function readCategoryProfits(db: ReadHandle, { from, to }: DateRange): CategorySums[] {
  return db.all<CategorySums>(
    `SELECT category_id categoryId, sum(cogs) cogs, sum(sales_with_cost) salesWithCost
     FROM sales_day_category WHERE business_date BETWEEN @from AND @to GROUP BY category_id`,
    { from, to },
  );
}

/** Days of a range that have sales. */
export function daysWithSales(db: ReadHandle, { from, to }: DateRange): number {
  return db.value<number>(
    'SELECT count(DISTINCT business_date) FROM sales_day WHERE business_date BETWEEN @from AND @to',
    { from, to },
  );
}

/** What a SKU sold in a range, in its selling unit, returns deducted. */
export function readSoldQty(db: ReadHandle, skuId: number, { from, to }: DateRange): Qty {
  return db.value<number>(
    `SELECT coalesce(sum(qty), 0) FROM sales_day_sku
     WHERE sku_id = @skuId AND business_date BETWEEN @from AND @to`,
    { skuId, from, to },
  );
}
