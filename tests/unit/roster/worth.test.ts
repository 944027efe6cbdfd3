import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { evaluate } from '#shared/domain/roster/evaluate';
import { OFF } from '#shared/domain/roster/problem';
import { worthOfDuties, worthOfHeads } from '#shared/domain/roster/worth';
import { person, tinyProblems } from './problems';

vi.setConfig({ testTimeout: 120_000 });

describe('one more person', () => {
  it('is worth what the penalty falls by when somebody without a contract works that duty', () => {
    fc.assert(
      fc.property(tinyProblems, fc.nat(2), (tiny, choice) => {
        const roster = tiny.people.map((_, index) =>
          Array.from({ length: tiny.days }, (_, day) => ((index + day + choice) % 3) - 1),
        );
        const worth = worthOfDuties(tiny, roster);
        const before = evaluate(tiny, roster).penalty.total;
        const more = { ...tiny, people: [...tiny.people, person({}, tiny.days)] };
        for (const [day, duties] of worth.entries()) {
          for (const [duty, value] of duties.entries()) {
            const line = Array.from({ length: tiny.days }, (_, at) => (at === day ? duty : OFF));
            const after = evaluate(more, [...roster, line]).penalty.total;
            expect(value).toBeCloseTo(before - after, 6);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('costs the surplus where enough are there, and counts part of a missing head as that part', () => {
    const slots = [2, 1, 0.5].map((need, day) => ({ day, code: '', need, under: 10, over: 2 }));
    const fills = slots.map((_, slot) => [[slot]]);
    const [tiny] = fc.sample(tinyProblems, { numRuns: 1, seed: 1 });
    if (tiny === undefined) throw new Error('no problem');
    const week = { ...tiny, days: 3, slots, fills };
    expect(worthOfHeads(week, [[0, 0, OFF]])).toEqual([10, -2, 4]);
  });
});
