import { describe, expect, test } from 'vitest';
import { ladderFrom, lastDayOf } from '#shared/domain/pruning/cut';
import { ladder } from '../../helpers/slow-mover';

const steps = ladder(['2023-06-19', '2023-07-03', '2023-07-17'], '2023-07-31');

describe('a ladder of prices', () => {
  const days = (startsOn: string) => ladderFrom(steps.steps, startsOn).map(({ from }) => from);

  test('begins on its own days where there is time', () => {
    expect(days('2023-06-12')).toEqual(['2023-06-19', '2023-07-03', '2023-07-17']);
    expect(days('2023-06-19')).toEqual(['2023-06-19', '2023-07-03', '2023-07-17']);
  });

  test('begins late on the step that is due by then, and still ends in time', () => {
    expect(days('2023-06-26')).toEqual(['2023-06-26', '2023-07-03', '2023-07-17']);
    expect(days('2023-07-10')).toEqual(['2023-07-10', '2023-07-17']);
    expect(days('2023-08-10')).toEqual(['2023-08-10']);
    expect(ladderFrom(steps.steps, '2023-07-10')[0]?.price).toBe(steps.steps[1]?.price);
  });

  test('keeps each price to the day before the next', () => {
    expect([0, 1, 2].map((at) => lastDayOf(steps, at))).toEqual([
      '2023-07-02',
      '2023-07-16',
      '2023-07-31',
    ]);
    expect(lastDayOf({ ...steps, endsOn: null }, 2)).toBeNull();
  });
});
