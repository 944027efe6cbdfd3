import { expect, onTestFinished, test } from 'vitest';
import { Upkeep } from '#electron/backend/derived/upkeep';
import type { WriteHandle } from '#electron/store/handle';
import { writeStore } from '#electron/store/store-info';
import { addDays, type BusinessDate, eachDay } from '#shared/domain/calendar/calendar';
import { bases } from '#shared/domain/mix/basis';
import { startBackend } from '../helpers/backend';
import { goods, type Sold, sell, setCosts, stockShelves } from '../helpers/trade';

/** A Sunday. */
const LAST = '2023-12-31';
const NOON = Date.UTC(2024, 0, 1, 4);

/**
 * Days of the small shop up to LAST: spinach and tea every day at a thin margin, peppers and juice
 * once a week at a rich one.
 */
function days(count: number, last: BusinessDate = LAST): Sold[] {
  return eachDay({ from: addDays(last, 1 - count), to: last }).flatMap((date, at) => {
    const daily: Sold[] = [
      { date, sku: goods.spinach, amount: 5, ticket: 'a' },
      { date, sku: goods.tea, amount: 2.5, ticket: 'b' },
    ];
    const rare: Sold[] = [
      { date, sku: goods.peppers, amount: 18, ticket: 'a' },
      { date, sku: goods.juice, amount: 9, ticket: 'c' },
    ];
    return at % 7 === 0 ? [...daily, ...rare] : daily;
  });
}

function shop(lines: readonly Sold[]) {
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
  sell(db, lines);
  return { ...started, db };
}

const rolesIn = (db: WriteHandle) =>
  db
    .all<{ role: string | null; by: string | null }>('SELECT role, role_by by FROM sku ORDER BY id')
    .map(({ role, by }) => `${role} ${by}`);

test('roles come from the sales, with their evidence and their mix', async () => {
  const { client, db } = shop(days(91));
  expect(await client.roles.status({})).toMatchObject({
    asOf: null,
    outdated: true,
    salesDays: 91,
  });

  const status = await client.roles.refresh({});
  expect(status).toMatchObject({
    asOf: LAST,
    computedAt: NOON,
    outdated: false,
    marginKnown: true,
    ...{ skus: 4, byHand: 0, byDefault: 0, withoutRole: 0 },
  });
  expect(rolesIn(db)).toEqual([
    'staple computed',
    'specialty computed',
    'staple computed',
    'specialty computed',
  ]);
  const peppers = (await client.roles.list({})).find(({ skuId }) => skuId === goods.peppers);
  expect(peppers).toMatchObject({
    category: 'Vegetables',
    role: 'specialty',
    by: 'computed',
    computed: 'specialty',
    inStockDays: 91,
    sellingDays: 13,
    frequency: 13 / 91,
    margin: expect.closeTo(2 / 3, 9),
    frequencyRank: 0.25,
    marginRank: 0.75,
  });
  // Two tickets a day, and a third once a week.
  expect(peppers?.penetration).toBeCloseTo(13 / (2 * 91 + 13), 9);
});

test('fewer than four weeks of sales: says how many there are and how many it takes', async () => {
  const { client } = shop(days(27));
  expect(await client.roles.status({})).toMatchObject({ outdated: false, salesDays: 27 });
  await expect(client.roles.refresh({})).rejects.toMatchObject({
    code: 'not_enough_data',
    params: { have: 27, want: 28 },
  });
});

test('a decision by hand wins, survives a new computation, and is given back', async () => {
  const { client, db } = shop(days(91));
  await client.roles.refresh({});
  expect(await client.roles.set({ skuIds: [1, 2], role: 'specialty' })).toEqual({ changed: 2 });
  expect(await client.roles.set({ skuIds: [1, 2], role: 'specialty' })).toEqual({ changed: 0 });
  sell(db, days(1, addDays(LAST, 1)));
  await client.roles.refresh({});
  expect(rolesIn(db).slice(0, 2)).toEqual(['specialty hand', 'specialty hand']);
  const count = (await client.roles.mix({}))[0]?.bases.find(({ basis }) => basis === 'count');
  expect(count?.amounts).toEqual({ staple: 1, specialty: 3, withoutRole: 0 });

  expect(await client.roles.set({ skuIds: [1, 2, 3], role: null })).toEqual({ changed: 2 });
  expect(rolesIn(db).slice(0, 2)).toEqual(['staple computed', 'specialty computed']);
});

test('a decision by hand before anything is computed goes back to no role', async () => {
  const { client, db } = shop(days(27));
  await client.roles.set({ skuIds: [1], role: 'staple' });
  expect(rolesIn(db)[0]).toBe('staple hand');
  await client.roles.set({ skuIds: [1], role: null });
  expect(rolesIn(db)[0]).toBe('null null');
});

test('the mix adds up: categories to the store on every basis, each with its own target', async () => {
  const { client, db } = shop(days(91));
  db.exec(`UPDATE sku SET facings = id, width_cm = 7.5;
    UPDATE category SET target_staple_share = 0.5 WHERE id = 20;
    INSERT INTO scene (id, code, name) VALUES (1, 's', 'Breakfast');
    INSERT INTO sku_scene (sku_id, scene_id) VALUES (3, 1), (4, 1)`);
  await client.roles.refresh({});
  const [store, ...parts] = await client.roles.mix({});
  expect(store).toMatchObject({ scope: 'store', id: 0, name: 'Test shop', target: 0.7 });
  expect(parts.map(({ scope, name, target }) => [scope, name, target])).toEqual([
    ['category', 'Vegetables', 0.7],
    ['category', 'Drinks', 0.5],
    ['scene', 'Breakfast', 0.7],
  ]);
  const categories = parts.filter(({ scope }) => scope === 'category');
  for (const [at, basis] of bases.entries()) {
    for (const part of ['staple', 'specialty', 'withoutRole'] as const) {
      const sum = categories.reduce(
        (total, one) => total + (one.bases[at]?.amounts?.[part] ?? 0),
        0,
      );
      expect(sum, `${basis} ${part}`).toBe(store?.bases[at]?.amounts?.[part]);
    }
  }
  // Facings 1 + 3 of 10; widths are all the same; spinach and tea bring 7.5 a day.
  expect(store?.bases.map(({ stapleShare }) => stapleShare)).toEqual([
    0.4,
    0.4,
    0.5,
    expect.closeTo((28 * 7.5) / (28 * 7.5 + 4 * 27), 9),
  ]);
  expect(parts[1]?.bases[2]).toMatchObject({ stapleShare: 0.5, position: 'within' });
});

test('the history knows count and sales of past weeks, and facings from the first computation on', async () => {
  const { client, db } = shop(days(7 * 20));
  db.exec('UPDATE sku SET facings = 2');
  await client.roles.refresh({});
  const weeksOf = (basis: 'count' | 'facings' | 'sales') =>
    client.roles.history({ scope: 'store', id: 0, basis });
  const count = await weeksOf('count');
  // Twenty weeks; roles need four of them.
  expect(count).toHaveLength(17);
  expect(count.at(-1)?.week).toBe('2023-12-25');
  expect(count.every(({ stapleShare }) => stapleShare === 0.5)).toBe(true);
  const sales = (await weeksOf('sales')).map(({ stapleShare }) => stapleShare);
  expect(new Set(sales.map((share) => share?.toFixed(6))).size).toBe(1);
  const facings = (await weeksOf('facings')).map(({ stapleShare }) => stapleShare);
  expect(facings).toEqual([...new Array(16).fill(null), 0.5]);

  sell(db, days(7, addDays(LAST, 7)));
  await client.roles.refresh({});
  expect((await weeksOf('facings')).map(({ stapleShare }) => stapleShare).slice(-3)).toEqual([
    null,
    0.5,
    0.5,
  ]);
  expect(await client.roles.history({ scope: 'category', id: 10, basis: 'count' })).toHaveLength(
    18,
  );
  expect(await client.roles.history({ scope: 'scene', id: 1, basis: 'count' })).toEqual([]);
});

test('weeks are computed again only where their facts have changed', async () => {
  const { client, db } = shop(days(7 * 20));
  await client.roles.refresh({});
  db.run("UPDATE mix_week SET staple = 77 WHERE basis = 'count' AND scope = 'store'");
  sell(db, days(1, addDays(LAST, -21)));
  await client.roles.refresh({});
  const kept = db
    .all<{ week: string }>(
      "SELECT week FROM mix_week WHERE staple = 77 AND basis = 'count' ORDER BY week",
    )
    .map(({ week }) => week);
  // The changed day lies in the week of 4 December; that week and those after it look back on it.
  expect(kept.at(-1)).toBe('2023-11-27');
  expect(kept).toHaveLength(13);
});

test('is brought up to date by itself, once, when things have settled', {
  timeout: 20_000,
}, async () => {
  const { backend, client, db } = shop(days(40));
  const upkeep = new Upkeep(backend, 40);
  onTestFinished(() => upkeep.close());
  const refreshes = () =>
    db.value<number>("SELECT count(*) FROM audit WHERE method = 'roles.refresh'");
  await expect.poll(refreshes, { timeout: 10_000 }).toBe(1);
  expect(await client.roles.status({})).toMatchObject({ asOf: LAST, outdated: false });
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(refreshes()).toBe(1);
  expect(db.value("SELECT origin FROM audit WHERE method = 'roles.refresh'")).toBe('system');
});
