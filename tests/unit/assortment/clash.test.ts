import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { openHighs } from '#electron/solve/highs';
import { type Clash, findClash, rulesOf, withRules } from '#shared/domain/assortment/clash';
import { formulate } from '#shared/domain/assortment/formulate';
import type { AssortmentProblem } from '#shared/domain/assortment/problem';
import type { LinearSolver } from '#shared/domain/assortment/solver';
import { bestByEnumeration, noRules, sku, smallProblem } from './problems';

vi.setConfig({ testTimeout: 60_000 });

let highs: LinearSolver;
beforeAll(async () => {
  highs = await openHighs(() => false);
});

const clashOf = (problem: AssortmentProblem) => findClash(problem, highs, () => false);
const hasAny = (problem: AssortmentProblem, rules: Clash['rule'][]) =>
  bestByEnumeration(withRules(problem, rules)) !== null;

describe('rules that clash', () => {
  it('are none where an assortment keeps them all', () => {
    const problem = { candidates: [sku({ id: 1 })], shelves: [], rules: noRules };
    expect(clashOf(problem)).toEqual([]);
  });

  it('are named with what would mend it, and nothing else is', () => {
    const kept = { decision: 'must_keep', widthMm: 120 } as const;
    const problem: AssortmentProblem = {
      candidates: [
        sku({ id: 1, ...kept }),
        sku({ id: 2, ...kept, role: 'specialty' }),
        sku({ id: 3, category: 2, isNew: true }),
      ],
      shelves: [
        { category: 1, room: { unit: 'length', mm: 200 } },
        { category: 2, room: { unit: 'facings', count: 1 } },
      ],
      rules: {
        ...noRules,
        newAtLeast: 1,
        mix: [{ category: null, basis: 'count', target: 0.6, tolerance: 0.2 }],
      },
    };
    expect(clashOf(problem)).toEqual([
      { rule: { rule: 'shelf', category: 1 }, loosenBy: 40 },
      { rule: { rule: 'keep', category: 1 }, loosenBy: null },
    ]);
  });

  it('counts a shelf in facings, and a mix in tolerance to add', () => {
    const problem: AssortmentProblem = {
      candidates: [
        sku({ id: 1, decision: 'must_keep' }),
        sku({ id: 2, role: 'specialty', decision: 'must_keep' }),
      ],
      shelves: [{ category: 1, room: { unit: 'facings', count: 2 } }],
      rules: { ...noRules, mix: [{ category: 1, basis: 'facings', target: 0.7, tolerance: 0.1 }] },
    };
    const clashes = clashOf(problem) ?? [];
    expect(clashes.map(({ rule }) => rule)).toEqual([
      { rule: 'keep', category: 1 },
      { rule: 'mix', index: 0, side: 'least' },
    ]);
    expect(clashes[1]?.loosenBy).toBeCloseTo(0.1, 3);
    const oneFacing = [{ category: 1, room: { unit: 'facings' as const, count: 1 } }];
    expect(clashOf({ ...problem, shelves: oneFacing, rules: noRules })?.[0]?.loosenBy).toBe(1);
  });

  it('cannot hold together, while any of them can be left out to make them', () => {
    fc.assert(
      fc.property(smallProblem, (problem) => {
        if (bestByEnumeration(formulate(problem)) !== null) {
          expect(clashOf(problem)).toEqual([]);
          return;
        }
        const rules = (clashOf(problem) ?? []).map(({ rule }) => rule);
        expect(rules.length).toBeGreaterThan(0);
        expect(hasAny(problem, rules)).toBe(false);
        for (const rule of rules) {
          expect(
            hasAny(
              problem,
              rules.filter((other) => other !== rule),
            ),
          ).toBe(true);
        }
      }),
      { numRuns: 30, seed: 5 },
    );
  });

  it('are loosened by exactly what lets them hold', () => {
    fc.assert(
      fc.property(smallProblem, (problem) => {
        const clashes = clashOf(problem) ?? [];
        for (const { rule, loosenBy } of clashes) {
          if (loosenBy === null || rule.rule === 'mix') continue;
          const model = withRules(
            problem,
            clashes.map((clash) => clash.rule),
          );
          const given = (more: number) => ({
            ...model,
            capacity: model.capacity.map((room, shelf) =>
              rule.rule === 'shelf' && rulesShelf(problem, shelf) === rule.category
                ? room + more
                : room,
            ),
            rows: model.rows.map((row) =>
              JSON.stringify(row.rule) === JSON.stringify(rule)
                ? { ...row, atMost: row.atMost + more }
                : row,
            ),
          });
          expect(bestByEnumeration(given(loosenBy))).not.toBeNull();
          expect(bestByEnumeration(given(loosenBy - 1))).toBeNull();
        }
      }),
      { numRuns: 30, seed: 6 },
    );
  });

  it('are among the rules of the problem', () => {
    const rules = fc.sample(smallProblem, { numRuns: 20, seed: 8 }).flatMap((problem) => {
      const all = rulesOf(problem).map((rule) => JSON.stringify(rule));
      return (clashOf(problem) ?? []).map(({ rule }) => all.includes(JSON.stringify(rule)));
    });
    expect(rules).not.toContain(false);
  });
});

/** Category of a shelf of the model: categories in the order of their first SKU. */
function rulesShelf({ candidates }: AssortmentProblem, shelf: number): number | undefined {
  return [...new Set(candidates.map(({ category }) => category))][shelf];
}
