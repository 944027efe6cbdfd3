import { describe, expect, it } from 'vitest';
import { priceBandOf } from '#shared/domain/assortment/range/price-bands';
import { Valuation } from '#shared/domain/assortment/range/valuation';
import { categoryOf, rangeOf, skuOf, yuan } from './facts';

describe('a SKU of the question', () => {
  it('earns margin × units, more with facings by its role’s elasticity, nothing without', () => {
    const { problem } = rangeOf({ skus: [skuOf({ id: 1, facings: 2, maxFacings: 3 })] });
    const [sku] = problem.candidates;
    const at = (k: number) => Math.round(yuan(4) * 10 * (k / 2) ** 0.14);
    expect(sku?.profit).toEqual([0, at(1), yuan(40), at(3)]);
    expect(sku?.sales[2]).toBe(yuan(100));
    expect(sku?.widthMm).toBe(100);
  });

  it('pays for what is lost on the way to the customer', () => {
    const { skus } = rangeOf({ skus: [skuOf({ id: 1, lossRate: 0.25 })] });
    expect(skus[0]?.space.margin).toBe(yuan(10 - 8));
  });

  it('pays for the stock that stands on its facings', () => {
    const { skus } = rangeOf({ skus: [skuOf({ id: 1, facings: 2, stock: 52_000 })] });
    // 52 units at 6 yuan, 12 % a year: 0.72 yuan a week on two facings.
    expect(skus[0]?.space.holdingPerFacing).toBe(yuan(0.36));
  });

  it('takes an assumed margin where the cost is not known', () => {
    const assume = { margin: 0.3, widthCm: null, room: null };
    const { skus } = rangeOf({ skus: [skuOf({ id: 1, cost: null })] }, { assume });
    expect(skus[0]?.space.margin).toBe(yuan(3));
  });

  it('has the role of most of its category where nobody knows it', () => {
    const skus = [
      skuOf({ id: 1, role: 'specialty' }),
      skuOf({ id: 2, role: null }),
      skuOf({ id: 3, role: 'staple', categoryId: 2 }),
      skuOf({ id: 4, role: 'staple', categoryId: 2 }),
      skuOf({ id: 5, role: null, categoryId: 3 }),
    ];
    const categories = [1, 2, 3].map((id) => categoryOf({ id }));
    const { problem } = rangeOf({ skus, categories });
    expect(problem.candidates.map(({ role }) => role)).toEqual([
      ...['specialty', 'specialty', 'staple', 'staple', 'staple'],
    ]);
  });

  it('may stay but not grow while it is phased out, and grows no further than the house allows', () => {
    const skus = [
      skuOf({ id: 1, status: 'phasing_out', facings: 2 }),
      skuOf({ id: 2, facings: 1 }),
      skuOf({ id: 3, facings: 5 }),
      skuOf({ id: 4, facings: 1, minFacings: 2, maxFacings: 6 }),
    ];
    const { problem } = rangeOf({ skus }, { mostFacings: 3 });
    expect(problem.candidates.map(({ profit }) => profit.length - 1)).toEqual([2, 3, 5, 6]);
    expect(problem.candidates.map(({ minFacings }) => minFacings)).toEqual([1, 1, 1, 2]);
  });

  it('is kept or dropped as the scenario says, before the catalogue; keeping before dropping', () => {
    const skus = [
      skuOf({ id: 1, mustKeep: true }),
      skuOf({ id: 2, mustKeep: true }),
      skuOf({ id: 3 }),
      skuOf({ id: 4 }),
    ];
    const { problem } = rangeOf({ skus }, { keep: [3], drop: [2, 3] });
    expect(problem.candidates.map(({ decision }) => decision)).toEqual([
      ...['must_keep', 'must_drop', 'must_keep', 'free'],
    ]);
  });

  it('is kept to the last day of its trial, and is free after it', () => {
    const skus = [
      skuOf({ id: 1, status: 'trial', trialUntil: '2024-01-01' }),
      skuOf({ id: 2, status: 'trial', trialUntil: '2023-12-31' }),
      skuOf({ id: 3, status: 'trial' }),
      skuOf({ id: 4, status: 'active', trialUntil: '2024-02-01' }),
      skuOf({ id: 5, status: 'trial', trialUntil: '2024-02-01' }),
    ];
    const { problem } = rangeOf({ skus, asOf: '2024-01-01' }, { drop: [5] });
    expect(problem.candidates.map(({ decision }) => decision)).toEqual([
      ...['must_keep', 'free', 'free', 'free', 'must_drop'],
    ]);
  });

  it('may come when it is a candidate or in season again, and only with a price, a cost and a demand', () => {
    const off = { facings: null, soldLately: false } as const;
    const returning = { source: 'returning', weeklyUnits: 4, variance: 4 } as const;
    const skus = [
      skuOf({ id: 1, ...off, status: 'candidate' }),
      skuOf({ id: 2, ...off, status: 'candidate', cost: null }),
      skuOf({ id: 3, ...off, status: 'candidate', demand: null }),
      skuOf({ id: 4, ...off, status: 'delisted', demand: returning }),
      skuOf({ id: 5, ...off, demand: returning }),
      // Its own last sales are long ago: nothing says that it is wanted now.
      skuOf({ id: 6, ...off }),
    ];
    const { problem } = rangeOf({ skus });
    expect(problem.candidates.map(({ id, isNew }) => [id, isNew])).toEqual([
      [1, true],
      [4, false],
      [5, false],
    ]);
  });

  it('counts for the rules of every category that it is in', () => {
    const categories = [categoryOf({ id: 1 }), categoryOf({ id: 2, parentId: 1, lengthCm: null })];
    const { problem } = rangeOf({ categories, skus: [skuOf({ id: 1, categoryId: 2 })] });
    expect(problem.candidates[0]).toMatchObject({ category: 1, within: [2, 1], subcategory: '2' });
  });
});

describe('price bands', () => {
  it('are thirds of a shelf by price', () => {
    const band = priceBandOf([1, 2, 3, 4, 5, 6]);
    expect([1, 2, 3, 4, 5, 6].map(band)).toEqual([
      ...['low', 'low', 'middle', 'middle', 'high', 'high'],
    ]);
  });

  it('keep equal prices together', () => {
    const band = priceBandOf([5, 5, 5, 9]);
    expect([band(5), band(9)]).toEqual(['low', 'high']);
  });
});

describe('the full demand model', () => {
  const absent = { facings: null, status: 'candidate' } as const;
  const skus = [
    skuOf({ id: 1, brand: 'A' }),
    skuOf({ id: 2, facings: 2, price: yuan(20) }),
    skuOf({ id: 3, ...absent, brand: 'A' }),
    skuOf({ id: 4, categoryId: 2 }),
  ];
  const range = rangeOf({ skus, categories: [categoryOf({ id: 1 }), categoryOf({ id: 2 })] });
  const valuation = new Valuation(range);
  const today = valuation.today();

  it('gives today the sum of what its SKUs earn today', () => {
    const earned = range.skus.reduce((sum, sku) => sum + (sku.profit[sku.facingsToday] ?? 0), 0);
    expect(valuation.value(today).total).toBeCloseTo(earned, 6);
    expect(valuation.oracleAt(today).value()).toBeCloseTo(earned, 6);
  });

  it.each([[[1, 2, 1, 1]], [[0, 2, 0, 1]], [[0, 3, 2, 0]], [[0, 0, 1, 1]]])(
    'values a range as the search by moves does: %j',
    (facings) => {
      expect(valuation.value(facings).total).toBeCloseTo(valuation.oracleAt(facings).value(), 6);
    },
  );

  it('moves demand to the nearest in price and brand, and τ of it in all', () => {
    const takers = valuation.takers(0, [0, 2, 1, 1]);
    expect(takers[0]?.by).toBe(2);
    expect(takers.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(0.45, 9);
  });

  it('moves demand to the same product in another packet before anything else', () => {
    const name = (id: number, text: string) => ({ ...skuOf({ id }), name: text });
    const packets = [name(1, '金针菇(盒)'), name(2, '香菇(份)'), name(3, '金针菇(2)')];
    const [first, second] = new Valuation(rangeOf({ skus: packets })).takers(0, [0, 1, 1]);
    expect([first?.by, second?.by]).toEqual([2, 1]);
    expect((first?.share ?? 0) / (second?.share ?? 1)).toBeCloseTo(5, 9);
  });

  it('lets nobody stand in for a SKU that is alone in its category', () => {
    expect(range.demand.items[3]?.transfer).toBe(0);
    expect(valuation.takers(3, today)).toEqual([]);
  });
});
