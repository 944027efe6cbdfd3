import { describe, expect, it } from 'vitest';
import {
  type MixedLogit,
  mixedLogitOracle,
  revenueOrderedSets,
} from '#shared/domain/assortment/mixed-logit';
import { type MoveSearch, searchFrom } from '#shared/domain/assortment/move-search';
import { openRandom } from '#shared/domain/random';
import { missingData } from '../../helpers/data';
import { mixedLogitInstances } from '../../helpers/mixed-logit-instances';

function freeSearch(logit: MixedLogit): MoveSearch {
  const everything = logit.prices.map((_, product) => product);
  return {
    oracle: mixedLogitOracle(logit),
    keeper: { allows: () => true, apply: () => {} },
    optionCounts: everything.map(() => 2),
    groups: [everything],
    shouldStop: () => false,
  };
}

/** Revenue by the formula, from scratch. */
function revenue({ prices, segments }: MixedLogit, choice: readonly number[]): number {
  return segments.reduce((sum, { share, nothing, weights }) => {
    const bought = weights.map((weight, product) => weight * (choice[product] ?? 0));
    const total = bought.reduce((a, b) => a + b, nothing);
    return (
      sum + share * bought.reduce((a, b, product) => a + (b * (prices[product] ?? 0)) / total, 0)
    );
  }, 0);
}

function smallLogit(seed: number): MixedLogit {
  const random = openRandom(seed, 'mixed logit');
  const list = <Value>(length: number, value: () => Value) => Array.from({ length }, value);
  return {
    prices: list(10, () => random.between(1, 10)),
    segments: list(4, () => ({
      share: 0.25,
      nothing: random.between(0.5, 3),
      weights: list(10, () => Math.exp(2 * random.normal())),
    })),
  };
}

describe('mixed logit demand', () => {
  it('values a change as the formula does from scratch', () => {
    const logit = smallLogit(1);
    const oracle = mixedLogitOracle(logit);
    const random = openRandom(2, 'moves');
    for (let step = 0; step < 200; step++) {
      const item = random.int(0, 9);
      const change = { item, option: 1 - (oracle.choice[item] ?? 0) };
      const next = (item + random.int(1, 9)) % 10;
      const other = random.chance(0.5)
        ? { item: next, option: 1 - (oracle.choice[next] ?? 0) }
        : null;
      const foretold = oracle.valueAfter(change, other);
      oracle.apply(change, other);
      expect(oracle.value()).toBeCloseTo(foretold, 10);
      expect(oracle.value()).toBeCloseTo(revenue(logit, oracle.choice), 10);
    }
  });
});

describe('search by moves', () => {
  it('ends where no move helps, and on ten products nearly always at the best of all sets', () => {
    let reached = 0;
    for (let seed = 1; seed <= 40; seed++) {
      const logit = smallLogit(seed);
      const found = searchFrom(freeSearch(logit), revenueOrderedSets(logit));
      const sets = Array.from({ length: 1024 }, (_, bits) =>
        logit.prices.map((__, product) => (bits >> product) & 1),
      );
      const best = Math.max(...sets.map((set) => revenue(logit, set)));
      expect(found.value).toBeLessThanOrEqual(best * (1 + 1e-9));
      if (found.value > best * (1 - 1e-9)) reached++;
    }
    expect(reached).toBeGreaterThanOrEqual(39);
  });

  it('makes no move that its keeper forbids', () => {
    const logit = smallLogit(3);
    const free = freeSearch(logit);
    const pairOnly: MoveSearch = {
      ...free,
      keeper: {
        apply: () => {},
        allows(change, other) {
          const after = [...free.oracle.choice];
          for (const made of [change, other]) if (made !== null) after[made.item] = made.option;
          return after.reduce((a, b) => a + b, 0) <= 2;
        },
      },
    };
    const found = searchFrom(pairOnly, [logit.prices.map(() => 0)]);
    const pairs = logit.prices.flatMap((_, a) =>
      logit.prices.map((__, b) => logit.prices.map((___, i) => Number(i === a || i === b))),
    );
    expect(found.choice.reduce((a, b) => a + b, 0)).toBe(2);
    expect(found.value).toBeCloseTo(Math.max(...pairs.map((pair) => revenue(logit, pair))), 9);
  });

  const instances = mixedLogitInstances();
  it.skipIf(instances === null)(
    instances === null
      ? missingData('assortment-mmnl')
      : 'reaches the best known revenue on all 70 published instances',
    () => {
      const short = (instances ?? []).flatMap(({ name, logit, bestKnown }) => {
        const { choice } = searchFrom(freeSearch(logit), revenueOrderedSets(logit));
        const gap = (bestKnown - revenue(logit, choice)) / bestKnown;
        return Math.abs(gap) < 1e-6 ? [] : [`${name}: ${gap}`];
      });
      expect(instances).toHaveLength(70);
      expect(short).toEqual([]);
    },
    30_000,
  );
});
