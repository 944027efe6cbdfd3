import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openStore } from '#electron/store/open';
import { writeStore } from '#electron/store/store-info';
import type { Breakdown } from '#shared/domain/kpi/names';
import { kpiNames } from '#shared/domain/kpi/names';
import { kpiTable } from '#shared/domain/kpi/table';
import { startBackend, type TestBackend } from '../helpers/backend';
import { NOW } from '../helpers/shop';
import { tempDir } from '../helpers/temp-dir';
import {
  goods,
  ordinaryDay,
  ordinaryDays,
  type Sold,
  sell,
  setCosts,
  shelves,
  stockShelves,
  yuan,
} from '../helpers/trade';

const DAY = '2023-06-19';
const TODAY = { from: DAY, to: DAY };

/** A backend over a small shop that sold these lines. */
function openShopWith(lines: readonly Sold[]): TestBackend {
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
      sellingAreaM2: 50,
      manager: '',
    },
    false,
  );
  stockShelves(db);
  setCosts(db);
  sell(db, lines);
  db.close();
  return startBackend({ dataDir, now: () => NOW });
}

describe('kpis.query', () => {
  test('answers several KPIs of a range in one row', async () => {
    const { client } = openShopWith(ordinaryDays(DAY, 3));
    const table = await client.kpis.query({
      names: ['netSales', 'tickets', 'salesPerDay', 'salesPerSquareMetre'],
      from: '2023-06-15',
      to: DAY,
    });
    expect(table.rows).toEqual([
      { key: 'total', label: 'total', values: [yuan(330), 30, yuan(66), yuan(2.2)] },
    ]);
    expect(table.dataVersion).toBe(3);
  });

  test('has a row for every day, empty where nothing was sold', async () => {
    const { client } = openShopWith(ordinaryDays(DAY, 1));
    const { rows } = await client.kpis.query({
      names: ['netSales'],
      by: 'day',
      from: '2023-06-17',
      to: DAY,
    });
    expect(rows.map((row) => [row.key, ...row.values])).toEqual([
      ['2023-06-17', null],
      ['2023-06-18', yuan(110)],
      ['2023-06-19', null],
    ]);
  });

  test('names categories and SKUs, the largest first, and cuts at the limit', async () => {
    const { client } = openShopWith(ordinaryDay(DAY));
    const by = (breakdown: Breakdown, limit = 100) =>
      client.kpis.query({ names: ['netSales'], by: breakdown, ...TODAY, limit });
    expect((await by('category')).rows.map((row) => [row.key, row.label])).toEqual([
      [String(shelves.drinks), 'Drinks'],
      [String(shelves.vegetables), 'Vegetables'],
    ]);
    expect((await by('sku', 2)).rows.map((row) => row.label)).toEqual(['Tea', 'Juice']);
    expect((await by('hour')).rows.map((row) => row.key)).toEqual(['9', '10', '11', '12', '13']);
  });

  test('filters by channel, category and SKU', async () => {
    const { client } = openShopWith([
      ...ordinaryDay(DAY),
      { date: DAY, sku: goods.tea, amount: 9, channel: 2, ticket: 'D1', hour: 12 },
    ]);
    const netSales = async (filter: object) =>
      (await client.kpis.query({ names: ['netSales'], ...TODAY, filter })).rows[0]?.values[0];
    expect(await netSales({ channelId: 2 })).toBe(yuan(9));
    expect(await netSales({ categoryId: shelves.vegetables })).toBe(yuan(30));
    expect(await netSales({ skuId: goods.tea, channelId: 1 })).toBe(yuan(40));
  });

  test('says what to bring in for a column without a value', async () => {
    const { client } = openShopWith(ordinaryDay(DAY));
    const { columns } = await client.kpis.query({ names: ['footfallConversion'], ...TODAY });
    expect(columns[0]?.needs).toEqual([{ code: 'footfall', have: null, want: null }]);
  });

  test.each([
    ['a KPI that SKUs do not have', { names: ['tickets'], by: 'sku' }],
    ['tickets of one category', { names: ['tickets'], filter: { categoryId: 10 } }],
    ['stock of one channel', { names: ['stockAtCost'], filter: { channelId: 1 } }],
    ['hours of one SKU', { names: ['netSales'], by: 'hour', filter: { skuId: 1 } }],
    ['a range that ends before it starts', { names: ['netSales'], from: DAY, to: '2023-06-01' }],
    ['a KPI that does not exist', { names: ['profitability'] }],
    ['no KPI at all', { names: [] }],
  ])('refuses %s', async (_, input) => {
    const { backend } = openShopWith(ordinaryDay(DAY));
    await expect(backend.call('kpis.query', { ...TODAY, ...input })).rejects.toMatchObject({
      code: 'invalid_input',
    });
  });

  test('knows every breakdown that it declares', async () => {
    const { client } = openShopWith(ordinaryDay(DAY));
    for (const definition of await client.kpis.definitions({})) {
      for (const by of definition.breakdowns) {
        const table = await client.kpis.query({ names: [definition.name], by, ...TODAY });
        expect(table.columns).toHaveLength(1);
      }
    }
  });

  test('splits a sum into parts that add up to it, whatever was sold', async () => {
    const anyLine = fc.record({
      date: fc.constantFrom('2023-06-17', '2023-06-18', '2023-06-19'),
      sku: fc.integer({ min: 1, max: 4 }),
      qty: fc.integer({ min: 1, max: 20 }).map((it) => it / 4),
      amount: fc.integer({ min: 0, max: 9_999 }).map((it) => it / 100),
      ticket: fc.option(fc.constantFrom('A', 'B', 'C', 'D')),
      hour: fc.integer({ min: 0, max: 23 }),
      channel: fc.constantFrom(1, 2),
    });
    const returned = anyLine.map((line) => ({ ...line, qty: -line.qty, amount: -1 - line.amount }));
    const lines = fc.array(fc.oneof({ weight: 5, arbitrary: anyLine }, returned), {
      minLength: 1,
      maxLength: 30,
    });
    await fc.assert(
      fc.asyncProperty(lines, async (list) => {
        const { client } = openShopWith(list);
        const range = { from: '2023-06-17', to: '2023-06-19' };
        for (const name of kpiNames.filter((it) => kpiTable[it].additive)) {
          const sum = async (by: Breakdown) => {
            const { rows } = await client.kpis.query({ names: [name], by, ...range });
            return rows.reduce((total, row) => total + (row.values[0] ?? 0), 0);
          };
          const total = await sum('total');
          const parts: Breakdown[] = ['day', 'category', 'sku', 'channel'];
          // A ticket that is open over the turn of an hour counts in both.
          if (name !== 'tickets') parts.push('hour');
          for (const by of parts.filter((it) => kpiTable[name].breakdowns.includes(it))) {
            expect([name, by, await sum(by)]).toEqual([name, by, total]);
          }
        }
      }),
      { numRuns: 12 },
    );
  });
});

describe('sales.lines', () => {
  test('pages through every line once, newest first, and knows the total', async () => {
    const { client } = openShopWith(ordinaryDays(DAY, 3));
    const range = { from: '2023-06-16', to: '2023-06-18' };
    const seen: number[] = [];
    let after: string | undefined;
    do {
      const page = await client.sales.lines({
        ...range,
        limit: 20,
        ...(after === undefined ? {} : { after }),
      });
      expect(page.total).toEqual({ lines: 75, netSales: yuan(330) });
      seen.push(...page.lines.map((line) => line.id));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(seen).toHaveLength(75);
    expect(new Set(seen).size).toBe(75);
    expect((await client.sales.lines({ ...range, limit: 1 })).lines[0]?.date).toBe('2023-06-18');
  });

  test('finds the lines of an hour that lies past midnight', async () => {
    const { client } = openShopWith([
      ...ordinaryDay(DAY),
      { date: DAY, sku: goods.tea, amount: 7, ticket: 'late', hour: 1 },
    ]);
    const page = await client.sales.lines({ ...TODAY, hour: 1 });
    expect(page.lines.map((line) => [line.ticketNumber, line.amount])).toEqual([['late', yuan(7)]]);
    expect(page).toMatchObject({ next: null, total: { lines: 1, netSales: yuan(7) } });
  });

  test.each([
    ['a category', { categoryId: shelves.vegetables }, 10],
    ['a SKU', { skuId: goods.juice }, 5],
    ['a channel', { channelId: 2 }, 0],
    ['an hour', { hour: 9 }, 5],
    ['an hour and a category', { hour: 9, categoryId: shelves.vegetables }, 2],
    ['a kind of line', { kind: 'return' as const }, 0],
  ])('finds the lines of %s', async (_, filter, count) => {
    const { client } = openShopWith(ordinaryDay(DAY));
    const page = await client.sales.lines({ ...TODAY, ...filter });
    expect(page.lines).toHaveLength(count);
    if (page.total !== null) expect(page.total.lines).toBe(count);
  });

  test('refuses a page mark that it did not give', async () => {
    const { client } = openShopWith(ordinaryDay(DAY));
    await expect(client.sales.lines({ ...TODAY, after: 'x' })).rejects.toMatchObject({
      code: 'invalid_input',
    });
  });

  test('opens a ticket with its lines in the order of the till', async () => {
    const { client } = openShopWith(ordinaryDay(DAY));
    const [line] = (await client.sales.lines({ ...TODAY, limit: 1 })).lines;
    const ticket = await client.sales.ticket({ id: line?.ticketId ?? 0 });
    expect(ticket).toMatchObject({ number: 'T9', netSales: yuan(7), qty: 1_500 });
    expect(ticket.lines.map((it) => it.name)).toEqual(['Spinach', 'Tea']);
    await expect(client.sales.ticket({ id: 999 })).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('sales.describeDay', () => {
  test('keeps what a person says of a day, and leaves the data version alone', async () => {
    const { client } = openShopWith(ordinaryDay(DAY));
    await client.sales.describeDay({ date: DAY, weather: 'Rain' });
    const day = await client.sales.describeDay({ date: DAY, note: 'Road works' });
    expect(day).toMatchObject({ weather: 'Rain', note: 'Road works', version: 1, tickets: 10 });
    const report = await client.reports.daily({ date: DAY });
    expect(report).toMatchObject({ weather: 'Rain', note: 'Road works' });
  });
});

describe('targets', () => {
  test('are set by any day of their period, changed and taken away', async () => {
    const { client } = openShopWith(ordinaryDays(DAY, 70));
    const month = { kpi: 'netSales', period: 'month', startsOn: DAY } as const;
    const set = await client.targets.set({ ...month, value: yuan(3_000), weight: 2 });
    expect(set).toMatchObject({ startsOn: '2023-06-01', endsOn: '2023-06-30', unit: 'money' });
    await client.targets.set({ ...month, value: yuan(6_000) });
    expect(await client.targets.list(TODAY)).toMatchObject([{ value: yuan(6_000), weight: 2 }]);
    const days = await client.targets.days({ from: '2023-06-01', to: '2023-06-30' });
    expect(days).toHaveLength(30);
    expect(days.reduce((sum, day) => sum + day.value, 0)).toBeCloseTo(yuan(6_000), 2);
    expect(await client.targets.set({ ...month, value: null })).toBeNull();
    expect(await client.targets.list(TODAY)).toEqual([]);
  });

  test('make the attainment of a range', async () => {
    const { client } = openShopWith(ordinaryDays('2023-06-20', 2));
    for (const startsOn of ['2023-06-18', DAY]) {
      await client.targets.set({ kpi: 'netSales', period: 'day', startsOn, value: yuan(100) });
    }
    const attainment = async (from: string) =>
      (await client.kpis.query({ names: ['attainment'], from, to: DAY })).rows[0]?.values[0];
    expect(await attainment('2023-06-18')).toBeCloseTo(1.1, 12);
    // A range with a day that nothing is asked of has no target.
    expect(await attainment('2023-06-17')).toBeNull();
  });

  test('cannot be set for a comparison', async () => {
    const { client } = openShopWith([]);
    await expect(
      client.targets.set({ kpi: 'yearOverYear', period: 'day', startsOn: DAY, value: 0.1 }),
    ).rejects.toMatchObject({ code: 'invalid_input' });
  });
});
