import { describe, expect, it } from 'vitest';
import { sumInterval } from '#shared/domain/demand/forecast';
import { rowOf, weekdaysOf } from '#shared/domain/demand/panel';
import { returningDemand, soldLately } from '#shared/domain/demand/returning';
import { Z80 } from '#shared/domain/demand/spread';
import { days, panelOf } from './panels';

const EVEN = new Float64Array(7).fill(1);
/** Mooncakes: four weeks from the day after, a year ago, and nothing since. */
const season = (day: number) => (day >= 36 && day < 64 ? 6 : 0);

describe('a SKU that comes back with its season', () => {
  it('is expected to sell what it sold in the four weeks one year before the next', () => {
    const panel = panelOf([days(400, season)]);
    const back = returningDemand(panel, 0, weekdaysOf(panel), EVEN);
    expect(back?.perDay).toBe(6);
    expect(
      returningDemand(panelOf([days(399, season)]), 0, weekdaysOf(panel), EVEN)?.perDay,
    ).toBeCloseTo((27 * 6) / 28, 10);
  });

  it('is as unsure as an estimate, for a month as for a week', () => {
    const panel = panelOf([days(400, season)]);
    const back = returningDemand(panel, 0, weekdaysOf(panel), EVEN);
    if (back === null) throw new Error('not returning');
    const week = sumInterval(back, 42, 7, Z80);
    const month = sumInterval(back, 168, 28, Z80);
    expect(week.high / 42).toBeGreaterThan(1.5);
    expect(month.high / 168).toBeCloseTo(week.high / 42, 10);
  });

  it('leaves days out that are not known', () => {
    const panel = panelOf([days(400, (day) => (day === 40 ? Number.NaN : season(day)))]);
    expect(returningDemand(panel, 0, weekdaysOf(panel), EVEN)?.perDay).toBe(6);
  });

  it('is not one where that season sold nothing or lies before the first day', () => {
    const quiet = panelOf([days(400, () => 0)]);
    expect(returningDemand(quiet, 0, weekdaysOf(quiet), EVEN)).toBeNull();
    const short = panelOf([days(363, () => 1)]);
    expect(returningDemand(short, 0, weekdaysOf(short), EVEN)).toBeNull();
  });

  it('has sold nothing in the last four weeks', () => {
    const panel = panelOf([
      days(60, (day) => (day === 31 ? 1 : 0)),
      days(60, (day) => (day === 32 ? 1 : 0)),
    ]);
    const sold = Float32Array.from([...rowOf(panel, 0), ...rowOf(panel, 1)]);
    expect([0, 1].map((sku) => soldLately(panel, sold, sku))).toEqual([false, true]);
  });
});
