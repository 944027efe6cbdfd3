import { type HourlyDay, isOut } from './hours';
import type { ShopRhythm } from './shop-rhythm';
import type { GroupStretches } from './transfer';

const HOURS = 24;

/**
 * Stretches of one group: hours of a day in which the same SKUs were out are taken together. Days
 * without any trade in the shop are left out.
 * @param skus the days of each SKU, all from the same first day
 */
export function stretchesOf(
  skus: readonly (readonly HourlyDay[])[],
  { profile, trade: tradeOfDay }: ShopRhythm,
): GroupStretches {
  const day: number[] = [];
  const trade: number[] = [];
  const out: number[] = [];
  const sold: number[] = [];
  for (let date = 0; date < tradeOfDay.length; date++) {
    if ((tradeOfDay[date] ?? 0) === 0) continue;
    const today = skus.map((days) => days[date]);
    for (const hours of hoursByPattern(today).values()) {
      const first = hours[0] ?? 0;
      day.push(date);
      trade.push(
        (tradeOfDay[date] ?? 0) * hours.reduce((sum, hour) => sum + (profile[hour] ?? 0), 0),
      );
      for (const of of today) {
        out.push(of === undefined || isOut(of.out, first) ? 1 : 0);
        sold.push(hours.reduce((sum, hour) => sum + (of?.sold[hour] ?? 0), 0));
      }
    }
  }
  return {
    skus: skus.length,
    days: tradeOfDay.length,
    day: Int32Array.from(day),
    trade: Float64Array.from(trade),
    out: Uint8Array.from(out),
    sold: Float64Array.from(sold),
  };
}

/** Hours of a day by who was out in them. */
function hoursByPattern(today: readonly (HourlyDay | undefined)[]): Map<string, number[]> {
  const patterns = new Map<string, number[]>();
  for (let hour = 0; hour < HOURS; hour++) {
    const pattern = today
      .map((of) => (of === undefined || isOut(of.out, hour) ? '1' : '0'))
      .join('');
    const hours = patterns.get(pattern);
    if (hours === undefined) patterns.set(pattern, [hour]);
    else hours.push(hour);
  }
  return patterns;
}

/**
 * The days of a group with what came from missing SKUs taken out of each hour's sales: sold ÷
 * (1 + τ · r), r as in transfer.ts. What is left tells the rhythm of the shop itself.
 */
export function withoutTransfer(
  skus: readonly (readonly HourlyDay[])[],
  tau: number,
  rates: Float64Array,
): HourlyDay[][] {
  const total = rates.reduce((sum, rate) => sum + rate, 0);
  return skus.map((days) =>
    days.map((own, date) => ({
      out: own.out,
      sold: Array.from({ length: HOURS }, (_, hour) => {
        const present = rates.reduce((sum, rate, sku) => {
          const of = skus[sku]?.[date];
          return of === undefined || isOut(of.out, hour) ? sum : sum + rate;
        }, 0);
        const boost = present > 0 ? 1 + (tau * (total - present)) / present : 1;
        return (own.sold[hour] ?? 0) / boost;
      }),
    })),
  );
}
