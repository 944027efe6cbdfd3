import { describe, expect, test } from 'vitest';
import type { WriteHandle } from '#electron/store/handle';
import { readEmployees } from '#electron/store/people/employees';
import { readWishesOf } from '#electron/store/people/wishes';
import { listRejects } from '#electron/store/rejects';
import type { CostRow, EmployeeRow, LossRateRow, StockRow } from '#shared/domain/imports/rows';
import { bookLines, bookRows, bookTotals, saleRow, skuRow } from '../helpers/rows';
import { openShop } from '../helpers/shop';

const MELON = { skuCode: 'melon', barcode: '', skuName: '', spec: '', unit: '' };
const NO_CATEGORY = {
  categoryCode: '',
  categoryName: '',
  parentCategoryCode: '',
  parentCategoryName: '',
};

const sku = (db: WriteHandle, code: string) =>
  db.get<Record<string, unknown>>(
    `SELECT k.*, c.code AS category, c.purpose FROM sku k JOIN category c ON c.id = k.category_id WHERE k.code = ?`,
    [code],
  );
const reasons = (db: WriteHandle, batchId: number) =>
  listRejects(db, { batchId, state: 'open' }, { offset: 0, limit: 99 }).rows.map((row) => [
    row.row,
    row.reason,
    row.params,
  ]);

describe('SKUs that sales bring in', () => {
  test('wait to be classified, are counted, and are found by their pinyin', () => {
    const db = openShop();
    const batch = bookLines(db, [{ skuCode: 'x1', skuName: '云南生菜(份)', barcode: '690123' }]);
    expect(batch.newSkus).toBe(1);
    expect(sku(db, 'x1')).toMatchObject({
      purpose: 'to_be_classified',
      search: '云南生菜(份) ynscf yunnanshengcaifen x1 690123',
    });
  });

  test('keep their code for a name until a later name comes, and that name from then on', () => {
    const db = openShop();
    bookLines(db, [{ ticketNumber: '1' }]);
    expect(sku(db, 'melon')).toMatchObject({ name: 'melon' });
    bookLines(db, [{ ticketNumber: '2', skuName: 'Melon' }]);
    bookLines(db, [{ ticketNumber: '3', skuName: 'MELON GREEN' }]);
    expect(sku(db, 'melon')).toMatchObject({ name: 'Melon', search: 'melon' });
  });

  test('go into the category that a row names, and stay where a list of SKUs has put them', () => {
    const db = openShop();
    bookTotals(db, [{ skuCode: 'a' }]);
    bookTotals(db, [
      { skuCode: 'a', date: '2023-06-20', categoryCode: 'f', categoryName: 'Fruit' },
    ]);
    bookTotals(db, [
      { skuCode: 'a', date: '2023-06-21', categoryCode: 'd', categoryName: 'Drinks' },
    ]);
    expect(sku(db, 'a')).toMatchObject({ category: 'f' });
    expect(
      db.all(
        'SELECT DISTINCT c.code FROM sales_day_category d JOIN category c ON c.id = d.category_id',
      ),
    ).toEqual([{ code: 'f' }]);
  });

  test('are weighed from the first fraction on, for all of their history', () => {
    const db = openShop();
    bookLines(db, [{ ticketNumber: '1', qty: 2_000 }]);
    expect(db.value('SELECT units FROM sales_day')).toBe(2_000);
    bookLines(db, [{ ticketNumber: '2', qty: 1_250, weighed: true }]);
    expect(db.value('SELECT units FROM sales_day')).toBe(2_000);
    expect(db.value('SELECT qty FROM sales_day')).toBe(3_250);
  });
});

describe('a list of SKUs', () => {
  test('builds the tree, keeps several barcodes, and changes only what it says', () => {
    const db = openShop();
    bookRows(db, {
      kind: 'skus',
      rows: [
        skuRow({
          parentCategoryName: 'Fresh',
          categoryName: 'Fruit',
          barcode: '1',
          moreBarcodes: ['2', '3'],
          brand: 'Sun',
          unit: 'kg',
          weighed: true,
        }),
      ],
    });
    const second = bookRows(db, { kind: 'skus', rows: [skuRow({ skuName: 'Sweet melon' })] });
    expect(second.booked.rows).toBe(1);
    expect(sku(db, 'melon')).toMatchObject({
      name: 'Sweet melon',
      brand: 'Sun',
      unit: 'kg',
      weighed: 1,
      category: 'Fruit',
    });
    expect(db.all('SELECT barcode FROM sku_barcode')).toHaveLength(3);
    expect(db.all('SELECT p.name FROM category c JOIN category p ON p.id = c.parent_id')).toEqual([
      { name: 'Fresh' },
    ]);
  });

  test('is known when it says nothing new', () => {
    const db = openShop();
    const rows = [
      skuRow({
        categoryName: 'Fruit',
        price: 10_000,
        cost: 6_000,
        barcode: '1',
        scenes: ['dinner'],
      }),
    ];
    bookRows(db, { kind: 'skus', rows });
    expect(bookRows(db, { kind: 'skus', rows })).toMatchObject({
      booked: { rows: 0 },
      known: { rows: 1 },
    });
  });

  test('may name a SKU twice to add to it, not to say otherwise', () => {
    const db = openShop();
    const batch = bookRows(db, {
      kind: 'skus',
      rows: [
        skuRow({ row: 2, barcode: '1' }),
        skuRow({ row: 3, barcode: '2' }),
        skuRow({ row: 4, skuName: 'Lemon' }),
      ],
    });
    expect(batch.booked.rows).toBe(2);
    expect(reasons(db, batch.batchId)).toEqual([[4, 'contradicts_row', { row: 2 }]]);
  });

  test('cannot give away the barcode of another SKU', () => {
    const db = openShop();
    const batch = bookRows(db, {
      kind: 'skus',
      rows: [
        skuRow({ barcode: '1' }),
        skuRow({ row: 3, skuCode: 'tea', skuName: 'Tea', moreBarcodes: ['1'] }),
      ],
    });
    expect(reasons(db, batch.batchId)).toEqual([
      [3, 'barcode_taken', { barcode: '1', code: 'melon' }],
    ]);
    expect(sku(db, 'tea')).toBeUndefined();
  });

  test('prices and costs without a date are in force since ever when they are the first, else from today', () => {
    const db = openShop();
    bookRows(db, { kind: 'skus', rows: [skuRow({ cost: 6_000 })] });
    bookLines(db, [{ ticketNumber: '1' }]);
    bookRows(db, { kind: 'skus', rows: [skuRow({ cost: 7_000 })] });
    expect(db.all('SELECT from_date, cost FROM sku_cost ORDER BY 1')).toEqual([
      { from_date: '1970-01-01', cost: 6_000 },
      { from_date: '2024-01-02', cost: 7_000 },
    ]);
    expect(db.value('SELECT cogs FROM sales_day')).toBe(6_000);
  });
});

describe('costs by day', () => {
  const cost = (row: number, date: string, value: number): CostRow => ({
    ...MELON,
    row,
    date,
    cost: value,
    supplierCode: '',
    supplierName: '',
  });

  test('change the profit of days that were booked before, and their versions', () => {
    const db = openShop();
    bookLines(db, [{ ticketNumber: '1' }, { ticketNumber: '1', date: '2023-06-25' }]);
    bookRows(db, {
      kind: 'costs',
      rows: [cost(2, '2023-06-01', 5_000), cost(3, '2023-06-20', 8_000)],
    });
    expect(db.all('SELECT business_date, cogs FROM sales_day')).toEqual([
      { business_date: '2023-06-19', cogs: 5_000 },
      { business_date: '2023-06-25', cogs: 8_000 },
    ]);
    expect(db.all('SELECT version FROM business_day')).toEqual([{ version: 2 }, { version: 2 }]);
  });

  test('are refused when one file states two for one day', () => {
    const db = openShop();
    const batch = bookRows(db, {
      kind: 'costs',
      rows: [cost(2, '2023-06-01', 1), cost(3, '2023-06-01', 1), cost(4, '2023-06-01', 2)],
    });
    expect([batch.booked.rows, batch.known.rows]).toEqual([1, 1]);
    expect(reasons(db, batch.batchId)).toEqual([[4, 'contradicts_row', { row: 2 }]]);
  });
});

describe('other kinds', () => {
  test('loss rates create nothing: an unknown SKU or category is refused', () => {
    const db = openShop();
    bookLines(db, [{}]);
    const rate = (said: Partial<LossRateRow>): LossRateRow => ({
      ...MELON,
      row: 2,
      categoryCode: '',
      categoryName: '',
      lossRate: 0.1,
      ...said,
    });
    const batch = bookRows(db, {
      kind: 'loss_rates',
      rows: [
        rate({}),
        rate({ row: 3, skuCode: 'nope' }),
        rate({ row: 4, skuCode: '', categoryName: 'nowhere' }),
      ],
    });
    expect(batch.booked.rows).toBe(1);
    expect(reasons(db, batch.batchId)).toEqual([
      [3, 'unknown_sku', { code: 'nope' }],
      [4, 'unknown_category', { code: 'nowhere' }],
    ]);
  });

  test('stock counts its quantities in the sums of the batch', () => {
    const db = openShop();
    const level = (row: number, date: string, qty: number): StockRow => ({
      ...MELON,
      ...NO_CATEGORY,
      row,
      date,
      qty,
      cost: null,
    });
    const batch = bookRows(db, {
      kind: 'stock',
      rows: [
        level(2, '2023-06-19', 5_000),
        level(3, '2023-06-19', 6_000),
        level(4, '2023-06-20', -1_000),
      ],
    });
    expect(batch).toMatchObject({
      booked: { rows: 2, qty: 4_000 },
      rejected: { rows: 1, qty: 6_000 },
    });
    expect(db.all('SELECT business_date FROM business_day')).toHaveLength(2);
  });

  test('employees keep what a later list does not say', () => {
    const db = openShop();
    const person = (said: Partial<EmployeeRow>): EmployeeRow => ({
      row: 2,
      employeeCode: 'e1',
      employeeName: 'A',
      staffGroup: null,
      skills: [],
      contractMinutes: null,
      mostMinutes: null,
      hourlyCost: null,
      bornOn: null,
      hiredOn: null,
      leftOn: null,
      noNights: null,
      availability: null,
      daysOffWished: [],
      ...said,
    });
    bookRows(db, {
      kind: 'employees',
      rows: [person({ staffGroup: 'cashier', hourlyCost: 250_000, skills: ['till'] })],
    });
    const second = bookRows(db, { kind: 'employees', rows: [person({ leftOn: '2023-12-31' })] });
    expect(second.booked.rows).toBe(1);
    expect(db.get('SELECT staff_group, hourly_cost, left_on FROM employee')).toEqual({
      staff_group: 'cashier',
      hourly_cost: 250_000,
      left_on: '2023-12-31',
    });
    expect(
      bookRows(db, {
        kind: 'employees',
        rows: [person({ leftOn: '2023-12-31', skills: ['till'] })],
      }).known.rows,
    ).toBe(1);
  });

  test('employees have their hours replaced whole, and wishes added once', () => {
    const db = openShop();
    const person = (more: Partial<EmployeeRow>): EmployeeRow => ({
      ...{ row: 2, employeeCode: 'e1', employeeName: 'A', staffGroup: null, skills: [] },
      ...{ contractMinutes: null, mostMinutes: null, hourlyCost: null, bornOn: null },
      ...{ hiredOn: null, leftOn: null, noNights: null, availability: null, daysOffWished: [] },
      ...more,
    });
    const said = (weekday: number) => ({
      availability: [{ weekday, startMinute: 480, endMinute: 960 }],
      daysOffWished: [7],
    });
    const book = (more: Partial<EmployeeRow>) =>
      bookRows(db, { kind: 'employees', rows: [person(more)] });
    book(said(1));
    book(said(2));
    expect(book(said(2)).known.rows).toBe(1);
    expect(readEmployees(db)[0]?.availability).toEqual(said(2).availability);
    book({});
    expect(readEmployees(db)[0]?.availability).toEqual(said(2).availability);
    expect(readWishesOf(db, 1)).toMatchObject([{ weekday: 7, kind: 'off', span: null }]);
  });

  test('footfall takes the later word of another file, not of the same', () => {
    const db = openShop();
    const hour = (row: number, visitors: number) => ({
      row,
      date: '2023-06-19',
      hour: 10,
      door: '',
      visitors,
    });
    const first = bookRows(db, { kind: 'footfall', rows: [hour(2, 10), hour(3, 11)] });
    expect([first.booked.rows, first.rejected.rows]).toEqual([1, 1]);
    bookRows(db, { kind: 'footfall', rows: [hour(2, 12)] });
    expect(db.value('SELECT visitors FROM footfall')).toBe(12);
  });
});

test('members, channels and cashiers come with the ticket of a line', () => {
  const db = openShop();
  bookRows(db, {
    kind: 'sales_lines',
    rows: [
      saleRow({
        ticketNumber: '1',
        memberCode: 'm1',
        memberName: 'Li',
        channel: '美团外卖',
        cashier: 'W',
      }),
      saleRow({ row: 3, ticketNumber: '2', channel: '门店' }),
    ],
  });
  expect(
    db.all(`SELECT t.number, m.code AS member, c.kind, t.cashier FROM ticket t
                 JOIN channel c ON c.id = t.channel_id LEFT JOIN member m ON m.id = t.member_id ORDER BY 1`),
  ).toEqual([
    { number: '1', member: 'm1', kind: 'delivery', cashier: 'W' },
    { number: '2', member: null, kind: 'store', cashier: '' },
  ]);
});
