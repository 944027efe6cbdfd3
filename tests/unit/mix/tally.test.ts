import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bases } from '#shared/domain/mix/basis';
import { positionOf } from '#shared/domain/mix/position';
import { facedLength, type MixSku, tallyMix } from '#shared/domain/mix/tally';

/** Fresh food (1) over vegetables (2) and fruit (3); dry goods (4) stand alone. */
const parents = new Map([
  [1, null],
  [2, 1],
  [3, 1],
  [4, null],
]);

const amount = fc.option(fc.integer({ min: 0, max: 1_000_000 }));
const someSku: fc.Arbitrary<MixSku> = fc.record({
  categoryId: fc.constantFrom(1, 2, 3, 4),
  sceneIds: fc.uniqueArray(fc.integer({ min: 1, max: 3 })),
  role: fc.constantFrom('staple' as const, 'specialty' as const, null),
  amounts: fc.record({
    facings: amount,
    length: amount,
    count: fc.constant(1),
    sales: amount,
  }),
});

describe('the mix', () => {
  test('on every basis, the categories at the top add up to the store, and children to their parent', () => {
    fc.assert(
      fc.property(fc.array(someSku, { maxLength: 50 }), (skus) => {
        const mix = tallyMix(skus, parents);
        for (const basis of bases) {
          for (const part of ['staple', 'specialty', 'withoutRole'] as const) {
            const of = (id: number) => mix.categories.get(id)?.[basis]?.[part] ?? 0;
            expect(of(1) + of(4)).toBe(mix.store[basis]?.[part] ?? 0);
            const own = tallyMix(
              skus.filter(({ categoryId }) => categoryId === 1),
              parents,
            ).store[basis]?.[part];
            expect((own ?? 0) + of(2) + of(3)).toBe(of(1));
          }
        }
      }),
    );
  });

  test('a SKU counts in each of its scenes', () => {
    const one: MixSku = {
      categoryId: 2,
      sceneIds: [7, 8],
      role: 'staple',
      amounts: { facings: 3, length: null, count: 1, sales: 100 },
    };
    const { scenes, store } = tallyMix([one], parents);
    expect([...scenes.keys()]).toEqual([7, 8]);
    expect(scenes.get(8)).toEqual(store);
    expect(store.facings).toEqual({ staple: 3, specialty: 0, withoutRole: 0 });
    expect(store.length).toBeNull();
  });

  test('shelf length is facings times width, in millimetres', () => {
    expect(facedLength({ facings: 3, widthCm: 8.25 })).toBe(248);
    expect(facedLength({ facings: null, widthCm: 8 })).toBeNull();
    expect(facedLength({ facings: 3, widthCm: null })).toBeNull();
  });

  test.each([
    [0.68, 'within'],
    [0.72, 'within'],
    [0.6799, 'below'],
    [0.7201, 'above'],
    [null, 'unknown'],
  ])('a share of %s against 70 %% ± 2 is %s', (share, position) => {
    expect(positionOf(share, 0.7, 0.02)).toBe(position);
  });
});
