import { describe, expect, test } from 'vitest';
import { undoBatch } from '#electron/store/booking/undo/undo-batch';
import type { WriteHandle } from '#electron/store/handle';
import { listRoles } from '#electron/store/roles/evidence';
import { currentMix } from '#electron/store/roles/mix';
import { refreshPastWeeks, refreshRoles, rolesOutdated } from '#electron/store/roles/refresh';
import { addDays, eachDay } from '#shared/domain/calendar/calendar';
import { bookTotals } from '../helpers/rows';
import { NOW, openShop } from '../helpers/shop';
import { goods, type Sold, sell, setCosts, stockShelves } from '../helpers/trade';

const LAST = '2023-12-31';
const week = eachDay({ from: addDays(LAST, -6), to: LAST });

/** Ninety-one days on which spinach and tea are sold every day, peppers and juice every tenth. */
function shop(): WriteHandle {
  const db = openShop();
  stockShelves(db);
  setCosts(db);
  const lines = eachDay({ from: addDays(LAST, -90), to: LAST }).flatMap((date, at): Sold[] => {
    const always = [goods.spinach, goods.tea].map((sku) => ({ date, sku, amount: 8 }));
    const seldom = [goods.peppers, goods.juice].map((sku) => ({ date, sku, amount: 20 }));
    return at % 10 === 0 ? [...always, ...seldom] : always;
  });
  sell(db, lines);
  return db;
}

function compute(db: WriteHandle): void {
  db.transaction(() => refreshRoles(db, NOW));
  while (db.transaction(() => refreshPastWeeks(db)) > 0);
}

const evidenceOf = (db: WriteHandle, skuId: number) =>
  listRoles(db).find((row) => row.skuId === skuId);

function level(db: WriteHandle, sku: number, date: string, qty: number): void {
  db.run('INSERT INTO stock_level (business_date, sku_id, qty) VALUES (?, ?, ?)', [date, sku, qty]);
}

describe('in-stock days', () => {
  test('count from the first sale or introduction on, up to the delisting', () => {
    const db = shop();
    db.exec(`UPDATE sku SET introduced_on = '2023-12-02' WHERE id = ${goods.tea};
      INSERT INTO sku (id, code, name, category_id, introduced_on, delisted_on) VALUES
        (5, 'n', 'New', 20, '2023-12-22', NULL), (6, 'o', 'Old', 20, '2020-01-01', '2023-12-22'),
        (7, 'u', 'Unseen', 20, NULL, NULL)`);
    compute(db);
    // It was sold before it was introduced on paper, so it was there.
    expect(evidenceOf(db, goods.tea)).toMatchObject({ inStockDays: 91, frequency: 1 });
    expect(evidenceOf(db, 5)).toMatchObject({ inStockDays: 10, sellingDays: 0, by: 'default' });
    expect(evidenceOf(db, 6)).toMatchObject({ inStockDays: 81 });
    expect(evidenceOf(db, 7)).toMatchObject({ inStockDays: 0, frequency: null, by: 'default' });
  });

  test('leave out days on which nothing was there at closing and nothing was sold', () => {
    const db = shop();
    for (const date of week) level(db, goods.peppers, date, 0);
    compute(db);
    // Sold on 31 December although the shelf was empty at closing: that day counts.
    const sold = db.value<number>(
      `SELECT count(*) FROM sales_day_sku WHERE sku_id = ${goods.peppers}
       AND business_date BETWEEN '${week[0]}' AND '${LAST}'`,
    );
    expect(sold).toBe(1);
    expect(evidenceOf(db, goods.peppers)).toMatchObject({ inStockDays: 91 - 7 + sold });
  });

  test('roll the last count along: deliveries refill, sales empty, and an old count says nothing', () => {
    const db = shop();
    // Three in stock on 20 November; one goes on 21 November, 1 December and 11 December.
    level(db, goods.juice, '2023-11-20', 3_000);
    compute(db);
    const emptyAfter = evidenceOf(db, goods.juice);
    // Empty from 12 December on; the count is too old from 26 December on; 21 December has a sale.
    expect(emptyAfter).toMatchObject({ inStockDays: 91 - 13 });
    db.exec(`INSERT INTO stock_movement (business_date, sku_id, kind, qty)
      VALUES ('2023-12-15', ${goods.juice}, 'receipt', 9000)`);
    compute(db);
    expect(evidenceOf(db, goods.juice)).toMatchObject({ inStockDays: 91 - 3 });
  });

  test('days without any sale of the shop count for nobody', () => {
    const db = shop();
    db.exec(`DELETE FROM sales_day WHERE business_date = '2023-12-25';
      DELETE FROM sales_day_sku WHERE business_date = '2023-12-25'`);
    compute(db);
    expect(evidenceOf(db, goods.spinach)).toMatchObject({ inStockDays: 90, sellingDays: 90 });
  });
});

test('without costs every role is a default', () => {
  const db = openShop();
  stockShelves(db);
  sell(
    db,
    eachDay({ from: addDays(LAST, -40), to: LAST }).map((date) => ({ date, sku: 1, amount: 5 })),
  );
  compute(db);
  expect(new Set(listRoles(db).map(({ by }) => by))).toEqual(new Set(['default']));
});

test('an import that made SKUs is undone whole, roles and evidence with them', () => {
  const db = shop();
  const made = bookTotals(db, [{ skuCode: 'melon', skuName: 'Melon', date: addDays(LAST, 1) }]);
  compute(db);
  const id = db.value<number>("SELECT id FROM sku WHERE code = 'melon'");
  expect(evidenceOf(db, id)).toMatchObject({ role: expect.any(String), inStockDays: 1 });
  undoBatch(db, made.batchId, NOW);
  expect(db.value("SELECT count(*) FROM sku WHERE code = 'melon'")).toBe(0);
  expect(db.value(`SELECT count(*) FROM role_evidence WHERE sku_id = ${id}`)).toBe(0);
  expect(rolesOutdated(db)).toBe(true);
  compute(db);
  expect(rolesOutdated(db)).toBe(false);
  expect(db.all('PRAGMA foreign_key_check')).toEqual([]);
});

describe('the mix', () => {
  test('counts what stands on a shelf: faced, sold in four weeks, or in stock', () => {
    const db = shop();
    db.exec(`INSERT INTO sku (id, code, name, category_id, introduced_on, role, role_by) VALUES
      (5, 'g', 'Gone with the season', 20, '2023-01-01', 'staple', 'hand'),
      (6, 'w', 'Waits in the back', 20, '2023-01-01', 'staple', 'hand')`);
    const before = counted(db);
    level(db, 6, LAST, 4_000);
    expect(counted(db)).toBe(before + 1);
    db.run('UPDATE sku SET facings = 2 WHERE id = 5');
    expect(counted(db)).toBe(before + 2);
  });
});

/** SKUs that the mix by count has in it. */
function counted(db: WriteHandle): number {
  const amounts = currentMix(db).store.count;
  if (amounts === null) throw new Error('the mix is not counted');
  return amounts.staple + amounts.specialty + amounts.withoutRole;
}
