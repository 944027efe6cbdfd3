import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openStore } from '#electron/store/open';
import { writeStore } from '#electron/store/store-info';
import { addDays } from '#shared/domain/calendar/calendar';
import { targetKpisOf, targetScopes } from '#shared/domain/targets/scope';
import { startBackend } from '../helpers/backend';
import { tempDir } from '../helpers/temp-dir';
import {
  ordinaryDay,
  ordinaryDays,
  sell,
  setCosts,
  shelves,
  stockShelves,
  yuan,
} from '../helpers/trade';

/** A Friday: twenty days of the month are over, ten are left. Every day sells 110 yuan on 10 tickets. */
const TODAY = '2023-09-21';
const MONTH = { from: '2023-09-01', to: '2023-09-30' };
const DAY_SALES = yuan(110);

function openShop(days = 76) {
  const dataDir = tempDir();
  const now = Date.parse(`${TODAY}T04:00:00Z`);
  const db = openStore(dataDir, now);
  const clock = { timeZone: 'Asia/Shanghai', cutoffHour: 4, opensMinute: 420, closesMinute: 1320 };
  writeStore(
    db,
    { name: '七三店', currency: 'CNY', ...clock, sellingAreaM2: null, manager: '周敏' },
    false,
  );
  stockShelves(db);
  setCosts(db);
  sell(db, [...ordinaryDays(TODAY, days), ...ordinaryDay(TODAY).slice(0, 2)]);
  db.exec(`INSERT INTO employee (id, code, name, staff_group) VALUES (1, 'e1', '李娜', 'cashier');
    UPDATE ticket SET cashier = 'e1' WHERE number IN ('T0', 'T1');`);
  db.close();
  return startBackend({ dataDir, now: () => now });
}

const month = (kpi: 'netSales' | 'tickets' | 'grossMargin', value: number | null) => ({
  ...{ kpi, period: 'month' as const, startsOn: MONTH.from, value },
});

describe('the list of all targets', () => {
  const all = [
    { ...month('netSales', yuan(45_678.9)), weight: 3 },
    { ...month('grossMargin', 0.22531), weight: 1 },
    { kpi: 'tickets', period: 'week', startsOn: '2023-09-18', value: 300 },
    { kpi: 'averageTicket', period: 'day', startsOn: '2023-09-19', value: yuan(11.5), weight: 2 },
    { ...month('netSales', yuan(900)), scope: 'category', scopeId: shelves.drinks },
    { ...month('netSales', yuan(700)), scope: 'channel', scopeId: 2 },
    { ...month('tickets', 40), scope: 'employee', scopeId: 1, weight: 5 },
  ] as const;
  const YEAR = { from: '2023-01-01', to: '2023-12-31' };

  test.each([
    ['zh-CN', 'xlsx'],
    ['en', 'xlsx'],
    ['zh-CN', 'csv'],
  ] as const)('goes to a file (%s, %s) and comes back unchanged', async (lang, format) => {
    const { client } = openShop(0);
    await client.targets.setMany({ changes: [...all] });
    const { title, columns, rows } = await client.targets.table({ ...YEAR, lang });
    const path = join(tempDir(), `targets.${format}`);
    await client.exports.table({
      ...{ title, format, path },
      columns: [...columns],
      rows: rows.map((row) => [...row]),
    });

    const same = await client.imports.run({ files: [{ path }] });
    expect(same.failed).toEqual([]);
    expect(same.batches).toMatchObject([
      { kind: 'targets', booked: { rows: 0 }, known: { rows: 7 }, rejected: { rows: 0 } },
    ]);
    await client.targets.setMany({ changes: all.map((one) => ({ ...one, value: null })) });
    expect((await client.targets.table({ ...YEAR, lang })).rows).toEqual([]);
    await client.imports.run({ files: [{ path }] });
    expect((await client.targets.table({ ...YEAR, lang })).rows).toEqual(rows);
  });
});

describe('setting targets', () => {
  test('many at once answers how they were, which undoes it', async () => {
    const { client } = openShop(0);
    await client.targets.setMany({ changes: [{ ...month('netSales', yuan(3_300)), weight: 3 }] });
    const before = await client.targets.list(MONTH);
    const { before: undo } = await client.targets.setMany({
      changes: [month('netSales', yuan(5_000)), month('tickets', 300)],
    });
    expect((await client.targets.list(MONTH)).map(({ value }) => value)).toEqual([
      yuan(5_000),
      300,
    ]);
    await client.targets.setMany({ changes: [...undo] });
    expect(await client.targets.list(MONTH)).toEqual(before);
  });

  test('weighs a new target as its KPI weighs already', async () => {
    const { client } = openShop(0);
    await client.targets.set({ ...month('netSales', yuan(3_300)), weight: 4 });
    const next = await client.targets.set({ ...month('netSales', 1), startsOn: '2023-10-01' });
    expect(next?.weight).toBe(4);
  });

  test('is refused whole when one of them does not fit', async () => {
    const { client } = openShop(0);
    const bad = { ...month('tickets', 10), scope: 'category' as const, scopeId: shelves.drinks };
    await expect(
      client.targets.setMany({ changes: [month('netSales', 1), bad] }),
    ).rejects.toMatchObject({ code: 'invalid_input', params: { detail: 'tickets' } });
    expect(await client.targets.list(MONTH)).toEqual([]);
  });

  test.each([
    ['a category that is not there', { scope: 'category' as const, scopeId: 999 }, 'not_found'],
    ['a store with a number', { scope: 'store' as const, scopeId: 5 }, 'invalid_input'],
    ['a person without one', { scope: 'employee' as const, scopeId: 0 }, 'invalid_input'],
  ])('for %s is refused', async (_name, scope, code) => {
    const { client } = openShop(0);
    const change = { ...month('netSales', 1), ...scope };
    await expect(client.targets.set(change)).rejects.toMatchObject({ code });
  });

  test('every KPI that a scope offers can be told of it', async () => {
    const { client } = openShop(7);
    const members = { store: 0, category: shelves.drinks, channel: 1, employee: 1 };
    const changes = targetScopes.flatMap((scope) =>
      targetKpisOf(scope).map((kpi) => ({
        ...{ kpi, scope, scopeId: members[scope], period: 'month' as const },
        ...{ startsOn: MONTH.from, value: 1 },
      })),
    );
    await client.targets.setMany({ changes });
    const { lines } = await client.targets.attainment({ ...MONTH, scopes: 'all' });
    expect(lines).toHaveLength(changes.length);
  });
});

describe('attainment', () => {
  test('counts the days that are over, and says where the month ends at this rate', async () => {
    const { client } = openShop();
    await client.targets.set(month('netSales', yuan(3_000)));
    const { asOf, lines, score } = await client.targets.attainment(MONTH);
    expect(asOf).toBe('2023-09-20');
    const [line] = lines;
    expect(line).toMatchObject({
      ...{ kpi: 'netSales', scope: 'store', actual: 20 * DAY_SALES, days: 30, daysOver: 20 },
      wholeTarget: yuan(3_000),
    });
    expect(line?.target).toBeCloseTo(yuan(2_000), 4);
    expect(line?.attainment).toBeCloseTo(1.1, 10);
    expect(line?.pace).toMatchObject({ daysLeft: 10 });
    expect(line?.pace?.share).toBeCloseTo(1.1, 10);
    expect(score).toBeCloseTo(1.1, 10);
  });

  test('of a week that is over has no pace', async () => {
    const { client } = openShop();
    await client.targets.set(month('netSales', yuan(3_000)));
    const week = { from: '2023-09-11', to: '2023-09-17' };
    const { asOf, lines } = await client.targets.attainment(week);
    expect(asOf).toBe(week.to);
    expect(lines[0]).toMatchObject({ days: 7, daysOver: 7, pace: null });
    expect(lines[0]?.target).toBeCloseTo(yuan(700), 4);
  });

  test('takes a rate over the days as a whole', async () => {
    const { client } = openShop();
    await client.targets.set(month('grossMargin', 0.5));
    const [line] = (await client.targets.attainment(MONTH)).lines;
    const kpi = await client.kpis.query({ ...MONTH, to: '2023-09-20', names: ['grossMargin'] });
    expect(line?.actual).toBe(kpi.rows[0]?.values[0]);
    expect(line?.pace).toMatchObject({ expected: line?.actual, low: null });
  });

  test('tells categories, channels and people apart, and scores the store alone', async () => {
    const { client } = openShop();
    const scopes = [
      { scope: 'category', scopeId: shelves.drinks },
      { scope: 'channel', scopeId: 1 },
      { scope: 'employee', scopeId: 1 },
    ] as const;
    await client.targets.setMany({
      changes: [
        month('netSales', yuan(3_300)),
        ...scopes.map((scope) => ({ ...month('netSales', yuan(330)), ...scope })),
      ],
    });
    const { lines, score } = await client.targets.attainment({ ...MONTH, scopes: 'all' });
    expect(lines.map(({ scope, scopeName, actual }) => [scope, scopeName, actual])).toEqual([
      ['store', '', 20 * DAY_SALES],
      // Ten bottles of tea and five of juice a day.
      ['category', 'Drinks', yuan(20 * 80)],
      ['channel', 'Store', 20 * DAY_SALES],
      // Two tickets a day: spinach and tea twice, juice once.
      ['employee', '李娜', yuan(20 * 22)],
    ]);
    expect(score).toBeCloseTo(1, 10);
  });

  test('before the first day has come in only says what is asked', async () => {
    const { client } = openShop();
    await client.targets.set({ ...month('tickets', 310), startsOn: '2023-10-01' });
    const october = { from: '2023-10-01', to: '2023-10-31' };
    const { asOf, lines, score } = await client.targets.attainment(october);
    expect([asOf, score]).toEqual([null, null]);
    expect(lines[0]).toMatchObject({ actual: null, target: null, attainment: null, pace: null });
    expect(lines[0]?.wholeTarget).toBeCloseTo(310, 8);
  });
});

describe('proposing targets', () => {
  test('writes nothing, and says what each rests on', async () => {
    const { client } = openShop();
    await client.targets.set({ ...month('netSales', yuan(1)), startsOn: '2023-10-01' });
    const october = { from: '2023-10-01', to: '2023-10-31' };
    const ask = { ...october, kpis: ['netSales' as const], period: 'month' as const };
    const [proposal] = await client.targets.propose(ask);
    expect(proposal).toMatchObject({
      ...{ startsOn: '2023-10-01', value: yuan(3_410), present: yuan(1) },
      reason: { method: 'recent', baseRange: { from: '2023-07-27', to: '2023-09-20' } },
    });
    expect((await client.targets.list(october))[0]?.value).toBe(yuan(1));
  });

  test('rests on the year before where there is one', async () => {
    const { client, backend } = openShop();
    const yearAgo = addDays('2023-11-01', -364);
    sell(backend.stores.current.write, ordinaryDays(yearAgo, 100));
    const ask = { from: '2023-10-01', to: '2023-10-31', ambition: 0.1 };
    const kpis = ['netSales' as const, 'grossMargin' as const];
    const [sales, margin] = await client.targets.propose({ ...ask, kpis, period: 'month' });
    expect(sales).toMatchObject({
      value: yuan(3_750),
      reason: { method: 'yearAgo', base: yuan(3_410), trend: 1 },
    });
    expect(margin?.reason?.method).toBe('yearAgo');
  });

  test('is refused for a KPI that the scope has no targets for', async () => {
    const { client } = openShop(7);
    const ask = { ...MONTH, kpis: ['visitors' as const], period: 'month' as const };
    await expect(
      client.targets.propose({ ...ask, scope: 'channel', scopeId: 1 }),
    ).rejects.toMatchObject({ code: 'invalid_input' });
  });
});
