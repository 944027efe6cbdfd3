import { describe, expect, it } from 'vitest';
import type { RangeProblem } from '#shared/domain/assortment/range/build-problem';
import type { DemandFacts } from '#shared/domain/assortment/range/facts';
import { UPLIFT_DRAWS, upliftInterval } from '#shared/domain/assortment/range/uplift';
import { type Facings, Valuation } from '#shared/domain/assortment/range/valuation';
import { openRandom } from '#shared/domain/random';
import { drawGamma } from '#shared/domain/statistics/gamma';
import { rangeOf, skuOf } from './facts';

function intervalOf(range: RangeProblem, best: Facings, seed = 1) {
  const valuation = new Valuation(range);
  const point = valuation.value(best).total - valuation.value(valuation.today()).total;
  return {
    point,
    interval: upliftInterval({ range, valuation, best, point, seed, draws: UPLIFT_DRAWS }),
  };
}

const sure: DemandFacts = { source: 'forecast', weeklyUnits: 10, variance: 0 };
const unsure: DemandFacts = { ...sure, variance: 60 };
const candidate = { status: 'candidate', facings: null } as const;

describe('the interval of the uplift', () => {
  const range = rangeOf({
    skus: [skuOf({ id: 1 }), skuOf({ id: 2 }), skuOf({ id: 3, ...candidate, demand: unsure })],
  });

  it('lies around what is expected, and is the same for the same seed', () => {
    const { point, interval } = intervalOf(range, [1, 0, 2]);
    expect(interval.point).toBe(Math.round(point));
    expect(interval.low).toBeLessThan(interval.point);
    expect(interval.high).toBeGreaterThan(interval.point);
    expect(intervalOf(range, [1, 0, 2]).interval).toEqual(interval);
    expect(intervalOf(range, [1, 0, 2], 2).interval).not.toEqual(interval);
  });

  it('is nothing where nothing changes', () => {
    expect(intervalOf(range, [1, 1, 0]).interval).toEqual({ point: 0, low: 0, high: 0 });
  });

  it('does not care how unsure the demand of SKUs is that stay as they are', () => {
    const stays = (demand: DemandFacts) =>
      rangeOf({
        skus: [
          skuOf({ id: 1, demand, categoryId: 1 }),
          skuOf({ id: 2, demand: sure, categoryId: 1, facings: 1 }),
        ],
      });
    const [calm, wild] = [stays(sure), stays(unsure)];
    expect(intervalOf(wild, [1, 2]).interval).toEqual(intervalOf(calm, [1, 2]).interval);
  });

  it('widens with how unsure the demand of a new SKU is', () => {
    const withNew = (variance: number) =>
      rangeOf({
        skus: [skuOf({ id: 1 }), skuOf({ id: 2, ...candidate, demand: { ...sure, variance } })],
      });
    const width = (variance: number) => {
      const { low, high } = intervalOf(withNew(variance), [1, 1]).interval;
      return high - low;
    };
    expect(width(5)).toBeLessThan(width(60));
  });
});

describe('a gamma draw', () => {
  it.each([
    [10, 4],
    [3, 30],
    [0.4, 1],
  ])('has mean %d and variance %d', (mean, variance) => {
    const random = openRandom(5, 'gamma');
    const draws = Array.from({ length: 40_000 }, () => drawGamma(random, mean, variance));
    const found = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
    const spread = draws.reduce((sum, draw) => sum + (draw - found) ** 2, 0) / draws.length;
    expect(found / mean).toBeCloseTo(1, 1);
    expect(spread / variance).toBeCloseTo(1, 0);
    expect(Math.min(...draws)).toBeGreaterThanOrEqual(0);
  });

  it('is the mean itself where nothing is unsure', () => {
    expect(drawGamma(openRandom(1, 'gamma'), 7, 0)).toBe(7);
  });
});
