import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Branch,
  branchOf,
  inOrder,
  moveBranch,
  placeOf,
} from '#shared/domain/shelves/tree-order';

/** Fresh 1 (Leafy 2, Fruit 3), Drinks 4 (Tea 5). */
const shop: readonly Branch[] = [
  { id: 1, parentId: null },
  { id: 2, parentId: 1 },
  { id: 3, parentId: 1 },
  { id: 4, parentId: null },
  { id: 5, parentId: 4 },
];
const ids = (rows: readonly Branch[] | null) => rows?.map(({ id }) => id);

describe('moving a category', () => {
  test('takes what is below it along', () => {
    expect(ids(moveBranch(shop, 4, null, 0))).toEqual([4, 5, 1, 2, 3]);
    expect(ids(moveBranch(shop, 4, 1, 1))).toEqual([1, 2, 4, 5, 3]);
  });

  test('below itself is refused', () => {
    expect(moveBranch(shop, 1, 3, 0)).toBeNull();
    expect(moveBranch(shop, 1, 1, 0)).toBeNull();
  });

  test('beyond the last place is the last place', () => {
    expect(ids(moveBranch(shop, 2, 4, 99))).toEqual([1, 3, 4, 5, 2]);
  });

  test('and back leads to the same order, whatever the tree', () => {
    // The parent of each is one that came before, or none; in the order of the shop.
    const trees = fc
      .array(fc.nat(), { minLength: 2, maxLength: 12 })
      .map((seeds) =>
        inOrder(seeds.map((seed, at) => ({ id: at + 1, parentId: seed % (at + 1) || null }))),
      );
    fc.assert(
      fc.property(trees, fc.nat(), fc.nat(), fc.nat(), (rows, which, where, index) => {
        const row = rows[which % rows.length];
        const parent = [null, ...rows.map(({ id }) => id)][where % (rows.length + 1)] ?? null;
        if (row === undefined) return;
        const moved = moveBranch(rows, row.id, parent, index % 5);
        if (moved === null) {
          expect(parent !== null && branchOf(rows, row.id).has(parent)).toBe(true);
          return;
        }
        expect(new Set(ids(moved))).toEqual(new Set(ids(rows)));
        expect(moveBranch(moved, row.id, row.parentId, placeOf(rows, row.id))).toEqual(rows);
      }),
    );
  });
});
