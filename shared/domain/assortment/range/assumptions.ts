/** What may honestly be offered where the shop's data say nothing. */
import type { Money } from '#shared/domain/money/money';
import type { SkuFacts } from './facts';

/** Offered where no width is known at all: a small packet. */
const USUAL_WIDTH_CM = 10;

/** Gross margin of the SKUs whose cost is known, weighted by what they sell; null where none is. */
export function meanMargin(skus: readonly SkuFacts[]): number | null {
  let [sales, profit] = [0, 0];
  for (const { price, cost, demand } of skus) {
    if (price === null || cost === null || price <= 0) continue;
    const units = demand?.weeklyUnits ?? 1;
    sales += price * units;
    profit += (price - cost) * units;
  }
  if (sales <= 0 || profit <= 0) return null;
  return Math.round((profit / sales) * 1_000) / 1_000;
}

/** Median of the known widths, to a millimetre. */
export function usualWidth(skus: readonly SkuFacts[]): number {
  const widths = skus
    .flatMap(({ widthCm }) => (widthCm === null ? [] : [widthCm]))
    .sort((a, b) => a - b);
  const median = widths[Math.floor((widths.length - 1) / 2)] ?? USUAL_WIDTH_CM;
  return Math.round(median * 10) / 10;
}

/** Largest share of loss that a cost is raised for: beyond it the figure is a typing error. */
const MOST_LOSS = 0.9;

/** Cost of a unit that is sold: what is lost on the way is paid for as well. */
export function costSold(cost: Money, lossRate: number): Money {
  return Math.round(cost / (1 - Math.min(MOST_LOSS, lossRate)));
}
