import { describe, expect, it } from 'vitest';
import { dataFile, missingData } from '../../helpers/data';
import { readFileSilently, reading, salesOf, sumOf } from '../../helpers/import-file';

const supermarket = (name: string): string | null => dataFile('cumcm2023c', name);
const goods = supermarket('附件1.xlsx');
const days = supermarket('附件2_日汇总_按单品和售价.csv.gz');
const scans = supermarket('附件2_流水片段_2023-06-15至30.csv');
const costs = supermarket('附件3.xlsx');
const lossRates = supermarket('附件4.xlsx');
const online = dataFile('online-retail', 'online_retail.csv.gz');

const inLondon = { ...reading, clock: { timeZone: 'Europe/London', cutoffHour: 4 } };

describe.skipIf(goods === null)('the fresh counter of a real supermarket (cumcm2023c)', () => {
  it('annex 1: 251 SKUs in 6 categories', async () => {
    const [table] = await readFileSilently(goods ?? missingData('annex 1'));
    const categories = new Set(
      table?.rows.map((row) => ('categoryCode' in row ? row.categoryCode : '')),
    );
    expect(table?.choice.recipe.kind).toBe('skus');
    expect([table?.rows.length, categories.size, table?.rejected.length]).toEqual([251, 6, 0]);
  });

  it('annex 2 by day: to the gram and the cent, and by category', async () => {
    const [table] = await readFileSilently(days ?? missingData('annex 2'));
    const rows = salesOf(table);
    expect(table?.choice.recipe.kind).toBe('daily_sales');
    expect(table?.rejected).toEqual([]);
    const { qty, amount } = sumOf(rows);
    expect(qty).toBe(470_975_918);
    expect(Math.round(amount / 100)).toBe(336_976_648);
    expect(new Set(rows.map((row) => row.date)).size).toBe(1_085);
    expect(new Set(rows.map((row) => row.skuCode)).size).toBe(246);
    const byCategory = new Map<string, number>();
    for (const row of rows) {
      byCategory.set(row.categoryName, (byCategory.get(row.categoryName) ?? 0) + row.qty);
    }
    expect(Object.fromEntries(byCategory)).toEqual({
      花叶类: 198_520_978,
      辣椒类: 91_588_629,
      食用菌: 76_086_725,
      花菜类: 41_766_451,
      水生根茎类: 40_581_353,
      茄类: 22_431_782,
    });
    expect(rows.filter((row) => row.kind === 'return')).toHaveLength(14);
    expect(rows.filter((row) => row.qty === 0)).toHaveLength(4);
    expect(rows.every((row) => row.weighed && row.unit === '千克')).toBe(true);
  });

  it('annex 2, lines: 8 867 scans with their time to the millisecond', async () => {
    const [table] = await readFileSilently(scans ?? missingData('annex 2, lines'));
    const rows = salesOf(table);
    expect([table?.choice.recipe.kind, rows.length, table?.rejected.length]).toEqual([
      'sales_lines',
      8_867,
      0,
    ]);
    const first = Date.UTC(2023, 5, 15, 12, 42, 23, 75);
    expect(rows[0]).toMatchObject({
      date: '2023-06-15',
      soldAt: first,
      skuCode: '102900011030097',
      qty: 1_000,
    });
  });

  it('annex 3: 55 982 costs by day', async () => {
    const [table] = await readFileSilently(costs ?? missingData('annex 3'));
    expect([table?.choice.recipe.kind, table?.rows.length, table?.rejected.length]).toEqual([
      'costs',
      55_982,
      0,
    ]);
    expect(table?.rows[0]).toMatchObject({
      row: 2,
      date: '2020-07-01',
      skuCode: '102900005115762',
      cost: 38_800,
    });
  });

  it('annex 4: loss rates of 6 categories (on a hidden sheet) and 251 SKUs', async () => {
    const tables = await readFileSilently(lossRates ?? missingData('annex 4'));
    expect(tables.map((table) => [table.choice.recipe.kind, table.rows.length])).toEqual([
      ['loss_rates', 6],
      ['loss_rates', 251],
    ]);
    expect(tables[0]?.rows[0]).toMatchObject({
      categoryCode: '1011010201',
      lossRate: 0.1551,
      skuCode: '',
    });
    expect(tables[1]?.rows[0]).toMatchObject({ skuCode: '102900005115168', lossRate: 0.0439 });
  });
});

describe.skipIf(online === null)('a real online shop (online-retail)', () => {
  it('accounts for every one of its 541 909 lines', { timeout: 60_000 }, async () => {
    const [table] = await readFileSilently(online ?? missingData('online-retail'), inLondon);
    const rows = salesOf(table);
    expect([table?.choice.recipe.kind, rows.length, table?.rejected.length]).toEqual([
      'sales_lines',
      541_909,
      0,
    ]);
    expect(Math.round(sumOf(rows).amount / 100)).toBe(974_774_793);
    expect(rows.filter((row) => row.qty < 0)).toHaveLength(10_624);
    expect(rows.filter((row) => row.ticketNumber.startsWith('C'))).toHaveLength(9_288);
    expect(rows.filter((row) => row.kind === 'return')).toHaveLength(9_288);
    expect(rows.filter((row) => row.amount <= 0 && row.kind !== 'return')).toHaveLength(2_517);
    expect(rows.filter((row) => row.skuName === '')).toHaveLength(1_454);
    expect(rows.filter((row) => row.memberCode === '')).toHaveLength(135_080);
    expect([rows[0]?.date, rows.at(-1)?.date]).toEqual(['2010-12-01', '2011-12-09']);
  });
});
