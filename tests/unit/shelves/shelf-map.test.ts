import { describe, expect, test } from 'vitest';
import { measureShelves, type ShelfContent, type ShelfSku } from '#shared/domain/shelves/shelf-map';

const sku = (skuId: number, said: Partial<ShelfSku> = {}): ShelfSku => ({
  skuId,
  code: String(skuId),
  name: `SKU ${skuId}`,
  role: null,
  facings: null,
  widthCm: null,
  ...said,
});
const shelf = (skus: readonly ShelfSku[], said: Partial<ShelfContent> = {}): ShelfContent => ({
  id: 1,
  name: 'Tea',
  above: [],
  shelfLengthCm: null,
  facings: null,
  skus,
  ...said,
});

describe('the shelf map', () => {
  test('is to scale by width, and says what it had to assume', () => {
    const map = measureShelves([
      shelf([
        sku(1, { facings: 2, widthCm: 10 }),
        sku(2, { facings: 1, widthCm: 20 }),
        sku(3, { facings: 3 }),
        sku(4, { widthCm: 6 }),
      ]),
    ]);
    expect(map.unit).toBe('cm');
    expect(
      map.shelves[0]?.segments.map(({ skuId, size, assumed }) => [skuId, size, assumed]),
    ).toEqual([
      [3, 36, true],
      [1, 20, false],
      [2, 20, false],
      [4, 6, true],
    ]);
    expect(map).toMatchObject({ assumed: 2, longest: 82 });
  });

  test('counts facings without any width, and SKUs without either', () => {
    expect(measureShelves([shelf([sku(1, { facings: 3 }), sku(2)])])).toMatchObject({
      unit: 'facings',
      assumed: 1,
      shelves: [{ used: 4 }],
    });
    expect(measureShelves([shelf([sku(1), sku(2)])])).toMatchObject({
      unit: 'skus',
      assumed: 0,
      shelves: [{ used: 2 }],
    });
  });

  test('puts staples first, then specialities, then SKUs without a role', () => {
    const map = measureShelves([
      shelf([
        sku(1, { facings: 9 }),
        sku(2, { facings: 1, role: 'specialty' }),
        sku(3, { facings: 1, role: 'staple' }),
      ]),
    ]);
    expect(map.shelves[0]?.segments.map(({ skuId }) => skuId)).toEqual([3, 2, 1]);
  });

  test('leaves out what has no facing, and shows a room only in its own unit', () => {
    const map = measureShelves([
      shelf([sku(1, { facings: 0, widthCm: 5 })], { shelfLengthCm: 300 }),
      shelf([sku(2, { facings: 1, widthCm: 5 })], { facings: 8 }),
    ]);
    expect(map.shelves.map(({ room, used }) => [room, used])).toEqual([
      [300, 0],
      [null, 5],
    ]);
  });

  test('is fitted to the usual shelf where one is a giant', () => {
    const bars = Array.from({ length: 10 }, () => shelf([sku(1, { facings: 10 })]));
    const giant = shelf([sku(2, { facings: 900 })]);
    expect(measureShelves([...bars, giant])).toMatchObject({ usual: 10, longest: 900 });
    expect(measureShelves(bars)).toMatchObject({ usual: 10, longest: 10 });
    expect(measureShelves([])).toMatchObject({ usual: 0, longest: 0 });
  });
});
