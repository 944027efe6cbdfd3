import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exitsOf } from '#shared/domain/pruning/exits/all';
import { clearingRate } from '#shared/domain/pruning/exits/case';
import { floorPrice } from '#shared/domain/pruning/exits/markdown';
import { priceAt, priceResponse } from '#shared/domain/pruning/exits/price-response';
import type { SkuPast } from '#shared/domain/pruning/facts';
import type { ExitKind } from '#shared/domain/pruning/model';
import { formats } from '#shared/i18n/format';
import { writeSentence } from '#shared/i18n/sentence';
import { languages, translator } from '#shared/i18n/t';
import { aPast, aSilentPast, asOf, yuan } from './pasts';

const partner = { skuId: 9, name: 'Dumplings', weeklyTickets: 50 };
const exits = (past: SkuPast) => exitsOf({ asOf, past, partner: null });
const exit = (kind: ExitKind, past: SkuPast, withPartner = true) =>
  exitsOf({ asOf, past, partner: withPartner ? partner : null }).find((one) => one.kind === kind);
const inStock = (pieces: number, other: Partial<SkuPast> = {}) =>
  aPast({
    stock: { qty: pieces * 1000, openingQty: 0, receivedQty: 0, oldestOn: null },
    ...other,
  });

describe('ways out', () => {
  it('to the supplier: cost less a tenth for handling', () => {
    expect(exit('return', inStock(10, { acceptsReturns: true }))).toMatchObject({
      recovery: yuan(54),
      loss: yuan(6),
    });
    expect(exit('return', inStock(10))).toBeUndefined();
  });

  it('write-off: the whole stock at cost, at price where no cost is known', () => {
    expect(exit('write_off', inStock(10))).toMatchObject({ recovery: 0, loss: yuan(60) });
    expect(exit('write_off', inStock(10, { cost: null }))?.loss).toBe(yuan(100));
  });

  it('bundle: its own rate at 20 % off and 2 % of the partner’s tickets', () => {
    const found = exit('bundle', inStock(100));
    const weekly = 1 / 0.8 ** 2 + 0.02 * 50;
    expect(found?.withSkuId).toBe(9);
    expect(found?.recovery).toBe(Math.round(yuan(8) * weekly * 6));
    expect(exit('bundle', inStock(100), false)).toBeUndefined();
  });

  it('markdown: with much too much stock at once by half, for six weeks', () => {
    const found = exit('markdown', inStock(1000));
    expect(found?.steps).toEqual([{ from: '2026-07-01', price: yuan(5), expectedUnits: 24 }]);
    expect(found?.endsOn).toBe('2026-08-11');
    expect(found?.recovery).toBe(yuan(120));
  });

  it('markdown: with less stock gently, in steps of two weeks', () => {
    const found = exit('markdown', inStock(10));
    expect(found?.steps.map(({ from, price }) => [from, price])).toEqual([
      ['2026-07-01', yuan(8.5)],
      ['2026-07-15', yuan(7)],
    ]);
    expect(found?.steps[0]?.expectedUnits).toBeCloseTo(2 / 0.85 ** 2, 10);
    const atOnce = 2 / 0.85 ** 2;
    expect(found?.recovery).toBe(Math.round(yuan(8.5) * atOnce + yuan(7) * (10 - atOnce)));
  });

  it('markdown: before the goods expire', () => {
    const lots = [{ expiresOn: '2026-07-09', qty: 12_000 }];
    const found = exit('markdown', inStock(12, { lots }));
    expect(found?.endsOn).toBe('2026-07-09');
    expect(exit('markdown', inStock(12, { lots: [{ expiresOn: asOf, qty: 12_000 }] }))).toBe(
      undefined,
    );
  });

  it('markdown: one pack that goes off tomorrow does not hurry the others', () => {
    const lots = [
      { expiresOn: '2026-07-01', qty: 1000 },
      { expiresOn: '2026-12-01', qty: 11_000 },
    ];
    expect(exit('markdown', inStock(12, { lots }))?.endsOn).toBe('2026-08-11');
  });

  it('no step goes below the floor', () => {
    const past = inStock(1000, { acceptsReturns: true });
    expect(floorPrice(past)).toBe(yuan(5.4));
    expect(exit('markdown', past)?.steps.at(-1)?.price).toBe(yuan(5.4));
    expect(floorPrice({ cost: null, acceptsReturns: true })).toBeNull();
  });

  it('a dead SKU is not taken to be unsaleable: half a unit over its silence', () => {
    expect(clearingRate(aSilentPast())).toBeCloseTo(0.5 / (102 / 7), 12);
    expect(clearingRate(aPast())).toBe(1);
  });

  it('there is nothing to clear without stock, or where stock is not known', () => {
    expect(exits(inStock(0))).toEqual([]);
    expect(exits(inStock(-4))).toEqual([]);
    expect(exits(aPast({ stock: null }))).toEqual([]);
  });

  it('least loss comes first, write-off is never missing, nothing recovers more than price × stock', () => {
    const pieces = fc.integer({ min: 1, max: 500 });
    const money = fc.integer({ min: 100, max: 1_000_000 });
    const rate = fc.double({ min: 0, max: 50, noNaN: true });
    fc.assert(
      fc.property(
        pieces,
        money,
        money,
        rate,
        fc.boolean(),
        (count, price, cost, weeklyRate, back) => {
          const past = inStock(count, { price, cost, weeklyRate, acceptsReturns: back });
          const found = exitsOf({ asOf, past, partner });
          const losses = found.map(({ loss }) => loss);
          expect(losses).toEqual([...losses].sort((a, b) => a - b));
          expect(found.map(({ kind }) => kind)).toContain('write_off');
          for (const { kind, recovery, loss, steps, floorPrice: floor } of found) {
            expect(recovery + loss).toBe(count * cost);
            if (kind !== 'markdown') continue;
            expect(recovery).toBeLessThanOrEqual(price * count);
            const units = steps.reduce((sum, step) => sum + step.expectedUnits, 0);
            expect(units).toBeLessThanOrEqual(count + 1e-6);
            const prices = steps.map((step) => step.price);
            expect(prices).toEqual([...prices].sort((a, b) => b - a));
            for (const one of prices) {
              expect(one).toBeLessThan(price);
              expect(one).toBeGreaterThanOrEqual(floor ?? 0);
            }
          }
        },
      ),
    );
  });

  it.each(languages)('every reason is a whole sentence in %s', (lang) => {
    const writer = { t: translator(lang), format: formats(lang) };
    const all = [
      ...exitsOf({ asOf, past: inStock(12, { acceptsReturns: true }), partner }),
      ...exitsOf({ asOf, past: inStock(12), partner }),
      ...exitsOf({ asOf, past: inStock(1000), partner }),
    ];
    for (const { reason } of all) {
      const text = writeSentence(writer, reason);
      expect(text).not.toMatch(/[{}]|slow\./);
    }
  });
});

describe('prices on a label', () => {
  it.each([
    [9.9, 0.15, 8.4],
    [10, 0.3, 7],
    [0.99, 0.5, 0.49],
    [1.5, 0.3, 1],
  ])('%f less %f is %f', (price, reduction, label) => {
    expect(priceAt(yuan(price), reduction)).toBe(yuan(label));
  });

  it('half the price sells four times as much', () => {
    expect(priceResponse(yuan(10), yuan(5))).toBe(4);
    expect(priceResponse(0, 0)).toBe(1);
  });
});
