import { beforeAll, describe, expect, it, vi } from 'vitest';
import { openProgrammes } from '#electron/solve/programmes';
import { openRandom } from '#shared/domain/random';
import { evaluate } from '#shared/domain/roster/evaluate';
import { LineSearch } from '#shared/domain/roster/line/best-line';
import { toRoster } from '#shared/domain/roster/search/compiled';
import { DaysProgramme } from '#shared/domain/roster/search/days-programme';
import { firstLines } from '#shared/domain/roster/search/first-lines';
import type { ProgrammeSolver } from '#shared/domain/roster/solver';
import { shopCase } from '../../bench/roster/shop-case';

vi.setConfig({ testTimeout: 120_000 });

let solver: ProgrammeSolver;
beforeAll(async () => {
  solver = await openProgrammes(() => false);
});

const PEOPLE = 16;

/** Some of the days of some people of a made-up shop that has its first roster, chosen anew. */
function chooseAnew(seed: number) {
  const problem = shopCase(PEOPLE, seed);
  const random = openRandom(seed, 'days');
  const { board, compiled } = firstLines(problem, null, new LineSearch(), random);
  const days = [random.int(0, 6)];
  const left = random.int(0, PEOPLE - 1);
  const isOpen = (person: number, day: number) => person !== left && days.includes(day);
  const question = new DaysProgramme(compiled, board.lines, isOpen, null);
  const programme = solver.open(
    Float64Array.from(question.lower),
    Float64Array.from(question.upper),
  );
  programme.add(question.columns);
  const start = question.startPoint();
  const found = programme.integers({ start, nodes: 1, gap: 20, onBound: () => undefined });
  programme.close();
  const costOf = (x: Float64Array) =>
    question.columns.reduce((sum, { cost }, column) => sum + cost * (x[column] ?? 0), 0);
  return {
    ...{ problem, isOpen, lines: board.lines, chosen: question.linesAt(found?.x ?? start) },
    promised: costOf(start) - costOf(found?.x ?? start),
  };
}

describe('some days of many people as one programme', () => {
  it.each([1, 2, 3])('keeps all rules and gains what it promised; shop %i', (seed) => {
    const { problem, lines, chosen, promised } = chooseAnew(seed);
    const [before, after] = [lines, chosen].map((each) => evaluate(problem, toRoster(each)));
    expect(after?.hard).toEqual([]);
    expect(promised).toBeGreaterThan(0);
    expect((before?.penalty.total ?? 0) - (after?.penalty.total ?? 0)).toBeCloseTo(promised, 4);
  });

  it('leaves what is not open', () => {
    const { isOpen, lines, chosen } = chooseAnew(1);
    for (const [person, line] of lines.entries()) {
      const kept = [...line.keys()].filter((day) => !isOpen(person, day));
      expect(kept.map((day) => chosen[person]?.[day])).toEqual(kept.map((day) => line[day]));
    }
  });
});
