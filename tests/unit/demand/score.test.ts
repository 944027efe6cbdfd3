import { describe, expect, it } from 'vitest';
import { LEAST_SCORE_DAYS, scorePanel, scorePlan } from '#shared/domain/demand/score';
import { days, panelOf } from './panels';

describe('which past is forecast again', () => {
  it.each([
    [55, null],
    [LEAST_SCORE_DAYS, { horizon: 7, origins: [28, 35, 42, 49] }],
    [100, { horizon: 7, origins: [44, 51, 58, 65, 72, 79, 86, 93] }],
    [531, { horizon: 7, origins: [475, 482, 489, 496, 503, 510, 517, 524] }],
    [532, { horizon: 28, origins: [364, 392, 420, 448, 476, 504] }],
  ])('%d days', (length, plan) => {
    expect(scorePlan({ days: length })).toEqual(plan);
  });
});

describe('the score of a shop', () => {
  const panel = panelOf(
    days(4, (sku) =>
      days(84, (day) => 10 + sku + (day % 7 === 5 ? 10 : 0) + ((day * 7 + sku) % 3)),
    ),
  );
  const plan = scorePlan(panel);
  const value = panel.units;

  it('finds a forecast that knows weekdays better than those that do not', () => {
    if (plan === null) throw new Error('no plan');
    let heard = 0;
    const score = scorePanel({ panel, value }, plan, () => heard++);
    expect(heard).toBe(plan.origins.length);
    expect(score.ours.wape).toBeLessThan(score.smoothing.wape ?? 0);
    expect(score.ours.wape).toBeLessThan(score.naive.wape ?? 0);
    expect(score.ours.forecasts).toBe(4 * 8);
    expect(score.ours.coverage).toBeGreaterThan(0.7);
  });

  it('ends when whoever listens says so', () => {
    if (plan === null) throw new Error('no plan');
    const stop = () => {
      throw new Error('stopped');
    };
    expect(() => scorePanel({ panel, value }, plan, stop)).toThrow('stopped');
  });
});
