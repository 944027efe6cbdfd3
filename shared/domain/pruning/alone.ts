/** Which SKUs stand alone: the only one of a subcategory, or of a price band of it. */
import type { Money } from '#shared/domain/money/money';
import type { SkuPast } from './facts';

const bands = ['low', 'middle', 'high'] as const;
export type PriceBand = (typeof bands)[number];

export type Alone =
  | { readonly in: 'subcategory' }
  | {
      readonly in: 'price_band';
      readonly band: PriceBand;
      /** Prices of the others: of what a buyer would have to take instead. */
      readonly from: Money;
      readonly to: Money;
    };

/** Ends of the middle band, as parts of the subcategory's median price (ours). */
const LOW_END = 2 / 3;
const HIGH_END = 3 / 2;
/** Bands say something from so many priced SKUs on. */
const LEAST_PRICED = 3;

type Priced = Pick<SkuPast, 'categoryId' | 'price'>;

/** Low below two thirds of the median price, high from one and a half times it, else middle. */
export function priceBand(price: Money, median: Money): PriceBand {
  if (price < median * LOW_END) return 'low';
  return price >= median * HIGH_END ? 'high' : 'middle';
}

/** For each of the carried SKUs whether it is alone; null: others are like it. */
export function aloneness(pasts: readonly Priced[]): (Alone | null)[] {
  const members = new Map<number, number[]>();
  pasts.forEach(({ categoryId }, index) => {
    const list = members.get(categoryId);
    if (list === undefined) members.set(categoryId, [index]);
    else list.push(index);
  });
  const result = new Array<Alone | null>(pasts.length).fill(null);
  for (const list of members.values()) {
    const [first] = list;
    if (list.length === 1 && first !== undefined) result[first] = { in: 'subcategory' };
    else markLonelyBands(pasts, list, result);
  }
  return result;
}

function markLonelyBands(
  pasts: readonly Priced[],
  members: readonly number[],
  result: (Alone | null)[],
): void {
  const priced = members
    .map((index) => ({ index, price: pasts[index]?.price ?? 0 }))
    .filter(({ price }) => price > 0)
    .sort((a, b) => a.price - b.price);
  if (priced.length < LEAST_PRICED) return;
  const at = (place: number) => priced[place]?.price ?? 0;
  const half = priced.length >> 1;
  const median = priced.length % 2 === 1 ? at(half) : (at(half - 1) + at(half)) / 2;
  for (const band of bands) {
    const [only, another] = priced.filter(({ price }) => priceBand(price, median) === band);
    if (only === undefined || another !== undefined) continue;
    const others = priced.filter(({ index }) => index !== only.index);
    const from = others[0]?.price ?? 0;
    result[only.index] = { in: 'price_band', band, from, to: others.at(-1)?.price ?? from };
  }
}
