import { describe, expect, test } from 'vitest';
import { translator } from '#shared/i18n/t';
import { startBackend } from '../helpers/backend';
import { fileOf } from '../helpers/import-file';

const skus = [
  '商品编码,品名,大类,分类,排面数,宽度,场景',
  '1,苋菜,生鲜,花叶类,2,12,晚餐',
  '2,菠菜,生鲜,花叶类,3,10,',
  '3,西兰花,生鲜,花菜类,1,,晚餐',
];

async function shop() {
  const qisan = startBackend();
  await qisan.client.imports.run({ files: [{ path: fileOf('skus.csv', skus.join('\n')) }] });
  const tree = async () => (await qisan.client.shelves.tree({})).categories;
  const idOf = async (name: string) => {
    const found = (await tree()).find((category) => category.name === name);
    if (found === undefined) throw new Error(name);
    return found.id;
  };
  return { ...qisan, tree, idOf };
}

describe('shelves', () => {
  test('take the facings of today, and give them back', async () => {
    const { client, tree } = await shop();
    const lacking = (await tree()).filter(({ roomToday }) => roomToday !== null);
    expect(lacking.map(({ name, roomToday }) => [name, roomToday])).toEqual([
      ['花叶类', 5],
      ['花菜类', 1],
    ]);
    const { before } = await client.shelves.save({
      changes: lacking.map(({ id, roomToday }) => ({ id, facings: roomToday })),
    });
    expect((await tree()).map(({ used }) => used)).toEqual([1, 1, 1]);
    await client.shelves.save({ changes: [...before] });
    expect((await tree()).map(({ used }) => used)).toEqual([null, null, null]);
  });

  test('change all or none', async () => {
    const { client, tree, idOf } = await shop();
    const id = await idOf('花叶类');
    await expect(
      client.shelves.save({
        changes: [
          { id, facings: 9 },
          { id: 999, facings: 9 },
        ],
      }),
    ).rejects.toMatchObject({ code: 'not_found' });
    await expect(
      client.shelves.save({ changes: [{ id, targetStapleShare: 7 }] }),
    ).rejects.toMatchObject({ code: 'invalid_input' });
    expect((await tree()).every(({ facings }) => facings === null)).toBe(true);
  });

  test('are merged and brought back with what the answer holds', async () => {
    const { client, tree, idOf } = await shop();
    const before = await tree();
    const removed = await client.shelves.merge({
      id: await idOf('花菜类'),
      into: await idOf('花叶类'),
    });
    expect((await tree()).map(({ name, own }) => [name, own.skus])).toEqual([
      ['生鲜', 0],
      ['花叶类', 3],
    ]);
    await client.shelves.restoreCategory(removed);
    expect(await tree()).toEqual(before);
  });

  test('are imported in metres, undone, and known when they come again', async () => {
    const { client, tree } = await shop();
    const before = await tree();
    const path = fileOf(
      '货架.csv',
      '分类,上级分类,货架长度(米),刚需占比\n花叶类,生鲜,3.6,70%\n茄类,生鲜,2,\n',
    );
    const run = async () => (await client.imports.run({ files: [{ path }] })).batches[0];
    const first = await run();
    expect(first).toMatchObject({ kind: 'shelves', booked: { rows: 2 } });
    expect(await tree()).toContainEqual(
      expect.objectContaining({ name: '花叶类', shelfLengthCm: 360, targetStapleShare: 0.7 }),
    );
    expect(await run()).toMatchObject({ booked: { rows: 0 }, known: { rows: 2 } });
    await client.imports.undo({ batchId: first?.batchId ?? 0 });
    expect(await tree()).toEqual(before);
  });

  test('are drawn by category and by scene', async () => {
    const { client } = await shop();
    const { unit, assumed, shelves } = await client.shelves.map({ by: 'category' });
    expect([unit, assumed]).toEqual(['cm', 1]);
    expect(shelves.map(({ name, above, used }) => [name, above, used])).toEqual([
      ['花叶类', ['生鲜'], 54],
      ['花菜类', ['生鲜'], 11],
    ]);
    expect((await client.shelves.map({ by: 'scene' })).shelves).toMatchObject([
      { name: '晚餐', segments: [{ name: '苋菜' }, { name: '西兰花' }] },
    ]);
  });
});

test('scenes: add, fill by pinyin, take out, remove, bring back', async () => {
  const { client } = await shop();
  const { id } = await client.shelves.addScene({
    name: translator('zh-CN')('catalogue.scene_lunch'),
  });
  const found = await client.shelves.findSkus({ search: 'bc', notInScene: id });
  expect(found.map(({ name }) => name)).toEqual(['菠菜']);
  const skuIds = found.map((sku) => sku.id);
  expect(await client.shelves.assignScene({ sceneId: id, skuIds, member: true })).toEqual({
    skuIds,
  });
  expect(await client.shelves.assignScene({ sceneId: id, skuIds, member: true })).toEqual({
    skuIds: [],
  });
  const removed = await client.shelves.removeScene({ id });
  expect((await client.shelves.scenes({})).map(({ name }) => name)).toEqual(['晚餐']);
  const again = await client.shelves.addScene(removed);
  expect(await client.shelves.sceneMembers({ sceneId: again.id })).toMatchObject([
    { name: '菠菜' },
  ]);
  await expect(client.shelves.addScene({ name: '午餐' })).rejects.toMatchObject({
    code: 'conflict',
  });
});
