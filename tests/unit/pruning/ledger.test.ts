import { describe, expect, test } from 'vitest';
import {
  calibrate,
  isClearlyWorse,
  judgeTogether,
  LEDGER_WEEKS,
  type LedgerWeek,
  ledgerWindow,
  type MeasuredLoss,
  measureLoss,
} from '#shared/domain/pruning/ledger';
import type { Estimate } from '#shared/domain/pruning/model';
import { openRandom } from '#shared/domain/random';

const trade = (profit: number) => ({
  netSales: profit * 4,
  salesWithCost: profit * 4,
  cogs: profit * 3,
});
const week = (shelf: number, store: number): LedgerWeek => ({
  shelf: trade(shelf),
  store: trade(store),
});
const weeks = (shelf: number, store: number) =>
  Array.from({ length: LEDGER_WEEKS }, () => week(shelf, store));

function measured(before: readonly LedgerWeek[], after: readonly LedgerWeek[]): MeasuredLoss {
  const answer = measureLoss(before, after);
  if (typeof answer === 'string') throw new Error(answer);
  return answer;
}

describe('the measured loss', () => {
  test('is what the category fell behind the rest of the shop', () => {
    expect(measured(weeks(1_000, 9_000), weeks(900, 9_000))).toEqual({ loss: 100, noise: 0 });
  });

  test('does not blame the cut for what the whole shop lost, nor praise it for what it won', () => {
    expect(measured(weeks(1_000, 9_000), weeks(500, 4_500)).loss).toBeCloseTo(0);
    expect(measured(weeks(1_000, 9_000), weeks(1_000, 18_000)).loss).toBeCloseTo(1_000);
  });

  test('is uncertain where the category does not follow the shop', () => {
    const before = weeks(1_000, 9_000).map((_, at) => week(at % 2 === 0 ? 800 : 1_200, 9_000));
    expect(measured(before, weeks(900, 9_000)).noise).toBeGreaterThan(90);
  });

  test('is not told without costs, with gaps, or without other shelves', () => {
    const good = weeks(1_000, 9_000);
    const bare = good.map(({ store }) => ({ store, shelf: { ...trade(1_000), salesWithCost: 0 } }));
    expect(measureLoss(good, bare)).toBe('costs');
    expect(measureLoss(good, [...good.slice(1), week(0, 0)])).toBe('gaps');
    expect(measureLoss(weeks(1_000, 0), good)).toBe('control');
    expect(measureLoss(good, weeks(1_000, 0))).toBe('control');
  });

  test('may be of a category that sells nothing any more', () => {
    expect(measured(weeks(100, 9_000), weeks(0, 9_000)).loss).toBeCloseTo(100);
  });
});

/**
 * A shop with a known truth: weekly profit of a category and of the rest, with a common trend, a shock
 * of every week that both share, and noise of their own. The cut costs `truth` a week.
 */
function simulate(seed: number, truth: number): MeasuredLoss {
  const random = openRandom(seed, 'ledger');
  const trend = random.between(-0.01, 0.02);
  const half = (first: number, loss: number) =>
    Array.from({ length: LEDGER_WEEKS }, (_, at) => {
      const level = (1 + trend * (first + at)) * (1 + 0.1 * random.normal());
      return week(800 * level + 40 * random.normal() - loss, 9_000 * level + 150 * random.normal());
    });
  return measured(half(0, 0), half(LEDGER_WEEKS, truth));
}

describe('in a shop whose truth is known', () => {
  const runs = Array.from({ length: 600 }, (_, seed) => simulate(seed, 30));

  test('the estimate is unbiased within its noise', () => {
    const mean = runs.reduce((sum, { loss }) => sum + loss, 0) / runs.length;
    const spread = Math.sqrt(
      runs.reduce((sum, { loss }) => sum + (loss - mean) ** 2, 0) / runs.length,
    );
    expect(Math.abs(mean - 30)).toBeLessThan(3 * (spread / Math.sqrt(runs.length)));
  });

  test('the noise that it tells covers the truth in about 80 % of runs', () => {
    const held = runs.filter(({ loss, noise }) => Math.abs(loss - 30) <= noise).length;
    expect(held / runs.length).toBeGreaterThan(0.75);
    expect(held / runs.length).toBeLessThan(0.85);
  });

  test('honest predictions are inside in about 80 %, sure ones that are wrong are not', () => {
    const random = openRandom(1, 'predictions');
    const inside = (error: number, width: number, shift = 0) =>
      runs.filter((loss) => {
        const point = 30 + error * random.normal() + shift;
        const prediction = { point, low: point - width, high: point + width };
        return judgeTogether([prediction], loss).inside;
      }).length / runs.length;
    const honest = inside(25, 25 * 1.2816);
    expect(honest).toBeGreaterThan(0.75);
    expect(honest).toBeLessThan(0.85);
    expect(inside(25, 2)).toBeLessThan(0.65);
    expect(inside(0, 10, -90)).toBeLessThan(0.1);
  });
});

describe('cuts that are judged together', () => {
  const wide: Estimate = { point: 10, low: -10, high: 30 };
  const narrow: Estimate = { point: 20, low: 10, high: 30 };

  test('keep their sum; the surprise goes to those that were less sure', () => {
    const { actuals, noises } = judgeTogether([wide, narrow], { loss: 80, noise: 20 });
    expect(actuals).toEqual([50, 30]);
    expect(noises).toEqual([16, 4]);
  });

  test('share alike when all were equally sure, gains as well as losses', () => {
    const gains = [-5, -15].map((point) => ({ point, low: point - 5, high: point + 5 }));
    expect(judgeTogether(gains, { loss: 0, noise: 0 }).actuals).toEqual([5, -5]);
    const certain = gains.map(({ point }) => ({ point, low: point, high: point }));
    expect(judgeTogether(certain, { loss: 0, noise: 0 }).actuals).toEqual([5, -5]);
  });

  test('are inside by their sum', () => {
    expect(judgeTogether([narrow, narrow], { loss: 54, noise: 0 }).inside).toBe(true);
    expect(judgeTogether([narrow, narrow], { loss: 55, noise: 0 }).inside).toBe(false);
    expect(judgeTogether([narrow, narrow], { loss: 55, noise: 20 }).inside).toBe(true);
  });
});

test('a cut is to be taken back when even the least that it may have cost is too much', () => {
  const prediction = { point: 20, low: 10, high: 30 };
  expect(isClearlyWorse(prediction, 45, 14)).toBe(true);
  expect(isClearlyWorse(prediction, 45, 15)).toBe(false);
  expect(isClearlyWorse(prediction, -45, 0)).toBe(false);
});

test('the calibration counts what was judged together once', () => {
  const cut = (group: string, inside: boolean) => ({ group, inside, predicted: 10, actual: 12 });
  expect(calibrate([cut('a', true), cut('a', true), cut('b', false)])).toEqual({
    judged: 3,
    groups: 2,
    inside: 0.5,
    nominal: 0.8,
    predicted: 30,
    actual: 36,
  });
  expect(calibrate([]).inside).toBeNull();
});

test('the eight weeks begin on the day of the cut', () => {
  expect(ledgerWindow('2023-06-19')).toEqual({
    before: { from: '2023-04-24', to: '2023-06-18' },
    after: { from: '2023-06-19', to: '2023-08-13' },
  });
});
