import { beforeAll, describe, expect, it } from 'vitest';
import { openProgrammes } from '#electron/solve/programmes';
import { evaluate } from '#shared/domain/roster/evaluate';
import { changedDays, type NearBy, nearProblem, withoutAbsent } from '#shared/domain/roster/near';
import { OFF, type RosterProblem } from '#shared/domain/roster/problem';
import { solveRoster } from '#shared/domain/roster/solve';
import type { ProgrammeSolver } from '#shared/domain/roster/solver';
import { person, problem } from './problems';

let solver: ProgrammeSolver;
beforeAll(async () => {
  solver = await openProgrammes(() => false);
});

/** Three people; one early duty is wanted every day, and a missing head costs 100. */
const week: RosterProblem = problem({
  people: [0, 1, 2].map(() =>
    person({ limits: { ...person().limits, maxMinutes: 4 * 480, maxRun: 4 } }),
  ),
  slots: Array.from({ length: 7 }, (_, day) => ({ day, code: '', need: 1, under: 100, over: 1 })),
  fills: Array.from({ length: 7 }, (_, day) => [[day], []]),
});
const published = ['EEEE---', '----EEE', '-------'].map((line) =>
  [...line].map((letter) => (letter === 'E' ? 0 : OFF)),
);

function again(near: Omit<NearBy, 'published'>, looks = 300) {
  const asked = { ...near, published };
  const nearby = nearProblem(week, asked);
  let left = looks;
  const answer = solveRoster(nearby, {
    ...{ solver, seed: 1, start: withoutAbsent(asked), onProgress: () => undefined },
    shouldStop: () => left-- <= 0,
  });
  expect(evaluate(nearby, answer.roster).hard).toEqual([]);
  return { roster: answer.roster, changes: changedDays(published, answer.roster) };
}

describe('a roster solved again after a sick call', () => {
  const sick = [
    { person: 0, day: 1 },
    { person: 0, day: 2 },
  ];
  it('fills the holes with as few changes as there are holes', () => {
    const { roster, changes } = again({ changeCost: 5, lockedDays: [], absences: sick });
    expect(evaluate(week, roster).penalty.total).toBe(0);
    expect(changes).toHaveLength(4);
    expect(roster[0]?.slice(1, 3)).toEqual([OFF, OFF]);
  });
  it('leaves holes whose filling is not worth the change', () => {
    const { roster, changes } = again({ changeCost: 150, lockedDays: [], absences: sick });
    expect(evaluate(week, roster).penalty.total).toBe(200);
    expect(changes).toEqual(sick);
  });
  it('keeps locked days for everybody who is there', () => {
    const { roster, changes } = again({ changeCost: 5, lockedDays: [0, 1], absences: sick });
    expect(changes.filter(({ day }) => day <= 1)).toEqual([{ person: 0, day: 1 }]);
    expect(evaluate(week, roster).penalty.total).toBe(100);
  });
});
