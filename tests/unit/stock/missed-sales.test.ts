import { describe, expect, it } from 'vitest';
import { addDays, eachDay } from '#shared/domain/calendar/calendar';
import { daysAtZero, missedSales } from '#shared/domain/stock/missed-sales';
import { rollStock, type StockDay } from '#shared/domain/stock/roll';

const START = '2023-05-01';
const day = (at: number, closing: number | null, sold: number): StockDay => ({
  date: addDays(START, at),
  closing,
  sold,
});
const days = (count: number, closing: number | null, sold: number, from = 0) =>
  Array.from({ length: count }, (_, at) => day(from + at, closing, sold));

describe('stock by day', () => {
  it('is unknown before the first count, then rolls by movements and sales to the next count', () => {
    const rolled = rollStock(
      [
        { date: '2023-05-02', qty: 10_000 },
        { date: '2023-05-05', qty: 5_000 },
      ],
      [
        { date: '2023-05-03', qty: 6_000 },
        { date: '2023-05-03', qty: -1_000 },
      ],
      [
        { date: '2023-05-02', qty: 2_000 },
        { date: '2023-05-04', qty: 3_000 },
      ],
      eachDay({ from: '2023-05-01', to: '2023-05-06' }),
    );
    expect(rolled.map((it) => it.closing)).toEqual([null, 10_000, 15_000, 12_000, 5_000, 5_000]);
  });
});

describe('missed sales of a day', () => {
  it('are the daily rate of the in-stock days', () => {
    const before = [...days(21, 5_000, 2_000), ...days(5, 0, 0, 21)];
    expect(missedSales(before, 0)).toEqual({ state: 'known', qty: 2_000 });
  });

  it('leave out what was still sold before the shelf was empty', () => {
    expect(missedSales(days(21, 5_000, 2_000), 1_500)).toEqual({ state: 'known', qty: 500 });
    expect(missedSales(days(21, 5_000, 2_000), 9_000)).toEqual({ state: 'known', qty: 0 });
  });

  it.each([
    ['20 in-stock days', days(20, 5_000, 2_000), 20],
    ['days whose stock is not known', days(40, null, 2_000), 0],
    ['days without stock', days(40, 0, 0), 0],
  ])('are not told from %s', (_, before, inStockDays) => {
    expect(missedSales(before, 0)).toEqual({ state: 'not_enough_data', inStockDays });
  });

  it('count a day that sold out as in stock', () => {
    expect(missedSales(days(21, 0, 2_000), 0)).toEqual({ state: 'known', qty: 2_000 });
  });
});

describe('days at zero', () => {
  it.each([
    ['none while something is left', [day(0, 0, 0), day(1, 1_000, 0)], 0],
    ['the last one, though it sold until noon', [day(0, 3_000, 0), day(1, 0, 3_000)], 1],
    ['back to the day that sold the rest', [day(0, 0, 2_000), day(1, 0, 0), day(2, 0, 0)], 2],
    ['no further than what is known', [day(0, null, 0), day(1, 0, 0)], 1],
  ])('are %s', (_, list, count) => {
    expect(daysAtZero(list)).toBe(count);
  });
});
