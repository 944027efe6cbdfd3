import { describe, expect, it } from 'vitest';
import {
  expectedDays,
  expectedOn,
  forecastPanel,
  sumInterval,
} from '#shared/domain/demand/forecast';
import { knownAt } from '#shared/domain/demand/panel';
import { openRandom } from '#shared/domain/random';
import { days, panelOf } from './panels';

const weekShape = [0.8, 0.8, 0.8, 0.8, 1.1, 1.5, 1.2];

describe('the forecast of a SKU', () => {
  it('has the level and the weekdays of its sales', () => {
    const panel = panelOf(days(5, () => days(350, (day) => 20 * (weekShape[day % 7] ?? 1))));
    const forecast = forecastPanel(panel);
    for (let ahead = 0; ahead < 14; ahead++) {
      expect(expectedOn(forecast, 0, ahead)).toBeCloseTo(20 * (weekShape[ahead % 7] ?? 1), 0);
    }
  });

  it('does not fall because days are not known', () => {
    const whole = days(200, () => 10);
    const gaps = whole.map((units, day) => (day % 3 === 0 ? Number.NaN : units));
    const forecast = forecastPanel(panelOf([whole, gaps]));
    expect(forecast.skus[1]?.perDay).toBeCloseTo(forecast.skus[0]?.perDay ?? 0, 6);
  });

  it('is not known when no day is known, and says so', () => {
    const { skus } = forecastPanel(panelOf([days(60, () => Number.NaN), days(60, () => 3)]));
    expect(skus[0]).toMatchObject({ family: null, perDay: Number.NaN, demandClass: 'unsold' });
  });

  it('is zero, not unknown, when it stood on the shelf and did not sell', () => {
    expect(forecastPanel(panelOf([days(60, () => 0)])).skus[0]).toMatchObject({ perDay: 0 });
  });

  it('goes towards zero when sales stop, and is never left to SBA then', () => {
    const stopped = days(300, (day) => (day < 240 && day % 4 === 0 ? 3 : 0));
    const sku = forecastPanel(panelOf([stopped])).skus[0];
    expect(sku?.demandClass).toBe('dying');
    expect(sku?.family).not.toBe('sba');
    expect(sku?.perDay).toBeLessThan(0.75 / 4);
  });

  it('does not follow one bulk order', () => {
    const bulk = days(200, (day) => (day === 198 ? 400 : 4 + (day % 3)));
    expect(forecastPanel(panelOf([bulk])).skus[0]?.perDay).toBeLessThan(8);
  });

  it('takes the same value from the same days, whatever comes after them', () => {
    const random = openRandom(1, 'later days');
    const rows = days(8, (sku) => days(200, () => random.poisson(sku / 2 + 0.2)));
    const changed = rows.map((row) => row.map((units, day) => (day < 150 ? units : 1_000 - units)));
    const first = forecastPanel(knownAt(panelOf(rows), 150));
    const second = forecastPanel(knownAt(panelOf(changed), 150));
    expect(expectedDays(second, 28)).toEqual(expectedDays(first, 28));
  });
});

describe('the interval of a sum', () => {
  it.each([
    ['rare sales', 0.15],
    ['one a day', 1],
    ['ten a day', 10],
  ])('holds about four of five weeks that follow: %s', (name, rate) => {
    const random = openRandom(3, name);
    const skus = 400;
    const rows = days(skus, () => days(287, () => random.poisson(rate)));
    const known = knownAt(panelOf(rows), 280);
    const forecast = forecastPanel(known);
    const expected = expectedDays(forecast, 7);
    const inside = rows.filter((row, sku) => {
      const sum = row.slice(280).reduce((total, units) => total + units, 0);
      const mean = expected
        .subarray(sku * 7, sku * 7 + 7)
        .reduce((total, units) => total + units, 0);
      const of = forecast.skus[sku];
      if (of === undefined) throw new Error('no forecast');
      const { low, high } = sumInterval(of, mean, 7, 1.2816);
      return sum >= low - 0.5 && sum <= high + 0.5;
    }).length;
    expect(inside / skus).toBeGreaterThan(0.75);
    // Whole units cannot split finer where the sum is mostly 0, 1 or 2.
    expect(inside / skus).toBeLessThan(rate < 1 ? 0.97 : 0.92);
  });

  it('widens with the days', () => {
    const random = openRandom(5, 'widens');
    const forecast = forecastPanel(panelOf(days(20, () => days(300, () => random.poisson(4)))));
    const of = forecast.skus[0];
    if (of === undefined) throw new Error('no forecast');
    const width = (count: number) => {
      const { low, high } = sumInterval(of, 4 * count, count, 1.2816);
      return high - low;
    };
    expect(width(28)).toBeGreaterThan(width(7));
    expect(width(28)).toBeLessThan(4 * width(7));
  });
});
