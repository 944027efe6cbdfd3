import { describe, expect, test } from 'vitest';
import { openStore } from '#electron/store/open';
import { writeStore } from '#electron/store/store-info';
import { addDays } from '#shared/domain/calendar/calendar';
import { startBackend, type TestBackend } from '../helpers/backend';
import { NOW } from '../helpers/shop';
import { tempDir } from '../helpers/temp-dir';
import { goods, type Sold, sell, shelves, stockShelves } from '../helpers/trade';

const FIRST = '2023-10-02';

interface Shop extends TestBackend {
  /** Books further days of the same trade. */
  readonly sellOn: (days: number) => void;
}

/** A shop with so many days of sales: every SKU sells, tea by the bottle and more at weekends. */
function openShopWith(days: number): Shop {
  const dataDir = tempDir();
  const db = openStore(dataDir, NOW);
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
  sell(db, tradeOf(0, days));
  db.close();
  let sold = days;
  const sellOn = (more: number) => {
    const again = openStore(dataDir, NOW);
    sell(again, tradeOf(sold, sold + more));
    again.close();
    sold += more;
  };
  return { ...startBackend({ dataDir, now: () => NOW }), sellOn };
}

function tradeOf(from: number, to: number): Sold[] {
  return Array.from({ length: to - from }, (_, index): Sold[] => {
    const at = from + index;
    const date = addDays(FIRST, at);
    const tea = (at % 7 >= 5 ? 12 : 6) + (at % 3);
    return [
      { date, sku: goods.tea, qty: tea, amount: tea * 4 },
      { date, sku: goods.juice, qty: 3, amount: 24 },
      { date, sku: goods.spinach, qty: 2.5, amount: 15 },
    ];
  }).flat();
}

describe('demand', () => {
  test('is not known before it was computed', async () => {
    const { client } = openShopWith(10);
    expect(await client.demand.status({})).toEqual({
      asOf: null,
      computedAt: null,
      outdated: true,
      forecasts: 0,
      estimates: 0,
      returning: 0,
      byClass: {},
      score: null,
    });
    expect(await client.demand.transfers({})).toEqual([]);
    await expect(client.demand.sku({ skuId: goods.tea })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  test('takes four weeks of sales, and says how many there are', async () => {
    const { client } = openShopWith(27);
    await expect(client.demand.refresh({})).rejects.toMatchObject({
      code: 'not_enough_data',
      params: { have: 27, want: 28 },
    });
  });

  test('is computed as of the last day of sales, and out of date with the next', async () => {
    const { client, sellOn } = openShopWith(60);
    const phases: string[] = [];
    const status = await client.demand.refresh(
      {},
      { onProgress: ({ phase }) => phases.push(phase) },
    );
    expect(status).toMatchObject({
      asOf: addDays(FIRST, 59),
      computedAt: NOW,
      outdated: false,
      forecasts: 3,
      byClass: { smooth: 3 },
    });
    expect(phases).toContain('demand_reading');
    sellOn(1);
    expect(await client.demand.status({})).toMatchObject({ outdated: true, forecasts: 3 });
    expect(await client.demand.refresh({})).toMatchObject({ asOf: addDays(FIRST, 60) });
  });

  test('of a SKU: the next week with whole bounds for bottles, its weekdays and its past', async () => {
    const { client } = openShopWith(60);
    await client.demand.refresh({});
    const tea = await client.demand.sku({ skuId: goods.tea });
    expect(tea).toMatchObject({ skuId: goods.tea, source: 'forecast', knownDays: 60, outDays: 0 });
    expect(tea.week.point).toBeCloseTo(61, -1);
    expect(tea.week.low).toBeLessThan(tea.week.point);
    expect(tea.week.high).toBeGreaterThan(tea.week.point);
    expect([tea.week.low, tea.week.high].every(Number.isInteger)).toBe(true);
    expect(tea.factors[5]).toBeGreaterThan(tea.factors[0] ?? 0);
    expect(tea.past).toHaveLength(60);
    expect(tea.past.at(-1)).toEqual({ date: addDays(FIRST, 59), units: 8 });
    const spinach = await client.demand.sku({ skuId: goods.spinach });
    expect(Math.abs(spinach.week.point - 17.5)).toBeLessThan(1.5);
  });

  test('that moves: one row per category, with its name', async () => {
    const { client } = openShopWith(60);
    await client.demand.refresh({});
    expect(await client.demand.transfers({})).toEqual([
      expect.objectContaining({ categoryId: shelves.vegetables, name: 'Vegetables', tau: 0 }),
      expect.objectContaining({ categoryId: shelves.drinks, name: 'Drinks', source: 'default' }),
    ]);
  });

  test('is measured against the simple ways on the past of the shop, and the score is kept', async () => {
    const { client } = openShopWith(90);
    const score = await client.demand.score({});
    expect(score).toMatchObject({
      measuredAt: NOW,
      from: addDays(FIRST, 34),
      to: addDays(FIRST, 89),
      horizon: 7,
      origins: 8,
      skus: 3,
      ofSkus: 3,
    });
    expect(score.ours.wape).toBeLessThan(score.smoothing.wape ?? 0);
    expect(await client.demand.status({})).toMatchObject({ asOf: null, score });
  });

  test('cannot be measured on a past of less than eight weeks', async () => {
    const { client } = openShopWith(55);
    await expect(client.demand.score({})).rejects.toMatchObject({
      code: 'not_enough_data',
      params: { have: 55, want: 56 },
    });
  });

  test('stays as it was when computing it is cancelled', async () => {
    const { client, sellOn } = openShopWith(60);
    await client.demand.refresh({});
    sellOn(1);
    const abort = new AbortController();
    const again = client.demand.refresh({}, { signal: abort.signal });
    abort.abort();
    await expect(again).rejects.toMatchObject({ code: 'cancelled' });
    expect(await client.demand.status({})).toMatchObject({
      asOf: addDays(FIRST, 59),
      forecasts: 3,
    });
  });
});
