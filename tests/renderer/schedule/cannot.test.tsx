import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { WeekDiagnosis } from '#shared/domain/roster/shop/diagnosis';
import { CannotList } from '../../../renderer/features/schedule/week/findings/CannotList';
import { NamesContext } from '../../../renderer/features/schedule/week/words';
import { WordsProvider } from '../../../renderer/ui/words';

const nothing: WeekDiagnosis = { people: [], shortages: [], hours: [], wishes: [] };

const shortage: WeekDiagnosis['shortages'][number] = {
  ...{ dates: ['2023-06-24', '2023-06-25'], group: 'cashier' },
  ...{ startMinute: 1080, endMinute: 1200, need: 2, most: 1, reason: 'too_few' },
  hindrances: [
    { hindrance: 'leave', people: 2 },
    { hindrance: 'availability', people: 1 },
  ],
};

const cases: readonly [string, Partial<WeekDiagnosis>, RegExp][] = [
  [
    'an interval with the days, the heads that can be there, and what keeps the others',
    { shortages: [shortage] },
    /Sat 24 Jun and Sun 25 Jun 18:00–20:00, Tills: 2 wanted, at most 1 can be there.*2 on leave; 1 not available/,
  ],
  [
    'a group that nobody can stand in',
    { shortages: [{ ...shortage, most: 0, reason: 'never' }] },
    /Tills: 2 wanted, nobody can be there/,
  ],
  [
    'hours beyond what may be worked',
    { hours: [{ group: null, needMinutes: 6000, mostMinutes: 2400, people: 1 }] },
    /All groups together: 100 h wanted in these days, at most 40 h may be worked/,
  ],
  [
    'the rule in the way of locked shifts',
    { people: [{ employeeId: 1, rules: ['rest'] }] },
    /Li Na.*Locked shifts leave no lawful week: Rest between shifts/,
  ],
  [
    'wishes against each other',
    { wishes: [{ employeeId: 1, date: '2023-06-20', wishIds: [4, 5], reason: 'contradict' }] },
    /Li Na.*wishes for Tue 20 Jun that contradict each other/,
  ],
];

function show(diagnosis: WeekDiagnosis): void {
  render(
    <WordsProvider lang="en" currency="CNY" timeZone="UTC">
      <NamesContext value={{ 1: 'Li Na' }}>
        <CannotList diagnosis={diagnosis} />
      </NamesContext>
    </WordsProvider>,
  );
}

describe('what no roster can meet', () => {
  it.each(cases)('names %s', (_, found, words) => {
    show({ ...nothing, ...found });
    expect(screen.getByRole('list').textContent).toMatch(words);
  });

  it('is not mentioned where all can be met', () => {
    show(nothing);
    expect(screen.queryByText('What no roster can meet')).toBeNull();
  });
});
