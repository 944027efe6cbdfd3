import { describe, expect, test } from 'vitest';
import { undoBatch } from '#electron/store/booking/undo/undo-batch';
import type { WriteHandle } from '#electron/store/handle';
import { checkRollups } from '#electron/store/rollups/check';
import { mapByCategory, mapByScene } from '#electron/store/shelves/map';
import {
  mergeCategory,
  removeCategory,
  restoreCategory,
} from '#electron/store/shelves/remove-category';
import { type CategoryChange, saveCategories } from '#electron/store/shelves/save-categories';
import {
  addScene,
  assign,
  findSkus,
  listScenes,
  removeScene,
  renameScene,
  sceneMembers,
} from '#electron/store/shelves/scenes';
import { readShelfTree } from '#electron/store/shelves/tree';
import type { ShelfRow } from '#shared/domain/imports/rows';
import { bookRows, skuRow } from '../helpers/rows';
import { dump, NOW, openShop } from '../helpers/shop';
import { goods, sell, stockShelves, yuan } from '../helpers/trade';

const DAY = '2024-01-01';
const VEGETABLES = 10;
const DRINKS = 20;
const FRESH = 1;

/** Fresh → Vegetables (spinach, peppers), and Drinks (tea, juice); peppers without a width. */
function shop(): WriteHandle {
  const db = openShop();
  stockShelves(db);
  db.exec(`
    INSERT INTO category (id, code, name, position) VALUES (1, 'fresh', 'Fresh', 0);
    UPDATE category SET parent_id = 1, position = 1 WHERE id = 10;
    UPDATE category SET position = 2 WHERE id = 20;
    UPDATE sku SET facings = 2, width_cm = 10, role = 'staple', role_by = 'computed' WHERE id = 1;
    UPDATE sku SET facings = 3 WHERE id = 2;
    UPDATE sku SET facings = 1, width_cm = 8, role = 'specialty', role_by = 'hand' WHERE id = 3;
    UPDATE sku SET search = 'spinach bocai bc v1' WHERE id = 1;
    UPDATE sku SET search = 'tea d1' WHERE id = 3;`);
  sell(db, [
    { date: DAY, sku: goods.spinach, amount: 8 },
    { date: DAY, sku: goods.tea, amount: 4 },
    { date: '2023-12-04', sku: goods.tea, amount: 100 },
  ]);
  return db;
}

const inTree = (db: WriteHandle, id: number) =>
  readShelfTree(db).categories.find((category) => category.id === id);
const order = (db: WriteHandle) => readShelfTree(db).categories.map(({ id }) => id);
const tables = ['category', 'sku', 'sku_scene', 'scene', 'sales_day_category'];

describe('the tree', () => {
  test('says what stands in a category and below it, and sells in a week', () => {
    const db = shop();
    expect(readShelfTree(db)).toMatchObject({ mixUnit: 'facings', asOf: DAY, toBeClassified: 0 });
    expect(inTree(db, FRESH)).toMatchObject({
      position: 0,
      own: { skus: 0 },
      all: { skus: 2, facings: 5, lengthCm: 20, withoutWidth: 1, weeklySales: yuan(2) },
      stapleShare: 1,
    });
    // 4 December is the 29th day before.
    expect(inTree(db, DRINKS)?.own.weeklySales).toBe(yuan(1));
  });

  test('offers the room that is taken up today, without what has not been seen for four weeks', () => {
    const db = shop();
    // Tea has one facing; juice, which nobody has counted, is neither sold nor in stock.
    expect(inTree(db, DRINKS)).toMatchObject({ used: null, roomToday: 1, own: { skus: 1 } });
    sell(db, [{ date: DAY, sku: goods.juice, amount: 3 }]);
    expect(inTree(db, DRINKS)).toMatchObject({ roomToday: 2, own: { skus: 2 } });
  });

  test('of a shop without anything is empty', () => {
    expect(readShelfTree(openShop())).toEqual({
      categories: [],
      mixUnit: 'skus',
      asOf: null,
      toBeClassified: 0,
    });
  });
});

describe('changing categories', () => {
  const changes: readonly (readonly [string, CategoryChange[]])[] = [
    ['a length', [{ id: VEGETABLES, shelfLengthCm: 800 }]],
    ['facings', [{ id: DRINKS, facings: 12 }]],
    ['a target and a loss rate', [{ id: DRINKS, targetStapleShare: 0.6, lossRate: 0.02 }]],
    ['a name', [{ id: DRINKS, name: 'Beverages' }]],
    ['the place', [{ id: DRINKS, position: 0 }]],
    ['the parent', [{ id: DRINKS, parentId: FRESH, position: 0 }]],
    ['out of the parent', [{ id: VEGETABLES, parentId: null }]],
    [
      'many at once, some twice',
      [
        { id: VEGETABLES, shelfLengthCm: 800, parentId: DRINKS },
        { id: DRINKS, facings: 3 },
        { id: VEGETABLES, facings: 9, parentId: null, position: 0 },
        { id: FRESH, parentId: VEGETABLES },
      ],
    ],
  ];
  test.each(changes)('%s: what it answers puts everything back', (_, change) => {
    const db = shop();
    const before = dump(db, tables);
    const { changed, before: undo } = saveCategories(db, change);
    expect(changed).toBeGreaterThan(0);
    expect(dump(db, tables)).not.toEqual(before);
    expect(checkRollups(db)).toEqual([]);
    saveCategories(db, undo);
    expect(dump(db, tables)).toEqual(before);
  });

  test('a length takes the place of facings, and the other way round', () => {
    const db = shop();
    saveCategories(db, [{ id: DRINKS, facings: 12 }]);
    saveCategories(db, [{ id: DRINKS, shelfLengthCm: 240 }]);
    expect(inTree(db, DRINKS)).toMatchObject({ shelfLengthCm: 240, facings: null });
    saveCategories(db, [{ id: DRINKS, facings: 12 }]);
    expect(inTree(db, DRINKS)).toMatchObject({ shelfLengthCm: null, facings: 12 });
  });

  test('what is as it was is no change', () => {
    expect(saveCategories(shop(), [{ id: DRINKS, name: 'Drinks', position: 1 }])).toEqual({
      changed: 0,
      before: [],
    });
  });

  test('a category cannot hang below itself, nor below one that is not there', () => {
    const db = shop();
    const below = (parentId: number) => () => saveCategories(db, [{ id: FRESH, parentId }]);
    expect(below(VEGETABLES)).toThrow(expect.objectContaining({ code: 'invalid_input' }));
    expect(below(FRESH)).toThrow(expect.objectContaining({ code: 'invalid_input' }));
    expect(below(999)).toThrow(expect.objectContaining({ code: 'not_found' }));
  });
});

describe('removing and merging', () => {
  test('a category with SKUs or subcategories is not removed', () => {
    const db = shop();
    const conflict = (reason: string, count: number) =>
      expect.objectContaining({ code: 'conflict', params: { reason, count } });
    expect(() => removeCategory(db, DRINKS)).toThrow(conflict('skus', 2));
    expect(() => removeCategory(db, FRESH)).toThrow(conflict('children', 1));
  });

  test('an empty one is, and comes back as it was', () => {
    const db = shop();
    db.run(
      "INSERT INTO category (id, code, name, parent_id, facings) VALUES (5, 'e', 'Empty', 1, 4)",
    );
    const before = readShelfTree(db);
    const removed = removeCategory(db, 5);
    expect(order(db)).not.toContain(5);
    restoreCategory(db, removed, NOW);
    expect(readShelfTree(db)).toEqual(before);
  });

  test('merging moves SKUs with their sales, adds the room, and can be undone', () => {
    const db = shop();
    saveCategories(db, [
      { id: VEGETABLES, shelfLengthCm: 300 },
      { id: DRINKS, shelfLengthCm: 200 },
    ]);
    const before = readShelfTree(db);
    const sums = dump(db, ['sales_day_category']);
    const removed = mergeCategory(db, VEGETABLES, DRINKS, NOW);
    expect(order(db)).toEqual([FRESH, DRINKS]);
    expect(inTree(db, DRINKS)).toMatchObject({ shelfLengthCm: 500, own: { skus: 3 } });
    expect(inTree(db, DRINKS)?.own.weeklySales).toBe(yuan(3));
    expect(checkRollups(db)).toEqual([]);
    restoreCategory(db, removed, NOW);
    expect(readShelfTree(db)).toEqual(before);
    expect(dump(db, ['sales_day_category'])).toEqual(sums);
    expect(checkRollups(db)).toEqual([]);
  });

  test('into its own department does not count its room twice', () => {
    const db = shop();
    saveCategories(db, [
      { id: FRESH, shelfLengthCm: 500 },
      { id: VEGETABLES, shelfLengthCm: 300 },
    ]);
    mergeCategory(db, VEGETABLES, FRESH, NOW);
    expect(inTree(db, FRESH)).toMatchObject({ shelfLengthCm: 500, own: { skus: 2 } });
  });

  test('a category is not merged into itself or into one below it', () => {
    const db = shop();
    for (const into of [FRESH, VEGETABLES]) {
      expect(() => mergeCategory(db, FRESH, into, NOW)).toThrow(
        expect.objectContaining({ code: 'invalid_input' }),
      );
    }
  });

  test('an import can still be undone after a category that it knew is gone', () => {
    const db = shop();
    const moved = bookRows(db, {
      kind: 'skus',
      rows: [skuRow({ skuCode: 'd1', skuName: 'Tea', categoryCode: 'v', categoryName: '' })],
    });
    mergeCategory(db, DRINKS, FRESH, NOW);
    undoBatch(db, moved.batchId, NOW);
    // Tea had come from Drinks, which is Fresh now.
    expect(db.value('SELECT category_id FROM sku WHERE id = 3')).toBe(FRESH);
    expect(db.all('PRAGMA foreign_key_check')).toEqual([]);
    expect(checkRollups(db)).toEqual([]);
  });
});

describe('scenes', () => {
  test('count their SKUs and their mix', () => {
    const db = shop();
    const id = addScene(db, { name: 'Breakfast', skuIds: [1, 2, 3] });
    db.run("UPDATE sku SET status = 'delisted' WHERE id = 2");
    expect(listScenes(db)).toEqual([
      {
        id,
        code: 'Breakfast',
        name: 'Breakfast',
        skus: 3,
        staple: 1,
        specialty: 1,
        withoutRole: 0,
      },
    ]);
    expect(sceneMembers(db, id).map(({ name }) => name)).toEqual(['Peppers', 'Spinach', 'Tea']);
    expect(mapByScene(db).shelves[0]?.segments.map(({ skuId }) => skuId)).toEqual([1, 3]);
  });

  test('answer only the SKUs that changed, so that undo leaves the others', () => {
    const db = shop();
    const id = addScene(db, { name: 'Lunch', skuIds: [1] });
    expect(assign(db, id, [1, 3, 3], true)).toEqual([3]);
    expect(assign(db, id, [2, 3], false)).toEqual([3]);
    expect(() => assign(db, id, [999], true)).toThrow(
      expect.objectContaining({ code: 'not_found' }),
    );
  });

  test('are found for by name, pinyin and code, without those that are in already', () => {
    const db = shop();
    const id = addScene(db, { name: 'Dinner', skuIds: [] });
    const found = (search: string) =>
      findSkus(db, { search, notInScene: id, limit: 10 }).map((sku) => sku.id);
    expect(found('bc')).toEqual([1]);
    expect(found('v1 SPIN')).toEqual([1]);
    expect(found('%')).toEqual([]);
    assign(db, id, [1], true);
    expect(found('bc')).toEqual([]);
  });

  test('have names of their own, and come back with their SKUs', () => {
    const db = shop();
    const id = addScene(db, { name: 'Leisure', skuIds: [1, 3] });
    const taken = expect.objectContaining({ code: 'conflict' });
    expect(() => addScene(db, { name: 'Leisure', skuIds: [] })).toThrow(taken);
    const other = addScene(db, { name: 'Home', skuIds: [] });
    expect(() => renameScene(db, other, 'Leisure')).toThrow(taken);
    renameScene(db, other, 'Household');
    const removed = removeScene(db, id);
    expect(removed).toEqual({ code: 'Leisure', name: 'Leisure', skuIds: [1, 3] });
    addScene(db, removed);
    expect(listScenes(db).map(({ name, skus }) => [name, skus])).toContainEqual(['Leisure', 2]);
  });
});

test('the map draws each shelf once: a department is the sum of its shelves', () => {
  const db = shop();
  saveCategories(db, [
    { id: FRESH, shelfLengthCm: 900 },
    { id: VEGETABLES, shelfLengthCm: 300 },
  ]);
  expect(mapByCategory(db).shelves).toMatchObject([
    { id: VEGETABLES, above: ['Fresh'], room: 300, used: 50 },
    // One facing of tea; juice is not seen on any shelf.
    { id: DRINKS, above: [], room: null, used: 8 },
  ]);
});

describe('an import of shelves', () => {
  const row = (said: Partial<ShelfRow>): ShelfRow => ({
    row: 2,
    categoryCode: '',
    categoryName: '',
    parentCategoryCode: '',
    parentCategoryName: '',
    shelfLength: null,
    facings: null,
    targetStapleShare: null,
    ...said,
  });
  const file = [
    row({ categoryCode: 'v', shelfLength: 800, targetStapleShare: 0.7 }),
    row({ row: 3, categoryName: 'Drinks', parentCategoryName: 'Grocery', facings: 24 }),
    row({ row: 4, categoryName: 'Grocery', facings: 40 }),
  ];
  const reasons = (db: WriteHandle) =>
    db.all('SELECT source_row row, reason FROM import_reject ORDER BY source_row');

  test('sets rooms and targets, makes what is new, and is known when it comes again', () => {
    const db = shop();
    const batch = bookRows(db, { kind: 'shelves', rows: file });
    expect(batch.booked.rows).toBe(3);
    expect(inTree(db, VEGETABLES)).toMatchObject({ shelfLengthCm: 800, targetStapleShare: 0.7 });
    const grocery = readShelfTree(db).categories.find(({ name }) => name === 'Grocery');
    expect(inTree(db, DRINKS)).toMatchObject({ facings: 24, parentId: grocery?.id });
    expect(bookRows(db, { kind: 'shelves', rows: file }).known.rows).toBe(3);
  });

  test('leaves nothing when it is undone', () => {
    const db = shop();
    const before = dump(db, tables);
    const batch = bookRows(db, { kind: 'shelves', rows: file });
    undoBatch(db, batch.batchId, NOW);
    expect(dump(db, tables)).toEqual(before);
    expect(db.all('SELECT * FROM import_change')).toEqual([]);
  });

  test('hangs a known category under its parent, but never below itself', () => {
    const db = shop();
    bookRows(db, {
      kind: 'shelves',
      rows: [
        row({ categoryCode: 'd', parentCategoryCode: 'fresh', facings: 5 }),
        row({ row: 3, categoryCode: 'fresh', parentCategoryCode: 'v', facings: 5 }),
      ],
    });
    expect(inTree(db, DRINKS)?.parentId).toBe(FRESH);
    expect(inTree(db, FRESH)?.parentId).toBeNull();
    expect(reasons(db)).toEqual([{ row: 3, reason: 'category_loop' }]);
  });

  test('refuses a second row that says otherwise, and takes one that adds', () => {
    const db = shop();
    const batch = bookRows(db, {
      kind: 'shelves',
      rows: [
        row({ categoryCode: 'v', shelfLength: 800 }),
        row({ row: 3, categoryCode: 'v', shelfLength: 900 }),
        row({ row: 4, categoryCode: 'v', targetStapleShare: 0.6 }),
      ],
    });
    expect([batch.booked.rows, batch.rejected.rows]).toEqual([2, 1]);
    expect(inTree(db, VEGETABLES)).toMatchObject({ shelfLengthCm: 800, targetStapleShare: 0.6 });
  });
});
