import { describe, expect, it } from 'vitest';
import { openRandom } from '#shared/domain/random';
import { LineSearch } from '#shared/domain/roster/line/best-line';
import type { Person, RosterProblem } from '#shared/domain/roster/problem';
import { hardBreaks } from '#shared/domain/roster/rules/all';
import { Board } from '#shared/domain/roster/search/board';
import { compile, toRoster } from '#shared/domain/roster/search/compiled';
import { mendLines } from '#shared/domain/roster/search/mend-lines';
import { person, problem } from './problems';

const DAYS = 112;
const SHIFT = 480;

/** Sixteen weeks of five days on and two off, hours nearly fixed, few nights and weekends. */
function longHorizon(change: Partial<Person['limits']> = {}): RosterProblem {
  const limits = {
    ...{ minMinutes: 70 * SHIFT, maxMinutes: 72 * SHIFT, shortWeight: null },
    ...{ minRun: 2, maxRun: 5, minOff: 2, maxWeekends: 10 },
    ...change,
  };
  const counts = [{ duties: [1], max: 30 }];
  return problem({
    days: DAYS,
    people: Array.from({ length: 4 }, () => person({ limits, counts }, DAYS)),
    slots: Array.from({ length: DAYS }, (_, day) => ({
      ...{ day, code: '', need: 2, under: 10, over: 1 },
    })),
    fills: Array.from({ length: DAYS }, (_, day) => [[day], [day]]),
  });
}

/** A roster of days drawn blindly, which breaks nearly every rule. */
function drawn(of: RosterProblem, seed: number): Board {
  const random = openRandom(seed, 'mend');
  const board = new Board(compile(of));
  for (const index of of.people.keys()) {
    board.put(
      index,
      Int16Array.from({ length: DAYS }, () => Math.max(0, random.int(-1, 2))),
    );
  }
  return board;
}

const breaksIn = (board: Board) => hardBreaks(board.compiled.problem, toRoster(board.lines));

describe('mending lines', () => {
  it.each([1, 2, 3])('makes lines lawful that break nearly every rule (draw %i)', (seed) => {
    const board = drawn(longHorizon(), seed);
    const people = [...board.lines.keys()];
    expect(new Set(breaksIn(board).map(({ rule }) => rule)).size).toBeGreaterThan(3);
    expect(mendLines(board, people, new LineSearch(), () => false)).toEqual([]);
    expect(breaksIn(board)).toEqual([]);
  });

  it('leaves the lines of all others as they are', () => {
    const board = drawn(longHorizon(), 1);
    const before = toRoster(board.lines);
    mendLines(board, [2], new LineSearch(), () => false);
    const changed = toRoster(board.lines).flatMap((line, index) =>
      String(line) === String(before[index]) ? [] : [index],
    );
    expect(changed).toEqual([2]);
  });

  it('leaves off when stopped', () => {
    const board = drawn(longHorizon(), 1);
    let looks = 0;
    expect(mendLines(board, [0, 1, 2, 3], new LineSearch(), () => ++looks > 2)).toEqual([2, 3]);
  });

  it('names who cannot be helped', () => {
    // Five days in seven at most, so that 84 are out of reach.
    const board = drawn(longHorizon({ minMinutes: 84 * SHIFT, maxMinutes: 90 * SHIFT }), 1);
    expect(mendLines(board, [0, 3], new LineSearch(), () => false)).toEqual([0, 3]);
  });
});
