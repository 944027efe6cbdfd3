import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { openHighs } from '#electron/solve/highs';
import { formulate } from '#shared/domain/assortment/formulate';
import { toMilp } from '#shared/domain/assortment/milp';
import { account, isFeasible } from '#shared/domain/assortment/options';
import { priceOut, pricesFrom } from '#shared/domain/assortment/priced';
import { solveByProgramme } from '#shared/domain/assortment/programme';
import { improveByShelves } from '#shared/domain/assortment/shelves';
import { solve } from '#shared/domain/assortment/solve';
import type { LinearSolver } from '#shared/domain/assortment/solver';
import { profitWithin, type SolveGoal } from '#shared/domain/assortment/standing';
import { bestByEnumeration, noRules, sku, smallProblem } from './problems';

const exact: SolveGoal = { gap: 0, shouldStop: () => false, onProgress: () => {} };

/** Hundreds of small solves take a second or two, more on a busy machine. */
vi.setConfig({ testTimeout: 60_000 });

let highs: LinearSolver;
beforeAll(async () => {
  highs = await openHighs(() => false);
});

describe('the best assortment of at most 12 SKUs under any rules', () => {
  it('is the one that trying every assortment finds', () => {
    fc.assert(
      fc.property(smallProblem, (problem) => {
        const model = formulate(problem);
        const best = bestByEnumeration(model);
        const result = solve(model, highs, exact);
        if (best === null) {
          expect(result.kind).toBe('infeasible');
          return;
        }
        if (result.kind !== 'solved') throw new Error(`best is ${best}, answer ${result.kind}`);
        const judged = account(model, result.choice);
        expect(isFeasible(judged)).toBe(true);
        expect(judged.profit).toBe(result.profit);
        expect(result).toMatchObject({ profit: best, bound: best, gap: 0, proven: true });
      }),
      { numRuns: 250, seed: 73 },
    );
  });

  it('is never above the bound, whatever the prices and however early the search stops', () => {
    const prices = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 20, maxLength: 20 });
    const steps = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(smallProblem, prices, steps, (problem, duals, patience) => {
        const model = formulate(problem);
        const best = bestByEnumeration(model);
        if (best === null) return;
        const priced = priceOut(model, pricesFrom(model, Float64Array.from(duals)));
        expect(profitWithin(priced.bound, 0)).toBeGreaterThanOrEqual(best);
        const seen: number[] = [];
        const known = { best: null, bound: profitWithin(priced.bound, 0) };
        const standing = improveByShelves(model, priced, known, {
          gap: 0,
          shouldStop: askedMoreThan(patience),
          onProgress: ({ bound }) => seen.push(bound),
        });
        for (const bound of [...seen, standing.bound]) expect(bound).toBeGreaterThanOrEqual(best);
        expect(standing.best?.profit ?? best).toBeLessThanOrEqual(best);
      }),
      { numRuns: 200, seed: 37 },
    );
  });

  it('is also what the integer programme finds on its own', () => {
    fc.assert(
      fc.property(smallProblem, (problem) => {
        const model = formulate(problem);
        const best = bestByEnumeration(model);
        const relaxed = highs.relax(toMilp(model));
        if (relaxed.kind !== 'optimal') {
          expect(best).toBeNull();
          return;
        }
        const priced = priceOut(model, pricesFrom(model, relaxed.duals));
        const known = { best: null, bound: profitWithin(priced.bound, 0) };
        const answer = solveByProgramme(model, priced, highs, known, exact);
        if (answer === 'infeasible') expect(best).toBeNull();
        else expect(answer).toMatchObject({ best: { profit: best }, bound: best });
      }),
      { numRuns: 100, seed: 7 },
    );
  });
});

describe('solving', () => {
  const twoShelves = formulate({
    candidates: [
      sku({ id: 1, profit: [0, 100, 150] }),
      sku({ id: 2, role: 'specialty', profit: [0, 90, 170] }),
      sku({ id: 3, category: 2, profit: [0, 70, 90] }),
      sku({ id: 4, category: 2, role: 'specialty', profit: [0, 80, 120] }),
    ],
    shelves: [
      { category: 1, room: { unit: 'length', mm: 300 } },
      { category: 2, room: { unit: 'facings', count: 2 } },
    ],
    rules: {
      ...noRules,
      mix: [{ category: null, basis: 'facings', target: 0.6, tolerance: 0 }],
    },
  });

  it('weighs every shelf and the rule between them', () => {
    // 3 of 5 facings staple: 150 + 90 and 70 + 80.
    expect(solve(twoShelves, highs, exact)).toMatchObject({ choice: [2, 1, 1, 1], profit: 390 });
  });

  it('gives the same answer to the same question', () => {
    fc.assert(
      fc.property(smallProblem, (problem) => {
        const model = formulate(problem);
        expect(solve(model, highs, exact)).toEqual(solve(model, highs, exact));
      }),
      { numRuns: 40, seed: 3 },
    );
  });

  it('reports a bound that only falls and a best that only rises', () => {
    const seen: { bound: number; profit: number }[] = [];
    solve(twoShelves, highs, {
      ...exact,
      onProgress: ({ bound, best }) =>
        seen.push({ bound, profit: best?.profit ?? Number.NEGATIVE_INFINITY }),
    });
    expect(seen.length).toBeGreaterThan(0);
    for (const [index, now] of seen.entries()) {
      const before = seen[index - 1] ?? now;
      expect(now.bound).toBeLessThanOrEqual(before.bound);
      expect(now.profit).toBeGreaterThanOrEqual(before.profit);
      expect(now.bound).toBeGreaterThanOrEqual(now.profit);
    }
  });

  it('says that it was stopped when it was stopped before it had anything', () => {
    expect(solve(twoShelves, highs, { ...exact, shouldStop: () => true })).toEqual({
      kind: 'stopped',
    });
  });
});

/** False for so many times, then true. */
function askedMoreThan(times: number): () => boolean {
  let asked = 0;
  return () => ++asked > times;
}
