import { describe, expect, it } from 'vitest';
import type { Lessons } from '#shared/domain/pruning/leaving-model';
import { LossIntervals } from '#shared/domain/pruning/loss-interval';

/** 1 000 lessons that were all expected to come to one usual sale; the first half to leave sold nothing. */
const lessons: Lessons = {
  expected: new Float64Array(1_000).fill(1),
  actual: Float64Array.from({ length: 1_000 }, (_, i) => (i < 500 ? 0 : 1 + (i % 10) / 10)),
  origin: new Int32Array(1_000),
  rank: Float64Array.from({ length: 1_000 }, (_, i) => i / 1_000),
};
const intervals = new LossIntervals(lessons, 10);

/** A rank in currency: a usual sale is worth 10. */
const rank = (place: number) => place / 1_000 + Math.log(10);

describe('the interval of the loss of one SKU', () => {
  it('tells what is dead from what is small by the order of leaving, not by the expectation', () => {
    expect(intervals.ofSku(20, rank(100))).toEqual({ low: 0, high: 0, level: 1 });
    expect(intervals.ofSku(20, rank(900))?.low).toBeGreaterThan(15);
  });

  it('grows with what is expected', () => {
    const small = intervals.ofSku(20, rank(900));
    const large = intervals.ofSku(200, rank(900));
    expect(large?.high).toBeCloseTo(10 * (small?.high ?? 0));
    expect(small?.level).toBe(0.8);
  });
});
