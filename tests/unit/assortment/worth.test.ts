import { beforeAll, describe, expect, it } from 'vitest';
import { openHighs } from '#electron/solve/highs';
import { formulate } from '#shared/domain/assortment/formulate';
import type { AssortmentProblem } from '#shared/domain/assortment/problem';
import { SPACE_ELASTICITY, spaceCurves } from '#shared/domain/assortment/profit-curve';
import { solve } from '#shared/domain/assortment/solve';
import type { LinearSolver } from '#shared/domain/assortment/solver';
import { FRONTIER_TARGETS, mixFrontier, roomWorth } from '#shared/domain/assortment/worth';
import { storeOf } from '../../bench/assortment/store-of';
import { noRules, sku } from './problems';

const goal = { gap: 0, shouldStop: () => false, onProgress: () => {} };

let highs: LinearSolver;
beforeAll(async () => {
  highs = await openHighs(() => false);
});

function solved(problem: AssortmentProblem) {
  const result = solve(formulate(problem), highs, goal);
  if (result.kind !== 'solved') throw new Error(result.kind);
  return result;
}

describe('profit by facings', () => {
  it('grows with facings to the power of the space elasticity, less what each facing costs', () => {
    const curves = spaceCurves(
      {
        ...{ weeklyUnits: 20, facingsAtDemand: 2, price: 50_000, margin: 10_000 },
        ...{ elasticity: SPACE_ELASTICITY, wastePerFacing: 3_000, holdingPerFacing: 1_000 },
      },
      3,
    );
    expect(curves.sales[2]).toBe(1_000_000);
    expect(curves.profit).toEqual([
      0,
      Math.round(200_000 * 0.5 ** 0.17 - 4_000),
      192_000,
      Math.round(200_000 * 1.5 ** 0.17 - 12_000),
    ]);
  });
});

describe('worth of room', () => {
  const stacked = [1, 2, 3, 4].map((id) => sku({ id, profit: [0, 100 - 10 * id] }));
  it.each([
    ['a metre', { unit: 'length', mm: 250 }, { per: 'metre', worth: 700 }],
    ['a facing', { unit: 'facings', count: 2 }, { per: 'facing', worth: 70 }],
    ['room that is there already', { unit: 'length', mm: 900 }, { per: 'metre', worth: 0 }],
  ] as const)('of %s is what the next SKU would bring', (_, room, expected) => {
    const problem = { candidates: stacked, shelves: [{ category: 1, room }], rules: noRules };
    const [shelf] = roomWorth(problem, solved(problem).prices);
    expect(shelf?.per).toBe(expected.per);
    // At two facings exactly, any price between the second and the third SKU's is right.
    expect(shelf?.worth).toBeGreaterThanOrEqual(expected.worth);
    expect(shelf?.worth).toBeLessThanOrEqual(expected.worth === 70 ? 80 : expected.worth);
  });
});

describe('the frontier of the mix', () => {
  it('shows what each point costs, and no target beats the best without the rule', () => {
    const problem = storeOf(120, 1);
    const loose = { ...goal, gap: 1e-3 };
    const free = solved({ ...problem, rules: noRules });
    const targets = [FRONTIER_TARGETS[0], 0.7, FRONTIER_TARGETS[8]];
    const points = mixFrontier(problem, { index: 0, targets }, highs, loose);
    const profits = points.map(({ result }) => (result.kind === 'solved' ? result.profit : null));
    for (const profit of profits) expect(profit).toBeLessThanOrEqual(free.profit);
    const [first, second, third] = points.map(({ perPoint }) => perPoint);
    expect(first).toBeNull();
    expect(second).toBeCloseTo(((profits[1] ?? 0) - (profits[0] ?? 0)) / 20, 6);
    expect(third).toBeCloseTo(((profits[2] ?? 0) - (profits[1] ?? 0)) / 20, 6);
  });
});
