import { describe, expect, test } from 'vitest';
import { readShopPanel, type ShopPanel } from '#electron/store/demand/panel';
import { readPastDemand } from '#electron/store/demand/past';
import type { WriteHandle } from '#electron/store/handle';
import { addDays } from '#shared/domain/calendar/calendar';
import { rowOf } from '#shared/domain/demand/panel';
import { openShop } from '../helpers/shop';
import { goods, type Sold, sell, stockShelves } from '../helpers/trade';

const FIRST = '2024-01-01';
const day = (at: number) => addDays(FIRST, at);

/** A shop that sold these lines; juice sells every day so that every day is one of trade. */
function shopOf(days: number, lines: readonly Sold[], sku: number = goods.tea): WriteHandle {
  const db = openShop();
  stockShelves(db);
  const others = Array.from({ length: days }, (_, at) => ({
    date: day(at),
    sku: sku === goods.juice ? goods.tea : goods.juice,
    amount: 8,
  }));
  sell(db, [...others, ...lines]);
  return db;
}

function tea(at: number, qty = 1, more: Partial<Sold> = {}): Sold {
  return { date: day(at), sku: goods.tea, qty, amount: qty * 4, ...more };
}

function count(db: WriteHandle, at: number, qty: number): void {
  db.run('INSERT INTO stock_level (business_date, sku_id, qty) VALUES (?, ?, ?)', [
    day(at),
    goods.tea,
    qty * 1_000,
  ]);
}

function deliver(db: WriteHandle, at: number, qty: number): void {
  db.run(
    `INSERT INTO stock_movement (business_date, sku_id, kind, qty) VALUES (?, ?, 'receipt', ?)`,
    [day(at), goods.tea, qty * 1_000],
  );
}

function promote(db: WriteHandle, from: number, to: number): void {
  const { id } = db.run('INSERT INTO promotion (name, from_date, to_date) VALUES (?, ?, ?)', [
    'Week of tea',
    day(from),
    day(to),
  ]);
  db.run('INSERT INTO promotion_sku (promotion_id, sku_id) VALUES (?, ?)', [id, goods.tea]);
}

/** The days of tea; null where demand is not known. */
function teaDays(shop: ShopPanel): (number | null)[] {
  const row = shop.skus.findIndex(({ id }) => id === goods.tea);
  return [...rowOf(shop.panel, row)].map((units) => (Number.isNaN(units) ? null : units));
}

function read(db: WriteHandle, days: number): (number | null)[] {
  return teaDays(readShopPanel(db, day(days - 1)));
}

describe('which days of a SKU are known', () => {
  test('all from its first sale on, with returns deducted but never below none', () => {
    const db = shopOf(6, [
      tea(2, 3),
      tea(3, 2),
      { ...tea(3), qty: -1, amount: -4 },
      { ...tea(5), qty: -2, amount: -8 },
    ]);
    expect(read(db, 6)).toEqual([null, null, 3, 1, 0, 0]);
  });

  test('from the day on which it was introduced, where that was before its first sale', () => {
    const db = shopOf(5, [tea(3)]);
    db.run('UPDATE sku SET introduced_on = ? WHERE id = ?', [day(1), goods.tea]);
    expect(read(db, 5)).toEqual([null, 0, 0, 1, 0]);
    db.run('UPDATE sku SET introduced_on = ? WHERE id = ?', [day(4), goods.tea]);
    expect(read(db, 5)).toEqual([null, null, null, 1, 0]);
  });

  test('not days on which the shop sold nothing at all, or was closed', () => {
    const db = shopOf(2, [tea(0), tea(1), tea(4), tea(5)]);
    db.run('UPDATE business_day SET shop_closed = 1 WHERE business_date = ?', [day(5)]);
    expect(read(db, 6)).toEqual([1, 1, null, null, 1, null]);
  });

  test('not days out of stock, from the count of none to the delivery', () => {
    const db = shopOf(7, [tea(0), tea(1), tea(5)]);
    count(db, 2, 0);
    deliver(db, 4, 9);
    const shop = readShopPanel(db, day(6));
    expect(teaDays(shop)).toEqual([1, 1, null, null, 0, 1, 0]);
    const row = shop.skus.findIndex(({ id }) => id === goods.tea);
    expect([shop.outDays[row], shop.knownDays[row], shop.level[row]]).toEqual([2, 5, 8_000]);
  });

  test('a day on which it sold out as a part of the day, by its last sale', () => {
    // With the tea, ten of the thirteen units of a day lie before noon.
    const hours = [9, 10, 11, 14, 15, 16];
    const trade = hours.map((hour) => ({ ...tea(0, 10, { hour }), sku: goods.spinach }));
    const db = shopOf(3, [
      ...trade,
      tea(0, 2, { hour: 9 }),
      tea(1, 3, { hour: 11 }),
      tea(1, 2, { hour: 10 }),
    ]);
    count(db, 0, 5);
    expect(read(db, 3)).toEqual([2, 6.5, null]);
  });

  test('not a day on which it sold out at an hour that nobody knows', () => {
    const db = shopOf(3, [tea(0), tea(1, 5)]);
    count(db, 0, 5);
    expect(read(db, 3)).toEqual([1, null, null]);
  });

  test('days with a stock below none: the books are wrong, not the shelf empty', () => {
    const db = shopOf(4, [tea(0), tea(2)]);
    count(db, 0, -3);
    expect(read(db, 4)).toEqual([1, 0, 1, 0]);
  });

  test('not days of a promotion, as long as 28 others are known', () => {
    const lines = Array.from({ length: 40 }, (_, at) => tea(at, at >= 30 && at < 33 ? 9 : 1));
    const db = shopOf(40, lines);
    promote(db, 30, 32);
    const shop = readShopPanel(db, day(39));
    expect(teaDays(shop).slice(29, 34)).toEqual([1, null, null, null, 1]);
    expect(shop.promotedDays[shop.skus.findIndex(({ id }) => id === goods.tea)]).toBe(3);
    promote(db, 0, 9);
    expect(read(db, 40).slice(29, 34)).toEqual([1, 9, 9, 9, 1]);
  });
});

describe('which SKUs are laid out', () => {
  test('those that sold in the last two years and are not delisted', () => {
    const db = shopOf(3, [tea(0), { ...tea(1), sku: goods.spinach }]);
    db.run(`UPDATE sku SET status = 'delisted' WHERE id = ?`, [goods.spinach]);
    const shop = readShopPanel(db, day(2));
    expect(shop.skus.map(({ id }) => id)).toEqual([goods.tea, goods.juice]);
    expect([...shop.panel.group]).toEqual([0, 0]);
    expect(readShopPanel(db, day(731)).skus).toEqual([]);
  });

  test('at most the last 728 days', () => {
    const db = shopOf(2, [tea(0), { ...tea(0), date: day(800) }]);
    const { panel } = readShopPanel(db, day(800));
    expect([panel.from, panel.days]).toEqual([day(73), 728]);
  });

  test('one alone gives the same days as all of them', () => {
    const db = shopOf(7, [tea(0), tea(1), tea(5)]);
    count(db, 2, 0);
    const { days, whole } = readPastDemand(db, goods.tea, day(6));
    expect(days.map(({ units }) => units)).toEqual(read(db, 7));
    expect(days[0]?.date).toBe(FIRST);
    expect(whole).toBe(true);
    expect(readPastDemand(db, goods.spinach, day(6))).toEqual({ days: [], whole: false });
  });
});
