import { describe, expect, it } from 'vitest';
import { checkRollups } from '#electron/store/rollups/check';
import type { InputOf } from '#shared/contract/define';
import type { ListedSku, skus } from '#shared/contract/skus';
import { rowsOf } from '#shared/domain/columns';
import type { QisanError } from '#shared/domain/errors';
import { startBackend } from '../helpers/backend';
import { bookLines, bookRows, skuRow } from '../helpers/rows';
import { NOW } from '../helpers/shop';

type Changes = InputOf<typeof skus.save>['changes'];

/** A shop that has sold cola and milk on two days, with a cost for each. */
async function open() {
  const { client, backend } = startBackend({ now: () => NOW });
  await client.app.saveStore({
    name: 'Shop',
    currency: 'CNY',
    timeZone: 'Asia/Shanghai',
    cutoffHour: 4,
    opensMinute: 420,
    closesMinute: 1320,
    sellingAreaM2: null,
    manager: '',
  });
  const db = backend.stores.current.write;
  db.transaction(() => {
    bookRows(db, {
      kind: 'skus',
      rows: [
        skuRow({
          skuCode: '1',
          skuName: '可口可乐',
          barcode: '690',
          categoryName: 'Drinks',
          cost: 20_000,
          price: 30_000,
        }),
        skuRow({
          skuCode: '2',
          skuName: 'Milk',
          barcode: '691',
          categoryName: 'Dairy',
          cost: 40_000,
          supplierName: 'Farm',
        }),
      ],
    });
    bookLines(db, [
      { skuCode: '1', date: '2023-12-30', amount: 30_000, ticketNumber: 'a' },
      { skuCode: '1', date: '2023-12-31', amount: 60_000, qty: 2_000, ticketNumber: 'b' },
      { skuCode: '2', date: '2023-12-31', amount: 50_000, ticketNumber: 'c' },
    ]);
  });
  const list = async () => rowsOf<ListedSku>((await client.skus.list({})).skus);
  const idOf = async (code: string) => (await list()).find((sku) => sku.code === code)?.id ?? 0;
  const save = (id: number | null, changes: Changes) => client.skus.save({ id, changes });
  const sound = () => checkRollups(db, ['2023-12-30', '2023-12-31']);
  return { client, db, list, idOf, save, sound };
}

const failure = (work: Promise<unknown>) =>
  work.then(
    () => null,
    ({ code, params }: QisanError) => ({ code, ...params }),
  );

describe('the list of SKUs', () => {
  it('says what each is, costs, and has sold in a mean week', async () => {
    const { client } = await open();
    const { skus: columns, categories, suppliers, today } = await client.skus.list({});
    expect(today).toBe('2024-01-02');
    expect(rowsOf(columns)).toMatchObject([
      {
        code: '1',
        search: '可口可乐 kkkl kekoukele 1 690',
        barcodes: '690',
        price: 30_000,
        cost: 20_000,
        weekQty: 750,
        weekSales: 22_500,
        lastSoldOn: '2023-12-31',
      },
      { code: '2', price: null, cost: 40_000, weekSales: 12_500 },
    ]);
    expect(categories.map(({ path }) => path)).toEqual(['Drinks', 'Dairy']);
    expect(suppliers.map(({ name }) => name)).toEqual(['Farm']);
  });
});

describe('a SKU that is added by hand', () => {
  it('is a candidate with a code of its own, waiting for a category, found by its initials', async () => {
    const { save, list, client } = await open();
    const { id } = await save(null, { name: '云南生菜', supplier: 'Farm', scenes: ['早餐'] });
    await save(null, { name: 'Next' });
    const rows = await list();
    expect(rows.map(({ code }) => code)).toEqual(['1', '2', 'N00001', 'N00002']);
    expect(rows[2]).toMatchObject({
      status: 'candidate',
      search: '云南生菜 ynsc yunnanshengcai n00001',
    });
    const { categories, scenes } = await client.skus.list({});
    expect(categories.find((one) => one.id === rows[2]?.categoryId)?.toBeClassified).toBe(true);
    expect(scenes.map(({ name }) => name)).toEqual(['早餐']);
    expect(await client.skus.get({ id })).toMatchObject({ supplierId: 1, costs: [], plans: [] });
  });

  it('goes again when its adding is taken back, and comes back when its removal is', async () => {
    const { save, list, client } = await open();
    const { id, changes } = await save(null, {
      name: 'Kiwi',
      barcodes: ['7', '8'],
      cost: { from: '2024-01-01', amount: 5_000 },
    });
    const removed = await client.skus.remove({ skuIds: [id] });
    expect(await list()).toHaveLength(2);
    await client.skus.restore(removed);
    expect(await client.skus.get({ id })).toMatchObject({
      name: 'Kiwi',
      barcodes: ['7', '8'],
      costs: [{ from: '2024-01-01', amount: 5_000 }],
    });
    await client.skus.restore({ changes });
    expect(await list()).toHaveLength(2);
  });
});

describe('a change by hand', () => {
  it('of a category moves the sums of every day, and back', async () => {
    const { save, idOf, client, db, sound } = await open();
    const before = db.all('SELECT * FROM sales_day_category');
    const version = () =>
      db.value('SELECT version FROM business_day WHERE business_date = ?', ['2023-12-30']);
    const versionBefore = Number(version());
    const dairy = (await client.skus.list({})).categories[1]?.id ?? 0;
    const { changes } = await save(await idOf('1'), { categoryId: dairy });
    expect(db.all('SELECT DISTINCT category_id id FROM sales_day_category')).toEqual([
      { id: dairy },
    ]);
    expect(Number(version())).toBeGreaterThan(versionBefore);
    expect(sound()).toEqual([]);
    await client.skus.restore({ changes });
    expect(db.all('SELECT * FROM sales_day_category')).toEqual(before);
  });

  it('of a cost costs the days anew from its date on, and back', async () => {
    const { save, idOf, client, db, sound } = await open();
    const cogs = () =>
      db
        .all<{ cogs: number }>('SELECT cogs FROM sales_day ORDER BY business_date')
        .map((row) => row.cogs);
    expect(cogs()).toEqual([20_000, 80_000]);
    const id = await idOf('1');
    const { changes } = await save(id, { cost: { from: '2023-12-31', amount: 25_000 } });
    expect(cogs()).toEqual([20_000, 90_000]);
    expect(sound()).toEqual([]);
    await client.skus.restore({ changes });
    expect(cogs()).toEqual([20_000, 80_000]);
    expect((await client.skus.get({ id })).costs).toHaveLength(1);
  });

  it('to weighed counts its lines anew', async () => {
    const { save, idOf, db, sound } = await open();
    await save(await idOf('1'), { weighed: true });
    expect(db.value("SELECT units FROM sales_day WHERE business_date = '2023-12-31'")).toBe(2_000);
    expect(sound()).toEqual([]);
  });

  it('of a price is in force from its day on', async () => {
    const { save, idOf, list } = await open();
    const id = await idOf('1');
    await save(id, { price: { from: '2024-01-03', amount: 99_000 } });
    expect((await list())[0]?.price).toBe(30_000);
    await save(id, { price: { from: '2024-01-02', amount: 88_000 } });
    expect((await list())[0]?.price).toBe(88_000);
  });

  it('of a status brings its dates along', async () => {
    const { save, idOf, client } = await open();
    const id = await idOf('1');
    await save(id, { status: 'delisted' });
    expect(await client.skus.get({ id })).toMatchObject({ delistedOn: '2024-01-02' });
    await save(id, { status: 'active' });
    expect(await client.skus.get({ id })).toMatchObject({ delistedOn: null });
    const candidate = await save(null, { name: 'Kiwi' });
    await save(candidate.id, { status: 'trial', trialUntil: '2024-03-01' });
    expect(await client.skus.get({ id: candidate.id })).toMatchObject({
      introducedOn: '2024-01-02',
      trialUntil: '2024-03-01',
    });
  });

  it('that says nothing new changes nothing', async () => {
    const { save, idOf } = await open();
    const { changes } = await save(await idOf('2'), {
      name: 'Milk',
      supplier: 'Farm',
      barcodes: ['691'],
      cost: { from: '1970-01-01', amount: 40_000 },
    });
    expect(changes).toEqual([]);
  });

  it('is refused with the field or the owner named', async () => {
    const { save, idOf } = await open();
    const id = await idOf('1');
    expect(await failure(save(id, { code: '2' }))).toMatchObject({
      code: '2',
      reason: 'code_taken',
      name: 'Milk',
    });
    expect(await failure(save(id, { barcodes: ['691'] }))).toMatchObject({
      reason: 'barcode_taken',
      text: '691',
    });
    await save(id, { minFacings: 3 });
    expect(await failure(save(id, { maxFacings: 2 }))).toMatchObject({
      field: 'maxFacings',
      problem: 'facings_crossed',
    });
    expect(
      await failure(save(id, { introducedOn: '2024-01-01', delistedOn: '2023-01-01' })),
    ).toMatchObject({ problem: 'dates_crossed' });
    expect(await failure(save(id, { categoryId: 99 }))).toMatchObject({ code: 'not_found' });
    expect(await failure(save(null, { code: 'x' }))).toMatchObject({ problem: 'nameless' });
    expect(await failure(save(999, { name: 'x' }))).toMatchObject({ code: 'not_found' });
  });
});

describe('one change of many', () => {
  it('changes all of them and takes all of it back', async () => {
    const { client, list, sound } = await open();
    const before = await list();
    const categoryId = (await client.skus.list({})).categories[1]?.id ?? 0;
    const skuIds = before.map(({ id }) => id);
    const { changes } = await client.skus.bulk({
      skuIds,
      changes: { status: 'phasing_out', facings: 2, supplier: 'Mill', mustKeep: true, categoryId },
      addScenes: ['Lunch'],
    });
    expect(changes.map(({ id }) => id)).toEqual(skuIds);
    const after = await list();
    expect(after).toMatchObject(
      skuIds.map(() => ({
        status: 'phasing_out',
        facings: 2,
        mustKeep: true,
        supplierId: 2,
        sceneIds: [1],
        categoryId,
      })),
    );
    expect(sound()).toEqual([]);
    await client.skus.restore({ changes });
    expect(await list()).toEqual(before);
  });

  it('removes a scene only where it is', async () => {
    const { client, save, idOf, list } = await open();
    await save(await idOf('1'), { scenes: ['Lunch', 'Party'] });
    const { changes } = await client.skus.bulk({
      skuIds: (await list()).map(({ id }) => id),
      changes: {},
      removeScenes: ['Lunch'],
    });
    expect(changes).toMatchObject([{ before: { sceneIds: [1, 2] }, after: { sceneIds: [2] } }]);
  });

  it('leaves every SKU as it was when one of them cannot follow', async () => {
    const { client, save, idOf, list } = await open();
    await save(await idOf('2'), { maxFacings: 1 });
    const before = await list();
    const skuIds = before.map(({ id }) => id);
    expect(await failure(client.skus.bulk({ skuIds, changes: { minFacings: 2 } }))).toMatchObject({
      sku: '2',
      problem: 'facings_crossed',
    });
    expect(await list()).toEqual(before);
  });

  it('is not taken back over what was changed since', async () => {
    const { client, save, idOf, list } = await open();
    const id = await idOf('1');
    const { changes } = await save(id, { facings: 4 });
    await save(id, { facings: 5 });
    expect(await failure(client.skus.restore({ changes }))).toMatchObject({
      reason: 'changed_since',
    });
    expect((await list())[0]?.facings).toBe(5);
  });
});

describe('a removal', () => {
  it('is refused where something rests on the SKU', async () => {
    const { client, save, idOf, db } = await open();
    const sold = await idOf('1');
    expect(await failure(client.skus.remove({ skuIds: [sold] }))).toMatchObject({
      reason: 'not_candidate',
    });
    await save(sold, { status: 'candidate' });
    expect(await failure(client.skus.remove({ skuIds: [sold] }))).toMatchObject({
      reason: 'has_sales',
    });
    const { id } = await save(null, { name: 'Kiwi' });
    db.exec(`INSERT INTO plan (kind, title, state, created_at, input, result) VALUES ('assortment', 'Spring', 'approved', 1, '{}', '{}');
      INSERT INTO plan_item (plan_id, sku_id, change, state, evidence) VALUES (1, ${id}, 'add', 'accepted', '{}')`);
    expect(await failure(client.skus.remove({ skuIds: [id] }))).toMatchObject({
      reason: 'in_plan',
    });
    expect((await client.skus.get({ id })).plans).toMatchObject([
      { title: 'Spring', change: 'add' },
    ]);
  });
});
