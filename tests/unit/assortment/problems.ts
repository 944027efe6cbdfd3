/** Small assortment problems for tests: any rules, few enough SKUs to try every assortment. */
import fc from 'fast-check';
import { at, type OptionModel } from '#shared/domain/assortment/options';
import type { AssortmentProblem, Candidate, Rules } from '#shared/domain/assortment/problem';

export const noRules: Rules = {
  mix: [],
  coverage: [],
  limits: [],
  newAtLeast: 0,
  changesAtMost: null,
  leastGain: 0,
};

/** A SKU of category 1 that earns 10 with its one facing of 100 mm, but for what is given. */
export function sku(given: Partial<Candidate> & { readonly id: number }): Candidate {
  const profit = given.profit ?? [0, 10];
  return {
    category: 1,
    role: 'staple',
    subcategory: null,
    priceBand: null,
    supplier: null,
    brand: null,
    widthMm: 100,
    isNew: false,
    facingsToday: 0,
    minFacings: 1,
    decision: 'free',
    sales: profit,
    ...given,
    profit,
  };
}

const names = (prefix: string) => fc.constantFrom(`${prefix}1`, `${prefix}2`);

/** Concave and other curves: the model allows any. */
const curve = fc
  .array(fc.integer({ min: -40, max: 200 }), { minLength: 1, maxLength: 3 })
  .map((values) => [0, ...values]);

const candidate = fc
  .record({
    category: fc.constantFrom(1, 2, 3),
    role: fc.constantFrom('staple' as const, 'specialty' as const),
    subcategory: names('need '),
    priceBand: names('band '),
    supplier: names('supplier '),
    brand: names('brand '),
    widthMm: fc.integer({ min: 5, max: 20 }),
    isNew: fc.boolean(),
    facingsToday: fc.integer({ min: 0, max: 2 }),
    decision: fc.oneof(
      { weight: 10, arbitrary: fc.constant('free' as const) },
      fc.constantFrom('must_keep' as const, 'must_drop' as const),
    ),
    profit: curve,
    twoAtLeast: fc.integer({ min: 1, max: 5 }).map((roll) => roll === 1),
    salesPerFacing: fc.integer({ min: 0, max: 50 }),
  })
  .map(({ twoAtLeast, salesPerFacing, ...rest }) => ({
    ...rest,
    minFacings: twoAtLeast && rest.profit.length > 2 ? 2 : 1,
    sales: rest.profit.map((_, facings) => facings * salesPerFacing),
  }));

const basis = fc.constantFrom(
  'facings' as const,
  'length' as const,
  'count' as const,
  'sales' as const,
);

const rules: fc.Arbitrary<Rules> = fc.record({
  mix: fc.array(
    fc.record({
      category: fc.constantFrom(null, 1),
      basis,
      target: fc.integer({ min: 3, max: 8 }).map((tenths) => tenths / 10),
      tolerance: fc.constantFrom(0.02, 0.1, 0.2),
    }),
    { maxLength: 2 },
  ),
  coverage: fc.array(
    fc.oneof(
      fc.record({
        category: fc.constantFrom(1, 2),
        by: fc.constant('subcategory' as const),
        value: names('need '),
        atLeast: fc.integer({ min: 1, max: 2 }),
      }),
      fc.record({
        category: fc.constantFrom(1, 2),
        by: fc.constant('priceBand' as const),
        value: names('band '),
        atLeast: fc.integer({ min: 1, max: 2 }),
      }),
    ),
    { maxLength: 2 },
  ),
  limits: fc.array(
    fc.record({
      by: fc.constant('supplier' as const),
      value: names('supplier '),
      basis,
      atMost: fc.integer({ min: 2, max: 90 }),
    }),
    { maxLength: 1 },
  ),
  newAtLeast: fc.integer({ min: 0, max: 3 }),
  changesAtMost: fc.option(fc.integer({ min: 3, max: 12 })),
  leastGain: fc.constantFrom(0, 0, 5, 40),
});

const room = fc.oneof(
  fc.record({ unit: fc.constant('length' as const), mm: fc.integer({ min: 20, max: 90 }) }),
  fc.record({ unit: fc.constant('facings' as const), count: fc.integer({ min: 1, max: 6 }) }),
);

/** Problems of at most 12 SKUs in up to three categories, one of them perhaps without a limit. */
export const smallProblem: fc.Arbitrary<AssortmentProblem> = fc
  .record({
    candidates: fc.array(candidate, { minLength: 1, maxLength: 12 }),
    rooms: fc.tuple(room, room, fc.option(room)),
    rules: fc.oneof(fc.constant(noRules), rules),
  })
  .map(({ candidates, rooms, rules }) => ({
    candidates: candidates.map((given, id) => ({ id, ...given })),
    shelves: rooms.flatMap((room, index) => (room === null ? [] : [{ category: index + 1, room }])),
    rules,
  }));

/** Profit of the best choice, found by trying every one that fits; null where none keeps the rules. */
export function bestByEnumeration(model: OptionModel): number | null {
  const room = [...model.capacity];
  const left = model.rows.map(({ atMost }) => atMost);
  let best: number | null = null;
  const tryFrom = (index: number, profit: number): void => {
    const item = model.items[index];
    if (item === undefined) {
      if (left.every((amount) => amount >= 0) && (best === null || profit > best)) best = profit;
      return;
    }
    for (const option of item.options) {
      const roomLeft = at(room, item.shelf);
      if (option.size > roomLeft) continue;
      room[item.shelf] = roomLeft - option.size;
      for (const [place, row] of item.rows.entries()) {
        left[row] = at(left, row) - at(option.amounts, place);
      }
      tryFrom(index + 1, profit + option.profit);
      for (const [place, row] of item.rows.entries()) {
        left[row] = at(left, row) + at(option.amounts, place);
      }
      room[item.shelf] = roomLeft;
    }
  };
  tryFrom(0, 0);
  return best;
}
