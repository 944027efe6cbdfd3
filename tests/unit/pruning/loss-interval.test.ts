import { describe, expect, it } from 'vitest';
import type { Lessons } from '#shared/domain/pruning/lessons';
import { lossInterval, lossSpread } from '#shared/domain/pruning/loss-interval';

/** 1 000 lessons that were all expected to come to one usual sale; the first half to leave sold nothing. */
const lessons: Lessons = {
  expected: new Float64Array(1_000).fill(1),
  actual: Float64Array.from({ length: 1_000 }, (_, i) => (i < 500 ? 0 : 1 + (i % 10) / 10)),
  origin: new Int32Array(1_000),
  rank: Float64Array.from({ length: 1_000 }, (_, i) => i / 1_000),
};
const USUAL_SALE = 10;

function ofSku(expected: number, place: number) {
  const spread = lossSpread(lessons);
  return spread && lossInterval(spread, expected, place / 1_000 + Math.log(USUAL_SALE), USUAL_SALE);
}

describe('the interval of the loss of one SKU', () => {
  it('tells what is dead from what is small by the order of leaving, not by the expectation', () => {
    expect(ofSku(20, 100)).toEqual({ low: 0, high: 0, level: 1 });
    expect(ofSku(20, 900)?.low).toBeGreaterThan(15);
  });

  it('grows with what is expected', () => {
    const small = ofSku(20, 900);
    const large = ofSku(200, 900);
    expect(large?.high).toBeCloseTo(10 * (small?.high ?? 0));
    expect(small?.level).toBe(0.8);
  });
});
