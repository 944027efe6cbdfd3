import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PaceDay, paceOf } from '#shared/domain/targets/pace';
import { pointsOf, weightedScore } from '#shared/domain/targets/score';

const day = (target: number, actual: number | null): PaceDay => ({ target, actual });

describe('the pace of a period', () => {
  it('carries the rate so far on to what the days left have to bring', () => {
    // 96 of 100 asked so far; the Saturday to come weighs as much as two days.
    const pace = paceOf([day(50, 48), day(50, 48), day(200, null)]);
    expect(pace?.expected).toBeCloseTo(96 + 192, 10);
    expect(pace?.share).toBeCloseTo(0.96, 10);
    expect(pace).toMatchObject({ daysOver: 2, daysLeft: 1 });
  });

  it('does not call a month late whose heavy days are still to come', () => {
    const pace = paceOf([day(10, 10), day(10, 10), day(80, null)]);
    expect(pace?.share).toBeCloseTo(1, 12);
  });

  it('says how sure it is only when three days tell how much days differ', () => {
    expect(paceOf([day(10, 9), day(10, 11), day(10, null)])?.low).toBeNull();
    const pace = paceOf([day(10, 8), day(10, 10), day(10, 12), day(10, null)]);
    // φ = (4 + 0 + 4) ÷ 10 ÷ 2 = 0.4; Var = 0.4 · 10 · (1 + 10 ÷ 30) = 5.333; t = 1.886.
    expect(pace?.high).toBeCloseTo((40 + 1.886 * Math.sqrt(16 / 3)) / 40, 10);
  });

  it('never says less than what is in the till already', () => {
    const pace = paceOf([day(1, 0), day(1, 9), day(1, 0), day(30, null)]);
    expect((pace?.low ?? 0) * 33).toBeGreaterThanOrEqual(9 - 1e-9);
  });

  it('is silent before a day is over, and where nothing was asked', () => {
    expect(paceOf([day(10, null)])).toBeNull();
    expect(paceOf([day(0, 5), day(10, null)])).toBeNull();
  });

  it('is the attainment itself when the period is over', () => {
    const days = fc.array(fc.tuple(fc.integer({ min: 1, max: 1_000 }), fc.nat(2_000)), {
      minLength: 1,
      maxLength: 31,
    });
    fc.assert(
      fc.property(days, (pairs) => {
        const pace = paceOf(pairs.map(([target, actual]) => day(target, actual)));
        const asked = pairs.reduce((sum, [target]) => sum + target, 0);
        const brought = pairs.reduce((sum, [, actual]) => sum + actual, 0);
        expect(pace?.share).toBeCloseTo(brought / asked, 9);
      }),
    );
  });
});

describe('the score of a KPI matrix', () => {
  const up = (weight: number, attainment: number | null) =>
    ({ weight, attainment, direction: 'up' }) as const;

  it('weighs what each KPI brings', () => {
    expect(weightedScore([up(3, 0.9), up(1, 1.1)])).toBeCloseTo(0.95, 12);
  });

  it('does not let one KPI make up for all others', () => {
    expect(pointsOf(up(1, 3))).toBe(1.2);
  });

  it.each([
    ['half of what was allowed', 0.5, 1.2],
    ['just what was allowed', 1, 1],
    ['twice what was allowed', 2, 0.5],
    ['nothing at all', 0, 1.2],
  ])('counts less as better where less is better: %s', (_name, attainment, points) => {
    expect(pointsOf({ attainment, direction: 'down' })).toBe(points);
  });

  it('leaves out what is not known, and is silent where nothing is', () => {
    expect(weightedScore([up(1, null), up(1, 0.8)])).toBe(0.8);
    expect(weightedScore([up(1, null)])).toBeNull();
    expect(weightedScore([up(0, 1)])).toBeNull();
  });
});
