import { describe, expect, it } from 'vitest';
import { surprise } from '#shared/domain/report/anomaly/expectation';
import { median, medianDeviation, robustZ } from '#shared/domain/statistics/robust';

const weeks = (...values: number[]) =>
  values.map((value, at) => ({ date: `2023-05-${String(10 + at).padStart(2, '0')}`, value }));

describe('what is usual', () => {
  it('is the median, which one wild week does not move', () => {
    const usual = weeks(100, 104, 98, 102, 101, 900, 99, 103);
    expect(surprise(60, usual, 5, 1)).toMatchObject({ expected: 102, difference: -42 });
  });

  it('names the days that make the median: two of an even number, one of an odd one', () => {
    const even = surprise(500, weeks(100, 120, 90, 110), 5, 1);
    expect(even?.expected).toBe(105);
    expect(even?.referenceDates).toEqual(['2023-05-10', '2023-05-13']);
    const odd = surprise(500, weeks(100, 120, 90, 110, 80), 5, 1);
    expect(odd?.expected).toBe(100);
    expect(odd?.referenceDates).toEqual(['2023-05-10']);
  });

  it.each([
    ['with fewer than four weeks', 500, weeks(100, 100, 100), 5, 1],
    ['inside its ordinary swing', 130, weeks(100, 80, 120, 90, 110), 5, 1],
    ['below what is worth a minute', 120, weeks(100, 100, 100, 100), 5, 50],
    ['inside the floor of the spread', 115, weeks(100, 100, 100, 100), 5, 1],
    ['that is exactly as usual', 100, weeks(100, 100, 100, 100), 0, 0],
  ])('finds nothing %s', (_, actual, usual, floor, material) => {
    expect(surprise(actual, usual, floor, material)).toBeNull();
  });
});

describe('robust statistics', () => {
  it('have no median of nothing', () => {
    expect(median([])).toBeNull();
    expect(medianDeviation([])).toBeNull();
    expect(robustZ(1, [], 1)).toBeNull();
  });

  it('have no z-score where nothing ever moves and no floor is set', () => {
    expect(robustZ(5, [3, 3, 3], 0)).toBeNull();
  });

  it('measure the distance in deviations of the middle', () => {
    expect(robustZ(20, [10, 12, 8, 11, 9], 0)).toBeCloseTo(10 / 1.4826, 10);
  });
});
