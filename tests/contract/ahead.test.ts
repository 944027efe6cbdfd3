import { describe, expect, test } from 'vitest';
import { openStore } from '#electron/store/open';
import { startBackend } from '../helpers/backend';
import { tempDir } from '../helpers/temp-dir';

/** Two weeks from a Monday on. */
const RANGE = { from: '2023-06-19', to: '2023-07-02' };
const NOON = Date.parse('2023-06-19T04:00:00Z');

function openShop() {
  const dataDir = tempDir();
  const db = openStore(dataDir, NOON);
  db.exec(`
    INSERT INTO employee (id, code, name, staff_group) VALUES (1, 'e1', '李娜', 'floor');
    INSERT INTO leave (employee_id, from_date, to_date, kind, state) VALUES
      (1, '2023-06-30', '2023-07-05', 'annual', 'requested'),
      (1, '2023-06-20', '2023-06-20', 'sick', 'refused');
    INSERT INTO promotion (name, from_date, to_date) VALUES
      ('端午', '2023-06-10', '2023-06-22'), ('以前', '2023-05-01', '2023-06-18');`);
  db.close();
  return startBackend({ dataDir, now: () => NOON });
}

const delivery = { kind: 'delivery', title: '乳品', from: '2023-06-06', to: '2023-06-06' } as const;

describe('the weeks ahead', () => {
  test('hold what touches them: promotions, leave that is not refused, open actions', async () => {
    const { client } = openShop();
    const { id } = await client.actions.save({ title: '盘点', dueOn: '2023-06-25' });
    await client.actions.save({ title: '没有日期' });
    const done = await client.actions.save({ title: '做完了', dueOn: '2023-06-26' });
    await client.actions.change({ changes: [{ id: done.id, state: 'done' }] });
    expect(await client.ahead.list(RANGE)).toEqual([
      {
        kind: 'promotion',
        id: 1,
        title: '端午',
        from: '2023-06-10',
        to: '2023-06-22',
        state: null,
        repeats: false,
      },
      {
        kind: 'action',
        id,
        title: '盘点',
        from: '2023-06-25',
        to: '2023-06-25',
        state: 'open',
        repeats: false,
      },
      {
        kind: 'leave',
        id: 1,
        title: '李娜',
        from: '2023-06-30',
        to: '2023-07-05',
        state: null,
        repeats: false,
      },
    ]);
  });

  test('show an event that comes back on each of its days', async () => {
    const { client } = openShop();
    await client.ahead.saveEvent({
      ...delivery,
      repeat: { kind: 'days', weekdays: [2, 5] },
    });
    const days = (await client.ahead.list(RANGE)).filter(({ kind }) => kind === 'delivery');
    expect(days.map(({ from }) => from)).toEqual([
      ...['2023-06-20', '2023-06-23', '2023-06-27', '2023-06-30'],
    ]);
  });

  test('an event that began before and lasts into them is there once', async () => {
    const { client } = openShop();
    await client.ahead.saveEvent({ ...delivery, kind: 'count', to: '2023-06-19' });
    const found = (await client.ahead.list(RANGE)).filter(({ kind }) => kind === 'count');
    expect(found).toMatchObject([{ from: '2023-06-06', to: '2023-06-19' }]);
  });
});

describe('the weeks on paper', () => {
  test.each([
    ['zh-CN', '未来几周', '促销'],
    ['en', 'Weeks ahead', 'Promotions'],
  ] as const)('are one sheet in %s with every name', async (lang, title, kind) => {
    const { client } = openShop();
    await client.actions.save({ title: '<冷柜>除霜并拍照上传', dueOn: '2023-06-25' });
    const { html } = await client.ahead.document({ ...RANGE, lang });
    expect(html).toContain(title);
    expect(html).toContain(kind);
    expect(html).toContain('&lt;冷柜&gt;除霜并拍照上传');
    expect(html).toContain('1 / 1');
  });

  test('go on to a second sheet when there is more than fits', async () => {
    const { client } = openShop();
    for (let at = 0; at < 35; at += 1) {
      await client.actions.save({ title: `任务 ${at}`, dueOn: '2023-06-25' });
    }
    expect((await client.ahead.document({ ...RANGE, lang: 'en' })).html).toContain('2 / 2');
  });

  test('say so when nothing is known of them', async () => {
    const { client } = openShop();
    const { html } = await client.ahead.document({
      ...{ from: '2024-01-01', to: '2024-02-04', lang: 'en' },
    });
    expect(html).toContain('Nothing is known of these weeks');
  });
});

describe('an event', () => {
  test('is changed, taken away, and back when it is saved again', async () => {
    const { client } = openShop();
    const { id } = await client.ahead.saveEvent(delivery);
    expect(await client.ahead.saveEvent({ ...delivery, id, title: '冷藏' })).toMatchObject({
      ...{ id, title: '冷藏', repeat: null },
    });
    const { id: _id, ...gone } = await client.ahead.removeEvent({ id });
    await expect(client.ahead.event({ id })).rejects.toMatchObject({ code: 'not_found' });
    const back = await client.ahead.saveEvent({ ...gone, repeat: null });
    expect(back).toMatchObject(gone);
  });

  test('is moved by days and back', async () => {
    const { client } = openShop();
    const { id } = await client.ahead.saveEvent({ ...delivery, to: '2023-06-08' });
    expect(await client.ahead.moveEvent({ id, days: 12 })).toMatchObject({
      ...{ from: '2023-06-18', to: '2023-06-20', title: '乳品' },
    });
    expect(await client.ahead.moveEvent({ id, days: -12 })).toMatchObject({
      ...{ from: '2023-06-06', to: '2023-06-08' },
    });
  });

  test('that comes back is not moved: all its days would go', async () => {
    const { client } = openShop();
    const { id } = await client.ahead.saveEvent({
      ...delivery,
      repeat: { kind: 'days', weekdays: [2] },
    });
    await expect(client.ahead.moveEvent({ id, days: 1 })).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  test.each([
    ['that ends before it begins', { to: '2023-06-01' }, 'invalid_input'],
    ['without a title', { title: ' ' }, 'invalid_input'],
    ['that is not there', { id: 99 }, 'not_found'],
  ])('%s is refused', async (_name, part, code) => {
    const { client } = openShop();
    await expect(client.ahead.saveEvent({ ...delivery, ...part })).rejects.toMatchObject({ code });
  });
});
