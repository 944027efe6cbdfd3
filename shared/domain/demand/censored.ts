/**
 * Days on which a SKU was out of stock for some hours: what was sold then is less than what was
 * asked for. Where enough of the day was in stock, the day is scaled up; otherwise it is missing.
 */

const HOURS = 24;

/** One SKU on one day, hour by hour. */
export interface HourlyDay {
  /** Units sold in each of the 24 hours. */
  readonly sold: ArrayLike<number>;
  /** Bit h is set when the SKU was out of stock in hour h. */
  readonly out: number;
}

/** Share of a day's demand that has to lie in stocked hours before the day may be scaled. */
export const LEAST_IN_STOCK_SHARE = 0.5;

/**
 * Share of a day's demand that falls on each hour, from stocked hours alone: mean sales of the
 * stocked item-hours of each hour, scaled to 1. Null when nothing was sold in any of them.
 */
export function hourProfile(days: Iterable<HourlyDay>): Float64Array | null {
  const sold = new Float64Array(HOURS);
  const stocked = new Float64Array(HOURS);
  for (const day of days) {
    for (let hour = 0; hour < HOURS; hour++) {
      if (isOut(day.out, hour)) continue;
      sold[hour] = (sold[hour] ?? 0) + (day.sold[hour] ?? 0);
      stocked[hour] = (stocked[hour] ?? 0) + 1;
    }
  }
  const rate = sold.map((units, hour) => units / Math.max(1, stocked[hour] ?? 0));
  const total = rate.reduce((sum, value) => sum + value, 0);
  return total > 0 ? rate.map((value) => value / total) : null;
}

/** Share of the day's demand that falls on hours in stock, 0…1. */
export function inStockShare(profile: Float64Array, out: number): number {
  let share = 0;
  for (let hour = 0; hour < HOURS; hour++) if (!isOut(out, hour)) share += profile[hour] ?? 0;
  return Math.min(1, share);
}

/**
 * Demand of a day of which `share` was in stock: sales ÷ share, or `NaN` (not known) where less than
 * `LEAST_IN_STOCK_SHARE` was. The estimate is unbiased when demand keeps to the profile.
 */
export function demandOfDay(sold: number, share: number): number {
  return share < LEAST_IN_STOCK_SHARE ? Number.NaN : sold / share;
}

/** Whether bit `hour` of a stock-out mask is set. */
export function isOut(out: number, hour: number): boolean {
  return ((out >> hour) & 1) === 1;
}
