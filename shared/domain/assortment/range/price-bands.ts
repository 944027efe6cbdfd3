/** Price bands: thirds of a shelf's SKUs by price. */
import type { Money } from '#shared/domain/money/money';

export const priceBands = ['low', 'middle', 'high'] as const;
export type PriceBand = (typeof priceBands)[number];

/**
 * Band of a price among the prices of its shelf. The bounds are the terciles; equal prices are always
 * in the same band, so that with few different prices a band can be empty.
 */
export function priceBandOf(prices: readonly Money[]): (price: Money) => PriceBand {
  const sorted = [...prices].sort((a, b) => a - b);
  const bound = (share: number) => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
  const [low, middle] = [bound(1 / 3), bound(2 / 3)];
  return (price) => (price <= low ? 'low' : price <= middle ? 'middle' : 'high');
}
