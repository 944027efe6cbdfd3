import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openRandom } from '#shared/domain/random';
import { countSold, countTail, gammaSold, gammaTail } from '#shared/domain/statistics/demand-tail';
import { drawGamma } from '#shared/domain/statistics/gamma';

describe('how likely demand reaches an amount', () => {
  it('is Poisson where the variance is the mean', () => {
    expect(countTail(1, 0.3, 0.3)).toBeCloseTo(1 - Math.exp(-0.3), 12);
    expect(countTail(3, 2, 2)).toBeCloseTo(1 - Math.exp(-2) * (1 + 2 + 2), 12);
  });

  it('is negative binomial above it: geometric with a variance of mean + mean²', () => {
    for (const pieces of [1, 2, 7])
      expect(countTail(pieces, 3, 12)).toBeCloseTo(0.75 ** pieces, 12);
  });

  it('is an exponential tail for a gamma of shape 1, and Erlang for 3', () => {
    expect(gammaTail(2, 4, 16)).toBeCloseTo(Math.exp(-0.5), 10);
    const x = 5;
    expect(gammaTail(x, 3, 3)).toBeCloseTo(Math.exp(-x) * (1 + x + (x * x) / 2), 10);
  });

  it('is what draws do', () => {
    const random = openRandom(3, 'tail');
    const draws = 40_000;
    let reached = 0;
    for (let i = 0; i < draws; i++) if (drawGamma(random, 8, 30) >= 11) reached++;
    expect(gammaTail(11, 8, 30)).toBeCloseTo(reached / draws, 2);
  });

  it('hardly changes where counting gives way to the gamma tail', () => {
    expect(countTail(210, 200, 400)).toBeCloseTo(countTail(210, 200.001, 400), 2);
  });

  it('nothing is expected of no demand, and nothing is needed for no stock', () => {
    expect([countTail(1, 0, 0), gammaTail(1, 0, 0)]).toEqual([0, 0]);
    expect([countTail(0, 0, 0), gammaTail(0, 0, 0)]).toEqual([1, 1]);
  });

  it('lies in 0 … 1, falls with the amount and rises with the mean', () => {
    const amount = fc.double({ min: 0.01, max: 400, noNaN: true });
    fc.assert(
      fc.property(
        amount,
        amount,
        amount,
        fc.double({ min: 1, max: 20, noNaN: true }),
        (a, b, mean, spread) => {
          const [less, more] = [Math.min(a, b), Math.max(a, b)];
          for (const tail of [countTail, gammaTail]) {
            const far = tail(more, mean, mean * spread);
            expect(far).toBeGreaterThanOrEqual(0);
            expect(tail(less, mean, mean * spread)).toBeLessThanOrEqual(1);
            expect(far).toBeLessThanOrEqual(tail(less, mean, mean * spread) + 1e-9);
          }
          expect(gammaTail(less, mean, mean * spread)).toBeLessThanOrEqual(
            gammaTail(less, mean + more, (mean + more) * spread) + 1e-9,
          );
        },
      ),
    );
  });

  it('expected sales of a stock add up over its parts and never exceed stock or demand', () => {
    for (const [sold, stock] of [
      [countSold, 12],
      [gammaSold, 12.5],
    ] as const) {
      const whole = sold(0, stock, 9, 20);
      expect(sold(0, 5, 9, 20) + sold(5, stock, 9, 20)).toBeCloseTo(whole, 9);
      expect(whole).toBeLessThan(9);
      expect(sold(0, 2000, 9, 20)).toBeCloseTo(9, 6);
    }
  });
});
