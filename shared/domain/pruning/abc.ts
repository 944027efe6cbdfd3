import type { Money } from '#shared/domain/money/money';
import type { SkuPast } from './facts';
import type { Abc } from './model';

/** A: the SKUs that bring the first 80 % of the worth; B: the next 15 %; C: the rest. */
const A_SHARE = 0.8;
const B_SHARE = 0.95;

type Worth = Pick<SkuPast, 'weeks52'>;

/**
 * What a SKU brought in the last 52 weeks: gross profit. Where no cost is known in the whole shop it
 * is net sales; a single SKU without cost is taken to earn the shop's margin.
 */
export function yearlyWorth(pasts: readonly Worth[]): Money[] {
  let sales = 0;
  let profit = 0;
  let known = false;
  for (const { weeks52 } of pasts) {
    if (weeks52.grossProfit === null) continue;
    known = true;
    sales += weeks52.netSales;
    profit += weeks52.grossProfit;
  }
  const margin = known ? (sales > 0 ? profit / sales : 0) : 1;
  return pasts.map(({ weeks52 }) => weeks52.grossProfit ?? weeks52.netSales * margin);
}

/**
 * ABC classes in the order of the SKUs. The SKU that crosses a line still belongs to the class before
 * it, so that one that brings everything is an A; what brings nothing or loses is a C.
 */
export function abcClasses(pasts: readonly Worth[]): Abc[] {
  const worth = yearlyWorth(pasts);
  const order = worth.map((_, index) => index);
  order.sort((a, b) => (worth[b] ?? 0) - (worth[a] ?? 0) || a - b);
  const total = worth.reduce((sum, value) => sum + Math.max(0, value), 0);
  const classes = new Array<Abc>(worth.length).fill('C');
  let before = 0;
  for (const index of order) {
    const value = worth[index] ?? 0;
    if (value <= 0) break;
    classes[index] = before < A_SHARE * total ? 'A' : before < B_SHARE * total ? 'B' : 'C';
    before += value;
  }
  return classes;
}
