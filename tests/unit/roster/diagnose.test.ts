import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { diagnose } from '#shared/domain/roster/diagnose';
import type { Person } from '#shared/domain/roster/problem';
import { bestByEnumeration, person, problem, tinyProblems } from './problems';

vi.setConfig({ testTimeout: 120_000 });

const [EARLY, LATE] = [0, 1];

function troubles(change: Partial<Person>) {
  return diagnose(problem({ people: [person(change)] }));
}

function limits(change: Partial<Person['limits']>): Partial<Person> {
  return { limits: { ...person().limits, ...change } };
}

/** All seven days locked on early duties, except those given. */
function lockedEarly(...days: number[]): Person['locked'] {
  return days.map((day) => ({ day, duty: EARLY }));
}

describe('people without a lawful line', () => {
  const cases: [string, Partial<Person>, string[]][] = [
    ['more hours than days', limits({ minMinutes: 8 * 480 }), ['least_minutes']],
    [
      'locked days in a row beyond the longest run',
      { ...limits({ maxRun: 2 }), locked: lockedEarly(1, 2, 3) },
      ['longest_run'],
    ],
    [
      'an early duty locked after a late one',
      {
        locked: [
          { day: 1, duty: LATE },
          { day: 2, duty: EARLY },
        ],
      },
      ['rest'],
    ],
    [
      'a duty locked on a day of leave',
      {
        allowed: person().allowed.map((all, day) => (day === 3 ? [] : all)),
        locked: lockedEarly(3),
      },
      ['availability'],
    ],
    [
      'locked duties beyond the most hours',
      { ...limits({ maxMinutes: 480 }), locked: lockedEarly(0, 4) },
      ['most_minutes'],
    ],
    [
      'two rules in the way at once',
      { ...limits({ maxMinutes: 480, maxRun: 1 }), locked: lockedEarly(3, 4) },
      [],
    ],
  ];
  it.each(cases)('%s: each rule that alone would help is named', (_, change, remedies) => {
    expect(troubles(change).people).toEqual([{ person: 0, remedies }]);
  });

  it('are those for whom no line is lawful when all are tried', () => {
    fc.assert(
      fc.property(tinyProblems, (tiny) => {
        const alone = { ...tiny, people: tiny.people.slice(0, 1) };
        expect(diagnose(alone).people.length > 0).toBe(bestByEnumeration(alone) === null);
      }),
      { numRuns: 200 },
    );
  });
});

describe('heads that cannot be there', () => {
  const slot = { code: '', under: 10, over: 1 };
  const shop = (people: Partial<Person>[], need: number) =>
    problem({
      people: people.map((change) => person(change)),
      slots: [{ ...slot, day: 2, need }],
      fills: Array.from({ length: 7 }, (_, day) => (day === 2 ? [[], [0]] : [[], []])),
    });
  const never = { allowed: person().allowed.map(() => [EARLY]) };
  const away = { allowed: person().allowed.map((all, day) => (day === 2 ? [] : all)) };
  it('are told apart by why: no skill, nobody that day, too few', () => {
    expect(diagnose(shop([never], 1)).slots).toEqual([{ slot: 0, reason: 'never', most: 0 }]);
    expect(diagnose(shop([away], 1)).slots).toEqual([{ slot: 0, reason: 'not_that_day', most: 0 }]);
    expect(diagnose(shop([{}, away], 2)).slots).toEqual([{ slot: 0, reason: 'too_few', most: 1 }]);
    expect(diagnose(shop([{}, {}], 2)).slots).toEqual([]);
  });
  it('count a locked day off as away', () => {
    const off = { locked: [{ day: 2, duty: null }] };
    expect(diagnose(shop([off], 1)).slots).toEqual([{ slot: 0, reason: 'not_that_day', most: 0 }]);
  });
});

describe('wishes against each other', () => {
  const on = { day: 1, duties: [EARLY], kind: 'on' as const, weight: 1 };
  const off = { day: 1, duties: null, kind: 'off' as const, weight: 1 };
  it('contradict where no option of the day meets all that could be met', () => {
    expect(troubles({ wishes: [on, off] }).wishes).toEqual([
      { person: 0, day: 1, wishes: [0, 1], reason: 'contradict' },
    ]);
    expect(troubles({ wishes: [on, { ...off, day: 2 }] }).wishes).toEqual([]);
  });
  it('are impossible where the day does not allow them', () => {
    const leave = { allowed: person().allowed.map((all, day) => (day === 1 ? [] : all)) };
    expect(troubles({ ...leave, wishes: [on] }).wishes).toEqual([
      { person: 0, day: 1, wishes: [0], reason: 'impossible' },
    ]);
    expect(troubles({ locked: [{ day: 1, duty: EARLY }], wishes: [off] }).wishes).toEqual([
      { person: 0, day: 1, wishes: [0], reason: 'impossible' },
    ]);
  });
});
