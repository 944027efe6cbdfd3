import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openStore } from '#electron/store/open';
import { insertScenario } from '#electron/store/plans/scenario';
import { writeStore } from '#electron/store/store-info';
import { defaultRules } from '#shared/domain/assortment/scenario';
import { addDays } from '#shared/domain/calendar/calendar';
import { startBackend } from '../helpers/backend';
import { rangeChange, rangeResult } from '../helpers/range-result';
import { tempDir } from '../helpers/temp-dir';
import { goods, ordinaryDays, sell, setCosts, stockShelves } from '../helpers/trade';

/** A Monday. */
const TODAY = '2023-06-19';
const NOON = Date.parse(`${TODAY}T04:00:00Z`);
/** The smallest PNG there is. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

function openShop() {
  const dataDir = tempDir();
  const db = openStore(dataDir, NOON);
  const clock = { timeZone: 'Asia/Shanghai', cutoffHour: 4, opensMinute: 420, closesMinute: 1320 };
  writeStore(
    db,
    { name: '七三店', currency: 'CNY', ...clock, sellingAreaM2: null, manager: '周敏' },
    false,
  );
  db.exec(`INSERT INTO employee (id, code, name, staff_group) VALUES
    (1, 'e1', '李娜', 'floor'), (2, 'e2', '张伟', 'floor')`);
  db.close();
  const running = startBackend({ dataDir, now: () => NOON });
  const save = (title: string, dueOn: string | null = TODAY) =>
    running.client.actions.save({ title, dueOn, responsible: [1] });
  return { ...running, save };
}

/** A plan of three changes, so of three tasks on one or two shelves. */
async function acceptPlan({ backend, client }: ReturnType<typeof openShop>) {
  const db = backend.stores.current.write;
  stockShelves(db);
  setCosts(db);
  sell(db, ordinaryDays(TODAY, 28));
  db.exec(
    `UPDATE sku SET facings = 2; UPDATE sku SET status = 'candidate', facings = NULL WHERE id = 2;`,
  );
  const scenarioId = insertScenario(db, {
    title: '夏季结构',
    rules: defaultRules,
    result: rangeResult([
      rangeChange(goods.peppers, 'add', 0, 2),
      rangeChange(goods.juice, 'more', 2, 3),
    ]),
    createdAt: NOON,
  });
  const { planId } = await client.plans.accept({
    ...{ scenarioId, startsOn: TODAY, dueOn: TODAY, ownerId: 1, lang: 'zh-CN' },
  });
  return planId;
}

describe('an action', () => {
  test('keeps its people by their part, its steps, and what it came from', async () => {
    const { client } = openShop();
    const saved = await client.actions.save({
      title: '换季陈列',
      dueOn: '2023-06-25',
      responsible: [1],
      accountable: [2],
      informed: [1, 2],
      steps: ['清空端架', '上新品'],
      source: 'alert',
      sourceRef: '2023-06-18 mix',
    });
    expect(saved).toMatchObject({
      ...{ state: 'open', overdueDays: 0, steps: 2, stepsDone: 0 },
      ...{ source: 'alert', sourceRef: '2023-06-18 mix', plan: null },
    });
    expect(saved.parties.map(({ part, name }) => `${part} ${name}`).toSorted()).toEqual([
      'accountable 张伟',
      'informed 张伟',
      'informed 李娜',
      'responsible 李娜',
    ]);
    expect(await client.actions.get({ id: saved.id })).toEqual(saved);
  });

  test('is late from the day after its own, until it is done', async () => {
    const { client, save } = openShop();
    const late = await save('补价签', addDays(TODAY, -3));
    const due = await save('盘点');
    expect([late.overdueDays, due.overdueDays]).toEqual([3, 0]);
    await client.actions.change({ changes: [{ id: late.id, state: 'done' }] });
    expect(await client.actions.get({ id: late.id })).toMatchObject({
      ...{ overdueDays: 0, doneAt: NOON },
    });
  });

  test('is refused whole when one of its people is not there', async () => {
    const { client } = openShop();
    await expect(
      client.actions.save({ title: '盘点', responsible: [1, 99] }),
    ).rejects.toMatchObject({ code: 'not_found', params: { what: 'employee 99' } });
    expect(await client.actions.list({})).toEqual([]);
  });

  test.each([
    ['without a title', { title: '  ' }],
    ['with a day that does not exist', { title: '盘点', dueOn: '2023-02-30' }],
    ['with an empty step', { title: '盘点', steps: [''] }],
  ])('%s is refused', async (_name, input) => {
    const { client } = openShop();
    await expect(client.actions.save(input)).rejects.toMatchObject({ code: 'invalid_input' });
  });

  test('keeps the ticks of steps whose words stay when it is changed', async () => {
    const { client } = openShop();
    const steps = ['清空端架', '上新品'];
    const { id } = await client.actions.save({ title: '换季陈列', steps });
    await client.actions.setStep({ id, position: 0, done: true });
    const again = await client.actions.save({ id, title: '换季陈列', steps: ['拍照', ...steps] });
    expect(again.stepList.map(({ doneAt }) => doneAt)).toEqual([null, NOON, null]);
  });

  test('follows its steps: some under way, all done, and back', async () => {
    const { client } = openShop();
    const { id } = await client.actions.save({ title: '换季陈列', steps: ['一', '二'] });
    const tick = async (position: number, done: boolean) =>
      (await client.actions.setStep({ id, position, done })).state;
    expect(await tick(0, true)).toBe('doing');
    expect(await tick(1, true)).toBe('done');
    expect(await tick(0, false)).toBe('doing');
    await expect(client.actions.setStep({ id, position: 7, done: true })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});

describe('changing many at once', () => {
  test('answers how they were, which undoes it', async () => {
    const { client, save } = openShop();
    const ids = [(await save('一')).id, (await save('二', null)).id];
    const before = await client.actions.list({});
    const { before: undo } = await client.actions.change({
      changes: ids.map((id) => ({ id, state: 'done', dueOn: '2023-07-01', ownerIds: [2] })),
    });
    const changed = await client.actions.get({ id: ids[1] ?? 0 });
    expect(changed).toMatchObject({ state: 'done', dueOn: '2023-07-01' });
    expect(changed.parties.map(({ name }) => name)).toEqual(['张伟']);
    await client.actions.change({ changes: [...undo] });
    expect(await client.actions.list({})).toEqual(before);
  });

  test('changes nothing when one of them is not there', async () => {
    const { client, save } = openShop();
    const { id } = await save('一');
    const changes = [
      { id, state: 'done' as const },
      { id: 99, state: 'done' as const },
    ];
    await expect(client.actions.change({ changes })).rejects.toMatchObject({ code: 'not_found' });
    expect((await client.actions.get({ id })).state).toBe('open');
  });

  test('takes actions away and brings them back', async () => {
    const { client, save } = openShop();
    const { id } = await save('一');
    await client.actions.remove({ ids: [id] });
    expect(await client.actions.list({})).toEqual([]);
    await expect(client.actions.get({ id })).rejects.toMatchObject({ code: 'not_found' });
    expect(await client.actions.restore({ ids: [id] })).toEqual({ restored: 1 });
    expect(await client.actions.list({})).toHaveLength(1);
  });
});

describe('the task of a plan', () => {
  test('takes its items and its plan along, wherever it is ticked off', async () => {
    const shop = openShop();
    const { client } = shop;
    const planId = await acceptPlan(shop);
    const tasks = (await client.actions.list({})).filter(({ source }) => source === 'plan');
    expect(tasks.map(({ plan }) => plan)).toEqual(
      tasks.map(() => ({ kind: 'assortment', title: '夏季结构' })),
    );
    const changes = tasks.map(({ id }) => ({ id, state: 'done' as const }));
    const { before } = await client.actions.change({ changes });
    const done = await client.plans.get({ id: planId });
    expect(done.state).toBe('done');
    expect(done.items.map(({ state }) => state)).toEqual(['done', 'done']);
    await client.actions.change({ changes: [...before] });
    expect((await client.plans.get({ id: planId })).state).toBe('approved');
  });

  test('keeps its words, and cannot be taken away', async () => {
    const shop = openShop();
    const { client } = shop;
    await acceptPlan(shop);
    const [task] = await client.actions.list({});
    const id = task?.id ?? 0;
    const saved = await client.actions.save({ id, title: '别的', note: '周三前' });
    expect(saved).toMatchObject({ title: task?.title, note: '周三前' });
    await expect(client.actions.remove({ ids: [id] })).rejects.toMatchObject({
      code: 'conflict',
      params: { clash: 'clashPlanTask' },
    });
  });
});

describe('a picture as proof', () => {
  const picture = (content: Buffer, name = '货架.png') => {
    const path = join(tempDir(), name);
    writeFileSync(path, content);
    return path;
  };

  test('is copied under its hash into the store’s folder, once, and shown', async () => {
    const { client, save, dataDir } = openShop();
    const { id } = await save('陈列');
    const path = picture(PIXEL);
    await client.actions.addPhoto({ id, path });
    const { photoList, photos } = await client.actions.addPhoto({ id, path });
    expect(photos).toBe(1);
    const [photo] = photoList;
    expect(photo).toMatchObject({ fileName: '货架.png', bytes: PIXEL.length });
    expect(readdirSync(join(dataDir, 'proofs'))).toEqual([`${photo?.sha256}.png`]);
    const shown = await client.actions.photo({ photoId: photo?.id ?? 0 });
    expect(shown).toEqual({
      url: `data:image/png;base64,${PIXEL.toString('base64')}`,
      intact: true,
    });
  });

  test('that somebody has changed on the disk is shown as such', async () => {
    const { client, save, dataDir } = openShop();
    const { id } = await save('陈列');
    const { photoList } = await client.actions.addPhoto({ id, path: picture(PIXEL) });
    const file = join(dataDir, 'proofs', `${photoList[0]?.sha256}.png`);
    expect(existsSync(file)).toBe(true);
    writeFileSync(file, Buffer.concat([PIXEL, Buffer.from('x')]));
    const { intact } = await client.actions.photo({ photoId: photoList[0]?.id ?? 0 });
    expect(intact).toBe(false);
  });

  test.each([
    ['a text that is called a picture', Buffer.from('not a picture'), 'file_unrecognised'],
    ['more than 20 MB', Buffer.concat([PIXEL, Buffer.alloc(21 * 1_048_576)]), 'file_too_large'],
  ])('%s is refused and leaves nothing', async (_name, content, code) => {
    const { client, save, dataDir } = openShop();
    const { id } = await save('陈列');
    await expect(client.actions.addPhoto({ id, path: picture(content) })).rejects.toMatchObject({
      code,
    });
    expect(existsSync(join(dataDir, 'proofs'))).toBe(false);
  });

  test('that is not there is said', async () => {
    const { client, save } = openShop();
    const { id } = await save('陈列');
    await expect(
      client.actions.addPhoto({ id, path: join(tempDir(), 'gone.png') }),
    ).rejects.toMatchObject({ code: 'file_unreadable' });
  });
});

describe('what undoes a change of an action', () => {
  test('is its words, people and steps given back, each step done when it was', async () => {
    const { client, save } = openShop();
    const { id } = await save('端架换陈列');
    await client.actions.save({
      id,
      title: '端架换陈列',
      steps: ['清空', '上货'],
      responsible: [1],
    });
    const before = await client.actions.setStep({ id, position: 1, done: true });
    await client.actions.save({
      id,
      title: '端架',
      note: '改了',
      steps: ['清空'],
      responsible: [2],
    });
    const back = await client.actions.save({
      ...{ id, title: before.title, note: before.note, responsible: [1] },
      steps: before.stepList.map(({ title }) => title),
      stepsDoneAt: before.stepList.map(({ doneAt }) => doneAt),
    });
    expect(back).toEqual(before);
  });

  test('brings back a picture that was taken away, and says when its file is gone', async () => {
    const { client, save, dataDir } = openShop();
    const { id } = await save('拍照');
    const path = join(dataDir, 'proof.png');
    writeFileSync(path, PIXEL);
    const before = await client.actions.addPhoto({ id, path });
    const [photo] = before.photoList;
    if (photo === undefined) throw new Error('no photo');
    await client.actions.removePhoto({ photoId: photo.id });
    const { sha256, fileName } = photo;
    const back = await client.actions.restorePhoto({ id, sha256, fileName });
    expect(back.photoList).toMatchObject([{ sha256, fileName, bytes: PIXEL.length }]);
    await expect(
      client.actions.restorePhoto({ id, sha256: 'f'.repeat(64), fileName }),
    ).rejects.toMatchObject({ code: 'file_unreadable' });
  });

  test('takes a new checklist away, unless somebody has begun it', async () => {
    const { client } = openShop();
    const input = {
      ...{ kind: 'opening' as const, title: '开店', since: TODAY, steps: ['开灯'] },
      repeat: { kind: 'days' as const, weekdays: [1, 2, 3, 4, 5, 6, 7] },
    };
    const first = await client.actions.saveRoutine(input);
    expect(await client.actions.removeRoutine({ id: first.id })).toEqual({ removed: first.id });
    const second = await client.actions.saveRoutine(input);
    await client.actions.tick({ routineId: second.id, date: TODAY, position: 0, done: true });
    await expect(client.actions.removeRoutine({ id: second.id })).rejects.toMatchObject({
      code: 'conflict',
    });
  });
});
