import { describe, expect, it } from 'vitest';
import { type AttributeLevels, newSkuEstimator, type SoldSku } from '#shared/domain/demand/new-sku';

const Z80 = 1.2816;

function sku(brand: string, size: string, perDay: number): SoldSku {
  return { levels: { brand, size }, perDay };
}

function estimateNewSku(category: readonly SoldSku[], candidate: AttributeLevels, z: number) {
  return newSkuEstimator(category, z)(candidate);
}

const teas: readonly SoldSku[] = [
  ...Array.from({ length: 9 }, () => sku('strong', 'small', 12)),
  ...Array.from({ length: 9 }, () => sku('weak', 'small', 4)),
  ...Array.from({ length: 6 }, () => sku('weak', 'large', 4)),
];

describe('demand of a SKU without history', () => {
  it('is the mean of its category when nothing like it was sold', () => {
    const estimate = estimateNewSku(teas, { levels: { brand: 'unheard of' } }, Z80);
    expect(estimate).toMatchObject({
      kind: 'estimate',
      perDay: 7,
      factors: { brand: 1 },
      basis: 24,
    });
  });

  it('is scaled by each level that it shares with sold SKUs, held towards 1', () => {
    const strong = estimateNewSku(teas, { levels: { brand: 'strong' } }, Z80);
    // Nine SKUs at 12 of a mean of 7, and three that pull to 1: (9 × 12/7 + 3) ÷ 12.
    expect(strong?.factors.brand).toBeCloseTo((9 * (12 / 7) + 3) / 12, 12);
    expect(strong?.perDay).toBeCloseTo(7 * ((9 * (12 / 7) + 3) / 12), 12);
  });

  it('multiplies the factors of several attributes', () => {
    const both = estimateNewSku(teas, { levels: { brand: 'strong', size: 'large' } }, Z80);
    const { brand = 1, size = 1 } = both?.factors ?? {};
    expect(both?.perDay).toBeCloseTo(7 * brand * size, 12);
  });

  it('has an interval as wide as SKUs of the category differ from their own estimates', () => {
    const alike = estimateNewSku(teas, { levels: { brand: 'weak' } }, Z80);
    const wild = teas.map((tea, index) => ({ ...tea, perDay: index % 5 === 0 ? 40 : 1 }));
    const unsure = estimateNewSku(wild, { levels: { brand: 'weak' } }, Z80);
    const width = (of: typeof alike) =>
      ((of?.interval.high ?? 0) - (of?.interval.low ?? 0)) / (of?.perDay ?? 1);
    expect(width(alike)).toBeGreaterThan(1);
    expect(width(unsure)).toBeGreaterThan(1.2 * width(alike));
  });

  it('is not guessed at in a category where nothing has sold yet', () => {
    expect(estimateNewSku([], { levels: {} }, Z80)).toBeNull();
    expect(estimateNewSku([sku('a', 'b', 0)], { levels: {} }, Z80)).toBeNull();
    expect(estimateNewSku([sku('a', 'b', Number.NaN)], { levels: {} }, Z80)).toBeNull();
  });
});
