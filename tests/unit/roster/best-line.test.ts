import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { evaluate } from '#shared/domain/roster/evaluate';
import { LineSearch } from '#shared/domain/roster/line/best-line';
import { compile, toRoster } from '#shared/domain/roster/search/compiled';
import { everyLine, problem, tinyProblems } from './problems';

vi.setConfig({ testTimeout: 60_000 });

/** Wishes and missing minutes alone: the part of the penalty that one line decides. */
const alone = tinyProblems.map((tiny) => ({
  ...{ ...tiny, people: tiny.people.slice(0, 1) },
  ...{ slots: [], fills: tiny.fills.map((day) => day.map(() => [])) },
}));

describe('the best line', () => {
  it('is the best of all lawful ones that keep the days outside its window', () => {
    const window = fc.record({ from: fc.nat(4), length: fc.integer({ min: 1, max: 3 }) });
    fc.assert(
      fc.property(alone, window, fc.nat(1_000), (problem, { from, length }, choice) => {
        const lawful = everyLine(problem.days, 2)
          .map((line) => ({ line, verdict: evaluate(problem, [line]) }))
          .filter(({ verdict }) => verdict.hard.length === 0);
        const start = lawful[choice % Math.max(1, lawful.length)];
        fc.pre(start !== undefined && from < problem.days);
        if (start === undefined) return;
        const to = Math.min(problem.days, from + length);
        const outside = lawful.filter(({ line }) =>
          line.every((duty, day) => (day >= from && day < to) || duty === start.line[day]),
        );
        const least = Math.min(...outside.map(({ verdict }) => verdict.penalty.total));
        const [model] = compile(problem).lines;
        if (model === undefined) throw new Error('nobody');
        const current = Int16Array.from(start.line, (duty) => duty + 1);
        const cost = model.base;
        const found = new LineSearch().best({
          model,
          cost,
          current,
          from,
          to,
          ceiling: Number.POSITIVE_INFINITY,
        });
        const verdict = evaluate(problem, toRoster(found.line === null ? [] : [found.line]));
        expect(verdict.hard).toEqual([]);
        expect(verdict.penalty.total).toBeCloseTo(least, 6);
      }),
      { numRuns: 500 },
    );
  });
});

const shouldStop = () => false;

describe('every line within a limit', () => {
  it('is every lawful line that costs no more', () => {
    fc.assert(
      fc.property(alone, fc.integer({ min: 0, max: 30 }), (problem, above) => {
        const lawful = everyLine(problem.days, 2)
          .map((line) => ({ line, verdict: evaluate(problem, [line]) }))
          .filter(({ verdict }) => verdict.hard.length === 0);
        const least = Math.min(...lawful.map(({ verdict }) => verdict.penalty.total));
        fc.pre(lawful.length > 0);
        const [model] = compile(problem).lines;
        if (model === undefined) throw new Error('nobody');
        const ceiling = least + above;
        const current = new Int16Array(problem.days);
        const ask = { model, cost: model.base, current, from: 0, to: problem.days, ceiling };
        const found = new LineSearch().every(ask, { most: 100_000, shouldStop }) ?? [];
        const wanted = lawful.filter(({ verdict }) => verdict.penalty.total <= ceiling);
        expect(toRoster(found).map(String).toSorted()).toEqual(
          wanted.map(({ line }) => String(line)).toSorted(),
        );
      }),
      { numRuns: 300 },
    );
  });

  /** All of the two duties' lines of these days are within the limit: far more than anybody waits for. */
  function everyLineOf(days: number, effort: { most: number; shouldStop: () => boolean }) {
    const [model] = compile(problem({ days })).lines;
    if (model === undefined) throw new Error('nobody');
    const current = new Int16Array(days);
    const ask = { model, cost: model.base, current, from: 0, to: days, ceiling: 0 };
    return new LineSearch().every(ask, effort);
  }

  it('is not told where it takes too many steps', () => {
    expect(everyLineOf(7, { most: 100, shouldStop })).toBeNull();
  });

  it('looks at the clock, and is left at once when stopped', () => {
    let looks = 0;
    const most = Number.MAX_SAFE_INTEGER;
    expect(everyLineOf(60, { most, shouldStop: () => ++looks === 2 })).toBeNull();
    expect(looks).toBe(2);
  });
});
