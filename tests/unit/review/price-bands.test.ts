import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { priceBands } from '#shared/domain/review/price-bands';
import { formats } from '#shared/i18n/format';
import { writeParam } from '#shared/i18n/sentence';
import { translator } from '#shared/i18n/t';
import { yuan } from '../../helpers/trade';

const writer = { t: translator('en'), format: formats('en', 'CNY') };

const period = (qty: number, netSales: number) => ({
  qty: qty * 1000,
  units: qty * 1000,
  netSales: yuan(netSales),
  cogs: null,
  salesWithCost: 0,
});
const none = period(0, 0);

/** SKUs that sold so many at that price, and the same before. */
function sold(...skus: readonly (readonly [qty: number, price: number])[]) {
  return skus.map(([qty, price], at) => ({
    skuId: at + 1,
    now: period(qty, qty * price),
    before: none,
  }));
}

const namesOf = (skuSales: Parameters<typeof priceBands>[0]['skuSales']) =>
  priceBands({ skuSales }).map(({ label, skus, now }) => [
    label === undefined ? '' : writeParam(writer, label),
    skus,
    now.netSales / 10_000,
  ]);

describe('bands of prices', () => {
  test('begin at 1, 2, 5, 10 …, the lower edge included', () => {
    expect(namesOf(sold([10, 0.6], [10, 1], [10, 1.99], [10, 2], [10, 4.99]))).toEqual([
      ['under ¥1', 1, 6],
      ['¥1 to ¥2', 2, 29.9],
      ['¥2 and more', 2, 69.9],
    ]);
  });

  test('of little at the ends are joined to their neighbours', () => {
    expect(namesOf(sold([1, 0.05], [100, 1], [100, 2], [1, 8]))).toEqual([
      ['under ¥2', 2, 100.05],
      ['¥2 and more', 2, 208],
    ]);
  });

  test('keep apart what was brought back without being sold', () => {
    const back = { skuId: 9, now: period(-1, -3), before: none };
    expect(namesOf([...sold([10, 1], [10, 3]), back]).at(-1)).toEqual([
      'Without a price (returns, free)',
      1,
      -3,
    ]);
  });

  test('count a SKU in the band of its price of each period', () => {
    const dearer = { skuId: 1, now: period(10, 30), before: period(10, 15) };
    const bands = priceBands({ skuSales: [dearer] });
    expect(bands.map(({ id, now, before }) => [id, now.netSales, before.netSales])).toEqual([
      [yuan(1), 0, yuan(15)],
      [yuan(2), yuan(30), 0],
    ]);
  });

  test('are at most eight, and add up to the sales of all SKUs', () => {
    const sums = fc.record({
      qty: fc.integer({ min: -5_000, max: 5_000_000 }),
      units: fc.constant(1_000),
      netSales: fc.integer({ min: -1_000_000, max: 10_000_000_000 }),
      cogs: fc.constant(null),
      salesWithCost: fc.constant(0),
    });
    const skus = fc.array(fc.record({ skuId: fc.nat(), now: sums, before: sums }));
    fc.assert(
      fc.property(skus, (skuSales) => {
        const bands = priceBands({ skuSales });
        expect(bands.length).toBeLessThanOrEqual(8);
        for (const of of ['now', 'before'] as const) {
          const total = skuSales.reduce((sum, sku) => sum + sku[of].netSales, 0);
          expect(bands.reduce((sum, band) => sum + band[of].netSales, 0)).toBe(total);
        }
      }),
    );
  });
});
