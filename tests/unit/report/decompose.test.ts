import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decompose, roundParts, type Side } from '#shared/domain/report/anomaly/decompose';
import { productWeights } from '#shared/domain/report/anomaly/shapley';
import type { SkuAmount } from '#shared/domain/report/anomaly/unit-price';
import type { Effect } from '#shared/domain/report/daily';

function sku(
  skuId: number,
  pieces: number,
  price: number,
  { weighed = false, qtyPerPiece = 1 } = {},
): SkuAmount {
  const qty = Math.round(pieces * qtyPerPiece * 1000);
  return { skuId, weighed, units: pieces * 1000, qty, netSales: (price * qty) / 1000 };
}

function side(skus: readonly SkuAmount[], tickets: number | null, visitors: number | null = null) {
  const total = (of: (it: SkuAmount) => number) => skus.reduce((sum, it) => sum + of(it), 0);
  return {
    netSales: total((it) => it.netSales),
    units: total((it) => it.units),
    tickets,
    visitors,
    skus,
  } satisfies Side;
}

function parts(from: Side, to: Side): Partial<Record<Effect, number>> {
  const found = decompose(from, to)?.parts ?? [];
  return Object.fromEntries(found.map((part) => [part.effect, Math.round(part.amount)]));
}

const plain = { min: -20, max: 20, noNaN: true } as const;

const basket = [sku(1, 100, 50), sku(2, 50, 20)];

describe('a difference in sales', () => {
  it('of more customers who buy as before is all tickets', () => {
    const twice = [sku(1, 200, 50), sku(2, 100, 20)];
    const found = parts(side(basket, 40), side(twice, 80));
    expect(found.tickets).toBe(6_000);
    expect(found.unitsPerTicket).toBe(0);
    expect(found.price).toBe(0);
    expect(found.mix).toBe(0);
  });

  it('of more visitors who buy as often is all visitors, where they are counted', () => {
    const twice = [sku(1, 200, 50), sku(2, 100, 20)];
    const found = parts(side(basket, 40, 100), side(twice, 80, 200));
    expect(found.visitors).toBe(6_000);
    expect(found.conversion).toBe(0);
  });

  it('of the same goods at another price is all price', () => {
    const dearer = [sku(1, 100, 55), sku(2, 50, 20)];
    const found = parts(side(basket, 40), side(dearer, 40));
    expect(found.price).toBe(500);
    expect(found.mix).toBe(0);
    expect(found.weight).toBe(0);
  });

  it('of dearer goods instead of cheaper ones is all mix', () => {
    const shifted = [sku(1, 120, 50), sku(2, 30, 20)];
    const found = parts(side(basket, 40), side(shifted, 40));
    expect(found.mix).toBe(600);
    expect(found.price).toBe(0);
  });

  it('of heavier picks at the same price per kilogram is all weight', () => {
    const light = [sku(1, 100, 50, { weighed: true, qtyPerPiece: 0.4 })];
    const heavy = [sku(1, 100, 50, { weighed: true, qtyPerPiece: 0.5 })];
    const found = parts(side(light, 40), side(heavy, 40));
    expect(found.weight).toBe(500);
    expect(found.price).toBe(0);
  });

  it('without tickets is volume, and kilograms are not added to pieces', () => {
    const from = [sku(1, 10, 50, { weighed: true }), sku(2, 100, 20)];
    const to = [sku(1, 20, 50, { weighed: true }), sku(2, 100, 20)];
    const found = parts(side(from, null), side(to, null));
    expect(found).toEqual({ volume: 500, price: 0, weight: 0, mix: 0 });
  });

  it('of goods that only one side sold is mix, never a price from nothing', () => {
    const found = parts(side(basket, 40), side([...basket, sku(3, 150, 90)], 80));
    expect(found.price).toBe(0);
    expect(found.mix).toBeGreaterThan(0);
  });

  it('is not explained where one side sold nothing', () => {
    expect(decompose(side([], 0), side(basket, 40))).toBeNull();
    expect(decompose(side(basket, 40), side([], 0))).toBeNull();
  });

  it('is explained by parts that sum to it exactly, whatever was sold', () => {
    const amounts = fc.array(
      fc.record({
        skuId: fc.integer({ min: 1, max: 12 }),
        weighed: fc.constant(false),
        units: fc.integer({ min: 1, max: 50 }).map((pieces) => pieces * 1000),
        qty: fc.integer({ min: 1, max: 80_000 }),
        netSales: fc.integer({ min: 0, max: 5_000_000 }),
      }),
      { minLength: 1, maxLength: 10 },
    );
    const unique = amounts.map((list) => [...new Map(list.map((it) => [it.skuId, it])).values()]);
    const withWeighed = unique.map((list) =>
      list.map((it) => ({ ...it, weighed: it.skuId % 3 === 0 })),
    );
    const anySide = fc
      .record({
        skus: withWeighed,
        tickets: fc.option(fc.integer({ min: 1, max: 900 })),
        visitors: fc.option(fc.integer({ min: 1, max: 2_000 })),
      })
      .map(({ skus, tickets, visitors }) => side(skus, tickets, visitors));
    fc.assert(
      fc.property(anySide, anySide, fc.boolean(), (from, to, withSkus) => {
        const bare = (it: Side): Side => (withSkus ? it : { ...it, skus: [] });
        const found = decompose(bare(from), bare(to));
        const difference = Math.round(to.netSales - from.netSales);
        const rounded = roundParts(found?.parts ?? [], difference);
        const exact = (found?.parts ?? []).reduce((sum, part) => sum + part.amount, 0);
        // A tenth of 1/10 000 of the currency unit: what floats lose on the way.
        expect(Math.abs(exact - (to.netSales - from.netSales))).toBeLessThan(0.1);
        expect(rounded.reduce((sum, part) => sum + part.amount, 0)).toBe(difference);
        expect(rounded.every((part) => Number.isInteger(part.amount))).toBe(true);
        for (const part of rounded) {
          const before = found?.parts.find((it) => it.effect === part.effect)?.amount ?? 0;
          expect(Math.abs(part.amount - before)).toBeLessThanOrEqual(1.1);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('weights of a product', () => {
  it('give no order of the factors an advantage', () => {
    expect(productWeights([2, 3], [4, 5])).toEqual([4, 3]);
  });

  it('make effects that sum to the change of the product', () => {
    const factors = fc.array(fc.tuple(fc.double(plain), fc.double(plain)), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(factors, (pairs) => {
        const from = pairs.map(([a]) => a);
        const to = pairs.map(([, b]) => b);
        const product = (list: readonly number[]) => list.reduce((all, it) => all * it, 1);
        const effects = productWeights(from, to).map(
          (weight, at) => weight * ((to[at] ?? 0) - (from[at] ?? 0)),
        );
        const total = effects.reduce((sum, effect) => sum + effect, 0);
        expect(total).toBeCloseTo(product(to) - product(from), 6);
      }),
    );
  });
});
