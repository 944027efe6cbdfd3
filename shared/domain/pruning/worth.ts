import type { Money } from '#shared/domain/money/money';
import type { SoldSums } from './facts';

/**
 * What each SKU brought: gross profit. Where no cost is known in the whole shop it is net sales; a
 * single SKU without cost is taken to earn the shop's margin.
 */
export function worthOf(sums: readonly SoldSums[]): Money[] {
  let sales = 0;
  let profit = 0;
  let known = false;
  for (const { grossProfit, netSales } of sums) {
    if (grossProfit === null) continue;
    known = true;
    sales += netSales;
    profit += grossProfit;
  }
  const margin = known ? (sales > 0 ? profit / sales : 0) : 1;
  return sums.map(({ grossProfit, netSales }) => grossProfit ?? netSales * margin);
}
