import { describe, expect, it } from 'vitest';
import { eachDay, weekday } from '#shared/domain/calendar/calendar';
import { findGaps } from '#shared/domain/data-quality/gaps';

/** Six weeks from a Monday on. */
const sixWeeks = eachDay({ from: '2024-01-01', to: '2024-02-11' });
const without = (...missing: string[]) => sixWeeks.filter((day) => !missing.includes(day));
const never = new Set<string>();

describe('days without sales', () => {
  it.each([
    { when: 'there are no sales at all', traded: [], gaps: [] },
    { when: 'every day has sales', traded: sixWeeks, gaps: [] },
    {
      when: 'single days and runs are missing',
      traded: without('2024-01-10', '2024-01-24', '2024-01-25', '2024-01-26'),
      gaps: [
        { from: '2024-01-24', days: 3 },
        { from: '2024-01-10', days: 1 },
      ],
    },
  ])('are told latest first, when $when', ({ traded, gaps }) => {
    expect(findGaps(traded, never)).toEqual(gaps);
  });

  it('do not depend on the order of the dates, nor on a date being told twice', () => {
    const traded = without('2024-01-10');
    expect(findGaps([...traded.toReversed(), ...traded], never)).toEqual([
      { from: '2024-01-10', days: 1 },
    ]);
  });

  it('are no finding on the weekday on which the shop rests', () => {
    const noSundays = sixWeeks.filter((day) => weekday(day) !== 7);
    expect(findGaps([...noSundays, '2024-01-14'], never)).toEqual([]);
  });

  it('are one on a weekday that is missing too seldom to be a habit, or in too short a time', () => {
    expect(findGaps(without('2024-01-07', '2024-01-14', '2024-01-21'), never)).toHaveLength(3);
    const threeWeeks = sixWeeks.slice(0, 21).filter((day) => weekday(day) !== 3);
    expect(findGaps(threeWeeks, never)).toHaveLength(3);
  });

  it('are no finding where somebody has said that the shop was closed', () => {
    expect(findGaps(without('2024-01-10'), new Set(['2024-01-10']))).toEqual([]);
  });
});
