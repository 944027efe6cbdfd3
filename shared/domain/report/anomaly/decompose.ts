import type { Decomposition, DecompositionPart, Effect } from '../daily';
import { productWeights } from './shapley';
import { type SkuAmount, splitUnitPrice } from './unit-price';

/** One side (the day, or what is usual) of a difference in net sales. Means may be fractional. */
export interface Side {
  readonly netSales: number;
  /** In 1/1000. */
  readonly units: number;
  /** null where tickets are not known, or not for all lines. */
  readonly tickets: number | null;
  readonly visitors: number | null;
  /** SKUs behind it; they sum to `units` and `netSales`. Empty where they are not known. */
  readonly skus: readonly SkuAmount[];
}

/**
 * Splits the difference in net sales of two sides into parts that sum to it (to the rounding of
 * floats; `roundParts` makes it exact):
 *
 * - with tickets: net sales = visitors × (tickets ÷ visitors) × (units ÷ tickets) × (net sales ÷
 *   units), or from tickets on where visitors are not counted (`tickets`, Shapley);
 * - without tickets: net sales = units × (net sales ÷ units) (`volume`), kilograms and pieces each
 *   for themselves;
 * - the part of the unit price is split into price, weight and mix where the SKUs are known.
 *
 * Null where one side has no positive units: there is no price to speak of.
 */
export function decompose(from: Side, to: Side): Decomposition | null {
  if (from.units <= 0 || to.units <= 0) return null;
  const method = methodOf(from, to);
  const parts =
    method === 'volume' && from.skus.length > 0 && to.skus.length > 0
      ? [true, false].flatMap((weighed) => volumeParts(only(from, weighed), only(to, weighed)))
      : productParts(from, to);
  return { method, parts: merge(parts) };
}

/**
 * The same parts in whole units of money that sum to `total` exactly: rounded down, and the rest to
 * those that lost most. Largest absolute amount first; parts of 0 are left out.
 */
export function roundParts<Part extends { readonly amount: number }>(
  parts: readonly Part[],
  total: number,
): Part[] {
  const floored = parts.map((part) => ({ ...part, amount: Math.floor(part.amount) }));
  const order = parts
    .map((part, index) => ({ index, lost: part.amount - Math.floor(part.amount) }))
    .sort((a, b) => b.lost - a.lost);
  let rest = total - floored.reduce((sum, part) => sum + part.amount, 0);
  for (const step = Math.sign(rest); rest !== 0 && order.length > 0; ) {
    for (const { index } of order) {
      const part = floored[index];
      if (part === undefined || rest === 0) break;
      floored[index] = { ...part, amount: part.amount + step };
      rest -= step;
    }
  }
  return floored
    .filter((part) => part.amount !== 0)
    .sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
}

/** Goods sold by weight, or those sold by the piece, of a side without tickets. */
function only(side: Side, weighed: boolean): Side {
  const skus = side.skus.filter((sku) => sku.weighed === weighed);
  return {
    netSales: skus.reduce((sum, sku) => sum + sku.netSales, 0),
    units: skus.reduce((sum, sku) => sum + sku.units, 0),
    tickets: null,
    visitors: null,
    skus,
  };
}

/** A kind of goods that only one side sold is volume that came or went. */
function volumeParts(from: Side, to: Side): DecompositionPart[] {
  if (from.units > 0 && to.units > 0) return productParts(from, to);
  return [{ effect: 'volume', amount: to.netSales - from.netSales }];
}

function productParts(from: Side, to: Side): DecompositionPart[] {
  const factors = factorsOf(from, to);
  const weights = productWeights(
    factors.map((factor) => factor.from),
    factors.map((factor) => factor.to),
  );
  return factors.flatMap((factor, index): DecompositionPart[] => {
    const weight = weights[index] ?? 0;
    if (factor.effect === 'averageUnitPrice') return unitPriceParts(from, to, weight);
    return [{ effect: factor.effect, amount: weight * (factor.to - factor.from) }];
  });
}

function merge(parts: readonly DecompositionPart[]): DecompositionPart[] {
  const sums = new Map<Effect, number>();
  for (const { effect, amount } of parts) sums.set(effect, (sums.get(effect) ?? 0) + amount);
  return [...sums].map(([effect, amount]) => ({ effect, amount }));
}

interface Factor {
  readonly effect: Effect;
  readonly from: number;
  readonly to: number;
}

function factorsOf(from: Side, to: Side): Factor[] {
  const price: Factor = {
    effect: 'averageUnitPrice',
    from: from.netSales / from.units,
    to: to.netSales / to.units,
  };
  const ticketsFrom = from.tickets ?? 0;
  const ticketsTo = to.tickets ?? 0;
  if (ticketsFrom <= 0 || ticketsTo <= 0) {
    return [{ effect: 'volume', from: from.units, to: to.units }, price];
  }
  const perTicket: Factor = {
    effect: 'unitsPerTicket',
    from: from.units / ticketsFrom,
    to: to.units / ticketsTo,
  };
  const visitorsFrom = from.visitors ?? 0;
  const visitorsTo = to.visitors ?? 0;
  if (visitorsFrom <= 0 || visitorsTo <= 0) {
    return [{ effect: 'tickets', from: ticketsFrom, to: ticketsTo }, perTicket, price];
  }
  return [
    { effect: 'visitors', from: visitorsFrom, to: visitorsTo },
    { effect: 'conversion', from: ticketsFrom / visitorsFrom, to: ticketsTo / visitorsTo },
    perTicket,
    price,
  ];
}

function unitPriceParts(from: Side, to: Side, weight: number): DecompositionPart[] {
  const split =
    from.skus.length === 0 || to.skus.length === 0 ? null : splitUnitPrice(from.skus, to.skus);
  if (split === null) {
    const change = to.netSales / to.units - from.netSales / from.units;
    return [{ effect: 'averageUnitPrice', amount: weight * change }];
  }
  return [
    { effect: 'price', amount: weight * split.price },
    { effect: 'weight', amount: weight * split.weight },
    { effect: 'mix', amount: weight * split.mix },
  ];
}

function methodOf(from: Side, to: Side): Decomposition['method'] {
  return (from.tickets ?? 0) <= 0 || (to.tickets ?? 0) <= 0 ? 'volume' : 'tickets';
}
