import { describe, expect, it, test } from 'vitest';
import type { Bank } from '#shared/domain/demand/bank';
import { OrdinarySize } from '#shared/domain/demand/ordinary';
import { sbaBank } from '#shared/domain/demand/sba';
import { sesBank } from '#shared/domain/demand/ses';
import { TsbRate, tsbBank, tsbRate } from '#shared/domain/demand/tsb';

function feed(bank: Bank, units: readonly number[]): number {
  let sales = 0;
  for (const [index, sold] of units.entries()) {
    if (sold > 0) sales++;
    bank.take(sold, index + 1, sales);
  }
  return bank.expected[0] ?? Number.NaN;
}

describe('exponential smoothing', () => {
  it('is the mean of the first values, then gives each new one its constant', () => {
    expect(feed(sesBank([0.5]), [10, 20])).toBe(15);
    expect(feed(sesBank([0.5]), [10, 20, 25])).toBe(20);
    expect(feed(sesBank([0.1]), [10, 20, 30])).toBeCloseTo(20, 12);
  });
});

describe('Syntetos–Boylan approximation', () => {
  it('is (1 − β/2) × mean quantity ÷ mean interval', () => {
    // Sales of 6 every third day: z = 6, p = 3, so 2 a day less half of β.
    expect(feed(sbaBank([0.2]), [0, 0, 6, 0, 0, 6, 0, 0, 6])).toBeCloseTo(0.9 * 2, 12);
  });

  it('freezes when sales stop', () => {
    const selling = [0, 0, 6, 0, 0, 6];
    expect(feed(sbaBank([0.2]), [...selling, ...new Array(200).fill(0)])).toBe(
      feed(sbaBank([0.2]), selling),
    );
  });
});

describe('Teunter–Syntetos–Babai', () => {
  it('is probability × quantity, and the probability decays on each day without a sale', () => {
    const selling = new Array(50).fill(4);
    expect(feed(tsbBank([0.1], [0.2]), selling)).toBeCloseTo(4, 12);
    expect(feed(tsbBank([0.1], [0.2]), [...selling, 0, 0, 0])).toBeCloseTo(4 * 0.8 ** 3, 12);
  });

  it('has one plain rate for decisions about leaving, which is the same arithmetic', () => {
    const units = [3, 0, 0, 5, 0, 2, 0, 0, 0, 4];
    expect(tsbRate(Float32Array.from(units), 0.1, 0.2)).toBeCloseTo(
      feed(tsbBank([0.1], [0.2]), units),
      12,
    );
  });

  it('neither decays nor rises on days that are not known', () => {
    const known = tsbRate(Float32Array.from([3, 0, 5]));
    expect(tsbRate(Float32Array.from([3, Number.NaN, 0, 5, Number.NaN, Number.NaN]))).toBe(known);
    expect(tsbRate(Float32Array.from([Number.NaN]))).toBeNaN();
  });
});

describe('an ordinary sale', () => {
  it('is what lies within four deviations of what the SKU usually sells', () => {
    const ordinary = new OrdinarySize();
    for (const units of [2, 3, 2, 3, 2, 3]) expect(ordinary.take(units)).toBe(units);
    const cut = ordinary.take(500);
    expect(cut).toBeGreaterThan(3);
    expect(cut).toBeLessThan(10);
  });

  it('follows a lasting rise', () => {
    const ordinary = new OrdinarySize();
    for (let day = 0; day < 30; day++) ordinary.take(2 + (day % 2));
    const taken = Array.from({ length: 30 }, () => ordinary.take(40));
    expect(taken[0]).toBeLessThan(10);
    expect(taken.at(-1)).toBe(40);
  });
});

test('a rate over quiet days at once is the rate day by day', () => {
  const days = [3, 0, 0, 1, 0, 0, 0, 0, 0, 2, ...new Array(40).fill(0), 5, 0, 0];
  const rate = new TsbRate();
  for (let at = 0; at < days.length; at++) {
    const sold = days[at] ?? 0;
    if (sold > 0) {
      rate.sold(sold);
      continue;
    }
    const next = days.findIndex((units, day) => day > at && units > 0);
    const end = next === -1 ? days.length : next;
    rate.quiet(end - at);
    at = end - 1;
  }
  expect(rate.perDay).toBeCloseTo(tsbRate(Float32Array.from(days)), 12);
});
