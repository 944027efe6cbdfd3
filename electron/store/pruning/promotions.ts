import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { ReadHandle } from '../handle';

export interface RunningPromotion {
  readonly name: string;
  readonly until: BusinessDate;
}

/** Promotions that run on a day, by SKU: the one that runs longest. */
export function readRunning(
  db: ReadHandle,
  date: BusinessDate,
): ReadonlyMap<number, RunningPromotion> {
  const rows = db.all<RunningPromotion & { skuId: number }>(
    `SELECT s.sku_id skuId, p.name, p.to_date until
     FROM promotion p JOIN promotion_sku s ON s.promotion_id = p.id
     WHERE @date BETWEEN p.from_date AND p.to_date ORDER BY p.to_date, p.id`,
    { date },
  );
  return new Map(rows.map(({ skuId, name, until }) => [skuId, { name, until }]));
}
