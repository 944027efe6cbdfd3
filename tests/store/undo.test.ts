import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BatchRecord } from '#electron/store/batches';
import { readBatch } from '#electron/store/batches';
import { dropDuplicates, duplicateGroups } from '#electron/store/booking/copies';
import { leaningOn, undoBatch } from '#electron/store/booking/undo/undo-batch';
import type { WriteHandle } from '#electron/store/handle';
import { checkRollups } from '#electron/store/rollups/check';
import type { UnderstoodRows } from '#shared/domain/imports/rows';
import { bookLines, bookRows, bookTotals, saleRow, skuRow } from '../helpers/rows';
import { dump, factTables, NOW, openShop } from '../helpers/shop';

const REFERENCE = { skuCode: 'melon', barcode: '', skuName: '', spec: '', unit: '' };
const NO_CATEGORY = {
  categoryCode: '',
  categoryName: '',
  parentCategoryCode: '',
  parentCategoryName: '',
};
const FRUIT = { ...NO_CATEGORY, categoryCode: 'f', categoryName: 'Fruit' };

const facts = (db: WriteHandle) => dump(db, factTables);

/** A store that already has something, so that undo has something to leave alone. */
function shopWithHistory(): WriteHandle {
  const db = openShop();
  bookRows(db, {
    kind: 'skus',
    rows: [
      skuRow({ ...FRUIT, cost: 6_000, price: 10_000, unit: 'pc' }),
      skuRow({ row: 3, skuCode: 'tea', skuName: 'Tea', categoryName: 'Drinks' }),
    ],
  });
  bookLines(db, [
    { ticketNumber: '1', memberCode: 'm1' },
    { ticketNumber: '1', skuCode: 'tea' },
    { ticketNumber: '2', soldAt: Date.UTC(2023, 5, 19, 2) },
  ]);
  bookRows(db, {
    kind: 'stock',
    rows: [{ ...REFERENCE, ...NO_CATEGORY, row: 2, date: '2023-06-19', qty: 5_000, cost: null }],
  });
  return db;
}

/** Files of every kind that add, change, and do both. */
const files: { name: string; rows: UnderstoodRows }[] = [
  {
    name: 'lines with new tickets, SKUs, members and channels',
    rows: {
      kind: 'sales_lines',
      rows: [
        saleRow({ ticketNumber: '2', qty: 3_000, amount: 30_000 }),
        saleRow({
          row: 3,
          ticketNumber: '9',
          skuCode: 'new',
          skuName: 'New',
          memberCode: 'm2',
          channel: '美团',
        }),
        saleRow({
          row: 4,
          date: '2023-06-25',
          skuCode: 'tea',
          kind: 'return',
          qty: -1_000,
          amount: -10_000,
        }),
      ],
    },
  },
  {
    name: 'weighed goods that were thought pieces',
    rows: {
      kind: 'sales_lines',
      rows: [saleRow({ ticketNumber: '7', qty: 1_234, weighed: true })],
    },
  },
  {
    name: 'daily totals with costs and categories',
    rows: {
      kind: 'daily_sales',
      rows: [
        saleRow({ date: '2023-06-21', ...FRUIT, cost: 7_000 }),
        saleRow({ row: 3, date: '2023-06-21', skuCode: 'kiwi', ...FRUIT, cost: 8_000 }),
      ],
    },
  },
  {
    name: 'a list of SKUs that renames, moves, prices and adds',
    rows: {
      kind: 'skus',
      rows: [
        skuRow({
          skuName: 'Sweet melon',
          categoryName: 'Summer',
          barcode: '6901',
          cost: 6_500,
          price: 11_000,
          supplierName: 'Farm',
          scenes: ['dinner'],
        }),
        skuRow({
          row: 3,
          skuCode: 'jam',
          skuName: 'Jam',
          parentCategoryName: 'Dry',
          categoryName: 'Spreads',
        }),
      ],
    },
  },
  {
    name: 'costs before, on and after days with sales',
    rows: {
      kind: 'costs',
      rows: ['2023-01-01', '2023-06-19', '2023-12-01'].map((date, index) => ({
        ...REFERENCE,
        row: index + 2,
        date,
        cost: 5_000 + index,
        supplierCode: '',
        supplierName: '',
      })),
    },
  },
  {
    name: 'stock that changes a level and adds one',
    rows: {
      kind: 'stock',
      rows: ['2023-06-19', '2023-06-20'].map((date, index) => ({
        ...REFERENCE,
        ...NO_CATEGORY,
        row: index + 2,
        date,
        qty: 7_500,
        cost: 6_100,
      })),
    },
  },
  {
    name: 'loss rates of a SKU and of a category',
    rows: {
      kind: 'loss_rates',
      rows: [
        { ...REFERENCE, row: 2, categoryCode: '', categoryName: '', lossRate: 0.1 },
        { ...REFERENCE, skuCode: '', row: 3, categoryCode: 'f', categoryName: '', lossRate: 0.2 },
      ],
    },
  },
  {
    name: 'shelves of a known category and of a new one below it',
    rows: {
      kind: 'shelves',
      rows: [
        {
          row: 2,
          ...NO_CATEGORY,
          categoryCode: 'f',
          shelfLength: 360,
          facings: null,
          targetStapleShare: 0.7,
        },
        {
          row: 3,
          ...NO_CATEGORY,
          categoryName: 'Berries',
          parentCategoryCode: 'f',
          shelfLength: null,
          facings: 12,
          targetStapleShare: null,
        },
      ],
    },
  },
  {
    name: 'employees with skills',
    rows: {
      kind: 'employees',
      rows: [
        {
          row: 2,
          employeeCode: 'e1',
          employeeName: 'A',
          staffGroup: 'cashier',
          skills: ['till'],
          contractMinutes: 2_400,
          mostMinutes: null,
          hourlyCost: 200_000,
          bornOn: null,
          hiredOn: null,
          leftOn: null,
          noNights: true,
          availability: [{ weekday: 1, startMinute: 480, endMinute: 960 }],
          daysOffWished: [7],
        },
      ],
    },
  },
  {
    name: 'other hours and wishes of people',
    rows: {
      kind: 'employees',
      rows: [
        {
          row: 2,
          employeeCode: 'e1',
          employeeName: 'A',
          staffGroup: null,
          skills: [],
          contractMinutes: null,
          mostMinutes: 2_640,
          hourlyCost: null,
          bornOn: null,
          hiredOn: null,
          leftOn: null,
          noNights: false,
          availability: [{ weekday: 2, startMinute: 0, endMinute: 1800 }],
          daysOffWished: [6, 7],
        },
      ],
    },
  },
  {
    name: 'footfall',
    rows: {
      kind: 'footfall',
      rows: [{ row: 2, date: '2023-06-19', hour: 10, door: '', visitors: 55 }],
    },
  },
];

describe('undo', () => {
  test.each(files)('leaves the store exactly as it was before $name', ({ rows }) => {
    const db = shopWithHistory();
    const before = facts(db);
    const batch = bookRows(db, rows);
    expect(batch.booked.rows).toBe(rows.rows.length);
    expect(facts(db)).not.toEqual(before);
    expect(checkRollups(db)).toEqual([]);
    undoBatch(db, batch.batchId, NOW);
    expect(facts(db)).toEqual(before);
    expect(db.all('SELECT * FROM import_change')).toEqual([]);
    expect(db.all('PRAGMA foreign_key_check')).toEqual([]);
  });

  test('of everything, the last first, leaves nothing', () => {
    const db = openShop();
    const empty = facts(db);
    const batches = files
      .filter((file) => file.rows.kind !== 'loss_rates')
      .map((file) => bookRows(db, file.rows));
    for (const batch of batches.reverse()) undoBatch(db, batch.batchId, NOW);
    expect(facts(db)).toEqual(empty);
  });

  test('of everything, in any order, leaves nothing', { timeout: 60_000 }, () => {
    const order = fc.shuffledSubarray(
      files.map((_, index) => index),
      { minLength: files.length },
    );
    fc.assert(
      fc.property(order, order, (forth, back) => {
        const db = shopWithHistory();
        const before = facts(db);
        const batches = new Map(forth.map((index) => [index, bookFile(db, index)]));
        for (const index of back) {
          const batch = batches.get(index);
          if (batch !== undefined) undoBatch(db, batch.batchId, NOW);
          expect(checkRollups(db)).toEqual([]);
        }
        expect(facts(db)).toEqual(before);
        expect(db.all('SELECT * FROM import_change')).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  test('raises the versions of the days it changes, and never lowers one', () => {
    const db = shopWithHistory();
    const batch = bookLines(db, [{ ticketNumber: '8' }]);
    const version = () =>
      db.value<number>("SELECT version FROM business_day WHERE business_date = '2023-06-19'");
    const booked = version();
    undoBatch(db, batch.batchId, NOW);
    expect(version()).toBe(booked + 1);
  });

  test('cannot be done twice, nor to what is not there', () => {
    const db = shopWithHistory();
    const { batchId } = bookLines(db, [{ ticketNumber: '8' }]);
    undoBatch(db, batchId, NOW);
    expect(() => undoBatch(db, batchId, NOW)).toThrow(
      expect.objectContaining({ code: 'conflict' }),
    );
    expect(() => undoBatch(db, 999, NOW)).toThrow(expect.objectContaining({ code: 'not_found' }));
  });

  test('that is stopped on the way has done nothing', () => {
    const db = shopWithHistory();
    const { batchId } = bookLines(db, [{ ticketNumber: '8' }]);
    const before = facts(db);
    expect(() =>
      undoBatch(db, batchId, NOW, () => {
        throw new Error('stop');
      }),
    ).toThrow('stop');
    expect(facts(db)).toEqual(before);
    expect(readBatch(db, batchId).state).toBe('booked');
  });
});

function bookFile(db: WriteHandle, index: number): BatchRecord {
  const file = files[index];
  if (file === undefined) throw new Error(`no file ${index}`);
  return bookRows(db, file.rows);
}

describe('undo of an earlier batch', () => {
  const nameOf = (db: WriteHandle) => db.value("SELECT name FROM sku WHERE code = 'melon'");

  test('lets a later value stand and says so; undoing the later one then leads back to the start', () => {
    const db = shopWithHistory();
    const first = bookRows(db, { kind: 'skus', rows: [skuRow({ skuName: 'B' })] });
    const second = bookRows(db, { kind: 'skus', rows: [skuRow({ skuName: 'C' })] });
    expect(undoBatch(db, first.batchId, NOW)).toEqual({ laterValuesKept: 1 });
    expect(nameOf(db)).toBe('C');
    undoBatch(db, second.batchId, NOW);
    expect(nameOf(db)).toBe('Melon');
  });

  test('lets what a person has changed since stand', () => {
    const db = shopWithHistory();
    const batch = bookRows(db, { kind: 'skus', rows: [skuRow({ skuName: 'B' })] });
    db.run("UPDATE sku SET name = 'By hand' WHERE code = 'melon'");
    expect(undoBatch(db, batch.batchId, NOW)).toEqual({ laterValuesKept: 1 });
    expect(nameOf(db)).toBe('By hand');
  });

  test('keeps a SKU that a later batch sells, and removes it with the last that needs it', () => {
    const db = openShop();
    const first = bookLines(db, [{ ticketNumber: '1' }]);
    const second = bookLines(db, [{ ticketNumber: '2' }]);
    undoBatch(db, first.batchId, NOW);
    expect(db.value('SELECT count(*) FROM sku')).toBe(1);
    undoBatch(db, second.batchId, NOW);
    expect(db.value('SELECT count(*) FROM sku')).toBe(0);
    expect(db.value('SELECT count(*) FROM category')).toBe(0);
  });

  test('names the later files that had found its rows known', () => {
    const db = openShop();
    const first = bookLines(db, [{ ticketNumber: '1' }, { ticketNumber: '2' }]);
    const second = bookLines(db, [{ ticketNumber: '2' }, { ticketNumber: '3' }], {
      fileName: 'later.csv',
    });
    expect(leaningOn(db, first.batchId)).toEqual([
      { batchId: second.batchId, fileName: 'later.csv', rows: 1 },
    ]);
  });

  test('leaves no duplicate where only one of two equal lines is left', () => {
    const db = openShop();
    const first = bookLines(db, [{ ticketNumber: '1' }]);
    const second = bookLines(db, [{ ticketNumber: '1' }, { ticketNumber: '1' }], {
      dropDuplicates: true,
    });
    expect(second.possibleDuplicates).toBe(1);
    undoBatch(db, first.batchId, NOW);
    expect(readBatch(db, second.batchId).possibleDuplicates).toBe(0);
    expect(db.all('SELECT copy, counted FROM sale_line')).toEqual([{ copy: 0, counted: 1 }]);
    expect(checkRollups(db)).toEqual([]);
  });
});

describe('the switch of possible duplicates', () => {
  test('leaves them out of every figure and puts them back, and raises the versions of their days', () => {
    const db = openShop();
    const batch = bookTotals(db, [{}, {}, { date: '2023-06-20' }]);
    const before = facts(db);
    expect(dropDuplicates(db, batch.batchId, true, NOW)).toBe(1);
    expect(db.value("SELECT net_sales FROM sales_day WHERE business_date = '2023-06-19'")).toBe(
      10_000,
    );
    expect(checkRollups(db)).toEqual([]);
    expect(readBatch(db, batch.batchId)).toMatchObject({
      duplicatesDropped: true,
      possibleDuplicates: 1,
    });
    expect(dropDuplicates(db, batch.batchId, false, NOW)).toBe(1);
    expect(facts(db)).toEqual(before);
    expect(db.all('SELECT business_date, version FROM business_day')).toEqual([
      { business_date: '2023-06-19', version: 3 },
      { business_date: '2023-06-20', version: 1 },
    ]);
  });

  test('lists each group with the rows of its file', () => {
    const db = openShop();
    const batch = bookLines(db, [
      { ticketNumber: '1', skuName: 'Melon' },
      { ticketNumber: '2', skuName: 'Melon' },
      { ticketNumber: '1', skuName: 'Melon' },
      { ticketNumber: '1', skuName: 'Melon' },
    ]);
    expect(duplicateGroups(db, batch.batchId, { offset: 0, limit: 10 })).toEqual({
      total: 1,
      lines: 2,
      groups: [
        {
          date: '2023-06-19',
          ticket: '1',
          skuCode: 'melon',
          skuName: 'Melon',
          qty: 1_000,
          amount: 10_000,
          rows: [2, 4, 5],
        },
      ],
    });
  });
});
