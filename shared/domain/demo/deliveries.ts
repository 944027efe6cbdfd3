import { addDays, type BusinessDate, daysBetween } from '#shared/domain/calendar/calendar';
import type { Qty } from '#shared/domain/money/money';
import type { Random } from '../random';
import type { Item } from './catalogue';
import type { Stockroom } from './stockroom';

/** A supplier that does not deliver: the reason for most empty shelves. */
export interface DeliveryGap {
  readonly skuId: number;
  readonly from: BusinessDate;
  readonly to: BusinessDate;
}

/** Around twenty goods miss deliveries for four to ten days. */
export function drawGaps(
  items: readonly Item[],
  from: BusinessDate,
  random: Random,
): DeliveryGap[] {
  const candidates = items.filter((item) => item.career === 'steady' && item.weight > 0.4);
  return Array.from({ length: 22 }, () => {
    const start = addDays(from, random.int(3, 84));
    const skuId = random.pick(candidates).sku.id;
    return { skuId, from: start, to: addDays(start, random.int(4, 10)) };
  });
}

/** Brings in what the day's deliveries carry. `rate` is the expected demand of a day. */
export function deliver(
  stock: Stockroom,
  items: readonly Item[],
  date: BusinessDate,
  rate: (item: Item) => Qty,
  gaps: readonly DeliveryGap[],
): void {
  for (const item of items) {
    if (!isDeliveryDay(item, date) || isMissing(item, date, gaps)) continue;
    const order = orderQty(item, rate(item), stock.onHand(item));
    if (order > 0) stock.receive(item, order, date);
  }
}

/** What stands on the shelf before the first day: part of a usual order, received a while ago. */
export function openingStock(
  stock: Stockroom,
  items: readonly Item[],
  first: BusinessDate,
  rate: (item: Item) => Qty,
  random: Random,
): void {
  for (const item of items) {
    if (item.career === 'trial' || item.career === 'candidate') continue;
    const usual = targetQty(item, rate(item)) * random.between(0.55, 1);
    const left = item.career === 'dead' ? 1000 * random.int(8, 40) : usual;
    const life = item.sku.shelfLifeDays ?? 90;
    const age = Math.min(random.int(1, 25), Math.max(1, Math.floor(life / 3)));
    stock.place(item, roundTo(left, item.shelf.weighed ? 10 : 1000), addDays(first, -age));
  }
}

function orderQty(item: Item, rate: Qty, onHand: Qty): Qty {
  if (item.career === 'dead' || item.career === 'candidate' || rate <= 0) return 0;
  const missing = targetQty(item, rate) - onHand;
  if (missing <= 0) return 0;
  const pack = item.shelf.weighed ? 500 : 1000 * casePack(item, rate);
  return Math.ceil(missing / pack) * pack;
}

/** A full case for goods that move, a broken one for those that do not or that spoil. */
function casePack(item: Item, rate: Qty): number {
  const twoWeeks = Math.ceil((rate * 14) / 1000);
  const life = item.sku.shelfLifeDays ?? 365;
  if (life <= 5) return 1;
  return Math.max(1, Math.min(item.sku.pack, twoWeeks));
}

/** Stock after a delivery: demand until the next one, a reserve, and enough to fill the front. */
function targetQty(item: Item, rate: Qty): Qty {
  const life = item.sku.shelfLifeDays ?? 365;
  if (life <= 3) return rate * (life === 2 ? 1.45 : 1.7);
  const days = item.shelf.cadence + 1.2;
  const reserve = 1.1 * Math.sqrt(days * rate * 1000);
  const front = life <= 6 ? 0 : 1000 * Math.min(item.sku.facings, 4);
  return Math.min(rate * days + reserve + front, life <= 12 ? rate * life * 0.7 + 500 : Infinity);
}

function isDeliveryDay(item: Item, date: BusinessDate): boolean {
  const introduced = item.sku.introducedOn;
  if (introduced === null || date < introduced) return false;
  if (date === introduced) return true;
  const { cadence } = item.shelf;
  return daysBetween('2020-01-06', date) % cadence === item.sku.supplierId % cadence;
}

function isMissing(item: Item, date: BusinessDate, gaps: readonly DeliveryGap[]): boolean {
  return gaps.some((gap) => gap.skuId === item.sku.id && gap.from <= date && date <= gap.to);
}

function roundTo(qty: number, step: number): Qty {
  return Math.round(qty / step) * step;
}
