import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { openProgrammes } from '#electron/solve/programmes';
import { openRandom } from '#shared/domain/random';
import { ColumnMaster } from '#shared/domain/roster/bound/columns';
import { searchBelow } from '#shared/domain/roster/bound/from-below';
import { LinePool } from '#shared/domain/roster/bound/line-pool';
import { LinesWithin } from '#shared/domain/roster/bound/lines-within';
import { evaluate } from '#shared/domain/roster/evaluate';
import { LineSearch } from '#shared/domain/roster/line/best-line';
import type { RosterProblem } from '#shared/domain/roster/problem';
import { Board } from '#shared/domain/roster/search/board';
import { compile, fromRoster, toRoster } from '#shared/domain/roster/search/compiled';
import { firstLines } from '#shared/domain/roster/search/first-lines';
import type { ProgrammeSolver } from '#shared/domain/roster/solver';
import { bestByEnumeration, everyLine, tinyProblems } from './problems';

vi.setConfig({ testTimeout: 120_000 });

let solver: ProgrammeSolver;
beforeAll(async () => {
  solver = await openProgrammes(() => false);
});

const shouldStop = () => false;
const PLACES = 1_000;

/** Whole penalties alone: targets go up by one. */
const solved = tinyProblems
  .filter(({ days }) => days <= 3)
  .map((problem) => ({ problem, best: bestByEnumeration(problem) ?? Number.NaN }))
  .filter(({ best }) => !Number.isNaN(best));

describe('the search from below', () => {
  it('finds a roster at the best penalty, and none below it', () => {
    fc.assert(
      fc.property(solved, ({ problem, best }) => {
        const pool = everyLawfulLine(problem);
        expect(searchBelow(pool, best - 1, { solver, shouldStop }, PLACES)).toBe('none');
        const found = searchBelow(pool, best, { solver, shouldStop }, PLACES);
        if (typeof found === 'string') throw new Error(found);
        expect(penaltyOf(problem, pool, found)).toBe(best);
      }),
      { numRuns: 30 },
    );
  });

  it('leaves the answer open when it is stopped', () => {
    const [one] = fc.sample(solved, { numRuns: 1, seed: 3 });
    if (one === undefined) throw new Error('no problem');
    const pool = everyLawfulLine(one.problem);
    expect(searchBelow(pool, 1_000, { solver, shouldStop: () => true }, PLACES)).toBe('open');
    expect(searchBelow(pool, 1_000, { solver, shouldStop }, 0)).toBe('open');
  });
});

describe('the lines within a target', () => {
  it('are enough for the best roster, and too few for a better one', () => {
    fc.assert(
      fc.property(solved, ({ problem, best }) => {
        const search = new LineSearch();
        const random = openRandom(1, 'test');
        const { compiled, board } = firstLines(problem, null, search, random);
        const people = [...problem.people.keys()];
        const part = { people, from: 0, to: problem.days };
        const root = new ColumnMaster(new Board(compiled), search, solver, part);
        for (const person of people) root.add(person, Int16Array.from(board.lineOf(person)));
        while (root.round(shouldStop) !== null);
        const within = LinesWithin.from(root, { compiled, search, solver, random, shouldStop });
        root.close();
        const [below, at] = [within?.pool(best - 1), within?.pool(best)];
        if (!below || !at) throw new Error('too many lines');
        expect(searchBelow(below, best - 1, { solver, shouldStop }, PLACES)).toBe('none');
        const found = searchBelow(at, best, { solver, shouldStop }, PLACES);
        if (typeof found === 'string') throw new Error(found);
        expect(penaltyOf(problem, at, found)).toBe(best);
      }),
      { numRuns: 20 },
    );
  });
});

function everyLawfulLine(problem: RosterProblem): LinePool {
  const lines = problem.people.map((one) => {
    const alone = { ...problem, people: [one] };
    return everyLine(problem.days, 2).filter((line) => evaluate(alone, [line]).hard.length === 0);
  });
  return new LinePool(compile(problem), lines.map(fromRoster));
}

function penaltyOf(problem: RosterProblem, pool: LinePool, lines: readonly number[]): number {
  expect(lines.map((at) => pool.owner[at])).toEqual([...problem.people.keys()]);
  const roster = toRoster(lines.map((at) => pool.lines[at] ?? new Int16Array(0)));
  const { hard, penalty } = evaluate(problem, roster);
  expect(hard).toEqual([]);
  return penalty.total;
}
