import { describe, expect, it } from 'vitest';
import {
  addCategory,
  listCategories,
  listUnclassified,
  moveSkus,
  unclassifiedCategory,
} from '#electron/store/categories';
import type { WriteHandle } from '#electron/store/handle';
import { checkRollups } from '#electron/store/rollups/check';
import { NOW, openShop } from '../helpers/shop';
import { goods, sell, shelves, stockShelves, yuan } from '../helpers/trade';

const DAY = '2024-01-01';

/** Tea and juice have come without a category; both were sold. */
function shopWithStrays(): WriteHandle {
  const db = openShop();
  stockShelves(db);
  db.run('UPDATE sku SET category_id = ?, batch_id = 1 WHERE id IN (3, 4)', [
    unclassifiedCategory(db),
  ]);
  sell(db, [
    { date: DAY, sku: goods.tea, amount: 5 },
    { date: DAY, sku: goods.juice, amount: 9 },
    { date: DAY, sku: goods.spinach, amount: 3, qty: 0.5 },
  ]);
  return db;
}

describe('items without a category', () => {
  it('are listed with their sales and their file, best sellers first', () => {
    expect(listUnclassified(shopWithStrays())).toMatchObject([
      { id: goods.juice, name: 'Juice', netSales: yuan(9), lastSoldOn: DAY, fileName: 'till.csv' },
      { id: goods.tea, name: 'Tea', netSales: yuan(5), lastSoldOn: DAY, fileName: 'till.csv' },
    ]);
  });

  it('take their sales along when they are put into a category, and the day knows it', () => {
    const db = shopWithStrays();
    const version = () =>
      db.value<number>('SELECT version FROM business_day WHERE business_date = ?', [DAY]);
    const before = version();
    expect(moveSkus(db, [goods.tea, goods.juice], shelves.drinks, NOW)).toBe(2);
    expect(listUnclassified(db)).toEqual([]);
    expect(
      db.value('SELECT net_sales FROM sales_day_category WHERE category_id = ?', [shelves.drinks]),
    ).toBe(yuan(14));
    expect(checkRollups(db)).toEqual([]);
    expect(version()).toBeGreaterThan(before);
  });

  it('can be put into a new category under an old one', () => {
    const db = shopWithStrays();
    const id = addCategory(db, 'Tea', shelves.drinks);
    moveSkus(db, [goods.tea], id, NOW);
    expect(listCategories(db).find((category) => category.id === id)).toEqual({
      id,
      parentId: shelves.drinks,
      code: 'Tea',
      name: 'Tea',
      skus: 1,
    });
  });

  it('leave everything as it was when the category or one of them is not there', () => {
    const db = shopWithStrays();
    const attempt = (skuIds: number[], category: number) => () =>
      db.transaction(() => moveSkus(db, skuIds, category, NOW));
    expect(attempt([goods.tea], 999)).toThrow(expect.objectContaining({ code: 'not_found' }));
    expect(attempt([goods.tea, 999], shelves.drinks)).toThrow(
      expect.objectContaining({ code: 'not_found' }),
    );
    expect(listUnclassified(db)).toHaveLength(2);
  });
});

describe('a category added by hand', () => {
  it('gets its name as code, numbered where the code is taken', () => {
    const db = openShop();
    addCategory(db, 'Tea', null);
    addCategory(db, 'Tea', null);
    expect(listCategories(db).map(({ code }) => code)).toEqual(['Tea', 'Tea (2)']);
  });

  it('must hang under one that is there', () => {
    const db = openShop();
    expect(() => addCategory(db, 'Tea', 7)).toThrow(expect.objectContaining({ code: 'not_found' }));
  });
});
