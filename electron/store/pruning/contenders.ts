import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { Money } from '#shared/domain/money/money';
import type { Contender } from '#shared/domain/pruning/replacements';
import type { ReadHandle } from '../handle';

interface CandidateRow {
  skuId: number;
  name: string;
  perDay: number;
  lossRate: number;
  price: Money | null;
  cost: Money | null;
  leastFacings: number;
}

/**
 * What could take the room of a SKU: the others of its category that do not leave, by what they are
 * expected to bring, and the candidates of the category with an estimate of their demand.
 */
export function readContenders(db: ReadHandle, skuId: number, asOf: BusinessDate): Contender[] {
  const category = 'k.category_id = (SELECT category_id FROM sku WHERE id = @skuId)';
  const carried = db.all<Omit<Contender, 'estimate'>>(
    `SELECT k.id skuId, k.name, json_extract(s.detail, '$.weeklyProfit') weeklyProfit,
       max(1, coalesce(k.facings, 1)) facings, max(1, coalesce(k.min_facings, 1)) leastFacings
     FROM sku k JOIN slow_mover s ON s.sku_id = k.id
     WHERE ${category} AND k.id <> @skuId AND s.class IS NULL AND k.status IN ('active', 'trial')`,
    { skuId },
  );
  const candidates = db.all<CandidateRow>(
    `SELECT k.id skuId, k.name, f.per_day perDay, coalesce(k.loss_rate, 0) lossRate,
       (SELECT price FROM sku_price p WHERE p.sku_id = k.id AND p.from_date <= @asOf
         ORDER BY p.from_date DESC LIMIT 1) price,
       (SELECT cost FROM sku_cost p WHERE p.sku_id = k.id AND p.from_date <= @asOf
         ORDER BY p.from_date DESC LIMIT 1) cost,
       max(1, coalesce(k.min_facings, 1)) leastFacings
     FROM sku k JOIN demand_forecast f ON f.sku_id = k.id
     WHERE ${category} AND k.status = 'candidate'`,
    { skuId, asOf },
  );
  return [
    ...carried.map((row) => ({ ...row, estimate: false })),
    ...candidates.map(({ perDay, lossRate, price, cost, ...row }) => {
      // What is bought and never sold is paid for as well.
      const perUnit = (price ?? 0) - (cost ?? 0) / (1 - Math.min(0.9, lossRate));
      return { ...row, weeklyProfit: Math.round(7 * perDay * perUnit), facings: 0, estimate: true };
    }),
  ];
}
