import type { Qty } from '#shared/domain/money/money';
import type { StockDay } from './roll';

/** In-stock days that a daily rate must rest on (DOMAIN.md, section 3). */
export const LEAST_IN_STOCK_DAYS = 21;

export type MissedSales =
  | { readonly state: 'known'; readonly qty: Qty }
  | { readonly state: 'not_enough_data'; readonly inStockDays: number };

/** A day counts as in stock when something was there at closing, or something was sold. */
export function isInStock(day: StockDay): boolean {
  return (day.closing !== null && day.closing > 0) || day.sold > 0;
}

/**
 * What one day without stock has missed: the daily rate of the in-stock days before it, less what
 * was still sold that day. Days whose stock is not known are left out.
 */
export function missedSales(before: readonly StockDay[], soldThatDay: Qty): MissedSales {
  const inStock = before.filter((day) => day.closing !== null && isInStock(day));
  if (inStock.length < LEAST_IN_STOCK_DAYS) {
    return { state: 'not_enough_data', inStockDays: inStock.length };
  }
  const rate = inStock.reduce((sum, day) => sum + day.sold, 0) / inStock.length;
  return { state: 'known', qty: Math.max(0, Math.round(rate - soldThatDay)) };
}

/** Days in a row without stock that end with the last one, which counts even if it sold until noon. */
export function daysAtZero(days: readonly StockDay[]): number {
  let count = 0;
  for (const day of [...days].reverse()) {
    if (day.closing === null || day.closing > 0) break;
    if (count > 0 && day.sold > 0) break;
    count++;
  }
  return count;
}
