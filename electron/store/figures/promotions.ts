import {
  addDays,
  type BusinessDate,
  type DateRange,
  daysBetween,
} from '#shared/domain/calendar/calendar';
import type { ChannelFacts, PromotionFacts } from '#shared/domain/kpi/facts';
import { BASELINE_DAYS } from '#shared/domain/kpi/promotion';
import type { ReadHandle } from '../handle';

interface PromotionRow {
  id: number;
  fromDate: string;
  toDate: string;
  cost: number;
  giftCost: number;
}

/**
 * Promotions that ran in a range, each for its days in it: costs are shared out evenly over the days
 * of the promotion, the baseline is the mean daily gross profit of its SKUs in the 28 days before it.
 * Null where none ran.
 */
export function readPromotionFacts(db: ReadHandle, range: DateRange): PromotionFacts | null {
  const promotions = db.all<PromotionRow>(
    `SELECT id, from_date fromDate, to_date toDate, cost, gift_cost giftCost FROM promotion
     WHERE from_date <= @to AND to_date >= @from`,
    { from: range.from, to: range.to },
  );
  if (promotions.length === 0) return null;
  return promotions.map((row) => factsOf(db, row, range)).reduce(add);
}

function factsOf(db: ReadHandle, promotion: PromotionRow, range: DateRange): PromotionFacts {
  const from = promotion.fromDate > range.from ? promotion.fromDate : range.from;
  const to = promotion.toDate < range.to ? promotion.toDate : range.to;
  const days = daysBetween(from, to) + 1;
  const share = days / (daysBetween(promotion.fromDate, promotion.toDate) + 1);
  const before = grossProfit(db, promotion.id, {
    from: addDays(promotion.fromDate, -BASELINE_DAYS),
    to: addDays(promotion.fromDate, -1),
  });
  return {
    grossProfit: grossProfit(db, promotion.id, { from, to }),
    baselineGrossProfit: before === null ? null : (before * days) / BASELINE_DAYS,
    cost: promotion.cost * share,
    giftCost: promotion.giftCost * share,
  };
}

/** Gross profit of a promotion's SKUs in a range; null where no cost is known. */
function grossProfit(db: ReadHandle, promotionId: number, range: DateRange): number | null {
  return db.value<number | null>(
    `SELECT sum(d.net_sales - d.cogs) FROM promotion_sku p
       JOIN sales_day_sku d ON d.sku_id = p.sku_id AND d.business_date BETWEEN @from AND @to
     WHERE p.promotion_id = @promotionId`,
    { promotionId, from: range.from, to: range.to },
  );
}

function add(a: PromotionFacts, b: PromotionFacts): PromotionFacts {
  const both = (x: number | null, y: number | null) => (x === null || y === null ? null : x + y);
  return {
    grossProfit: both(a.grossProfit, b.grossProfit),
    baselineGrossProfit: both(a.baselineGrossProfit, b.baselineGrossProfit),
    cost: a.cost + b.cost,
    giftCost: a.giftCost + b.giftCost,
  };
}

/** SKUs in a promotion that runs on a day. */
export function readPromoted(db: ReadHandle, date: BusinessDate): ReadonlySet<number> {
  const rows = db.all<{ skuId: number }>(
    `SELECT DISTINCT sku_id skuId FROM promotion p JOIN promotion_sku ON promotion_id = p.id
     WHERE p.from_date <= @date AND p.to_date >= @date`,
    { date },
  );
  return new Set(rows.map((row) => row.skuId));
}

/** Sums of channel days by total, day or channel. */
export function readChannelFacts(
  db: ReadHandle,
  by: 'total' | 'day' | 'channel',
  range: DateRange,
  channelId?: number,
): ReadonlyMap<string, ChannelFacts> {
  const key = { total: `'total'`, day: 'business_date', channel: 'channel_id' }[by];
  const rows = db.all<ChannelFacts & { key: string }>(
    `SELECT CAST(${key} AS TEXT) key, sum(visits) visits, sum(visitors) visitors,
       sum(bounces) bounces, sum(orders) orders, sum(new_customers) newCustomers,
       sum(net_sales) netSales, sum(gross_profit) grossProfit, sum(spend) spend
     FROM channel_day
     WHERE business_date BETWEEN @from AND @to ${channelId === undefined ? '' : 'AND channel_id = @channelId'}
     GROUP BY ${key} HAVING count(*) > 0`,
    { from: range.from, to: range.to, ...(channelId === undefined ? {} : { channelId }) },
  );
  return new Map(rows.map(({ key: member, ...facts }) => [member, facts]));
}
