import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  gammaInterval,
  growth,
  sellsWhole,
  wholeInterval,
  Z80,
} from '#shared/domain/demand/spread';

describe('how errors grow with days', () => {
  it.each([
    ['independent days', 4, 1],
    ['a level that is off', 16, 2],
    ['a level that drifts', 64, 3],
    ['never less than independent', 2, 1],
    ['never more than a drift', 300, 3],
  ])('%s', (_, monthOverWeek, exponent) => {
    expect(growth(5, 5 * monthOverWeek)).toBeCloseTo(exponent, 10);
  });

  it('is that of independent days where there is no error at all', () => {
    expect(growth(0, 0)).toBe(1);
  });
});

describe('an interval', () => {
  it.each([0.1, 1, 30, 500])(
    'holds its mean, however wide: variance %d times the mean',
    (times) => {
      const { low, high } = gammaInterval(24.7, times * 24.7, Z80);
      expect(low).toBeLessThan(24.7);
      expect(high).toBeGreaterThan(24.7);
    },
  );

  it('never narrows at its upper end as the variance grows', () => {
    const highs = [1, 10, 50, 100, 1e3, 1e5].map(
      (variance) => gammaInterval(5, variance, Z80).high,
    );
    expect(highs).toEqual(highs.toSorted((a, b) => a - b));
  });
});

describe('an interval of goods that sell by the piece', () => {
  it('holds the week without a sale where one a week is usual', () => {
    const interval = gammaInterval(1, 1, Z80);
    expect(interval.low).toBeGreaterThan(0);
    expect(wholeInterval(interval)).toEqual({ low: 0, high: 2 });
  });

  it('is never more than half a piece from the exact one', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e4, noNaN: true }),
        fc.double({ min: 0, max: 1e4, noNaN: true }),
        (low, width) => {
          const whole = wholeInterval({ low, high: low + width });
          expect(Math.abs(whole.low - low)).toBeLessThanOrEqual(0.5);
          expect(Math.abs(whole.high - low - width)).toBeLessThanOrEqual(0.5);
        },
      ),
    );
  });

  it('is meant for SKUs whose every known day is whole', () => {
    expect(sellsWhole(Float32Array.of(1, Number.NaN, 0))).toBe(true);
    expect(sellsWhole(Float32Array.of(1, 0.5))).toBe(false);
  });
});
