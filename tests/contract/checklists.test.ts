import { describe, expect, test } from 'vitest';
import { openStore } from '#electron/store/open';
import { writeStore } from '#electron/store/store-info';
import { startBackend } from '../helpers/backend';
import { tempDir } from '../helpers/temp-dir';

/** A Monday, and the Sunday before. */
const TODAY = '2023-06-19';
const SUNDAY = '2023-06-18';
const NOON = Date.parse(`${TODAY}T04:00:00Z`);
const WEEK = { from: '2023-06-12', to: SUNDAY };
const everyDay = [1, 2, 3, 4, 5, 6, 7];

function openShop() {
  const dataDir = tempDir();
  const db = openStore(dataDir, NOON);
  const clock = { timeZone: 'Asia/Shanghai', cutoffHour: 4, opensMinute: 420, closesMinute: 1320 };
  writeStore(
    db,
    { name: '七三店', currency: 'CNY', ...clock, sellingAreaM2: null, manager: '周敏' },
    false,
  );
  db.exec(`INSERT INTO employee (id, code, name, staff_group) VALUES (1, 'e1', '李娜', 'floor')`);
  db.close();
  const running = startBackend({ dataDir, now: () => NOON });
  const opening = (weekdays: number[] = everyDay) =>
    running.client.actions.saveRoutine({
      kind: 'opening',
      title: '开店检查',
      repeat: { kind: 'days', weekdays },
      since: '2023-06-14',
      ownerId: 1,
      steps: ['开灯', '查冷柜温度'],
    });
  return { ...running, opening };
}

describe('a checklist', () => {
  test('comes up on its days and not before its first', async () => {
    const { client, opening } = openShop();
    await opening([1, 3]);
    const on = async (date: string) => (await client.actions.checklists({ date })).length;
    expect(await Promise.all(['2023-06-12', '2023-06-14', TODAY, '2023-06-20'].map(on))).toEqual([
      0, 1, 1, 0,
    ]);
  });

  test('writes nothing until somebody ticks a step, and one run a day', async () => {
    const { client, opening } = openShop();
    const { id: routineId } = await opening();
    const [untouched] = await client.actions.checklists({ date: TODAY });
    expect(untouched).toMatchObject({ actionId: null, done: 0, state: 'open', owner: '李娜' });
    const tick = (position: number, done = true) =>
      client.actions.tick({ routineId, date: TODAY, position, done });
    expect(await tick(0)).toMatchObject({ done: 1, state: 'doing' });
    expect(await tick(1)).toMatchObject({ done: 2, state: 'done' });
    expect(await tick(1, false)).toMatchObject({ done: 1, state: 'doing' });
    // It lives with its day and is not one of the actions that pile up.
    expect(await client.actions.list({})).toEqual([]);
  });

  test('keeps the steps of what was begun when the list is changed', async () => {
    const { client, opening } = openShop();
    const { id, ...routine } = await opening();
    await client.actions.tick({ routineId: id, date: TODAY, position: 0, done: true });
    await client.actions.saveRoutine({
      ...routine,
      id,
      repeat: { kind: 'days', weekdays: everyDay },
      steps: ['开灯'],
    });
    const [begun] = await client.actions.checklists({ date: TODAY });
    const [next] = await client.actions.checklists({ date: '2023-06-20' });
    expect([begun?.steps.length, next?.steps.length]).toEqual([2, 1]);
  });

  test('put to rest comes up no more', async () => {
    const { client, opening } = openShop();
    const { id, steps, ...routine } = await opening();
    await client.actions.saveRoutine({
      ...{ ...routine, id, steps: [...steps], active: false },
      repeat: { kind: 'days', weekdays: everyDay },
    });
    expect(await client.actions.checklists({ date: TODAY })).toEqual([]);
    expect(await client.actions.routines({})).toMatchObject([{ active: false, next: null }]);
  });

  test('on demand becomes an action of its own with its steps', async () => {
    const { client } = openShop();
    const { id } = await client.actions.saveRoutine({
      kind: 'complaint',
      title: '顾客投诉',
      repeat: { kind: 'demand' },
      since: TODAY,
      steps: ['道歉', '登记', '回访'],
    });
    const begun = await client.actions.begin({ routineId: id, note: '牛奶临期' });
    expect(begun).toMatchObject({
      ...{ title: '顾客投诉', note: '牛奶临期', source: 'routine', dueOn: '2023-06-20', steps: 3 },
    });
    expect(await client.actions.list({})).toHaveLength(1);
  });

  test.each([
    ['without steps', { steps: [] }],
    ['on no weekday', { repeat: { kind: 'days' as const, weekdays: [] } }],
    ['on the 32nd', { repeat: { kind: 'month' as const, day: 32 } }],
  ])('%s is refused', async (_name, part) => {
    const { client } = openShop();
    const input = {
      ...{ kind: 'opening' as const, title: '开店', since: TODAY, steps: ['开灯'] },
      repeat: { kind: 'demand' as const },
    };
    await expect(client.actions.saveRoutine({ ...input, ...part })).rejects.toMatchObject({
      code: 'invalid_input',
    });
  });
});

describe('the review of a week', () => {
  test('tells what was due, done and is late, against the week before', async () => {
    const { client } = openShop();
    const save = async (title: string, dueOn: string) =>
      (await client.actions.save({ title, dueOn })).id;
    const done = await save('完成', '2023-06-13');
    await save('迟了', '2023-06-16');
    await save('下周', '2023-06-21');
    const earlier = await save('上上周', '2023-06-07');
    await client.actions.change({
      changes: [done, earlier].map((id) => ({ id, state: 'done' as const })),
    });
    const { range, before, due } = await client.actions.review(WEEK);
    expect(range).toMatchObject({ due: 2, done: 1, share: 0.5, overdue: 1 });
    expect(before).toMatchObject({ due: 1, done: 1, share: 1 });
    expect(due.map(({ title }) => title)).toEqual(['迟了', '完成']);
  });

  test('counts a checklist that nobody began as not done', async () => {
    const { client, opening } = openShop();
    const { id: routineId } = await opening();
    for (const position of [0, 1]) {
      await client.actions.tick({ routineId, date: SUNDAY, position, done: true });
    }
    await client.actions.tick({ routineId, date: '2023-06-17', position: 0, done: true });
    const { checklists } = await client.actions.review(WEEK);
    // From the 14th to the 18th: five of two steps each.
    expect(checklists).toEqual({ due: 5, done: 1, steps: 10, stepsDone: 3 });
  });
});
