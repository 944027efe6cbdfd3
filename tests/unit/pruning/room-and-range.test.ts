import { describe, expect, it } from 'vitest';
import { NOTHING_SOLD, weeklyDemand } from '#shared/domain/pruning/facts';
import { matrixOf } from '#shared/domain/pruning/matrix';
import { replacementsFor } from '#shared/domain/pruning/replacements';
import { unknownsOf } from '#shared/domain/pruning/unknowns';
import { formats } from '#shared/i18n/format';
import { writeSentence } from '#shared/i18n/sentence';
import { languages, translator } from '#shared/i18n/t';
import { aPast } from './pasts';

describe('the ABC × XYZ picture', () => {
  it('has twelve fields that hold every SKU once', () => {
    const cells = matrixOf([
      { evidence: { abc: 'A', xyz: 'X', stockValue: 5 }, worth: 10.4 },
      { evidence: { abc: 'A', xyz: 'X', stockValue: null }, worth: 20 },
      { evidence: { abc: 'C', xyz: null, stockValue: null }, worth: -1 },
    ]);
    expect(cells).toHaveLength(12);
    expect(cells[0]).toEqual({ abc: 'A', xyz: 'X', skus: 2, grossProfit: 30, stockValue: 5 });
    expect(cells[11]).toEqual({
      abc: 'C',
      xyz: 'none',
      skus: 1,
      grossProfit: -1,
      stockValue: null,
    });
    expect(cells.reduce((sum, { skus }) => sum + skus, 0)).toBe(3);
  });
});

describe('what takes the room', () => {
  const contender = (skuId: number, weeklyProfit: number, facings: number, leastFacings = 1) => ({
    skuId,
    name: `SKU ${skuId}`,
    weeklyProfit,
    facings,
    leastFacings,
    estimate: facings === 0,
  });

  it('candidates bring all of their profit, SKUs on the shelf what more room sells', () => {
    const found = replacementsFor([contender(1, 500, 1), contender(2, 300, 0)], 1);
    expect(found).toEqual([
      { skuId: 2, name: 'SKU 2', weeklyProfit: 300, estimate: true },
      { skuId: 1, name: 'SKU 1', weeklyProfit: Math.round(500 * (2 ** 0.17 - 1)), estimate: false },
    ]);
  });

  it('prefers few facings, and leaves out what does not fit or gains nothing', () => {
    const shelf = [
      contender(1, 500, 8),
      contender(2, 500, 1),
      contender(3, 900, 0, 2),
      contender(4, -5, 1),
    ];
    expect(replacementsFor(shelf, 1).map(({ skuId }) => skuId)).toEqual([2, 1]);
    expect(replacementsFor(shelf, 2, 1).map(({ skuId }) => skuId)).toEqual([3]);
  });
});

describe('what cannot be known', () => {
  it('nothing of a SKU with all data', () => {
    const season = { qty: 0, qtyBefore: 0, bestQty: 0, from: '2022-07-02', to: '2022-08-26' };
    expect(unknownsOf(aPast({ season }))).toEqual([]);
  });

  it.each(languages)('is said in whole sentences in %s', (lang) => {
    const writer = { t: translator(lang), format: formats(lang) };
    const bare = aPast({
      stock: null,
      cost: null,
      facings: null,
      lastSale: null,
      weeks8: NOTHING_SOLD,
    });
    const stock = { qty: -3000, openingQty: 0, receivedQty: 0, oldestOn: null };
    const sentences = [...unknownsOf(bare), ...unknownsOf(aPast({ stock }))];
    expect(sentences).toHaveLength(8);
    for (const sentence of sentences) {
      expect(writeSentence(writer, sentence)).not.toMatch(/[{}]|slow\./);
    }
  });
});

describe('weekly demand', () => {
  it('is mean and variance of the weeks', () => {
    expect(weeklyDemand(4, 8, 30)).toEqual({ weeks: 4, mean: 2, variance: 14 / 3 });
    expect(weeklyDemand(1, 3, 9)).toEqual({ weeks: 1, mean: 3, variance: 0 });
    expect(weeklyDemand(0, 0, 0)).toBeNull();
  });
});
