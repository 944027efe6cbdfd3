import { isOut } from './hours';

/**
 * Days on which a SKU was out of stock for some hours: what was sold then is less than what was
 * asked for. Where enough of the day was in stock, the day is scaled up; otherwise it is missing.
 */

const HOURS = 24;

/** Share of a day's demand that has to lie in stocked hours before the day may be scaled. */
export const LEAST_IN_STOCK_SHARE = 0.5;

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
