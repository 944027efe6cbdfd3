import { describe, expect, it } from 'vitest';
import { backtest, type Forecaster, type SalesPast } from '#shared/domain/demand/backtest';
import { naive, plainSmoothing, seasonalNaive } from '#shared/domain/demand/simple-forecasts';
import { days, panelOf } from './panels';

const flat =
  (value: number): Forecaster =>
  (known, horizon) => ({
    expected: new Float64Array(known.group.length * horizon).fill(value),
  });

function pastOf(rows: readonly (readonly number[])[], price: readonly number[]): SalesPast {
  const panel = panelOf(rows);
  const value = rows.flatMap((row, sku) => row.map((units) => units * (price[sku] ?? 1)));
  return { panel, value: Float32Array.from(value) };
}

describe('the backtest', () => {
  // 30 days of 4, 6, 4, 6 …: one-day steps of 2, so a scale of 4. Then two days of 7.
  const wave = [...days(30, (day) => 4 + 2 * (day % 2)), 7, 7];
  const plan = () => ({ origins: [30], horizon: 2 });

  it('scales squared errors by the steps of the past, and absolute ones by demand', () => {
    const result = backtest([pastOf([wave], [1])], plan, { five: flat(5) });
    expect(result.get('five')?.overall).toEqual({
      wrmsse: 1,
      wape: 4 / 14,
      sumWape: 4 / 14,
      bias: -4 / 14,
      coverage: null,
      forecasts: 1,
    });
  });

  it('weighs SKUs by the sales value of the 28 days before the origin', () => {
    const steady = [...days(30, (day) => 4 + 2 * (day % 2)), 5, 5];
    const result = backtest([pastOf([wave, steady], [3, 1])], plan, { five: flat(5) });
    expect(result.get('five')?.overall.wrmsse).toBeCloseTo(0.75, 12);
  });

  it('does not count days that are not known', () => {
    const gap = [...wave.slice(0, 31), Number.NaN];
    const result = backtest([pastOf([gap], [1])], plan, { five: flat(5) });
    expect(result.get('five')?.overall.wape).toBeCloseTo(2 / 7, 12);
  });

  it('leaves out SKUs with less than four weeks of history', () => {
    const young = wave.map((units, day) => (day < 5 ? Number.NaN : units));
    const result = backtest([pastOf([young], [1])], plan, { five: flat(5) });
    expect(result.get('five')?.overall).toMatchObject({ forecasts: 0, wape: null, wrmsse: null });
  });

  it('shows a forecaster the days before the origin and nothing else', () => {
    const seen: number[][] = [];
    const spy: Forecaster = (known, horizon) => {
      seen.push([...known.units]);
      return { expected: new Float64Array(horizon) };
    };
    backtest([pastOf([wave], [1])], () => ({ origins: [29, 30], horizon: 2 }), { spy });
    expect(seen).toEqual([wave.slice(0, 29), wave.slice(0, 30)]);
  });
});

describe('simple forecasts', () => {
  const panel = panelOf([[1, 2, 3, 4, 5, 6, 7, 8, 9, Number.NaN]]);

  it('the naive one repeats the last known day', () => {
    expect([...naive(panel, 2)]).toEqual([9, 9]);
  });

  it('the seasonal one repeats the last known same weekday', () => {
    // The tenth day is a Wednesday and not known: the Wednesday before it was day 3.
    expect([...seasonalNaive(panel, 8)]).toEqual([4, 5, 6, 7, 8, 9, 3, 4]);
  });

  it('plain smoothing starts at the first known day', () => {
    expect([...plainSmoothing(panelOf([[Number.NaN, 4, 8]]), 1, 0.5)]).toEqual([6]);
  });
});
