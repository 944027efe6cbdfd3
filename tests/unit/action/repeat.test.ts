import { describe, expect, it } from 'vitest';
import { nextOccurrence, occurrencesIn, type Repeat } from '#shared/domain/action/repeat';

/** A Monday. */
const SINCE = '2024-01-01';
const JANUARY = { from: '2024-01-01', to: '2024-01-31' };
const days = (weekdays: readonly number[], everyWeeks = 1): Repeat => ({
  kind: 'days',
  weekdays,
  everyWeeks,
});

describe('what comes back', () => {
  const cases: readonly { name: string; repeat: Repeat; dates: readonly string[] }[] = [
    {
      name: 'on Mondays and Thursdays',
      repeat: days([1, 4]),
      dates: ['01', '04', '08', '11', '15', '18', '22', '25', '29'],
    },
    {
      name: 'every other Wednesday, counted from the week of its first day',
      repeat: days([3], 2),
      dates: ['03', '17', '31'],
    },
    { name: 'on a day of the month', repeat: { kind: 'month', day: 15 }, dates: ['15'] },
    { name: 'only when somebody begins it', repeat: { kind: 'demand' }, dates: [] },
  ];
  it.each(cases)('$name', ({ repeat, dates }) => {
    const found = occurrencesIn(repeat, SINCE, JANUARY);
    expect(found).toEqual(dates.map((day) => `2024-01-${day}`));
  });

  it('on the last of a month that is shorter than its day', () => {
    const repeat: Repeat = { kind: 'month', day: 31 };
    const found = occurrencesIn(repeat, SINCE, { from: '2024-02-01', to: '2024-04-30' });
    expect(found).toEqual(['2024-02-29', '2024-03-31', '2024-04-30']);
  });

  it('not before its first day', () => {
    expect(occurrencesIn(days([1, 2, 3, 4, 5, 6, 7]), '2024-01-30', JANUARY)).toEqual([
      '2024-01-30',
      '2024-01-31',
    ]);
  });

  it('tells its next day, from the present one on', () => {
    expect(nextOccurrence(days([1]), SINCE, '2024-01-08')).toBe('2024-01-08');
    expect(nextOccurrence(days([1]), SINCE, '2024-01-09')).toBe('2024-01-15');
    expect(nextOccurrence(days([7]), '2025-01-01', '2024-01-09')).toBe('2025-01-05');
    expect(nextOccurrence({ kind: 'demand' }, SINCE, '2024-01-09')).toBeNull();
  });
});
