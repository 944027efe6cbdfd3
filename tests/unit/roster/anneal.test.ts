import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { openRandom } from '#shared/domain/random';
import { anneal, FROM_SCRATCH } from '#shared/domain/roster/anneal/anneal';
import { DayBoard } from '#shared/domain/roster/anneal/day-board';
import { Moves } from '#shared/domain/roster/anneal/moves';
import { evaluate } from '#shared/domain/roster/evaluate';
import { OFF, type RosterProblem } from '#shared/domain/roster/problem';
import { compile, toRoster } from '#shared/domain/roster/search/compiled';
import { tinyProblems } from './problems';

vi.setConfig({ testTimeout: 120_000 });

function open(problem: RosterProblem, seed: number) {
  const lines = problem.people.map(() => new Int16Array(problem.days));
  const people = [...problem.people.keys()];
  const board = new DayBoard(compile(problem), lines, people);
  const random = openRandom(seed, 'test');
  const roster = () => toRoster(people.map((person) => board.line(person)));
  return { board, people, random, roster };
}

describe('the board of days', () => {
  it('knows the penalty, and whether a rule is broken, as the evaluator does after any moves', () => {
    fc.assert(
      fc.property(tinyProblems, fc.nat(1_000), (problem, seed) => {
        const { board, people, random, roster } = open(problem, seed);
        const moves = new Moves(board, people, random);
        for (let step = 0; step < 60; step++) {
          const before = roster();
          if (moves.make() && random.chance(0.5)) board.accept();
          else {
            board.reject();
            expect(roster()).toEqual(before);
          }
          const { penalty, hard } = evaluate(problem, roster());
          expect(board.soft).toBeCloseTo(penalty.total, 6);
          expect(board.broken > 1e-9).toBe(hard.length > 0);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('counts the amount of every broken rule: days, duties, weekends, hours by the duty', () => {
    fc.assert(
      fc.property(tinyProblems, fc.nat(1_000), (problem, seed) => {
        const { board, people, random, roster } = open(problem, seed);
        const moves = new Moves(board, people, random);
        for (let step = 0; step < 20; step++) {
          moves.make();
          board.accept();
        }
        const usual = problem.duties.reduce((sum, { minutes }) => sum + minutes, 0) / 2;
        const amounts = evaluate(problem, roster()).hard.map(({ rule, amount }) =>
          rule === 'rest' ? 1 : rule.endsWith('minutes') ? Math.ceil(amount / usual) : amount,
        );
        expect(board.broken).toBeCloseTo(
          amounts.reduce((sum, amount) => sum + amount, 0),
          6,
        );
      }),
      { numRuns: 100 },
    );
  });
});

describe('annealing', () => {
  it('says when a lawful roster is the best so far, and gives the same one for the same seed', () => {
    const run = (problem: RosterProblem) => {
      const { board, people, random, roster } = open(problem, 3);
      const found: { soft: number; roster: ReturnType<typeof roster> }[] = [];
      const onBest = () => found.push({ soft: board.soft, roster: roster() });
      const shouldStop = () => false;
      anneal({ board, people, random, onBest, shouldStop }, FROM_SCRATCH, 5_000);
      return found;
    };
    const tiny = fc.sample(tinyProblems, { numRuns: 30, seed: 5 });
    for (const problem of tiny) {
      const found = run(problem);
      expect(run(problem)).toEqual(found);
      for (const { soft, roster } of found) {
        const { penalty, hard } = evaluate(problem, roster);
        expect(hard).toEqual([]);
        expect(penalty.total).toBeCloseTo(soft, 6);
      }
      expect(found.map(({ soft }) => soft)).toEqual(
        found.map(({ soft }) => soft).sort((a, b) => b - a),
      );
    }
    expect(
      tiny.some((problem) =>
        run(problem)
          .at(-1)
          ?.roster.flat()
          .some((d) => d !== OFF),
      ),
    ).toBe(true);
  });
});
