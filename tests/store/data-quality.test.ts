import { describe, expect, it } from 'vitest';
import { unclassifiedCategory } from '#electron/store/categories';
import { type FindingRecord, findQuality } from '#electron/store/data-quality';
import type { WriteHandle } from '#electron/store/handle';
import { type FindingCode, findingCodes } from '#shared/domain/data-quality/findings';
import { openShop } from '../helpers/shop';
import { goods, sell, setCosts, stockShelves, yuan } from '../helpers/trade';

const DAY = '2024-01-01';

/** A shop in which nothing deserves a look. */
function tidyShop(): WriteHandle {
  const db = openShop();
  stockShelves(db);
  setCosts(db);
  db.exec('UPDATE category SET shelf_length_cm = 100');
  for (const sku of Object.values(goods)) {
    db.run('INSERT INTO stock_level (business_date, sku_id, qty) VALUES (?, ?, 1000)', [DAY, sku]);
    db.run("INSERT INTO sku_price (sku_id, from_date, price) VALUES (?, '2000-01-01', ?)", [
      sku,
      yuan(10),
    ]);
  }
  sell(db, [{ date: DAY, sku: goods.tea, amount: 10 }]);
  return db;
}

interface Case {
  readonly code: FindingCode;
  readonly when: string;
  readonly spoil: (db: WriteHandle) => void;
  readonly found: Omit<FindingRecord, 'code'>;
}

const cases: readonly Case[] = [
  {
    code: 'cost_missing',
    when: 'something was sold whose cost nobody knows',
    spoil: (db) => db.run('DELETE FROM sku_cost WHERE sku_id = ?', [goods.tea]),
    found: { count: 1, examples: [{ name: 'Tea', detail: 'd1' }] },
  },
  {
    code: 'price_below_cost',
    when: 'the price in force is below the cost in force',
    spoil: (db) =>
      db.run("INSERT INTO sku_cost (sku_id, from_date, cost) VALUES (?, '2023-12-01', ?)", [
        goods.tea,
        yuan(12.5),
      ]),
    found: { count: 1, examples: [{ name: 'Tea', detail: '10.00 < 12.50' }] },
  },
  {
    code: 'days_without_sales',
    when: 'days between the first and the last sale have none',
    spoil: (db) => sell(db, [{ date: '2023-12-28', sku: goods.tea, amount: 10 }]),
    found: { count: 3, examples: [{ name: '2023-12-29', detail: '3' }] },
  },
  {
    code: 'rejects_open',
    when: 'rows wait to be corrected',
    spoil: (db) =>
      db.exec(`INSERT INTO import_reject (batch_id, source_row, reason, cells, state)
               VALUES (1, 2, 'bad_date', '[]', 'open'), (1, 3, 'bad_date', '[]', 'open'),
                      (1, 4, 'bad_date', '[]', 'dismissed')`),
    found: { count: 2, examples: [{ name: 'till.csv', detail: '2' }] },
  },
  {
    code: 'duplicates_counted',
    when: 'identical lines are counted and nobody has looked',
    spoil: (db) => db.run('UPDATE import_batch SET possible_duplicates = 4 WHERE id = 1'),
    found: { count: 4, examples: [{ name: 'till.csv', detail: '4' }] },
  },
  {
    code: 'unclassified',
    when: 'an item has no category',
    spoil: (db) =>
      db.run('UPDATE sku SET category_id = ? WHERE id = ?', [
        unclassifiedCategory(db),
        goods.juice,
      ]),
    found: { count: 1, examples: [{ name: 'Juice', detail: 'd2' }] },
  },
  {
    code: 'stock_negative',
    when: 'the latest stock on hand is below zero',
    spoil: (db) => db.run('UPDATE stock_level SET qty = -2500 WHERE sku_id = ?', [goods.spinach]),
    found: { count: 1, examples: [{ name: 'Spinach', detail: '-2.5' }] },
  },
  {
    code: 'stock_missing',
    when: 'a carried item was not counted for two weeks of sales',
    spoil: (db) => db.run('DELETE FROM stock_level WHERE sku_id = ?', [goods.juice]),
    found: { count: 1, examples: [{ name: 'Juice', detail: '–' }] },
  },
  {
    code: 'barcode_wrong',
    when: 'a check digit is wrong, while right ones and the shop’s own codes are left alone',
    spoil: (db) =>
      db.exec(`INSERT INTO sku_barcode (barcode, sku_id)
               VALUES ('6901234567892', 3), ('6901234567893', 4), ('12345', 1)`),
    found: { count: 1, examples: [{ name: 'Juice', detail: '6901234567893' }] },
  },
  {
    code: 'name_twice',
    when: 'one item goes under several codes',
    spoil: (db) => db.run("UPDATE sku SET name = ' tea' WHERE id = ?", [goods.juice]),
    found: { count: 1, examples: [{ name: expect.stringMatching(/tea/i), detail: 'd1, d2' }] },
  },
  {
    code: 'shelf_missing',
    when: 'a category with items has neither length nor facings',
    spoil: (db) => db.exec("UPDATE category SET shelf_length_cm = NULL WHERE code = 'd'"),
    found: { count: 1, examples: [{ name: 'Drinks', detail: '2' }] },
  },
];

describe('the quality of the data', () => {
  it('has nothing to say of a tidy shop', () => {
    expect(findQuality(tidyShop())).toEqual([]);
  });

  it('has nothing to say of an empty one', () => {
    expect(findQuality(openShop())).toEqual([]);
  });

  it('is tried with every finding that there is', () => {
    expect(cases.map(({ code }) => code)).toEqual(findingCodes);
  });

  it.each(cases)('names $code when $when, and nothing else', ({ code, spoil, found }) => {
    const db = tidyShop();
    spoil(db);
    expect(findQuality(db)).toEqual([{ code, ...found }]);
  });
});
