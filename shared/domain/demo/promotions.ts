import { addDays, type BusinessDate, type DateRange } from '#shared/domain/calendar/calendar';
import { MONEY_SCALE, type Money } from '#shared/domain/money/money';
import type { Random } from '../random';
import { type Item, priceOn } from './catalogue';
import type { PromotionRow } from './rows';
import type { DemoWords } from './words';

export interface Promotions {
  readonly promotions: readonly PromotionRow[];
  readonly promotionSkus: readonly { promotionId: number; skuId: number; price: Money }[];
  /** Price of a running promotion; undefined without one. */
  priceOf(item: Item, date: BusinessDate): Money | undefined;
}

/** Two that are planned for the coming weeks, their goods still open: days after the last one, and length. */
const AHEAD = [
  { in: 5, days: 3 },
  { in: 16, days: 7 },
];

/**
 * Ten promotions of a week, one after another, each on about ten goods of two departments; and what is
 * planned ahead.
 */
export function makePromotions(
  words: DemoWords,
  items: readonly Item[],
  { from: first, to: last }: DateRange,
  random: Random,
): Promotions {
  const promotions: PromotionRow[] = [];
  const promotionSkus: { promotionId: number; skuId: number; price: Money }[] = [];
  const offers = new Map<number, { from: BusinessDate; to: BusinessDate; price: Money }[]>();
  const suitable = items.filter((item) => item.career === 'steady' && item.weight > 0.5);
  for (const [index, name] of words.promotions.entries()) {
    const from = addDays(first, 2 + index * 9);
    const to = addDays(from, 6);
    const id = index + 1;
    promotions.push({
      id,
      name,
      fromDate: from,
      toDate: to,
      cost: Math.round(random.int(20, 80) * 10 * words.priceLevel) * MONEY_SCALE,
      giftCost: Math.round(random.int(0, 6) * 10 * words.priceLevel) * MONEY_SCALE,
    });
    const focus = new Set([random.pick(suitable).department, random.pick(suitable).department]);
    const chosen = suitable.filter((item) => focus.has(item.department) && random.chance(0.2));
    for (const item of chosen.slice(0, 12)) {
      const price = Math.round((priceOn(item, from) * random.between(0.74, 0.9)) / 1000) * 1000;
      promotionSkus.push({ promotionId: id, skuId: item.sku.id, price });
      offers.set(item.sku.id, [...(offers.get(item.sku.id) ?? []), { from, to, price }]);
    }
  }
  for (const [index, { in: start, days }] of AHEAD.entries()) {
    const fromDate = addDays(last, start);
    promotions.push({
      ...{ id: words.promotions.length + index + 1, name: words.promotions[index] ?? '' },
      ...{ fromDate, toDate: addDays(fromDate, days - 1), cost: 0, giftCost: 0 },
    });
  }
  return {
    promotions,
    promotionSkus,
    priceOf: (item, date) =>
      offers.get(item.sku.id)?.find((offer) => offer.from <= date && date <= offer.to)?.price,
  };
}
