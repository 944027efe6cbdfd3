import { describe, expect, it } from 'vitest';
import type { Lessons } from '#shared/domain/pruning/lessons';
import type { LeavingValue } from '#shared/domain/pruning/model';
import { SetIntervals } from '#shared/domain/pruning/set-interval';
import { sumLeaving } from '#shared/domain/pruning/sum-leaving';
import { openRandom } from '#shared/domain/random';

const DATES = 40;
const SKUS = 60;

/**
 * Lessons of 40 weekly dates: SKUs that are expected to come to 1 to 7 usual sales and come to a gamma
 * variate around that, times what moved all SKUs of the date.
 */
function lessonsOf(seed: number, moved: (date: number) => number, sells = 1): Lessons {
  const random = openRandom(seed, 'lessons');
  const rows = Array.from({ length: DATES * SKUS }, (_, i) => {
    const origin = Math.floor(i / SKUS);
    const expected = 1 + (i % SKUS) / 10;
    const sold = -Math.log(1 - random.next()) * expected * moved(origin);
    return { expected, actual: random.chance(sells) ? sold : 0, origin };
  });
  return {
    expected: Float64Array.from(rows, ({ expected }) => expected),
    actual: Float64Array.from(rows, ({ actual }) => actual),
    origin: Int32Array.from(rows, ({ origin }) => origin),
    rank: Float64Array.from(rows, ({ expected }) => Math.log(expected)),
  };
}

/** Cuts that are expected to come to 10 to 70, 40 on average. */
const cuts = (count: number) =>
  Array.from({ length: count }, (_, i) => 10 + (60 * i) / (count - 1));
const steady = new SetIntervals(
  lessonsOf(1, () => 1),
  10,
);

describe('the interval of a set of cuts', () => {
  it('lies around what is expected of them, in currency', () => {
    const interval = steady.of(cuts(30));
    expect(interval?.level).toBe(0.8);
    expect(interval?.low).toBeGreaterThan(800);
    expect(interval?.low).toBeLessThan(1_200);
    expect(interval?.high).toBeGreaterThan(1_200);
    expect(interval?.high).toBeLessThan(1_700);
  });

  it('is narrower, for its size, the more SKUs are in it', () => {
    const width = (count: number) => {
      const interval = steady.of(cuts(count));
      return interval === null ? Number.NaN : (interval.high - interval.low) / (count * 40);
    };
    expect(width(100)).toBeLessThan(0.7 * width(10));
    expect(width(10)).toBeLessThan(0.7 * width(2));
  });

  it('stays wide however many SKUs are in it where seasons move all of them at once', () => {
    const seasonal = new SetIntervals(
      lessonsOf(1, (date) => 1 + 0.5 * Math.sin(date / 6)),
      10,
    );
    const high = (intervals: SetIntervals) => intervals.of(cuts(400))?.high ?? Number.NaN;
    expect(high(seasonal)).toBeGreaterThan(1.25 * high(steady));
  });

  it('corrects an expectation that was too high at earlier dates', () => {
    const halved = new SetIntervals(
      lessonsOf(1, () => 0.5),
      10,
    ).of(cuts(50));
    expect(halved?.high).toBeLessThan(50 * 40);
  });

  it('starts at nothing where such sets often sold nothing, and says how often it holds', () => {
    const dead = new SetIntervals(
      lessonsOf(1, () => 1, 0.05),
      10,
    ).of([10, 20]);
    expect(dead?.low).toBe(0);
    expect(dead?.level).toBeGreaterThan(0.85);
  });

  it('holds four of five sets of a shop without a season', () => {
    const fresh = lessonsOf(2, () => 1);
    const random = openRandom(3, 'sets');
    let inside = 0;
    for (let draw = 0; draw < 500; draw++) {
      const set = Array.from({ length: 20 }, () => random.int(0, DATES * SKUS - 1));
      const interval = steady.of(set.map((i) => 10 * (fresh.expected[i] ?? 0)));
      const lost = set.reduce((sum, i) => sum + 10 * (fresh.actual[i] ?? 0), 0);
      if (interval !== null && lost >= interval.low && lost <= interval.high) inside++;
    }
    expect(inside / 500).toBeGreaterThan(0.75);
    expect(inside / 500).toBeLessThan(0.87);
  });

  it('is not stated from few lessons', () => {
    const few = {
      expected: Float64Array.of(1),
      actual: Float64Array.of(1),
      origin: Int32Array.of(0),
      rank: Float64Array.of(0),
    };
    expect(new SetIntervals(few, 10).of([10])).toBeNull();
  });
});

describe('what leaving together costs', () => {
  /** Loses a profit a week, and frees room worth `space`. */
  const leaving = (profitLost: number, space: number, reach: number): LeavingValue => ({
    net: {
      point: profitLost - space,
      low: profitLost - space - reach,
      high: profitLost - space + reach,
    },
    profitLost,
    halo: 0,
    spaceFreed: space,
    cashFreed: 0,
  });
  /** 40 in 8 weeks are 50 000 Money a week. */
  const values = Array.from({ length: 30 }, () => leaving(50_000, 20_000, 30_000));

  it('is added up as if each erred for itself before anything was learned', () => {
    const sum = sumLeaving([leaving(10, 0, 3), leaving(-5, 0, 4)], null);
    expect(sum).toEqual({ point: 5, low: 0, high: 10 });
    expect(sumLeaving([], null)).toEqual({ point: 0, low: 0, high: 0 });
  });

  it('has the interval of the set once sets are known, around the same point', () => {
    const sum = sumLeaving(values, steady);
    const set = steady.of(values.map(() => 40));
    expect(sum.point).toBe(900_000);
    expect(sum.high - sum.point).toBeCloseTo(((set?.high ?? 0) / 8) * 10_000 - 1_500_000, -1);
    expect(sum.low).toBeLessThan(sum.point);
  });

  it('is less certain where a season moves all of them at once', () => {
    const seasonal = new SetIntervals(
      lessonsOf(1, (date) => 1 + 0.5 * Math.sin(date / 6)),
      10,
    );
    const width = (sets: SetIntervals) => {
      const { low, high } = sumLeaving(values, sets);
      return high - low;
    };
    expect(width(seasonal)).toBeGreaterThan(1.3 * width(steady));
  });

  it('keeps what sells at a loss apart', () => {
    const loser = leaving(-30_000, 0, 25_000);
    const sum = sumLeaving([...values, loser], steady);
    expect(sum.point).toBe(870_000);
    expect(sum.high - sum.point).toBeGreaterThan(
      sumLeaving(values, steady).high - sumLeaving(values, steady).point,
    );
  });
});
