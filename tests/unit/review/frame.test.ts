import { describe, expect, test } from 'vitest';
import { frameOf, rangeOfWeek, weekName } from '#shared/domain/review/frame';

describe('the ranges that a review looks at', () => {
  const week = { from: '2023-06-19', to: '2023-06-25' };

  test('a week from Monday to Sunday is a week; any seven other days are not', () => {
    expect(frameOf(week).isWeek).toBe(true);
    expect(frameOf({ from: '2023-06-20', to: '2023-06-26' }).isWeek).toBe(false);
  });

  test('the period before and the next one are as long, and touch it', () => {
    const { before, next } = frameOf({ from: '2023-06-11', to: '2023-06-20' });
    expect(before).toEqual({ from: '2023-06-01', to: '2023-06-10' });
    expect(next).toEqual({ from: '2023-06-21', to: '2023-06-30' });
  });

  test('a year ago is the same weekday', () => {
    expect(frameOf(week).yearAgo).toEqual({ from: '2022-06-20', to: '2022-06-26' });
  });

  test('thirteen periods end with the range itself', () => {
    const { periods } = frameOf(week);
    expect(periods).toHaveLength(13);
    expect(periods.at(-1)).toEqual(week);
    expect(periods[0]).toEqual({ from: '2023-03-27', to: '2023-04-02' });
  });
});

describe('names of ISO weeks', () => {
  test.each([
    ['2023-W25', '2023-06-19', '2023-06-25'],
    ['2020-W53', '2020-12-28', '2021-01-03'],
    ['2021-W01', '2021-01-04', '2021-01-10'],
    ['2024-W01', '2024-01-01', '2024-01-07'],
  ])('%s is %s to %s, and back', (name, from, to) => {
    expect(rangeOfWeek(name)).toEqual({ from, to });
    expect(weekName(from)).toBe(name);
    expect(weekName(to)).toBe(name);
  });

  test.each(['2023-W53', '2023-W00', '2023-25', 'W25', ''])('there is no week %s', (name) => {
    expect(rangeOfWeek(name)).toBeNull();
  });
});
