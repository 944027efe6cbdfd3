import { describe, expect, test } from 'vitest';
import type { BatchResult } from '#shared/contract/imports';
import { startBackend, type TestBackend } from '../helpers/backend';
import { dataFile, missingData } from '../helpers/data';
import { dump, factTables, NOW } from '../helpers/shop';

const LONG = { timeout: 600_000 };

async function openBackend(store: { currency: string; timeZone: string; cutoffHour: number }) {
  const qisan = startBackend({ now: () => NOW });
  await qisan.client.app.saveStore({
    ...store,
    name: 'Test shop',
    opensMinute: 420,
    closesMinute: 1320,
    sellingAreaM2: null,
    manager: '',
  });
  return qisan;
}

/** Imports one file without a question and answers its batches; none may fail. */
async function importFile(qisan: TestBackend, path: string): Promise<readonly BatchResult[]> {
  const { batches, failed } = await qisan.client.imports.run({ files: [{ path }] });
  expect(failed).toEqual([]);
  return batches;
}

const facts = (qisan: TestBackend) => dump(qisan.backend.stores.current.write, factTables);
const select = (qisan: TestBackend, sql: string) => qisan.backend.stores.current.read.all(sql);
const total = ({ booked, known, rejected }: BatchResult, sum: 'rows' | 'qty' | 'amount') =>
  booked[sum] + known[sum] + rejected[sum];

async function expectSound(qisan: TestBackend): Promise<void> {
  const { sound, damage, orphans, differences } = await qisan.client.maintenance.check({});
  expect({ sound, damage, orphans, differences }).toEqual({
    sound: true,
    damage: [],
    orphans: [],
    differences: [],
  });
}

const annex = (name: string) => dataFile('cumcm2023c', name);
const skus = annex('附件1.xlsx');
const daily = annex('附件2_日汇总_按单品和售价.csv.gz');
const scans = annex('附件2_流水片段_2023-06-15至30.csv');
const costs = annex('附件3.xlsx');
const lossRates = annex('附件4.xlsx');

if (skus === null || daily === null || scans === null || costs === null || lossRates === null) {
  test.skip(missingData('cumcm2023c'), () => undefined);
} else {
  const shop = { currency: 'CNY', timeZone: 'Asia/Shanghai', cutoffHour: 4 };

  describe('the fresh counter of a Chinese supermarket, three years', () => {
    test('comes to the gram, to the cent, and to the cost of every day', LONG, async () => {
      const qisan = await openBackend(shop);
      const [list] = await importFile(qisan, skus);
      expect(list).toMatchObject({
        kind: 'skus',
        rowsRead: 251,
        booked: { rows: 251 },
        newSkus: 251,
      });
      expect(select(qisan, 'SELECT count(*) AS n FROM category')).toEqual([{ n: 6 }]);

      const [sold] = await importFile(qisan, daily);
      expect(sold).toMatchObject({
        kind: 'daily_sales',
        rowsRead: 55_731,
        booked: { rows: 55_731, qty: 470_975_918 },
        known: { rows: 0 },
        rejected: { rows: 0 },
        newSkus: 0,
      });
      const [stated] = await importFile(qisan, costs);
      expect(stated).toMatchObject({ kind: 'costs', rowsRead: 55_982, rejected: { rows: 0 } });
      expect(select(qisan, 'SELECT count(*) AS n FROM sku_cost')).toEqual([{ n: 55_982 }]);
      const rates = await importFile(qisan, lossRates);
      expect(rates.map((batch) => [batch.kind, batch.booked.rows])).toEqual([
        ['loss_rates', 6],
        ['loss_rates', 251],
      ]);
      expect(
        select(
          qisan,
          `SELECT (SELECT count(*) FROM sku WHERE loss_rate IS NOT NULL) AS skus,
                              (SELECT count(*) FROM category WHERE loss_rate IS NOT NULL) AS categories,
                              (SELECT loss_rate FROM category WHERE name = '花菜类') AS cauliflower`,
        ),
      ).toEqual([{ skus: 251, categories: 6, cauliflower: 0.1551 }]);

      const [year] = select(
        qisan,
        `SELECT count(*) AS days, sum(qty) AS qty, round(sum(net_sales) / 10000.0, 2) AS sales,
                round(sum(net_sales - cogs) / 10000.0) AS profit, sum(sales_with_cost = net_sales) AS costed
         FROM sales_day`,
      ) as Record<string, number>[];
      expect(year).toEqual({
        days: 1_085,
        qty: 470_975_918,
        sales: 3_369_766.48,
        profit: 1_243_652,
        costed: 1_085,
      });
      expect(
        select(
          qisan,
          `SELECT c.name, sum(d.qty) AS qty FROM sales_day_category d
                       JOIN category c ON c.id = d.category_id GROUP BY c.id ORDER BY qty DESC`,
        ),
      ).toEqual([
        { name: '花叶类', qty: 198_520_978 },
        { name: '辣椒类', qty: 91_588_629 },
        { name: '食用菌', qty: 76_086_725 },
        { name: '花菜类', qty: 41_766_451 },
        { name: '水生根茎类', qty: 40_581_353 },
        { name: '茄类', qty: 22_431_782 },
      ]);
      expect(
        select(qisan, `SELECT sum(qty < 0) AS negative, sum(qty = 0) AS zero FROM sale_line`),
      ).toEqual([{ negative: 14, zero: 4 }]);
      await expectSound(qisan);
    });

    test(
      'is known when it comes again, and gone without a trace when it is undone',
      LONG,
      async () => {
        const qisan = await openBackend(shop);
        await importFile(qisan, skus);
        const listed = facts(qisan);
        const [first] = await importFile(qisan, daily);
        const booked = facts(qisan);
        const [second] = await importFile(qisan, daily);
        expect(second).toMatchObject({
          booked: { rows: 0, qty: 0, amount: 0 },
          known: { rows: 55_731, qty: 470_975_918, amount: first?.booked.amount },
        });
        expect(facts(qisan)).toEqual(booked);
        for (const batch of [first, second]) {
          await qisan.client.imports.undo({ batchId: batch?.batchId ?? 0 });
        }
        expect(facts(qisan)).toEqual(listed);
        await expectSound(qisan);
      },
    );

    test(
      'has scanned lines too: booked into a store without its totals, refused by one with them',
      LONG,
      async () => {
        const empty = await openBackend(shop);
        const [lines] = await importFile(empty, scans);
        expect(lines).toMatchObject({
          kind: 'sales_lines',
          rowsRead: 8_867,
          booked: { rows: 8_867 },
          rejected: { rows: 0 },
          from: '2023-06-15',
          to: '2023-06-30',
        });
        const [hours] = select(empty, 'SELECT sum(lines) AS lines FROM sales_day_hour') as {
          lines: number;
        }[];
        expect(hours?.lines).toBe(8_867);
        await expectSound(empty);

        const full = await openBackend(shop);
        await importFile(full, daily);
        const before = facts(full);
        const [refused] = await importFile(full, scans);
        expect(refused).toMatchObject({
          booked: { rows: 0 },
          rejected: lines?.booked,
          rejectReasons: [{ reason: 'day_has_totals', rows: 8_867 }],
        });
        expect(facts(full)).toEqual(before);
      },
    );
  });
}

const retail = dataFile('online-retail', 'online_retail.csv.gz');

if (retail === null) test.skip(missingData('online-retail'), () => undefined);
else {
  test('a year of a British online shop is accounted for line by line', LONG, async () => {
    const qisan = await openBackend({ currency: 'GBP', timeZone: 'Europe/London', cutoffHour: 0 });
    const before = facts(qisan);
    const [first] = await importFile(qisan, retail);
    if (first === undefined) throw new Error('nothing was booked');
    expect(first.rowsRead).toBe(541_909);
    expect([total(first, 'rows'), total(first, 'amount')]).toEqual([541_909, 97_477_479_340]);
    expect(first.possibleDuplicates).toBe(5_268);
    expect(first.booked.rows).toBe(541_909);

    expect(
      select(
        qisan,
        `SELECT sum(l.qty < 0) AS negative, sum(t.number LIKE 'C%') AS cancelled,
                sum(l.amount = 0 OR (l.amount < 0) = (l.qty > 0)) AS unpriced,
                sum(t.member_id IS NULL) AS anonymous, sum(l.amount) AS amount
         FROM sale_line l JOIN ticket t ON t.id = l.ticket_id`,
      ),
    ).toEqual([
      {
        negative: 10_624,
        cancelled: 9_288,
        unpriced: 2_517,
        anonymous: 135_080,
        amount: 97_477_479_340,
      },
    ]);
    expect(
      select(qisan, 'SELECT kind, count(*) AS n FROM sale_line GROUP BY kind ORDER BY kind'),
    ).toEqual([
      { kind: 'adjustment', n: 1_338 },
      { kind: 'return', n: 9_288 },
      { kind: 'sale', n: 531_283 },
    ]);
    expect(select(qisan, 'SELECT sum(lines) AS n, sum(net_sales) AS sales FROM sales_day')).toEqual(
      [{ n: 541_909, sales: 97_477_479_340 }],
    );
    await expectSound(qisan);

    const booked = facts(qisan);
    const [second] = await importFile(qisan, retail);
    expect(second).toMatchObject({
      booked: { rows: 0, qty: 0, amount: 0 },
      known: first.booked,
      rejected: { rows: 0 },
      newSkus: 0,
    });
    expect(facts(qisan)).toEqual(booked);

    const dropped = await qisan.client.imports.dropDuplicates({
      batchId: first.batchId,
      drop: true,
    });
    expect(dropped.lines).toBe(5_268);
    expect(select(qisan, 'SELECT sum(lines) AS n FROM sales_day')).toEqual([{ n: 536_641 }]);
    await expectSound(qisan);

    const { leaning } = await qisan.client.imports.undo({ batchId: first.batchId });
    expect(leaning).toMatchObject([{ batchId: second?.batchId, rows: 541_909 }]);
    expect(facts(qisan)).toEqual(before);
  });
}
