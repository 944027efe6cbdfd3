import { describe, expect, test } from 'vitest';
import type { WriteHandle } from '#electron/store/handle';
import { writeStore } from '#electron/store/store-info';
import { addDays, type BusinessDate, eachDay } from '#shared/domain/calendar/calendar';
import { startBackend } from '../helpers/backend';
import { goods, type Sold, sell, setCosts, shelves, stockShelves } from '../helpers/trade';

const LONG = { timeout: 60_000 };
/** A Sunday, and the moment after it. */
const LAST = '2023-12-31';
const NOON = Date.UTC(2024, 0, 1, 4);
/** SKUs beside the four of the small shop. */
const extra = { soda: 5, cola: 6, water: 7, never: 8 } as const;

/**
 * Half a year of the small shop: everything sells several times a day, except cola, which stopped in
 * the last week of September, and `never`, which has not sold at all.
 */
function trade(last: BusinessDate = LAST): Sold[] {
  return eachDay({ from: addDays(last, -181), to: last }).flatMap((date, at): Sold[] => {
    const lines: Sold[] = [
      { date, sku: goods.spinach, qty: 4, amount: 32, ticket: 'a' },
      { date, sku: goods.peppers, qty: 3, amount: 36, ticket: 'b' },
      { date, sku: goods.tea, qty: 5, amount: 25, ticket: 'a' },
      { date, sku: goods.juice, qty: 4, amount: 32, ticket: 'c' },
      { date, sku: extra.soda, qty: 3, amount: 15, ticket: 'b' },
      { date, sku: extra.water, qty: 4, amount: 12, ticket: 'c' },
    ];
    const faded = addDays('2023-09-24', 0);
    return date <= faded && at % 3 === 0
      ? [...lines, { date, sku: extra.cola, amount: 5, ticket: 'd' }]
      : lines;
  });
}

function shop(lines: readonly Sold[] = trade()) {
  const started = startBackend({ now: () => NOON });
  const db = started.backend.stores.current.write;
  writeStore(
    db,
    {
      name: 'Test shop',
      currency: 'CNY',
      timeZone: 'Asia/Shanghai',
      cutoffHour: 4,
      opensMinute: 420,
      closesMinute: 1320,
      sellingAreaM2: null,
      manager: '',
    },
    false,
  );
  stockShelves(db);
  setCosts(db);
  const drinks = shelves.drinks;
  db.exec(`
    INSERT INTO sku (id, code, name, category_id, unit, introduced_on) VALUES
      (5, 'd3', 'Soda', ${drinks}, 'can', '2022-01-01'), (6, 'd4', 'Cola', ${drinks}, 'can', '2022-01-01'),
      (7, 'd5', 'Water', ${drinks}, 'bottle', '2022-01-01'), (8, 'd6', 'Mate', ${drinks}, 'can', '2022-01-01');
    INSERT INTO sku_price (sku_id, from_date, price) SELECT id, '2022-01-01', 50000 FROM sku;
    INSERT INTO sku_cost (sku_id, from_date, cost) SELECT id, '2022-01-01', 20000 FROM sku WHERE id > 4`);
  sell(db, lines);
  return { ...started, db };
}

function count(db: WriteHandle, qtyOf: Readonly<Record<number, number>>, date = LAST): void {
  for (const [sku, qty] of Object.entries(qtyOf)) {
    db.run('INSERT INTO stock_level (business_date, sku_id, qty) VALUES (?, ?, ?)', [
      date,
      Number(sku),
      qty * 1_000,
    ]);
  }
}

describe('a classification', () => {
  test('from the sales to list, detail, picture and targets', LONG, async () => {
    const { client, db } = shop();
    for (const date of [addDays(LAST, -91), LAST]) {
      count(db, { 1: 20, 2: 20, 3: 40, 4: 40, 5: 30, 6: 24, 7: 30, 8: 12 }, date);
    }
    expect(await client.slowMovers.status({})).toMatchObject({ asOf: null, outdated: true });
    expect(await client.slowMovers.list({})).toEqual([]);

    const status = await client.slowMovers.refresh({});
    expect(status).toMatchObject({
      asOf: LAST,
      computedAt: NOON,
      outdated: false,
      carried: 8,
      knows: { stock: true, costs: true, tickets: true },
      negativeStock: 0,
      neverSold: 1,
    });

    const list = await client.slowMovers.list({});
    expect(list).toHaveLength(8);
    const cola = list.find(({ skuId }) => skuId === extra.cola);
    expect(cola).toMatchObject({ class: 'dead', before: 'dead', planId: null });
    expect(
      list
        .slice(0, 2)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['Cola', 'Mate']);
    expect(list.find(({ skuId }) => skuId === goods.tea)).toMatchObject({ class: null });

    const detail = await client.slowMovers.get({ skuId: extra.cola });
    expect(detail.evidence).toMatchObject({ stockQty: 24_000, stockValue: 480_000, abc: 'C' });
    expect(detail.leaving.net.point).toBeLessThan(0);
    expect(detail.exits.map(({ kind }) => kind)).toContain('markdown');
    expect(detail.replacements.length).toBeGreaterThan(0);
    expect(detail.successorOf).toBeNull();

    const cells = await client.slowMovers.matrix({});
    expect(cells.reduce((sum, { skus }) => sum + skus, 0)).toBe(8);

    const health = await client.slowMovers.health({});
    expect(health.at(-1)).toMatchObject({ week: '2023-12-25', activeSkuRate: 6 / 8 });
    expect(health.at(-1)?.slowShare).toBe(2 / 8);
    expect(health.length).toBeGreaterThan(10);
  });
});

describe('a person', () => {
  test(
    'keeps a SKU from being proposed at once, until a day, and gives it back',
    LONG,
    async () => {
      const { client } = shop();
      await client.slowMovers.refresh({});
      const skuIds = [extra.cola];
      const before = await client.slowMovers.status({});
      const protect = client.slowMovers.protect;
      expect(await protect({ skuIds, reason: 'Regulars', until: '2024-03-31' })).toEqual({
        changed: 1,
        before: [{ skuId: extra.cola, reason: null, until: null }],
      });
      expect(await protect({ skuIds, reason: 'Regulars', until: '2024-03-31' })).toEqual({
        changed: 0,
        before: [{ skuId: extra.cola, reason: 'Regulars', until: '2024-03-31' }],
      });
      const kept = await client.slowMovers.get({ skuId: extra.cola });
      expect(kept).toMatchObject({
        class: null,
        protections: [{ name: 'by_hand', until: '2024-03-31' }],
      });
      expect((await client.slowMovers.status({})).protected).toBe(before.protected + 1);
      await protect({ skuIds, reason: 'Regulars', until: '2023-12-30' });
      expect(await client.slowMovers.get({ skuId: extra.cola })).toMatchObject({ class: 'dead' });
      expect(await protect({ skuIds, reason: null })).toMatchObject({ changed: 1 });
      expect(await client.slowMovers.status({})).toEqual(before);
      await expect(protect({ skuIds: [99], reason: 'x' })).rejects.toMatchObject({
        code: 'not_found',
      });
    },
  );

  test('links a relaunch to the code that it replaced', LONG, async () => {
    const { client } = shop();
    const link = client.slowMovers.linkSuccessor;
    expect(await link({ skuId: extra.soda, successorOf: extra.cola })).toEqual({ changed: true });
    await client.slowMovers.refresh({});
    const list = await client.slowMovers.list({});
    expect(list.map(({ skuId }) => skuId)).not.toContain(extra.cola);
    expect(await client.slowMovers.get({ skuId: extra.soda })).toMatchObject({
      successorOf: { skuId: extra.cola, name: 'Cola' },
    });
    await expect(link({ skuId: extra.cola, successorOf: extra.soda })).rejects.toMatchObject({
      code: 'invalid_input',
    });
  });
});

describe('with little to go by', () => {
  test('sales alone are enough, and it says what it cannot know', LONG, async () => {
    const lines = trade().map((line) => ({ ...line, ticket: null }));
    const { client, db } = shop(lines);
    db.exec('DELETE FROM sku_cost; UPDATE sales_day_sku SET cogs = NULL; DELETE FROM sku_price');
    const status = await client.slowMovers.refresh({});
    expect(status).toMatchObject({
      knows: { stock: false, costs: false, tickets: false },
      classes: [{ stockValue: null }, { stockValue: null }, { stockValue: null }],
    });
    const detail = await client.slowMovers.get({ skuId: extra.cola });
    expect(detail).toMatchObject({
      class: 'dead',
      exits: [],
      evidence: { stockQty: null, tickets: null, gmroi: null },
    });
    expect(detail.unknowns.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['slow.unknown_no_stock', 'slow.unknown_no_cost']),
    );
    expect((await client.slowMovers.health({})).at(-1)).toMatchObject({ daysOfInventory: null });
  });

  test('stock below zero is reported and worth nothing', LONG, async () => {
    const { client, db } = shop();
    count(db, { [extra.cola]: -3, [goods.tea]: 10 });
    expect(await client.slowMovers.refresh({})).toMatchObject({ negativeStock: 1 });
    const cola = await client.slowMovers.get({ skuId: extra.cola });
    expect(cola).toMatchObject({ exits: [], evidence: { stockQty: -3_000, stockValue: 0 } });
  });

  test('fewer than four weeks of sales say nothing', LONG, async () => {
    const { client } = shop(trade().filter(({ date }) => date > addDays(LAST, -27)));
    await expect(client.slowMovers.refresh({})).rejects.toMatchObject({
      code: 'not_enough_data',
      params: { have: 27, want: 28 },
    });
    expect(await client.slowMovers.status({})).toMatchObject({ asOf: null, outdated: false });
    await expect(client.slowMovers.get({ skuId: 1 })).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('a look back', () => {
  const day = '2023-11-30';

  test('tells list, matrix and details of a day, and keeps nothing', LONG, async () => {
    const { client } = shop();
    await client.slowMovers.refresh({});
    const [status, list] = [await client.slowMovers.status({}), await client.slowMovers.list({})];
    const then = await client.slowMovers.lookBack({ asOf: day });
    expect(then.status).toMatchObject({ asOf: day, carried: 8, outdated: false });
    expect(then.movers).toHaveLength(8);
    const at = then.movers.findIndex(({ skuId }) => skuId === extra.cola);
    // A hundred days without a sale by now.
    expect(then.movers[at]).toMatchObject({ class: 'dead', planId: null });
    expect(then.movers[at]?.evidence.daysSinceSale).toBe(69);
    expect(then.details[at]?.leaving.net).toEqual(then.movers[at]?.value);
    expect(then.matrix.reduce((sum, { skus }) => sum + skus, 0)).toBe(8);
    expect(await client.slowMovers.status({})).toEqual(status);
    expect(await client.slowMovers.list({})).toEqual(list);
  });

  test('is the same whatever came after its day', LONG, async () => {
    const { client, backend } = shop();
    await client.slowMovers.refresh({});
    const { status, ...then } = await client.slowMovers.lookBack({ asOf: day });
    sell(backend.stores.current.write, [
      { date: '2023-12-01', sku: extra.cola, qty: 500, amount: 2_500, ticket: 'x' },
    ]);
    await client.slowMovers.refresh({});
    expect(await client.slowMovers.lookBack({ asOf: day })).toEqual({ status, ...then });
  });

  test('is refused for a day before which too little is known', LONG, async () => {
    const { client } = shop();
    await expect(client.slowMovers.lookBack({ asOf: '2023-07-10' })).rejects.toMatchObject({
      code: 'not_enough_data',
    });
  });

  test('can be cancelled', LONG, async () => {
    const { client } = shop();
    const stop = new AbortController();
    const look = client.slowMovers.lookBack({ asOf: day }, { signal: stop.signal });
    stop.abort();
    await expect(look).rejects.toMatchObject({ code: 'cancelled' });
  });
});

test('Today tells what became slow since the week before', LONG, async () => {
  const { client } = shop();
  const block = async (date: string) => (await client.reports.daily({ date })).slowMovers;
  expect(await block(LAST)).toMatchObject({ state: 'missing', needs: [{ code: 'slowMovers' }] });
  await client.slowMovers.refresh({});
  expect(await block(LAST)).toMatchObject({ state: 'ready', count: 2, came: 0, went: 0, rows: [] });
  const changed = await Promise.all(
    eachDay({ from: '2023-10-01', to: LAST })
      .filter((_, at) => at % 7 === 0)
      .map(block),
  );
  const came = changed.flatMap((one) => (one?.state === 'ready' ? one.rows : []));
  expect(came.find(({ code }) => code === 'd4')).toMatchObject({ name: 'Cola', before: null });
});
