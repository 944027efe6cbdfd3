import { describe, expect, test } from 'vitest';
import {
  comparedWeeks,
  expectedUnits,
  predictedProfits,
  trialDays,
  trialVerdict,
  weeklyProfit,
} from '#shared/domain/plan/outcome';
import { stageByTasks } from '#shared/domain/plan/stage';
import { rangeChange, rangeResult } from '../../helpers/range-result';
import { goods, shelves, yuan } from '../../helpers/trade';

describe('the weeks that are compared', () => {
  test.each([
    ['2023-06-24', null],
    ['2023-06-25', 1],
    ['2023-07-01', 1],
    ['2023-07-02', 2],
  ])('of a plan from Monday the 19th, with sales up to %s: %s', (last, weeks) => {
    expect(comparedWeeks('2023-06-19', last)?.weeks ?? null).toBe(weeks);
  });

  test('are whole, and have as many before the plan', () => {
    expect(comparedWeeks('2023-06-19', '2023-07-05')).toEqual({
      weeks: 2,
      under: { from: '2023-06-19', to: '2023-07-02' },
      before: { from: '2023-06-05', to: '2023-06-18' },
    });
  });

  test('are none without sales, or before the plan has begun', () => {
    expect(comparedWeeks('2023-06-19', null)).toBeNull();
    expect(comparedWeeks('2023-06-19', '2023-01-01')).toBeNull();
  });
});

describe('the prediction', () => {
  const changes = [
    rangeChange(goods.tea, 'drop', 2, 0, { gain: yuan(12) }),
    rangeChange(goods.juice, 'more', 1, 3, { gain: yuan(20) }),
  ];
  const result = rangeResult(changes);

  test("is the search's own with all changes", () => {
    const predicted = predictedProfits(result, changes, true);
    expect(predicted.get(shelves.drinks)).toBe(yuan(345));
    expect(predicted.get(shelves.vegetables)).toBe(yuan(80));
  });

  test('is today plus what each is worth alone with some', () => {
    const predicted = predictedProfits(result, changes.slice(0, 1), false);
    expect(predicted.get(shelves.drinks)).toBe(yuan(315 + 12));
    expect(predicted.get(shelves.vegetables)).toBe(yuan(70));
  });
});

test('the profit of a week counts what has a known cost, is unknown where nothing has, and 0 where nothing was sold', () => {
  const known = { salesWithCost: yuan(100), cogs: yuan(60) };
  expect(weeklyProfit([known, { salesWithCost: 0, cogs: null }], 2)).toBe(yuan(20));
  expect(weeklyProfit([{ salesWithCost: 0, cogs: null }], 2)).toBeNull();
  expect(weeklyProfit([], 2)).toBe(0);
});

describe('a trial', () => {
  test('is measured over its own days, as far as sales are known', () => {
    const range = (last: string) => trialDays('2023-06-19', '2023-08-14', last);
    expect(range('2023-07-02')).toEqual({ from: '2023-06-19', to: '2023-07-02' });
    expect(range('2023-12-01')).toEqual({ from: '2023-06-19', to: '2023-08-13' });
  });

  test('is below, within or above what was expected of it', () => {
    const expected = expectedUnits({ point: 7, low: 5, high: 9 }, 14);
    expect(expected).toEqual({ expected: 14, low: 10, high: 18 });
    expect([9, 10, 18, 19].map((sold) => trialVerdict(sold, expected))).toEqual([
      'below',
      'within',
      'within',
      'above',
    ]);
  });
});

test.each([
  [['open', 'open'], 'approved'],
  [['open', 'doing'], 'executing'],
  [['open', 'done'], 'executing'],
  [['dropped', 'done'], 'done'],
  [['dropped', 'dropped'], 'approved'],
  [[], 'approved'],
] as const)('with tasks %j a plan is %s', (tasks, stage) => {
  expect(stageByTasks(tasks)).toBe(stage);
});
