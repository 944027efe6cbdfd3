import { describe, expect, it } from 'vitest';
import { factsStamp } from '#electron/store/derived';
import { openStore } from '#electron/store/open';
import { tempDir } from '../helpers/temp-dir';

function shop() {
  const db = openStore(tempDir(), 0);
  db.exec(`
    INSERT INTO category (id, code, name) VALUES (1, 'a', 'A'), (2, 'b', 'B');
    INSERT INTO sku (id, code, name, category_id) VALUES (1, '1', 'Tea', 1), (2, '2', 'Milk', 1);
    INSERT INTO business_day (business_date, changed_at) VALUES ('2024-01-01', 0);
    INSERT INTO promotion (id, name, from_date, to_date) VALUES (1, 'P', '2024-01-01', '2024-01-07');
  `);
  return db;
}

describe('the state of the facts', () => {
  it.each([
    ['a day changes', 'UPDATE business_day SET version = version + 1'],
    [
      'a day comes',
      "INSERT INTO business_day (business_date, changed_at) VALUES ('2024-01-02', 0)",
    ],
    ['a SKU comes', "INSERT INTO sku (code, name, category_id) VALUES ('3', 'Egg', 2)"],
    ['a SKU moves', 'UPDATE sku SET category_id = 2 WHERE id = 2'],
    ['two SKUs trade their statuses', "UPDATE sku SET status = iif(id = 1, 'trial', 'active')"],
    ['facings are counted', 'UPDATE sku SET facings = 0 WHERE id = 1'],
    ['an introduction is known', "UPDATE sku SET introduced_on = '2023-05-01' WHERE id = 1"],
    ['a promotion takes goods', 'INSERT INTO promotion_sku (promotion_id, sku_id) VALUES (1, 1)'],
  ])('is another one when %s', (_, sql) => {
    const db = shop();
    const before = factsStamp(db);
    db.exec(sql);
    expect(factsStamp(db)).not.toBe(before);
    db.close();
  });

  it('is the same when a role was computed', () => {
    const db = shop();
    const before = factsStamp(db);
    db.exec("UPDATE sku SET role = 'staple', role_by = 'computed'");
    expect(factsStamp(db)).toBe(before);
    db.close();
  });
});
