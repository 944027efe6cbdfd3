/** Where the demand of a SKU goes that is not on the shelf. */
import { productOf } from '#shared/domain/catalogue/product';
import { DEFAULT_TAU, DEFAULT_TAU_SD } from '#shared/domain/demand/substitution';
import type { TransferUsed } from '../result';
import type { ItemDemand, RetailDemand } from '../retail-demand';
import type { TransferFacts } from './facts';
import { grouped } from './grouped';
import type { Look } from './look';
import type { RangeSku } from './range-sku';

/** Normal deviates to each end of a 90 % interval. */
const Z90 = 1.6449;
/** SKUs of the same brand are so much nearer than others. Ours. */
const SAME_BRAND = 1.5;
/**
 * The same product in another packet is so much nearer: who looks for it takes the other packet before
 * anything else. Ours.
 */
const SAME_PRODUCT = 5;

/** τ of the categories of these SKUs; where none was measured, what is known of shops in general. */
export function transfersOf({ facts, tree }: Look, skus: readonly RangeSku[]): TransferUsed[] {
  const known = new Map(facts.transfers.map((transfer) => [transfer.categoryId, transfer]));
  const used = new Set(skus.map((sku) => sku.facts.categoryId));
  const unknown: Omit<TransferFacts, 'categoryId'> = {
    tau: DEFAULT_TAU,
    low: DEFAULT_TAU - Z90 * DEFAULT_TAU_SD,
    high: DEFAULT_TAU + Z90 * DEFAULT_TAU_SD,
    source: 'default',
  };
  return tree.categories.flatMap(({ id, name }) =>
    used.has(id) ? [{ ...unknown, ...known.get(id), categoryId: id, name }] : [],
  );
}

/** SKUs of the same leaf category stand in for each other. One that is alone there loses its demand. */
export function demandOf(
  skus: readonly RangeSku[],
  transfers: readonly TransferUsed[],
): RetailDemand {
  const needs = grouped(skus, ({ facts }) => facts.categoryId);
  const tau = new Map(
    transfers.map((transfer) => [
      transfer.categoryId,
      (needs.get(transfer.categoryId)?.length ?? 0) > 1 ? transfer.tau : 0,
    ]),
  );
  const items = skus.map(
    ({ facts, facingsToday, space }): ItemDemand => ({
      carriedToday: facingsToday > 0,
      // Who does not find the kilo of one buys the packet of another for about the same money.
      weeklyDemand: space.weeklyUnits * space.price,
      margin: space.price === 0 ? 0 : space.margin / space.price,
      transfer: tau.get(facts.categoryId) ?? 0,
      need: String(facts.categoryId),
    }),
  );
  return { items, similarity: similarity(skus) };
}

/** The nearer in price the better, the same brand better still, the same product by far the best. */
function similarity(skus: readonly RangeSku[]): RetailDemand['similarity'] {
  const prices = Float64Array.from(skus, ({ space }) => Math.max(1, space.price));
  const brands = codesOf(skus.map(({ facts }) => facts.brand));
  const products = codesOf(skus.map(({ facts }) => productOf(facts.name)));
  return (a, b) => {
    const one = prices[a] ?? 1;
    const other = prices[b] ?? 1;
    let near = one < other ? one / other : other / one;
    const brand = brands[a] ?? 0;
    if (brand !== 0 && brand === brands[b]) near *= SAME_BRAND;
    const product = products[a] ?? 0;
    return product !== 0 && product === products[b] ? near * SAME_PRODUCT : near;
  };
}

/** Equal texts have equal numbers, quicker to compare; 0 for an empty one. */
function codesOf(texts: readonly string[]): Int32Array {
  const codes = new Map([['', 0]]);
  return Int32Array.from(texts, (text) => {
    const code = codes.get(text) ?? codes.size;
    codes.set(text, code);
    return code;
  });
}
