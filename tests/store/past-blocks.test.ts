import { describe, expect, test } from 'vitest';
import { classify } from '#electron/backend/pruning/classify';
import { refreshPresent } from '#electron/backend/pruning/refresh';
import { runReader } from '#electron/backend/workers/run';
import { readStockDays } from '#electron/store/demand/stock-days';
import { readStock } from '#electron/store/figures/stock';
import type { WriteHandle } from '#electron/store/handle';
import { openStore } from '#electron/store/open';
import { outDays, readCounts } from '#electron/store/pruning/out-days';
import { eachSale, UNKNOWN_COST } from '#electron/store/pruning/packed';
import { keepPastBlocks, readPastBlocks } from '#electron/store/pruning/past-blocks';
import { historyRange, readSold } from '#electron/store/pruning/sold';
import { readStockOf } from '#electron/store/pruning/stock';
import { readTrade } from '#electron/store/pruning/trade';
import { signed, VarintReader, VarintWriter, withoutSign } from '#electron/store/pruning/varints';
import { touchDays } from '#electron/store/rollups/refresh';
import { addDays, type BusinessDate, eachDay } from '#shared/domain/calendar/calendar';
import { stockStates } from '#shared/domain/demand/stock-walk';
import { openRandom } from '#shared/domain/random';
import { fillRollupStore, LAST_DAY } from '../bench/slow-movers/rollup-store';
import { openShop } from '../helpers/shop';
import { readShopPast } from '../helpers/shop-past';
import { tempDir } from '../helpers/temp-dir';
import { goods, type Sold, sell, setCosts, stockShelves } from '../helpers/trade';

const LONG = { timeout: 60_000 };
/** A Wednesday. */
const LAST = '2023-12-27';

/** Sales, returns, two channels, counts and deliveries of a hundred days, by chance. */
function shop(seed = 3): WriteHandle {
  const db = openShop();
  stockShelves(db);
  setCosts(db);
  db.run('DELETE FROM sku_cost WHERE sku_id = ?', [goods.juice]);
  const random = openRandom(seed, 'past weeks');
  const some = (chance: number) => random.chance(chance);
  const lines: Sold[] = [];
  for (const date of eachDay({ from: addDays(LAST, -99), to: LAST })) {
    for (const sku of Object.values(goods)) {
      if (some(0.5)) lines.push({ date, sku, qty: 1 + random.int(0, 3), amount: 8, ticket: 'a' });
      if (some(0.2)) lines.push({ date, sku, qty: 2, amount: 9, ticket: 'b', channel: 2 });
      if (some(0.1)) lines.push({ date, sku, qty: -1, amount: -4 });
      if (some(0.1)) {
        db.run('INSERT INTO stock_level (business_date, sku_id, qty) VALUES (?, ?, ?)', [
          date,
          sku,
          1_000 * (random.int(0, 11) - 2),
        ]);
      }
      if (some(0.08)) {
        db.run(
          "INSERT INTO stock_movement (business_date, sku_id, kind, qty) VALUES (?, ?, 'receipt', 3000)",
          [date, sku],
        );
      }
    }
  }
  sell(db, lines);
  return db;
}

const keep = (db: WriteHandle, asOf: BusinessDate) => keepPastBlocks(db, historyRange(db, asOf));
const kept = (db: WriteHandle) => db.value<number>('SELECT count(*) FROM past_block');

test('whole numbers come back as they were written, however large', () => {
  const numbers = [0, 1, 127, 128, 300, 2 ** 31 - 1, 2 ** 31, 2 ** 45 + 7, 2 ** 52];
  const writer = new VarintWriter();
  for (const number of numbers) {
    writer.put(number);
    writer.put(withoutSign(-number));
  }
  const reader = new VarintReader(writer.written());
  for (const number of numbers) {
    expect(reader.take()).toBe(number);
    expect(signed(reader.take()) + number).toBe(0);
  }
});

describe('blocks of days that are kept', () => {
  test.each([LAST, addDays(LAST, -1), addDays(LAST, -20)])(
    'tell of %s what the rollups tell, and nothing later',
    (asOf) => {
      const db = shop();
      const before = readShopPast(db, asOf);
      keep(db, LAST);
      // The quarter up to 3 December and the four weeks since.
      expect(kept(db)).toBe(5);
      expect(readShopPast(db, asOf)).toEqual(before);
    },
  );

  test('are packed anew when a day of theirs changes, and only those', () => {
    const db = shop();
    keep(db, LAST);
    const stamps = () => db.all('SELECT from_date, stamp FROM past_block ORDER BY from_date');
    const before = stamps();
    sell(db, [{ date: addDays(LAST, -30), sku: goods.tea, qty: 50, amount: 700 }]);
    const rollups = readShopPast(db, LAST);
    keep(db, LAST);
    expect(
      stamps().filter((row, at) => JSON.stringify(row) !== JSON.stringify(before[at])),
    ).toHaveLength(1);
    expect(readShopPast(db, LAST)).toEqual(rollups);
    expect(rollups.pasts.find(({ skuId }) => skuId === goods.tea)?.weeks8.netSales).toBeGreaterThan(
      7_000_000,
    );
  });

  test('tell every day with a sale as the rollups do: prices, weights, returns, costs that are not known', () => {
    const db = shop();
    sell(db, [
      { date: addDays(LAST, -40), sku: goods.tea, qty: 0.396, amount: 3.1 },
      { date: addDays(LAST, -39), sku: goods.tea, qty: 1.204, amount: 9.4 },
      { date: addDays(LAST, -38), sku: goods.tea, qty: 3, amount: 0 },
      { date: addDays(LAST, -37), sku: goods.tea, qty: 1, amount: 7.99 },
    ]);
    const range = historyRange(db, LAST);
    const told: (readonly number[])[] = [];
    eachSale(readPastBlocks(db, range), range, (...row) => told.push(row));
    const rows = db.arrays<number[]>(
      `SELECT sku_id, julianday(business_date) - julianday(@from), sum(qty), sum(net_sales),
         iif(count(*) = count(cogs), sum(cogs), @unknown), sum(tickets)
       FROM sales_day_sku WHERE business_date BETWEEN @from AND @to GROUP BY sku_id, business_date`,
      { ...range, unknown: UNKNOWN_COST },
    );
    const inOrder = (of: readonly (readonly number[])[]) =>
      [...of].sort(([a = 0, day = 0], [b = 0, other = 0]) => a - b || day - other);
    expect(inOrder(told)).toEqual(inOrder(rows));
    expect(rows.some(([, , qty = 0]) => qty < 0)).toBe(true);
    expect(rows.some(([, , , , cogs]) => cogs === UNKNOWN_COST)).toBe(true);
  });

  test('add up the sales of a code and of the one that it replaced, day by day', () => {
    const db = shop();
    const range = historyRange(db, LAST);
    const own = (sku: number) => new Map([[sku, 0]]);
    const sold = (rowOf: ReadonlyMap<number, number>) => {
      const { start, day, qty } = readSold(db, range, readPastBlocks(db, range), rowOf, 1, true);
      return [...day.subarray(0, start[1])].map((date, at) => [date, qty[at] ?? 0] as const);
    };
    const both = sold(
      new Map([
        [goods.tea, 0],
        [goods.juice, 0],
      ]),
    );
    expect(both.map(([day]) => day)).toEqual(
      [...new Set(both.map(([day]) => day))].sort((a, b) => a - b),
    );
    const sum = (rows: readonly (readonly [number, number])[]) =>
      rows.reduce((all, [, qty]) => all + qty, 0);
    expect(sum(both)).toBe(sum(sold(own(goods.tea))) + sum(sold(own(goods.juice))));
    const oneDay = new Map(sold(own(goods.tea)));
    const other = new Map(sold(own(goods.juice)));
    const shared = both.filter(([day]) => oneDay.has(day) && other.has(day));
    expect(shared.length).toBeGreaterThan(10);
  });

  test('hold amounts that do not fit into 32 bits', () => {
    const db = shop();
    sell(db, [{ date: LAST, sku: goods.tea, qty: 1, amount: 900_000_000 }]);
    const rollups = readShopPast(db, LAST);
    keep(db, LAST);
    expect(readShopPast(db, LAST)).toEqual(rollups);
    expect(rollups.pasts.find(({ skuId }) => skuId === goods.tea)?.weeks4.netSales).toBeGreaterThan(
      9e12,
    );
  });
});

test.each([LAST, addDays(LAST, -1), addDays(LAST, -34), addDays(LAST, -60), addDays(LAST, -91)])(
  'stock on %s is what the table of counts says, with what has come and gone since',
  (date) => {
    const db = shop();
    db.run('DELETE FROM stock_level WHERE sku_id = ? AND business_date > ?', [
      goods.tea,
      addDays(LAST, -50),
    ]);
    const { skus, sold, counts } = readTrade(db, LAST);
    const known = new Map(readStock(db, date).map(({ skuId, qty }) => [skuId, qty]));
    expect(readStockOf(db, date, skus, counts, sold.range)).toEqual(
      skus.map(({ id }) => known.get(id) ?? null),
    );
    // The last count of tea is too old by then.
    expect(date === LAST && known.has(goods.tea)).toBe(false);
  },
);

test.each([1, 2, 3, 4, 5])(
  'days out of stock are those of a walk over every day (shop %d)',
  (seed) => {
    const db = shop(seed);
    const { skus, sold, out } = readShopPast(db, LAST);
    const range = historyRange(db, LAST);
    const blocks = readPastBlocks(db, range);
    const rowOf = new Map(skus.map(({ id }, row) => [id, row]));
    const again = readSold(db, range, blocks, rowOf, skus.length, true);
    expect(outDays(blocks, again, readCounts(blocks, range, skus), skus)).toEqual(out);
    const units = new Float32Array(skus.length * sold.days);
    for (const row of skus.keys()) {
      for (let at = sold.start[row] ?? 0; at < (sold.start[row + 1] ?? 0); at++) {
        units[row * sold.days + (sold.day[at] ?? 0)] = (sold.qty[at] ?? 0) / 1_000;
      }
    }
    const panelSkus = skus.map((sku) => ({ ...sku, facings: 0, candidate: false, since: '' }));
    const { state } = readStockDays(db, {
      range,
      days: sold.days,
      skus: panelSkus,
      rowOf,
      units,
      value: null,
    });
    const listed = skus.map((_, row) => [
      ...(out?.day.subarray(out.start[row], out.start[row + 1]) ?? []),
    ]);
    const walked = skus.map((_, row) =>
      Array.from({ length: sold.days }, (_, day) => day).filter(
        (day) => state[row * sold.days + day] === stockStates.out,
      ),
    );
    expect(listed).toEqual(walked);
    expect(walked.flat().length).toBeGreaterThan(0);
  },
);

describe('what was learned', () => {
  const store = () => {
    const dataDir = tempDir();
    fillRollupStore(dataDir, 120, 0);
    return openStore(dataDir, 0);
  };
  const lines = (db: WriteHandle) =>
    db.get<{ learned_on: string; stamp: string }>('SELECT learned_on, stamp FROM leaving_lines');
  const refresh = (db: WriteHandle) =>
    db.longTransaction(() => refreshPresent(db, 0, () => undefined));

  test('is kept from Sunday to Sunday, and changes no figure', LONG, async () => {
    const db = store();
    const anew = await classify(db, LAST_DAY, () => undefined);
    expect(anew.learned.model.value).not.toBeNull();
    await refresh(db);
    const first = lines(db);
    // LAST_DAY is a Wednesday.
    expect(first?.learned_on).toBe(addDays(LAST_DAY, -3));
    expect(await classify(db, LAST_DAY, () => undefined)).toEqual(anew);
    touchDays(db, [LAST_DAY], 1);
    await refresh(db);
    expect(lines(db)).toEqual(first);
    db.close();
  });

  test('is told the same by a second thread that reads the same memory', LONG, async () => {
    const db = store();
    const here = await classify(db, LAST_DAY, () => undefined);
    const beside = await classify(
      db,
      LAST_DAY,
      () => undefined,
      (task) =>
        runReader('foretell', task, {
          signal: new AbortController().signal,
          progress: () => undefined,
        }),
    );
    expect(beside).toEqual(here);
    db.close();
  });

  test('is learned anew when a day before it changes', LONG, async () => {
    const db = store();
    await refresh(db);
    const first = lines(db);
    touchDays(db, [addDays(LAST_DAY, -200)], 1);
    await refresh(db);
    expect(lines(db)?.learned_on).toBe(first?.learned_on);
    expect(lines(db)?.stamp).not.toBe(first?.stamp);
    db.close();
  });
});
