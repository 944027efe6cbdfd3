import type { Kin } from './history';

/** Expected days with a sale by which a trend is held to none, and at which it counts half. */
const KIN_HELD = 3;
const KIN_HALF = 5;

/** Trend of the words of each SKU, natural logarithms: the mean, and the highest that is above 0. */
export interface KinTrends {
  readonly own: Float64Array;
  readonly wake: Float64Array;
}

/**
 * How much more often the SKUs that share a word have sold of late than before, next to the whole
 * shop and without the SKU itself: mean and highest of its words, as logarithms, held to 0 where the
 * word is rare. Goods of a season wake up together.
 * @param late fading days with a sale of each SKU, short memory
 * @param long the same, long memory
 */
export function kinTrends(
  { groups, start, group }: Kin,
  late: Float64Array,
  long: Float64Array,
): KinTrends {
  const skus = start.length - 1;
  const ratio = sum(late) / Math.max(1e-9, sum(long));
  const lateOf = new Float64Array(groups);
  const longOf = new Float64Array(groups);
  for (let sku = 0; sku < skus; sku++) {
    for (let i = start[sku] ?? 0; i < (start[sku + 1] ?? 0); i++) {
      const id = group[i] ?? 0;
      lateOf[id] = (lateOf[id] ?? 0) + (late[sku] ?? 0);
      longOf[id] = (longOf[id] ?? 0) + (long[sku] ?? 0) * ratio;
    }
  }
  const own = new Float64Array(skus);
  const wake = new Float64Array(skus);
  for (let sku = 0; sku < skus; sku++) {
    const begin = start[sku] ?? 0;
    const end = start[sku + 1] ?? 0;
    for (let i = begin; i < end; i++) {
      const id = group[i] ?? 0;
      const others = Math.max(0, (lateOf[id] ?? 0) - (late[sku] ?? 0));
      const expected = Math.max(0, (longOf[id] ?? 0) - (long[sku] ?? 0) * ratio);
      const trend =
        (Math.log((others + KIN_HELD) / (expected + KIN_HELD)) * expected) / (expected + KIN_HALF);
      own[sku] = (own[sku] ?? 0) + trend / (end - begin);
      wake[sku] = Math.max(wake[sku] ?? 0, trend);
    }
  }
  return { own, wake };
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
