import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Host } from '#electron/backend/context';
import { openStore } from '#electron/store/open';
import { insertScenario } from '#electron/store/plans/scenario';
import { writeStore } from '#electron/store/store-info';
import { defaultRules } from '#shared/domain/assortment/scenario';
import { addDays } from '#shared/domain/calendar/calendar';
import { startBackend } from '../helpers/backend';
import { plainHost } from '../helpers/plain-host';
import { rangeChange, rangeResult } from '../helpers/range-result';
import { NOW } from '../helpers/shop';
import { tempDir } from '../helpers/temp-dir';
import { goods, ordinaryDays, sell, setCosts, shelves, stockShelves, yuan } from '../helpers/trade';

/** A Monday; sales go up to the day before. */
const START = '2023-06-19';
const host: Host = {
  ...plainHost,
  printToPdf: async (html) => new TextEncoder().encode(`%PDF ${html.length}`),
};

function openShop() {
  const dataDir = tempDir();
  const db = openStore(dataDir, NOW);
  const clock = { timeZone: 'Asia/Shanghai', cutoffHour: 4, opensMinute: 420, closesMinute: 1320 };
  writeStore(
    db,
    { name: '七三店', currency: 'CNY', ...clock, sellingAreaM2: null, manager: '周敏' },
    false,
  );
  stockShelves(db);
  setCosts(db);
  sell(db, ordinaryDays(START, 28));
  db.exec(`
    UPDATE sku SET facings = 2;
    UPDATE sku SET status = 'candidate', facings = NULL WHERE id = 2;
    INSERT INTO employee (id, code, name, staff_group, left_on)
      VALUES (1, 'e1', '李娜', 'floor', NULL), (2, 'e2', '张伟', 'floor', '2023-01-01');`);
  const scenarioId = insertScenario(db, {
    title: '夏季结构',
    rules: defaultRules,
    result: rangeResult([
      rangeChange(goods.peppers, 'add', 0, 2),
      rangeChange(goods.tea, 'drop', 2, 0),
      rangeChange(goods.juice, 'more', 2, 3),
    ]),
    createdAt: NOW,
  });
  db.close();
  const running = startBackend({ dataDir, host, now: () => NOW });
  const accept = (skuIds?: number[]) =>
    running.client.plans.accept({
      scenarioId,
      startsOn: START,
      dueOn: START,
      ownerId: 1,
      lang: 'zh-CN',
      ...(skuIds === undefined ? {} : { skuIds }),
    });
  /** So many days under the plan: as before, and two kilograms of peppers a day. */
  const trade = (days: number) =>
    sell(running.backend.stores.current.write, [
      ...ordinaryDays(addDays(START, days), days),
      ...Array.from({ length: days }, (_, day) => ({
        date: addDays(START, day),
        sku: goods.peppers,
        qty: 2,
        amount: 18,
      })),
    ]);
  return { ...running, scenarioId, accept, trade };
}

describe('a plan', () => {
  test('is made of a scenario, with tasks in the language of the one who accepts', async () => {
    const { client, accept } = openShop();
    expect(await client.plans.list({})).toEqual([]);
    const { planId } = await accept();
    expect(await client.plans.list({})).toMatchObject([
      { id: planId, title: '夏季结构', state: 'approved', startsOn: START, changes: 3, tasks: 2 },
    ]);
    const plan = await client.plans.get({ id: planId });
    expect(plan.taskList.map(({ title }) => title)).toEqual([
      '货架“Vegetables”：上架 1',
      '货架“Drinks”：下架 1，调排面 1',
    ]);
    expect(plan.taskList[1]).toMatchObject({
      owner: '李娜',
      categoryId: shelves.drinks,
      detail: '下架：d1 Tea，2 → 0。剩余库存清完为止\n加排面：d2 Juice，2 → 3',
    });
    expect(plan.items).toMatchObject([
      { state: 'accepted', trialUntil: '2023-08-14', change: { code: 'v2', kind: 'add' } },
      { trialUntil: null },
      { trialUntil: null },
    ]);
    expect(plan.postponed).toBe(0);
  });

  test('is no plan before somebody accepts it', async () => {
    const { client, scenarioId } = openShop();
    await expect(client.plans.get({ id: scenarioId })).rejects.toMatchObject({ code: 'not_found' });
  });

  test('asks only those who still work here', async () => {
    const { client } = openShop();
    expect(await client.plans.owners({})).toEqual([{ id: 1, name: '李娜' }]);
  });

  test('is carried out task by task, and is in the log', async () => {
    const { client, accept, backend } = openShop();
    const { planId } = await accept();
    const { taskList } = await client.plans.get({ id: planId });
    for (const { id } of taskList) {
      expect(await client.plans.setTask({ taskId: id, state: 'done' })).toMatchObject({
        id,
        state: 'done',
      });
    }
    const plan = await client.plans.get({ id: planId });
    expect(plan).toMatchObject({ state: 'done', tasksOpen: 0 });
    expect(plan.items.map(({ state }) => state)).toEqual(['done', 'done', 'done']);
    const log = backend.stores.current.read.all<{ method: string }>(
      "SELECT method FROM audit WHERE method LIKE 'plans.%' ORDER BY id",
    );
    expect(log.map(({ method }) => method)).toEqual([
      'plans.accept',
      'plans.setTask',
      'plans.setTask',
    ]);
  });

  test('stands among the open actions of the daily report, and leaves it when withdrawn', async () => {
    const { client, accept } = openShop();
    const { planId } = await accept();
    const actions = async () => (await client.reports.daily({ date: '2023-06-18' })).actions;
    expect(await actions()).toMatchObject({
      state: 'ready',
      count: 2,
      overdue: 0,
      rows: [{ title: '货架“Vegetables”：上架 1', dueOn: START, owners: ['李娜'] }, {}],
    });
    expect(await client.plans.withdraw({ id: planId })).toEqual({ undone: 3 });
    expect(await actions()).toMatchObject({ count: 0 });
  });
});

describe('the outcome', () => {
  test('is not there before the first whole week', async () => {
    const { client, accept, trade } = openShop();
    const { planId } = await accept();
    trade(6);
    expect((await client.plans.get({ id: planId })).outcome).toBeNull();
  });

  test('compares whole weeks with the prediction and with as many weeks before', async () => {
    const { client, accept, trade } = openShop();
    const { planId } = await accept();
    trade(16);
    const { outcome } = await client.plans.get({ id: planId });
    // A week of the small shop earns 70 in vegetables and 315 in drinks; peppers add 2 × (9 − 6) a day.
    expect(outcome).toMatchObject({
      from: START,
      to: '2023-07-02',
      weeks: 2,
      daysWithout: 0,
      categories: [
        { name: 'Vegetables', before: yuan(70), predicted: yuan(80), actual: yuan(70 + 42) },
        { name: 'Drinks', before: yuan(315), predicted: yuan(345), actual: yuan(315) },
      ],
      total: { before: yuan(385), predicted: yuan(425), actual: yuan(427) },
    });
  });

  test('measures trials over the days that are known', async () => {
    const { client, accept, trade } = openShop();
    const { planId } = await accept();
    trade(14);
    const { outcome } = await client.plans.get({ id: planId });
    expect(outcome?.trials).toEqual([
      {
        skuId: goods.peppers,
        name: 'Peppers',
        expectedUnits: 14,
        low: 10,
        high: 18,
        actualUnits: 28,
        trialUntil: '2023-08-14',
      },
    ]);
  });

  test('of a plan with some of the changes is measured against what those were worth', async () => {
    const { client, accept, trade } = openShop();
    const { planId } = await accept([goods.peppers]);
    trade(7);
    const plan = await client.plans.get({ id: planId });
    expect(plan).toMatchObject({ postponed: 2, uplift: yuan(10) });
    expect(plan.outcome?.total).toMatchObject({ predicted: yuan(385 + 10), actual: yuan(427) });
  });

  test('is not told of a plan that was withdrawn', async () => {
    const { client, accept, trade } = openShop();
    const { planId } = await accept();
    trade(7);
    await client.plans.withdraw({ id: planId });
    expect((await client.plans.get({ id: planId })).outcome).toBeNull();
  });
});

describe('the change list', () => {
  test('is written as PDF and workbook into a folder, and never over another file', async () => {
    const { client, accept } = openShop();
    const { planId } = await accept();
    const folder = tempDir();
    const { files } = await client.plans.export({ id: planId, lang: 'zh-CN', folder });
    expect(files).toEqual([
      { format: 'pdf', path: join(folder, '调整清单_2023-06-19.pdf') },
      { format: 'xlsx', path: join(folder, '调整清单_2023-06-19.xlsx') },
    ]);
    expect(readFileSync(files[0]?.path ?? '', 'utf8')).toContain('%PDF');
    await client.plans.export({ id: planId, lang: 'en', formats: ['xlsx'], folder });
    await client.plans.export({ id: planId, lang: 'en', formats: ['xlsx'], folder });
    expect(readdirSync(folder)).toContain('change-list_2023-06-19 (2).xlsx');
  });

  test('is one document for the print dialog', async () => {
    const { client, accept } = openShop();
    const { planId } = await accept();
    const { title, html } = await client.plans.document({ id: planId, lang: 'zh-CN' });
    expect(title).toBe('商品调整清单 · 夏季结构');
    expect(html).toContain('剩余库存清完为止');
  });
});
