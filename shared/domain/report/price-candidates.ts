import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { median } from '#shared/domain/statistics/robust';
import type { SkuDayRow } from './facts';

/** A price this close to that of the same weekdays needs no closer look. */
const NEAR = 0.08;

/**
 * SKUs sold on a day whose average price is not near that of the same weekdays before, or that did
 * not sell on them: the few whose prices of the last weeks are worth reading.
 */
export function priceCandidates(rows: readonly SkuDayRow[], date: BusinessDate): number[] {
  const today = new Map<number, number>();
  const before = new Map<number, number[]>();
  for (const row of rows) {
    if (row.qty <= 0) continue;
    const price = row.netSales / row.qty;
    if (row.date === date) today.set(row.skuId, price);
    else if (before.has(row.skuId)) before.get(row.skuId)?.push(price);
    else before.set(row.skuId, [price]);
  }
  return [...today]
    .filter(([skuId, price]) => {
      const usual = median(before.get(skuId) ?? []);
      return usual === null || Math.abs(price - usual) > NEAR * usual;
    })
    .map(([skuId]) => skuId);
}
