import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { openProgrammes } from '#electron/solve/programmes';
import { evaluate } from '#shared/domain/roster/evaluate';
import { OFF, type Roster, type RosterProblem } from '#shared/domain/roster/problem';
import { solveRoster } from '#shared/domain/roster/solve';
import type { ProgrammeSolver } from '#shared/domain/roster/solver';
import { readInstance } from '../../bench/roster/instance';
import { missingData } from '../../helpers/data';
import { bestByEnumeration, person, problem, tinyProblems } from './problems';

vi.setConfig({ testTimeout: 120_000 });

let solver: ProgrammeSolver;
beforeAll(async () => {
  solver = await openProgrammes(() => false);
});

function solve(problem: RosterProblem, looks = 400, start: Roster | null = null) {
  let left = looks;
  return solveRoster(problem, {
    ...{ solver, seed: 1, start, onProgress: () => undefined },
    shouldStop: () => left-- <= 0,
  });
}

describe('the roster solver', () => {
  it('finds the best line of one person, all rules kept', () => {
    fc.assert(
      fc.property(tinyProblems, (tiny) => {
        const alone = { ...tiny, people: tiny.people.slice(0, 1) };
        const best = bestByEnumeration(alone);
        const answer = solve(alone);
        expect(answer.unsolvable).toEqual(best === null ? [0] : []);
        if (best === null) return;
        expect(answer.penalty).toBeCloseTo(best, 6);
      }),
      { numRuns: 200 },
    );
  });

  it('is never better than the best of all rosters, and its bound is never above it', () => {
    fc.assert(
      fc.property(tinyProblems, (tiny) => {
        const best = bestByEnumeration(tiny);
        const answer = solve(tiny, 150);
        const { penalty, hard } = evaluate(tiny, answer.roster);
        expect(penalty.total).toBeCloseTo(answer.penalty, 6);
        expect(answer.unsolvable.length > 0).toBe(best === null);
        if (best === null) return;
        expect(hard).toEqual([]);
        expect(answer.penalty).toBeCloseTo(best, 6);
        expect(answer.bound ?? 0).toBeLessThanOrEqual(best + 1e-6);
      }),
      { numRuns: 15 },
    );
  });

  it('gives who has no lawful line one that breaks the mildest rule, and rosters the others', () => {
    const locked = [0, 1, 2].map((day) => ({ day, duty: 0 }));
    const limits = { ...person().limits, maxRun: 2 };
    const fixed = problem({
      people: [person({ limits, locked }), person({ limits })],
      slots: [{ day: 1, code: '', need: 2, under: 10, over: 1 }],
      fills: Array.from({ length: 7 }, (_, day) => (day === 1 ? [[0], []] : [[], []])),
    });
    const answer = solve(fixed);
    const { hard, penalty } = evaluate(fixed, answer.roster);
    expect(answer.unsolvable).toEqual([0]);
    expect(hard.map((one) => [one.rule, one.person])).toEqual([['longest_run', 0]]);
    expect(penalty.total).toBe(0);
  });

  it('begins at a given roster and leaves what is not worth its cost of change', () => {
    const given = [0, 1].map((one) =>
      Array.from({ length: 7 }, (_, day) => (day % 2 === one ? 0 : OFF)),
    );
    // A head is missing on day 1, where the second person comes on duty 0 already.
    const near = (change: number) => {
      const costs = given.map((line) =>
        line.flatMap((kept, day) =>
          [OFF, 0, 1].flatMap((duty) =>
            duty === kept ? [] : [{ day, duty: duty === OFF ? null : duty, cost: change }],
          ),
        ),
      );
      const fixed = problem({
        people: costs.map((one) => person({ costs: one })),
        slots: [{ day: 1, code: '', need: 2, under: 10, over: 1 }],
        fills: Array.from({ length: 7 }, (_, day) => (day === 1 ? [[0], []] : [[], []])),
      });
      return solve(fixed, 200, given).roster;
    };
    expect(near(11)).toEqual(given);
    const changed = near(4).flatMap((line, one) =>
      line.flatMap((duty, day) => (duty === given[one]?.[day] ? [] : [[one, day, duty]])),
    );
    expect(changed).toEqual([[0, 1, 0]]);
  });

  it('gives the same answer for the same seed', () => {
    const [tiny] = fc.sample(tinyProblems, { numRuns: 1, seed: 7 });
    if (tiny === undefined) throw new Error('no problem');
    expect(solve(tiny).roster).toEqual(solve(tiny).roster);
  });

  it('proves published instance 2 at its best value 828', (context) => {
    const instance = readInstance(2);
    if (instance === null) return context.skip(missingData('nrp-shift-scheduling'));
    const answer = solve(instance, 20_000);
    expect(answer).toMatchObject({ penalty: 828, bound: 828, proven: true });
    expect(evaluate(instance, answer.roster).penalty.total).toBe(828);
  });
});
