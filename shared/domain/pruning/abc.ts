import type { Money } from '#shared/domain/money/money';
import type { SkuPast } from './facts';
import type { Abc } from './model';
import { worthOf } from './worth';

/** A: the SKUs that bring the first 80 % of the worth; B: the next 15 %; C: the rest. */
const A_SHARE = 0.8;
const B_SHARE = 0.95;

type Worth = Pick<SkuPast, 'weeks52'>;

/** What each SKU brought in the last 52 weeks. */
export function yearlyWorth(pasts: readonly Worth[]): Money[] {
  return worthOf(pasts.map(({ weeks52 }) => weeks52));
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
