import { MONEY_SCALE, type Money, QTY_SCALE } from '../money/money';
import type { SentenceParam } from '../report/sentence';
import { say } from './blocks';
import type { MemberSums, ReviewFacts, SkuSales, SkuSums } from './facts';
import { addMember, type Group, MOST_MEMBERS } from './groups';

/** Bands of the same prices in every deck, so that decks can be compared: 1, 2, 5, 10, 20, 50 … */
const STEPS = [1, 2, 5] as const;
/** Powers of ten of the lowest and the highest edge, in units of the currency. */
const LOWEST = -2;
const HIGHEST = 6;
/** The outer bands are joined to their neighbours up to this share of sales. */
const SMALL = 0.03;
/** Sales without a price: more was brought back than sold, or it was given away. */
export const UNPRICED = -1;

const edges: readonly Money[] = [
  0,
  ...Array.from({ length: HIGHEST - LOWEST + 1 }, (_, at) =>
    STEPS.map((step) => Math.round(step * 10 ** (LOWEST + at) * MONEY_SCALE)),
  ).flat(),
];

/**
 * The sales of all SKUs by what they cost on average in the period: net sales ÷ quantity, by the piece
 * or by the kilogram. Cheapest first; the bands add up to the sales of the SKUs.
 */
export function priceBands({ skuSales }: Pick<ReviewFacts, 'skuSales'>): Group[] {
  const sums = new Map<number, Group>();
  for (const sku of skuSales) {
    for (const period of ['now', 'before'] as const) {
      if (sku[period].netSales === 0 && sku[period].qty === 0) continue;
      const id = bandOf(sku[period]);
      sums.set(id, addSku(sums.get(id) ?? emptyBand(id), sku, period));
    }
  }
  const unpriced = sums.get(UNPRICED);
  sums.delete(UNPRICED);
  const priced = joinSmall([...sums.values()].sort((a, b) => a.id - b.id));
  return [
    ...priced.map((band, at) => ({ ...band, label: labelOf(band, priced[at + 1], at === 0) })),
    ...(unpriced === undefined ? [] : [{ ...unpriced, label: sentence('priceNone', {}) }]),
  ];
}

/** The lower edge of the band; `UNPRICED` where quantity or sales are not above 0. */
function bandOf({ netSales, qty }: SkuSums): number {
  if (netSales <= 0 || qty <= 0) return UNPRICED;
  const price = (netSales * QTY_SCALE) / qty;
  return edges.findLast((edge) => edge <= price) ?? 0;
}

function joinSmall(bands: readonly Group[]): Group[] {
  const total = bands.reduce((sum, { now, before }) => sum + now.netSales + before.netSales, 0);
  const weight = ({ now, before }: Group) => now.netSales + before.netSales;
  const joined = [...bands];
  for (;;) {
    const [first, second] = joined;
    const [last, beforeLast] = [joined.at(-1), joined.at(-2)];
    if (!first || !second || !last || !beforeLast || joined.length <= 2) return joined;
    // One place is kept for what has no price.
    const many = joined.length > MOST_MEMBERS - 1;
    const low = weight(first) <= weight(last);
    if (!many && Math.min(weight(first), weight(last)) >= SMALL * total) return joined;
    if (low) joined.splice(0, 2, join(first, second));
    else joined.splice(-2, 2, join(beforeLast, last));
  }
}

/** The band from the lower one's edge on. */
function join(low: Group, high: Group): Group {
  return {
    ...low,
    now: addMember(low.now, high.now),
    before: addMember(low.before, high.before),
    skus: (low.skus ?? 0) + (high.skus ?? 0),
  };
}

function emptyBand(id: number): Group {
  const none: MemberSums = { netSales: 0, units: 0, cogs: null, salesWithCost: 0, tickets: null };
  return { id, name: '', now: none, before: none, earlier: 0, yearAgo: null, skus: 0 };
}

function addSku(band: Group, sku: SkuSales, period: 'now' | 'before'): Group {
  return {
    ...band,
    [period]: addMember(band[period], { ...sku[period], tickets: null }),
    skus: (band.skus ?? 0) + (period === 'now' ? 1 : 0),
  };
}

function labelOf(band: Group, next: Group | undefined, isFirst: boolean): SentenceParam {
  const price = (value: Money) => ({ as: 'price', value }) as const;
  if (next === undefined) return sentence('priceFrom', { from: price(band.id) });
  if (isFirst) return sentence('priceUnder', { to: price(next.id) });
  return sentence('priceBetween', { from: price(band.id), to: price(next.id) });
}

function sentence(key: string, params: Parameters<typeof say>[1]): SentenceParam {
  return { as: 'sentence', sentence: say(key, params) };
}
