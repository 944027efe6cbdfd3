import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Host } from '#electron/backend/context';
import { Upkeep } from '#electron/backend/derived/upkeep';
import { openStore } from '#electron/store/open';
import { writeStore } from '#electron/store/store-info';
import { addDays } from '#shared/domain/calendar/calendar';
import { startBackend } from '../helpers/backend';
import { plainHost } from '../helpers/plain-host';
import { classifyAs, estimate, ladder } from '../helpers/slow-mover';
import { tempDir } from '../helpers/temp-dir';
import { goods, ordinaryDays, sell, setCosts, stockShelves, yuan } from '../helpers/trade';

/** A Monday; sales go up to the day before. */
const START = '2023-06-19';
const host: Host = {
  ...plainHost,
  printToPdf: async (html) => new TextEncoder().encode(`%PDF ${html.length}`),
};

/** Noon in Shanghai. */
const noon = (date: string) => Date.parse(`${date}T04:00:00Z`);

function openShop() {
  const dataDir = tempDir();
  let now = noon(START);
  const db = openStore(dataDir, now);
  const clock = { timeZone: 'Asia/Shanghai', cutoffHour: 4, opensMinute: 420, closesMinute: 1320 };
  writeStore(
    db,
    { name: '七三店', currency: 'CNY', ...clock, sellingAreaM2: null, manager: '周敏' },
    false,
  );
  stockShelves(db);
  setCosts(db);
  sell(db, ordinaryDays(START, 56));
  db.exec(`
    UPDATE sku SET status = 'active', facings = 2;
    INSERT INTO sku_price (sku_id, from_date, price) VALUES (3, '2023-01-01', 40000);
    INSERT INTO sku_barcode (barcode, sku_id) VALUES ('6901234567892', 3);
    INSERT INTO stock_level (business_date, sku_id, qty) VALUES
      ('2023-06-18', 1, 3000), ('2023-06-18', 3, 12000), ('2023-06-18', 4, 5000);
    INSERT INTO employee (id, code, name, staff_group) VALUES (1, 'e1', '李娜', 'floor');`);
  classifyAs(db, [
    { skuId: goods.spinach },
    { skuId: goods.tea, exits: [ladder([START, addDays(START, 14)], '2023-07-31')] },
    { skuId: goods.juice, class: 'dead', net: estimate(170, 150, 190) },
  ]);
  db.close();
  const running = startBackend({ dataDir, host, now: () => now });
  const { client } = running;
  const propose = async (skuIds: readonly number[]) => {
    const items = skuIds.map((skuId) => ({ skuId }));
    const { planId } = await client.cuts.propose({ title: '夏季清退', items });
    const { itemList } = await client.cuts.get({ id: planId });
    return { planId, itemIds: itemList.map(({ id }) => id) };
  };
  const cut = async (skuIds: readonly number[]) => {
    const { planId, itemIds } = await propose(skuIds);
    await client.cuts.review({ planId, itemIds, decision: 'accepted' });
    const dueOn = addDays(START, 6);
    await client.cuts.approve({ planId, startsOn: START, dueOn, ownerId: 1, lang: 'zh-CN' });
    return { planId, itemIds };
  };
  let traded = 0;
  /** Goes on to so many days after the cut, without what was cut; the clock goes along. */
  const trade = (days: number, gone: readonly number[]) => {
    const until = addDays(START, days);
    const lines = ordinaryDays(until, days - traded).filter(({ sku }) => !gone.includes(sku));
    sell(running.backend.stores.current.write, lines);
    now = noon(until);
    traded = days;
  };
  return { ...running, propose, cut, trade };
}

describe('a cut plan', () => {
  test('goes from the proposal by the review and the approval to its tasks', async () => {
    const { client, propose } = openShop();
    const { planId, itemIds } = await propose([goods.spinach, goods.tea, goods.juice]);
    const [spinach = 0] = itemIds;
    expect(await client.cuts.list({})).toMatchObject([
      { id: planId, title: '夏季清退', state: 'proposed', items: 3, open: 3, startsOn: null },
    ]);
    expect(await client.cuts.review({ planId, itemIds, decision: 'accepted' })).toEqual({
      changed: 3,
    });
    await client.cuts.review({ planId, itemIds: [spinach], decision: 'protected', note: '老顾客' });
    expect(
      await client.cuts.approve({
        planId,
        startsOn: START,
        dueOn: START,
        ownerId: 1,
        lang: 'zh-CN',
      }),
    ).toEqual({ tasks: 3 });
    const plan = await client.cuts.get({ id: planId });
    expect(plan).toMatchObject({
      state: 'approved',
      startsOn: START,
      open: 0,
      tasksOpen: 3,
      stockValue: yuan(48),
      predicted: { point: yuan(169) },
    });
    expect(plan.itemList).toMatchObject([
      { state: 'protected', note: '老顾客', exits: [{ kind: 'return' }, { kind: 'write_off' }] },
      { state: 'accepted', exit: { kind: 'markdown' }, class: 'slow', unit: 'bottle' },
      { state: 'accepted', exit: { kind: 'return' }, class: 'dead' },
    ]);
    expect(plan.taskList).toMatchObject([
      { title: '退供应商，Drinks：1 个商品', detail: 'd2 Juice：退货 12 bottle', owner: '李娜' },
      {
        title: '6月19日降价，Drinks：1 个商品',
        detail: 'd1 Tea：新价 ¥3.00，12 bottle',
        dueOn: START,
      },
      { title: '7月3日降价，Drinks：1 个商品', detail: 'd1 Tea：新价 ¥2.00，12 bottle' },
    ]);
    expect(await client.skus.get({ id: goods.tea })).toMatchObject({ status: 'phasing_out' });
    expect(await client.skus.get({ id: goods.spinach })).toMatchObject({ status: 'active' });
  });

  test('stands among the open actions of the daily report until its tasks are done', async () => {
    const { client, cut } = openShop();
    const { planId } = await cut([goods.juice]);
    const actions = async () => (await client.reports.daily({ date: '2023-06-18' })).actions;
    expect(await actions()).toMatchObject({
      count: 1,
      rows: [{ title: '退供应商，Drinks：1 个商品', dueOn: '2023-06-25', owners: ['李娜'] }],
    });
    const { taskList } = await client.cuts.get({ id: planId });
    for (const { id } of taskList) await client.cuts.setTask({ taskId: id, state: 'done' });
    expect(await actions()).toMatchObject({ count: 0 });
    expect(await client.cuts.list({})).toMatchObject([{ state: 'done', tasksOpen: 0, tasks: 1 }]);
  });

  test('is taken back cut by cut, and thrown away while it is only proposed', async () => {
    const { client, cut, propose } = openShop();
    const { planId, itemIds } = await cut([goods.tea, goods.juice]);
    for (const itemId of itemIds) await client.cuts.undo({ itemId });
    expect(await client.cuts.get({ id: planId })).toMatchObject({
      state: 'withdrawn',
      tasks: 0,
      itemList: [{ state: 'undone' }, { state: 'undone' }],
    });
    await expect(client.cuts.undo({ itemId: itemIds[0] ?? 0 })).rejects.toMatchObject({
      code: 'conflict',
      params: { clash: 'cut_clashUndone', what: 'Tea (d1)' },
    });
    const again = await propose([goods.tea]);
    await client.cuts.remove({ id: again.planId });
    await expect(client.cuts.get({ id: again.planId })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  test('is in the log, deed by deed', async () => {
    const { client, cut, backend } = openShop();
    const { itemIds } = await cut([goods.juice]);
    await client.cuts.undo({ itemId: itemIds[0] ?? 0 });
    const log = backend.stores.current.read.all<{ method: string }>(
      "SELECT method FROM audit WHERE method LIKE 'cuts.%' ORDER BY id",
    );
    expect(log.map(({ method }) => method)).toEqual([
      'cuts.propose',
      'cuts.review',
      'cuts.approve',
      'cuts.undo',
    ]);
  });
});

describe('the ledger', () => {
  test('compares what was predicted with what happened in eight weeks', async () => {
    const { client, cut, trade } = openShop();
    const { planId } = await cut([goods.juice]);
    const { taskList } = await client.cuts.get({ id: planId });
    for (const { id } of taskList) await client.cuts.setTask({ taskId: id, state: 'done' });
    trade(55, [goods.juice]);
    expect(await client.cuts.judge({})).toEqual({ judged: 0 });
    expect(await client.cuts.ledger({})).toMatchObject({
      entries: [{ name: 'Juice', cutOn: START, judgeableOn: '2023-08-13', actual: null }],
      calibration: { judged: 0, groups: 0, inside: null, nominal: 0.8 },
    });
    trade(56, [goods.juice]);
    expect(await client.cuts.judge({})).toEqual({ judged: 1 });
    // 35 bottles a week at 8 less 3 yuan: 175, inside 150 … 190.
    expect(await client.cuts.ledger({})).toMatchObject({
      entries: [{ actual: yuan(175), noise: 0, inside: true, takeBack: false }],
      calibration: { judged: 1, groups: 1, inside: 1, predicted: yuan(170), actual: yuan(175) },
    });
    expect(await client.cuts.get({ id: planId })).toMatchObject({ state: 'judged' });
  });

  test('judges by itself once the weeks have passed', { timeout: 30_000 }, async () => {
    const { client, cut, trade, backend } = openShop();
    await cut([goods.juice]);
    trade(56, [goods.juice]);
    const upkeep = new Upkeep(backend, 40);
    onTestFinished(() => upkeep.close());
    const judged = async () => (await client.cuts.ledger({})).calibration.judged;
    await expect.poll(judged, { timeout: 25_000 }).toBe(1);
  });

  test('hints at a cut that has cost clearly more than predicted, until it is taken back', async () => {
    const { client, cut, trade } = openShop();
    const { itemIds } = await cut([goods.tea]);
    trade(56, [goods.tea]);
    await client.cuts.judge({});
    const entry = async () => (await client.cuts.ledger({})).entries[0];
    expect(await entry()).toMatchObject({ actual: yuan(140), inside: false, takeBack: true });
    await client.cuts.undo({ itemId: itemIds[0] ?? 0 });
    expect(await entry()).toMatchObject({ takeBack: false, undoneOn: '2023-08-14' });
  });
});

describe('what is printed', () => {
  test('is a list as PDF and workbook, in a folder', async () => {
    const { client, cut } = openShop();
    const { planId: id } = await cut([goods.tea, goods.juice]);
    const folder = tempDir();
    const { files } = await client.cuts.export({
      id,
      what: 'list',
      lang: 'zh-CN',
      formats: ['pdf', 'xlsx'],
      folder,
    });
    expect(files).toEqual([
      { format: 'pdf', path: join(folder, '清退清单_2023-06-19.pdf') },
      { format: 'xlsx', path: join(folder, '清退清单_2023-06-19.xlsx') },
    ]);
    expect(readFileSync(files[0]?.path ?? '', 'utf8')).toContain('%PDF');
  });

  test('is a label for every step of a markdown, with old and new price', async () => {
    const { client, cut } = openShop();
    const { planId: id } = await cut([goods.tea, goods.juice]);
    const { title, html } = await client.cuts.document({ id, what: 'labels', lang: 'en' });
    expect(title).toBe('Price labels · 夏季清退');
    expect(html.split('<article>').length - 1).toBe(2);
    for (const words of ['was <s>¥4.00</s>', '¥3.00', '¥2.00', '6901234567892', '3 Jul – 31 Jul']) {
      expect(html).toContain(words);
    }
  });

  test('is no label where nothing is marked down', async () => {
    const { client, cut } = openShop();
    const { planId: id } = await cut([goods.juice]);
    await expect(client.cuts.document({ id, what: 'labels', lang: 'en' })).rejects.toMatchObject({
      code: 'conflict',
      params: { clash: 'cut_clashNoLabels' },
    });
  });
});
