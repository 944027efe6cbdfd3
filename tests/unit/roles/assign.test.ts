import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  assignRoles,
  ENOUGH_DAYS,
  ROLE_DAYS,
  type RoleFacts,
  SPECIALTY_LEAD,
} from '#shared/domain/roles/assign';
import { midRanks } from '#shared/domain/roles/percentiles';

/** A SKU of category 1, 91 days in stock, sold on half of them at a margin of 30 %. */
function sku(skuId: number, change: Partial<RoleFacts> = {}): RoleFacts {
  return {
    skuId,
    categoryId: 1,
    inStockDays: ROLE_DAYS,
    sellingDays: 45,
    tickets: 0,
    shopTickets: null,
    salesWithCost: 1_000,
    cogs: 700,
    ...change,
  };
}

const roleOf = (facts: readonly RoleFacts[], skuId: number) =>
  assignRoles(facts).find((decision) => decision.skuId === skuId);

describe('percentiles', () => {
  test.each([
    ['one value', [7], [0.5]],
    ['values in order', [1, 2, 3, 4], [0.125, 0.375, 0.625, 0.875]],
    ['equal values share the middle of their ranks', [5, 1, 5], [2 / 3, 1 / 6, 2 / 3]],
    ['all equal', [3, 3, 3], [0.5, 0.5, 0.5]],
    ['none', [], []],
  ])('%s', (_, values, ranks) => {
    expect(midRanks(values)).toEqual(ranks.map((rank) => expect.closeTo(rank, 12)));
  });

  test('keep the order, have mean one half, and do not care how the values are listed', () => {
    const values = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(values, (list) => {
        const ranks = midRanks(list);
        const mean = ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length;
        expect(mean).toBeCloseTo(0.5, 9);
        for (const [a, x] of list.entries()) {
          for (const [b, y] of list.entries()) {
            expect(Math.sign((ranks[a] ?? 0) - (ranks[b] ?? 0))).toBe(Math.sign(x - y));
          }
        }
        expect(midRanks([...list].reverse())).toEqual([...ranks].reverse());
      }),
    );
  });
});

describe('roles', () => {
  test('what sells every day at a thin margin is a staple, what sells seldom at a rich one a speciality', () => {
    const range = [
      sku(1, { sellingDays: 91, cogs: 900 }),
      sku(2, { sellingDays: 60, cogs: 750 }),
      sku(3, { sellingDays: 5, cogs: 400 }),
    ];
    expect(assignRoles(range).map(({ role, by }) => [role, by])).toEqual([
      ['staple', 'computed'],
      ['staple', 'computed'],
      ['specialty', 'computed'],
    ]);
  });

  test('a margin rank that leads by no more than the threshold is still a staple', () => {
    // Ten SKUs: ranks are a tenth apart, so a lead of one place is 0.1 and one of two is 0.2.
    const range = Array.from({ length: 10 }, (_, at) =>
      sku(at, { sellingDays: 10 + at, cogs: 900 - 10 * at }),
    );
    const leading = (places: number) =>
      range.map((one, at) => (at === 4 ? { ...one, sellingDays: 10 + 4 - places - 0.5 } : one));
    expect(roleOf(leading(1), 4)).toMatchObject({ role: 'staple', by: 'computed' });
    expect(roleOf(leading(2), 4)).toMatchObject({ role: 'specialty', by: 'computed' });
    expect(SPECIALTY_LEAD).toBeGreaterThan(0.1);
    expect(SPECIALTY_LEAD).toBeLessThan(0.2);
  });

  test('categories are ranked each for itself', () => {
    const dear = [1, 2].map((id) => sku(id, { cogs: 100 + id, sellingDays: 10 * id }));
    const cheap = [3, 4].map((id) =>
      sku(id, { categoryId: 2, cogs: 900 + id, sellingDays: 20 * id }),
    );
    const together = assignRoles([...dear, ...cheap]);
    expect(together).toEqual([...assignRoles(dear), ...assignRoles(cheap)]);
  });

  test('ticket penetration weighs half of the frequency', () => {
    const range = [
      sku(1, { sellingDays: 91, tickets: 1, shopTickets: 100 }),
      sku(2, { sellingDays: 30, tickets: 50, shopTickets: 100 }),
    ];
    const ranks = assignRoles(range).map(({ frequencyRank }) => frequencyRank);
    expect(ranks).toEqual([0.5, 0.5]);
    const withoutTickets = range.map((one) => ({ ...one, shopTickets: null }));
    expect(assignRoles(withoutTickets).map((one) => one.frequencyRank)).toEqual([0.75, 0.25]);
  });

  test.each([
    ['fewer than four weeks in stock', { inStockDays: ENOUGH_DAYS - 1, sellingDays: 20 }],
    ['no known margin', { salesWithCost: 0, cogs: 0 }],
    ['never in stock', { inStockDays: 0, sellingDays: 0 }],
  ])('%s: the role of the majority of its category, by default', (_, thin) => {
    const staples = [1, 2].map((id) => sku(id, { sellingDays: 90, cogs: 900 }));
    const range = [...staples, sku(3, { sellingDays: 4, cogs: 100 }), sku(4, thin)];
    expect(roleOf(range, 4)).toMatchObject({
      role: 'staple',
      by: 'default',
      frequencyRank: null,
      marginRank: null,
    });
    // It does not push the others about either.
    expect(assignRoles(range).slice(0, 3)).toEqual(assignRoles(range.slice(0, 3)));
  });

  test('alone in its category, it follows the shop', () => {
    const specialities = [1, 2, 3].map((id) =>
      sku(id, { sellingDays: 10 - id, cogs: 700 - 100 * id }),
    );
    const shop = majorityOf(specialities);
    expect(roleOf([...specialities, sku(9, { categoryId: 2 })], 9)).toMatchObject({
      role: shop,
      by: 'default',
    });
  });

  test('before anything is known, everything is a staple', () => {
    expect(assignRoles([sku(1, { inStockDays: 0, sellingDays: 0 })])).toMatchObject([
      { role: 'staple', by: 'default', frequency: null },
    ]);
    expect(assignRoles([])).toEqual([]);
  });

  test('every SKU gets one role, whatever the order they come in', () => {
    const facts = fc.record({
      categoryId: fc.integer({ min: 1, max: 3 }),
      inStockDays: fc.integer({ min: 0, max: ROLE_DAYS }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      salesWithCost: fc.integer({ min: 0, max: 1_000 }),
      cogs: fc.integer({ min: 0, max: 1_500 }),
    });
    fc.assert(
      fc.property(fc.array(facts, { maxLength: 40 }), (rows) => {
        const range = rows.map(({ share, ...row }, at) =>
          sku(at + 1, { ...row, sellingDays: Math.floor(row.inStockDays * share) }),
        );
        const byId = (decisions: ReturnType<typeof assignRoles>) =>
          [...decisions].sort((a, b) => a.skuId - b.skuId);
        const decisions = byId(assignRoles(range));
        expect(decisions.map(({ skuId }) => skuId)).toEqual(range.map(({ skuId }) => skuId));
        expect(byId(assignRoles([...range].reverse()))).toEqual(decisions);
      }),
    );
  });
});

function majorityOf(facts: readonly RoleFacts[]) {
  const staples = assignRoles(facts).filter(({ role }) => role === 'staple').length;
  return staples * 2 > facts.length ? 'staple' : 'specialty';
}
