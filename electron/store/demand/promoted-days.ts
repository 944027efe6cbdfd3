import { daysBetween } from '#shared/domain/calendar/calendar';
import type { ReadHandle } from '../handle';
import type { SoldDays } from './sold-days';

interface PromotionRow {
  skuId: number;
  fromDate: string;
  toDate: string;
}

/** 1 for each cell in which the SKU was in a promotion. */
export function readPromotedDays(db: ReadHandle, sold: SoldDays): Uint8Array {
  const { range, days, rowOf } = sold;
  const promoted = new Uint8Array(sold.skus.length * days);
  const rows = db.all<PromotionRow>(
    `SELECT sku_id skuId, from_date fromDate, to_date toDate
     FROM promotion p JOIN promotion_sku ON promotion_id = p.id
     WHERE from_date <= @to AND to_date >= @from`,
    { from: range.from, to: range.to },
  );
  for (const { skuId, fromDate, toDate } of rows) {
    const row = rowOf.get(skuId);
    if (row === undefined) continue;
    const first = Math.max(0, daysBetween(range.from, fromDate));
    const last = Math.min(days - 1, daysBetween(range.from, toDate));
    promoted.fill(1, row * days + first, row * days + last + 1);
  }
  return promoted;
}
