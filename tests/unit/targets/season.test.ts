import { describe, expect, it } from 'vitest';
import { addDays, eachDay, weekday } from '#shared/domain/calendar/calendar';
import { seasonOf } from '#shared/domain/targets/season';
import { type DailyActual, splitHistory, splitTargets } from '#shared/domain/targets/split';

const SEPTEMBER = { from: '2023-09-01', to: '2023-09-30' };
const days = eachDay(SEPTEMBER);
const monthTarget = {
  kpi: 'netSales',
  period: 'month',
  startsOn: SEPTEMBER.from,
  value: 30_000,
  weight: 1,
} as const;

/** Only the year before is known. */
const oneYear =
  (valueOn: (date: string) => number | null) =>
  (date: string): number | null =>
    date < '2022-06-01' ? null : valueOn(date);

describe('the season inside a month', () => {
  it('follows what the same weeks of the year before did', () => {
    const half = addDays('2023-09-16', -364);
    const seasonOn = seasonOf(
      days,
      oneYear((date) => (date < half ? 100 : 300)),
    );
    // Levels: 100 and 300 around the middle; their mean over the month is 200.
    expect(seasonOn('2023-09-05')).toBeCloseTo(0.5, 2);
    expect(seasonOn('2023-09-25')).toBeCloseTo(1.5, 2);
  });

  it('does not count the weekday pattern twice', () => {
    const seasonOn = seasonOf(days, (date) => (weekday(date) >= 6 ? 300 : 100));
    for (const date of days) expect(seasonOn(date)).toBeCloseTo(1, 10);
  });

  it('is 1 without an earlier year, and where that year is not known day by day', () => {
    expect(seasonOf(days, () => null)('2023-09-05')).toBe(1);
    const gap = addDays('2023-09-10', -364);
    const holes = seasonOf(
      days,
      oneYear((date) => (date >= gap && date < addDays(gap, 6) ? null : Number(date.slice(8)))),
    );
    expect(holes('2023-09-05')).toBe(1);
  });

  it('takes no day for more than twice or less than half of its month', () => {
    const peak = addDays('2023-09-15', -364);
    const seasonOn = seasonOf(
      days,
      oneYear((date) => (date === peak ? 100_000 : 1)),
    );
    expect(Math.max(...days.map(seasonOn))).toBe(2);
    expect(Math.min(...days.map(seasonOn))).toBe(0.5);
  });

  it('moves the target of a month towards its strong weeks, and loses nothing of it', () => {
    const half = addDays('2023-09-16', -364);
    const valueOn = oneYear((date) => (date < half ? 100 : date < '2023-01-01' ? 200 : 100));
    const actual: DailyActual = (_, date) => valueOn(date);
    const targetOf = splitTargets([monthTarget], actual);
    const values = days.map((date) => targetOf('netSales', date)?.value ?? 0);
    expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(30_000, 6);
    expect((values[24] ?? 0) / (values[4] ?? 1)).toBeCloseTo(2, 1);
  });

  it('names the days that it has to know: eight weeks, and three earlier years', () => {
    expect(splitHistory([monthTarget])).toEqual([
      { from: '2020-09-01', to: '2020-10-06' },
      { from: '2021-08-31', to: '2021-10-05' },
      { from: '2022-08-30', to: '2022-10-04' },
      { from: '2023-07-07', to: '2023-08-31' },
    ]);
    expect(splitHistory([{ ...monthTarget, kpi: 'grossMargin' }])).toEqual([]);
  });
});
