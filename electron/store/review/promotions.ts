import {
  addDays,
  type BusinessDate,
  type DateRange,
  daysBetween,
} from '#shared/domain/calendar/calendar';
import { BASELINE_DAYS } from '#shared/domain/kpi/promotion';
import type { ReviewPromotion } from '#shared/domain/review/facts';
import type { ReadHandle } from '../handle';

interface PromotionRow {
  id: number;
  name: string;
  from: BusinessDate;
  to: BusinessDate;
  cost: number;
  skus: number;
}

/** Promotions that touch a range of days, with what they did in the part of it that is reviewed. */
export function readReviewPromotions(
  db: ReadHandle,
  reviewed: DateRange,
  touched: DateRange,
): ReviewPromotion[] {
  return db
    .all<PromotionRow>(
      `SELECT id, name, from_date "from", to_date "to", cost,
         (SELECT count(*) FROM promotion_sku WHERE promotion_id = promotion.id) skus
       FROM promotion WHERE from_date <= @to AND to_date >= @from ORDER BY from_date, id`,
      { from: touched.from, to: touched.to },
    )
    .map((row) => ({ ...row, ...doneIn(db, row, reviewed) }));
}

function doneIn(db: ReadHandle, promotion: PromotionRow, reviewed: DateRange) {
  const from = promotion.from > reviewed.from ? promotion.from : reviewed.from;
  const to = promotion.to < reviewed.to ? promotion.to : reviewed.to;
  const days = Math.max(0, daysBetween(from, to) + 1);
  const nothing = { netSales: null, grossProfit: null, baseline: null, cost: 0 };
  if (days === 0) return nothing;
  const sold = sumsOf(db, promotion.id, { from, to });
  const before = sumsOf(db, promotion.id, {
    from: addDays(promotion.from, -BASELINE_DAYS),
    to: addDays(promotion.from, -1),
  });
  return {
    netSales: sold.netSales,
    grossProfit: sold.grossProfit,
    baseline:
      before.grossProfit === null ? null : Math.round((before.grossProfit * days) / BASELINE_DAYS),
    cost: Math.round((promotion.cost * days) / (daysBetween(promotion.from, promotion.to) + 1)),
  };
}

function sumsOf(db: ReadHandle, promotionId: number, range: DateRange) {
  const row = db.get<{ netSales: number | null; grossProfit: number | null }>(
    `SELECT sum(d.net_sales) netSales, sum(d.net_sales - d.cogs) grossProfit FROM promotion_sku p
       JOIN sales_day_sku d ON d.sku_id = p.sku_id AND d.business_date BETWEEN @from AND @to
     WHERE p.promotion_id = @promotionId`,
    { promotionId, from: range.from, to: range.to },
  );
  return row ?? { netSales: null, grossProfit: null };
}
