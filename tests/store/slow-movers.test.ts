import { describe, expect, test } from 'vitest';
import { classify } from '#electron/backend/pruning/classify';
import type { WriteHandle } from '#electron/store/handle';
import { linkSuccessor } from '#electron/store/pruning/decisions';
import { slowStamp } from '#electron/store/pruning/state';
import { addDays, type BusinessDate, eachDay } from '#shared/domain/calendar/calendar';
import { openShop } from '../helpers/shop';
import { readShopPast } from '../helpers/shop-past';
import { goods, type Sold, sell, setCosts, shelves, stockShelves, yuan } from '../helpers/trade';

/** A Sunday. */
const LAST = '2023-12-31';

/** Spinach and tea every day of the last half year, juice until `juiceUntil`. */
function shop(juiceUntil: BusinessDate = LAST): WriteHandle {
  const db = openShop();
  stockShelves(db);
  setCosts(db);
  const lines = eachDay({ from: addDays(LAST, -181), to: LAST }).flatMap((date): Sold[] => {
    const daily: Sold[] = [
      { date, sku: goods.spinach, qty: 2, amount: 16, ticket: 'a' },
      { date, sku: goods.tea, qty: 3, amount: 15, ticket: 'b' },
    ];
    return date <= juiceUntil
      ? [...daily, { date, sku: goods.juice, qty: 2, amount: 12, ticket: 'b' }]
      : daily;
  });
  sell(db, lines);
  return db;
}

const pastOf = (db: WriteHandle, skuId: number, asOf: BusinessDate = LAST) =>
  readShopPast(db, asOf).pasts.find((past) => past.skuId === skuId);

function level(db: WriteHandle, sku: number, date: BusinessDate, units: number): void {
  db.run('INSERT INTO stock_level (business_date, sku_id, qty) VALUES (?, ?, ?)', [
    date,
    sku,
    units * 1_000,
  ]);
}

function receive(db: WriteHandle, sku: number, date: BusinessDate, units: number): void {
  db.run(
    "INSERT INTO stock_movement (business_date, sku_id, kind, qty) VALUES (?, ?, 'receipt', ?)",
    [date, sku, units * 1_000],
  );
}

describe('what is known of a SKU as of a day', () => {
  test('its sums over 4, 8, 13 and 52 weeks, with tickets and gross profit', () => {
    expect(pastOf(shop(), goods.tea)).toMatchObject({
      firstSale: addDays(LAST, -181),
      lastSale: LAST,
      category: 'Drinks',
      weeks4: { qty: 84_000, netSales: yuan(420), grossProfit: yuan(252), sellingDays: 28 },
      weeks8: { qty: 168_000, tickets: 56 },
      weeks13: { qty: 273_000 },
      weeks52: { qty: 546_000, sellingDays: 182 },
      season: null,
      weekly: { weeks: 26, mean: 21, variance: 0 },
      silence: { days: 0, inStockDays: null },
      stock: null,
      cost: yuan(2),
    });
    expect(pastOf(shop(), goods.tea)?.weeklyRate).toBeCloseTo(21, 6);
  });

  test('no rate below zero where more came back than was sold', () => {
    const db = shop();
    sell(db, [
      { date: addDays(LAST, -9), sku: goods.peppers, qty: 2, amount: 24 },
      { date: addDays(LAST, -3), sku: goods.peppers, qty: -5, amount: -60 },
    ]);
    expect(pastOf(db, goods.peppers)?.weeklyRate).toBe(0);
  });

  test('the same season of last year, once the weeks before it are known too', () => {
    const db = shop();
    const first = addDays(LAST, 1 - 364);
    sell(db, [{ date: addDays(first, 3), sku: goods.peppers, qty: 9, amount: 90 }]);
    expect(pastOf(db, goods.peppers)?.season).toBeNull();
    sell(db, [{ date: addDays(first, -28), sku: goods.peppers, qty: 2, amount: 20 }]);
    expect(pastOf(db, goods.peppers)?.season).toEqual({
      qty: 9_000,
      // Two in the four weeks that are known.
      qtyBefore: 4_000,
      bestQty: 11_000,
      from: first,
      to: addDays(first, 55),
    });
  });

  test('a SKU that never sold is silent since it came', () => {
    const db = shop();
    db.exec("UPDATE sku SET introduced_on = '2023-12-22' WHERE id = 2");
    expect(pastOf(db, goods.peppers)).toMatchObject({
      firstSale: null,
      lastSale: null,
      weekly: { weeks: 1, mean: 0 },
      weeklyRate: 0,
      silence: { days: 10 },
    });
  });

  test('returns are deducted and are no day with a sale', () => {
    const db = shop(addDays(LAST, -10));
    sell(db, [{ date: LAST, sku: goods.juice, qty: -2, amount: -12 }]);
    expect(pastOf(db, goods.juice)).toMatchObject({
      lastSale: addDays(LAST, -10),
      weeks4: { sellingDays: 18, qty: 34_000 },
    });
  });

  test('days out of stock are no silence', () => {
    const db = shop(addDays(LAST, -20));
    level(db, goods.juice, addDays(LAST, -25), 10);
    level(db, goods.juice, addDays(LAST, -15), 0);
    level(db, goods.juice, LAST, 0);
    // Twenty days without a sale: five with what was left, fifteen on which nothing was there.
    const silence = pastOf(db, goods.juice)?.silence;
    expect(silence?.days).toBe(20);
    expect(silence?.inStockDays).toBeLessThan(6);
  });

  test('stock at both ends of 13 weeks, what came between, and since when the oldest is there', () => {
    const db = shop();
    level(db, goods.tea, addDays(LAST, -91), 50);
    receive(db, goods.tea, '2023-10-20', 200);
    receive(db, goods.tea, '2023-12-20', 60);
    level(db, goods.tea, LAST, 40);
    expect(pastOf(db, goods.tea)?.stock).toEqual({
      qty: 40_000,
      openingQty: 50_000,
      // 260 were written down; 263 must have come, or 273 could not have been sold.
      receivedQty: 263_000,
      oldestOn: '2023-12-20',
    });
  });

  test('stock below zero stays visible, and is not counted on', async () => {
    const db = shop();
    level(db, goods.tea, LAST, -4);
    expect(pastOf(db, goods.tea)?.stock?.qty).toBe(-4_000);
    const { records } = await classify(db, LAST, () => undefined);
    const record = records.find(({ skuId }) => skuId === goods.tea);
    expect(record?.detail.evidence).toMatchObject({ stockQty: -4_000, stockValue: 0 });
    expect(record?.detail.unknowns.map(({ key }) => key)).toContain('slow.unknown_negative_stock');
  });

  test('lots, the running promotion, facings and whether the supplier takes it back', () => {
    const db = shop();
    db.exec(`
      INSERT INTO supplier (id, code, name, accepts_returns) VALUES (1, 's', 'Supplier', 1);
      UPDATE sku SET supplier_id = 1, facings = 3 WHERE id = ${goods.tea};
      INSERT INTO stock_lot (sku_id, received_on, expires_on, qty) VALUES
        (${goods.tea}, '2023-12-01', '2024-02-01', 5000), (${goods.tea}, '2024-01-02', '2024-03-01', 9000);
      INSERT INTO promotion (id, name, from_date, to_date) VALUES
        (1, 'Year end', '2023-12-24', '2024-01-03'), (2, 'Spring', '2024-02-01', '2024-02-09');
      INSERT INTO promotion_sku (promotion_id, sku_id) VALUES (1, ${goods.tea}), (2, ${goods.juice})`);
    expect(pastOf(db, goods.tea)).toMatchObject({
      lots: [{ expiresOn: '2024-02-01', qty: 5_000 }],
      promotion: { name: 'Year end', until: '2024-01-03' },
      facings: 3,
      acceptsReturns: true,
    });
    expect(pastOf(db, goods.juice)?.promotion).toBeNull();
  });
});

describe('a relaunch under another code', () => {
  test('goes on with the history of the old one, which is not proposed any more', () => {
    const db = shop('2023-11-30');
    db.exec(
      `INSERT INTO sku (id, code, name, category_id) VALUES (9, 'd9', 'Juice', ${shelves.drinks})`,
    );
    sell(
      db,
      eachDay({ from: '2023-12-01', to: LAST }).map((date) => ({
        date,
        sku: 9,
        qty: 2,
        amount: 12,
      })),
    );
    expect(pastOf(db, 9)).toMatchObject({ firstSale: '2023-12-01' });
    linkSuccessor(db, 9, goods.juice);
    expect(pastOf(db, 9)).toMatchObject({
      firstSale: addDays(LAST, -181),
      weeks52: { sellingDays: 182 },
      weekly: { weeks: 26, mean: 14, variance: 0 },
    });
    expect(pastOf(db, goods.juice)).toBeUndefined();
  });

  test('in a circle or of a SKU that was replaced already is refused', () => {
    const db = shop();
    linkSuccessor(db, goods.tea, goods.juice);
    expect(() => linkSuccessor(db, goods.juice, goods.tea)).toThrow('invalid_input');
    expect(() => linkSuccessor(db, goods.tea, goods.tea)).toThrow('invalid_input');
    expect(() => linkSuccessor(db, goods.spinach, goods.juice)).toThrow('conflict');
    expect(() => linkSuccessor(db, goods.tea, 99)).toThrow('not_found');
    expect(linkSuccessor(db, goods.tea, null)).toBe(true);
    expect(linkSuccessor(db, goods.tea, null)).toBe(false);
  });
});

test('nothing that came later changes what is said of a day', async () => {
  const asOf = '2023-12-10';
  const db = shop('2023-11-20');
  level(db, goods.juice, asOf, 20);
  const before = await classify(db, asOf, () => undefined);
  sell(db, [{ date: '2024-01-02', sku: goods.juice, qty: 50, amount: 400 }]);
  level(db, goods.juice, '2023-12-11', 0);
  receive(db, goods.juice, '2023-12-12', 90);
  db.exec(`
    INSERT INTO sku_price (sku_id, from_date, price) VALUES (${goods.juice}, '2023-12-11', 990000);
    INSERT INTO sku_cost (sku_id, from_date, cost) VALUES (${goods.juice}, '2023-12-11', 880000);
    INSERT INTO promotion (id, name, from_date, to_date) VALUES (1, 'Later', '2023-12-11', '2023-12-20');
    INSERT INTO promotion_sku (promotion_id, sku_id) VALUES (1, ${goods.juice});
    INSERT INTO stock_lot (sku_id, received_on, expires_on, qty)
      VALUES (${goods.juice}, '2023-12-12', '2024-01-10', 5000);
    INSERT INTO sku (id, code, name, category_id, introduced_on)
      VALUES (9, 'd9', 'Later', ${shelves.drinks}, '2023-12-11');
    INSERT INTO sku (id, code, name, category_id) VALUES (10, 'd10', 'Later', ${shelves.drinks});
    UPDATE sku SET status = 'delisted', delisted_on = '2023-12-20' WHERE id = ${goods.tea}`);
  sell(db, [{ date: '2023-12-12', sku: 10, amount: 5 }]);
  expect(await classify(db, asOf, () => undefined)).toEqual(before);
  expect(before.records.map(({ skuId }) => skuId)).toEqual([1, 2, 3, 4]);
});

test('whatever a classification rests on makes it outdated', () => {
  const db = shop();
  const changes = [
    `UPDATE sku SET must_keep = 1 WHERE id = 1`,
    `UPDATE sku SET facings = 2 WHERE id = 1`,
    `UPDATE sku SET successor_of = 3 WHERE id = 4`,
    `INSERT INTO sku_price (sku_id, from_date, price) VALUES (1, '2023-01-01', 5)`,
    `INSERT INTO promotion (name, from_date, to_date) VALUES ('x', '2023-12-01', '2023-12-31')`,
    `INSERT INTO stock_lot (sku_id, received_on, expires_on, qty) VALUES (1, '2023-12-01', '2024-02-01', 1)`,
  ];
  for (const change of changes) {
    const before = slowStamp(db);
    db.exec(change);
    expect(slowStamp(db), change).not.toBe(before);
  }
});
