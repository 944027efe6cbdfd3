import { beforeAll, describe, expect, it } from 'vitest';
import { openHighs } from '#electron/solve/highs';
import { formulate } from '#shared/domain/assortment/formulate';
import { type MoveSearch, searchFrom } from '#shared/domain/assortment/move-search';
import { account, isFeasible, type OptionModel } from '#shared/domain/assortment/options';
import type { AssortmentProblem } from '#shared/domain/assortment/problem';
import { type RetailDemand, retailOracle } from '#shared/domain/assortment/retail-demand';
import { ruleKeeper, shelfGroups } from '#shared/domain/assortment/rule-keeper';
import { solve } from '#shared/domain/assortment/solve';
import type { LinearSolver } from '#shared/domain/assortment/solver';
import { openRandom } from '#shared/domain/random';
import { noRules, sku } from './problems';

let highs: LinearSolver;
beforeAll(async () => {
  highs = await openHighs(() => false);
});

/** Two shelves with two needs each, five SKUs per need, 1 or 2 facings. */
function store(seed: number): { problem: AssortmentProblem; demand: RetailDemand } {
  const random = openRandom(seed, 'retail demand');
  const candidates = Array.from({ length: 20 }, (_, id) => {
    const one = random.int(20, 100);
    return sku({
      ...{ id, category: id % 2, widthMm: random.int(50, 150), facingsToday: random.int(0, 1) },
      ...{ role: random.chance(0.6) ? 'staple' : 'specialty' },
      profit: [0, one, one + random.int(0, 20)],
    });
  });
  const levels = candidates.map(() => random.between(0.2, 1));
  const demand: RetailDemand = {
    items: candidates.map(({ category, facingsToday }, id) => ({
      carriedToday: facingsToday > 0,
      weeklyDemand: random.int(5, 30),
      margin: random.int(1, 5),
      transfer: random.between(0.1, 0.8),
      need: `${category}/${id % 4 < 2 ? 'a' : 'b'}`,
    })),
    similarity: (a, b) => 1 - Math.abs((levels[a] ?? 0) - (levels[b] ?? 0)),
  };
  const shelves = [0, 1].map((category) => ({
    category,
    room: { unit: 'length' as const, mm: 500 },
  }));
  const mix = [{ category: null, basis: 'facings' as const, target: 0.6, tolerance: 0.15 }];
  return { problem: { candidates, shelves, rules: { ...noRules, mix } }, demand };
}

/** Profit of a choice by the words of the model, without any shortcut. */
function profitOf(
  model: OptionModel,
  { items, similarity }: RetailDemand,
  choice: readonly number[],
) {
  const carried = model.items.map(
    ({ options }, item) => (options[choice[item] ?? 0]?.facings ?? 0) > 0,
  );
  const today = items.map(({ carriedToday }) => carriedToday);
  const pullsOn = (from: number, on: readonly boolean[]) =>
    items.map((other, to) =>
      to !== from && on[to] === true && other.need === items[from]?.need
        ? similarity(from, to) * other.weeklyDemand
        : 0,
    );
  const takenOver = (from: number, on: readonly boolean[]) => {
    const absent = items[from];
    if (absent === undefined) return [];
    const pulls = pullsOn(from, on);
    const usual = pullsOn(from, today).reduce((a, b) => a + b, 0);
    const total = Math.max(
      usual,
      pulls.reduce((a, b) => a + b, 0),
    );
    return pulls.map((pull, to) =>
      total === 0
        ? 0
        : (absent.transfer * absent.weeklyDemand * pull * (items[to]?.margin ?? 0)) / total,
    );
  };
  let profit = 0;
  for (const item of items.keys()) {
    if (carried[item] === true)
      profit += model.items[item]?.options[choice[item] ?? 0]?.profit ?? 0;
    else profit += takenOver(item, carried).reduce((a, b) => a + b, 0);
    if (today[item] === true) continue;
    // What others had from it today is in their own profit already.
    for (const [to, money] of takenOver(item, today).entries()) {
      if (carried[to] === true) profit -= money;
    }
  }
  return profit;
}

function searchIn(model: OptionModel, demand: RetailDemand): MoveSearch {
  return {
    oracle: retailOracle(model, demand),
    keeper: ruleKeeper(model),
    optionCounts: model.items.map(({ options }) => options.length),
    groups: shelfGroups(model),
    shouldStop: () => false,
  };
}

describe('demand with substitution', () => {
  it('gives today’s range exactly what it earns today', () => {
    const { problem, demand } = store(1);
    const model = formulate(problem);
    const oracle = retailOracle(model, demand);
    let earned = 0;
    for (const [item, { facingsToday, profit }] of problem.candidates.entries()) {
      if (facingsToday > 0) oracle.apply({ item, option: facingsToday }, null);
      earned += profit[facingsToday] ?? 0;
    }
    expect(oracle.value()).toBeCloseTo(earned, 6);
  });

  it('loses of a dropped SKU only what does not move to its substitutes', () => {
    const pair = { profit: [0, 100], facingsToday: 1 };
    const model = formulate({
      ...{ candidates: [sku({ id: 1, ...pair }), sku({ id: 2, ...pair })], shelves: [] },
      rules: noRules,
    });
    const item = { carriedToday: true, weeklyDemand: 10, transfer: 0.4, need: 'tea' };
    const items = [
      { ...item, margin: 10 },
      { ...item, margin: 7 },
    ];
    const oracle = retailOracle(model, { items, similarity: () => 1 });
    oracle.apply({ item: 0, option: 1 }, { item: 1, option: 1 });
    expect(oracle.value()).toBeCloseTo(200, 9);
    // 4 of 10 units move, at a margin of 7.
    expect(oracle.valueAfter({ item: 0, option: 0 }, null)).toBeCloseTo(100 + 4 * 7, 9);
    expect(oracle.valueAfter({ item: 0, option: 0 }, { item: 1, option: 0 })).toBeCloseTo(0, 9);
  });

  it('moves no more to what is left than its share among today’s', () => {
    const trio = { profit: [0, 100], facingsToday: 1 };
    const model = formulate({
      candidates: [sku({ id: 1, ...trio }), sku({ id: 2, ...trio }), sku({ id: 3, ...trio })],
      ...{ shelves: [], rules: noRules },
    });
    const item = { carriedToday: true, weeklyDemand: 10, margin: 10, transfer: 0.4, need: 'tea' };
    const oracle = retailOracle(model, { items: [item, item, item], similarity: () => 1 });
    oracle.apply({ item: 0, option: 1 }, null);
    // Two are gone: of the 4 units that move from each, the one that is left has its usual half.
    expect(oracle.value()).toBeCloseTo(100 + 2 * 2 * 10, 9);
  });

  it('values every move as the model does from scratch', () => {
    const { problem, demand } = store(2);
    const model = formulate(problem);
    const oracle = retailOracle(model, demand);
    const random = openRandom(9, 'moves');
    for (let step = 0; step < 300; step++) {
      const item = random.int(0, 19);
      const next = (item + random.int(1, 19)) % 20;
      const change = { item, option: random.int(0, 2) };
      const other = random.chance(0.6) ? { item: next, option: random.int(0, 2) } : null;
      const foretold = oracle.valueAfter(change, other);
      oracle.apply(change, other);
      expect(oracle.value()).toBeCloseTo(foretold, 6);
      expect(oracle.value()).toBeCloseTo(profitOf(model, demand, oracle.choice), 6);
    }
  });
});

describe('search by moves under rules', () => {
  it.each([3, 4, 5])(
    'starts from the solver’s range, keeps every rule, ends where no move helps (%i)',
    (seed) => {
      const { problem, demand } = store(seed);
      const model = formulate(problem);
      const solved = solve(model, highs, { gap: 0, shouldStop: () => false, onProgress: () => {} });
      if (solved.kind !== 'solved') throw new Error(solved.kind);
      const found = searchFrom(searchIn(model, demand), [solved.choice]);
      expect(isFeasible(account(model, found.choice))).toBe(true);
      expect(found.value).toBeCloseTo(profitOf(model, demand, found.choice), 6);
      expect(found.value).toBeGreaterThanOrEqual(profitOf(model, demand, solved.choice));

      const changed = (changes: readonly (readonly [item: number, option: number])[]) => {
        const choice = [...found.choice];
        for (const [item, option] of changes) choice[item] = option;
        return choice;
      };
      const singles = model.items.flatMap((_, item) =>
        [0, 1, 2].map((option) => changed([[item, option]])),
      );
      const exchanges = shelfGroups(model).flatMap((group) =>
        group.flatMap((out) =>
          group
            .filter((into) => into !== out && found.choice[into] !== 2)
            .map((into) =>
              changed([
                [out, 0],
                [into, (found.choice[into] ?? 0) + 1],
              ]),
            ),
        ),
      );
      for (const choice of [...singles, ...exchanges]) {
        if (!isFeasible(account(model, choice))) continue;
        expect(profitOf(model, demand, choice)).toBeLessThanOrEqual(found.value + 1e-6);
      }
    },
  );

  it('finds more than the solver’s range where substitution matters', () => {
    const gains = Array.from({ length: 12 }, (_, seed) => {
      const { problem, demand } = store(seed + 1);
      const model = formulate(problem);
      const solved = solve(model, highs, { gap: 0, shouldStop: () => false, onProgress: () => {} });
      if (solved.kind !== 'solved') return 0;
      const { value } = searchFrom(searchIn(model, demand), [solved.choice]);
      return value - profitOf(model, demand, solved.choice);
    });
    expect(Math.min(...gains)).toBeGreaterThanOrEqual(-1e-6);
    expect(gains.filter((gain) => gain > 1).length).toBeGreaterThan(3);
  });
});
