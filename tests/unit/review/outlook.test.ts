import { describe, expect, test } from 'vitest';
import { eachDay, weekday } from '#shared/domain/calendar/calendar';
import { outlook } from '#shared/domain/review/outlook';

const next = { from: '2023-06-26', to: '2023-07-02' };
const SATURDAY = 6;

/** 26 weeks up to the next one, each day with what `sales` says; null is a day without sales. */
function history(sales: (date: string) => number | null) {
  return new Map(
    eachDay({ from: '2022-12-26', to: '2023-06-25' }).flatMap((date) => {
      const value = sales(date);
      return value === null ? [] : [[date, value] as const];
    }),
  );
}

describe('the outlook for the next week', () => {
  test('is the median of each weekday', () => {
    const { total, error } = outlook(
      history((date) => 100 * weekday(date)),
      next,
    );
    expect(total).toBe(2800);
    expect(error).toBe(0);
  });

  test('expects nothing on the weekday on which the shop is shut', () => {
    const { days, total, error } = outlook(
      history((date) => (weekday(date) === SATURDAY ? null : 100)),
      next,
    );
    expect(days.map(({ expected }) => expected)).toEqual([100, 100, 100, 100, 100, 0, 100]);
    expect([total, error]).toEqual([600, 0]);
  });

  test('is not known where a weekday has too few sales to tell', () => {
    const { total } = outlook(
      history((date) => (date < '2023-06-12' ? null : 100)),
      next,
    );
    expect(total).toBeNull();
  });
});
