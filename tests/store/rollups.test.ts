import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { WriteHandle } from '#electron/store/handle';
import { checkRollups } from '#electron/store/rollups/check';
import { rebuildRollups } from '#electron/store/rollups/rebuild';
import {
  datesOfSku,
  refreshCategories,
  refreshCosts,
  refreshDays,
  touchDays,
} from '#electron/store/rollups/refresh';
import { saveStore } from '#electron/store/rollups/save-store';
import { readStore } from '#electron/store/store-info';
import { dump, NOW, openShop } from '../helpers/shop';

const ROLLUPS = ['sales_day_sku', 'sales_day_category', 'sales_day_hour', 'sales_day'];
const MONDAY = '2023-06-19';
const TUESDAY = '2023-06-20';
/** Monday 10:15 in Shanghai. */
const MORNING = Date.UTC(2023, 5, 19, 2, 15);

interface TestLine {
  date?: string;
  ticket?: number | null;
  sku?: number;
  channel?: number;
  kind?: 'sale' | 'return' | 'adjustment';
  grain?: 'scan' | 'day';
  qty?: number;
  amount?: number;
  listAmount?: number;
  soldAt?: number | null;
  counted?: 0 | 1;
}

/** SKUs 1 (pieces) and 2 (weighed) in category 10, 3 (pieces) in category 20; tickets 1–5, members 1–2. */
function openSmallShop(): WriteHandle {
  const db = openShop();
  db.exec(`
    INSERT INTO import_batch (id, kind, file_name, state, created_at) VALUES (1, 'sales_lines', 'x', 'booked', 0);
    INSERT INTO category (id, code, name) VALUES (10, 'a', 'Fruit'), (20, 'b', 'Drinks');
    INSERT INTO sku (id, code, name, category_id, weighed)
      VALUES (1, 'a1', 'Melon', 10, 0), (2, 'a2', 'Apples', 10, 1), (3, 'b1', 'Tea', 20, 0);
    INSERT INTO channel (id, code, name, kind) VALUES (2, 'delivery', 'Delivery', 'delivery');
    INSERT INTO member (id, code) VALUES (1, 'm1'), (2, 'm2');
    INSERT INTO ticket (id, business_date, number, channel_id, member_id) VALUES
      (1, '${MONDAY}', '1', 1, 1), (2, '${MONDAY}', '2', 1, 1), (3, '${MONDAY}', '3', 1, NULL),
      (4, '${TUESDAY}', '1', 1, 2), (5, '${TUESDAY}', '2', 2, NULL);`);
  return db;
}

function book(db: WriteHandle, lines: readonly TestLine[]): void {
  for (const line of lines) {
    const grain = line.grain ?? 'scan';
    const amount = line.amount ?? 10_000;
    db.run(
      `INSERT INTO sale_line (business_date, sold_at, ticket_id, grain, sku_id, channel_id, kind, qty,
         amount, list_amount, counted, batch_id, source_row)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, 1)`,
      [
        line.date ?? MONDAY,
        grain === 'day' ? null : (line.soldAt ?? null),
        grain === 'day' ? null : (line.ticket ?? null),
        grain,
        line.sku ?? 1,
        line.channel ?? 1,
        line.kind ?? 'sale',
        line.qty ?? 1_000,
        amount,
        line.listAmount ?? amount,
        line.counted ?? 1,
      ],
    );
  }
}

const day = (db: WriteHandle, columns: string, date = MONDAY) =>
  db.get(`SELECT ${columns} FROM sales_day WHERE business_date = ? AND channel_id = 1`, [date]);

describe('a day of lines', () => {
  const cases: {
    name: string;
    lines: TestLine[];
    columns: string;
    expected: object | undefined;
  }[] = [
    {
      name: 'counts a ticket once, whatever is on it',
      lines: [{ ticket: 1 }, { ticket: 1, sku: 3 }, { ticket: 2 }],
      columns: 'lines, tickets, ticket_lines, skus',
      expected: { lines: 3, tickets: 2, ticket_lines: 3, skus: 2 },
    },
    {
      name: 'deducts returns from sales and units, and counts no ticket that has only returns',
      lines: [
        { ticket: 1, qty: 3_000, amount: 30_000 },
        { ticket: 2, kind: 'return', qty: -1_000, amount: -10_000 },
      ],
      columns: 'tickets, qty, units, net_sales, return_lines, return_amount, ticket_sales',
      expected: {
        tickets: 1,
        qty: 2_000,
        units: 2_000,
        net_sales: 20_000,
        return_lines: 1,
        return_amount: -10_000,
        ticket_sales: 20_000,
      },
    },
    {
      name: 'counts weighed goods once per scanned line, and once less per returned line',
      lines: [
        { sku: 2, qty: 396 },
        { sku: 2, qty: 1_250 },
        { sku: 2, kind: 'return', qty: -396, amount: -10_000 },
      ],
      columns: 'qty, units',
      expected: { qty: 1_250, units: 1_000 },
    },
    {
      name: 'takes the units of a daily summary from its quantity, weighed or not',
      lines: [{ grain: 'day', sku: 2, qty: 41_966 }],
      columns: 'qty, units, tickets',
      expected: { qty: 41_966, units: 41_966, tickets: 0 },
    },
    {
      name: 'lets adjustments count in sales and lines and in nothing else',
      lines: [{ ticket: 1 }, { ticket: 2, kind: 'adjustment', qty: 5_000, amount: -50_000 }],
      columns: 'lines, tickets, qty, units, net_sales',
      expected: { lines: 2, tickets: 1, qty: 1_000, units: 1_000, net_sales: -40_000 },
    },
    {
      name: 'leaves out lines that a person declared duplicates',
      lines: [{ ticket: 1 }, { ticket: 1, counted: 0 }],
      columns: 'lines, net_sales',
      expected: { lines: 1, net_sales: 10_000 },
    },
    {
      name: 'has no row when nothing counts',
      lines: [{ ticket: 1, counted: 0 }],
      columns: 'lines',
      expected: undefined,
    },
    {
      name: 'counts each member once',
      lines: [{ ticket: 1 }, { ticket: 2 }, { ticket: 3 }],
      columns: 'tickets, members',
      expected: { tickets: 3, members: 1 },
    },
    {
      name: 'keeps discounts apart: list sales are before them',
      lines: [{ amount: 8_000, listAmount: 10_000 }],
      columns: 'net_sales, list_sales',
      expected: { net_sales: 8_000, list_sales: 10_000 },
    },
  ];
  test.each(cases)('$name', ({ lines, columns, expected }) => {
    const db = openSmallShop();
    book(db, lines);
    refreshDays(db, [MONDAY]);
    expect(day(db, columns)).toEqual(expected);
    expect(checkRollups(db)).toEqual([]);
  });

  test('is split by the hour on the wall, tickets counted once in each', () => {
    const db = openSmallShop();
    book(db, [
      { ticket: 1, soldAt: MORNING },
      { ticket: 1, soldAt: MORNING + 60_000, sku: 3 },
      { ticket: 2, soldAt: MORNING + 3_600_000 },
      { ticket: 3 },
    ]);
    refreshDays(db, [MONDAY]);
    expect(db.all('SELECT hour, lines, tickets, net_sales FROM sales_day_hour')).toEqual([
      { hour: 10, lines: 2, tickets: 1, net_sales: 20_000 },
      { hour: 11, lines: 1, tickets: 1, net_sales: 10_000 },
    ]);
    expect(checkRollups(db)).toEqual([]);
  });
});

describe('cost of goods sold', () => {
  function shopWithSales(): WriteHandle {
    const db = openSmallShop();
    book(db, [
      { sku: 2, qty: 333, amount: 20_000 },
      { sku: 3, qty: 2_000, amount: 30_000 },
      { date: TUESDAY, sku: 2, qty: 1_000, amount: 50_000 },
    ]);
    return db;
  }

  test('is unknown without a cost, and partial where some SKUs have one', () => {
    const db = shopWithSales();
    db.exec(`INSERT INTO sku_cost (sku_id, from_date, cost) VALUES (3, '2023-06-01', 7000)`);
    refreshDays(db, [MONDAY, TUESDAY]);
    expect(day(db, 'cogs, sales_with_cost')).toEqual({ cogs: 14_000, sales_with_cost: 30_000 });
    expect(day(db, 'cogs, sales_with_cost', TUESDAY)).toEqual({ cogs: null, sales_with_cost: 0 });
  });

  test('follows a new cost from its day until the next one, and names the days it changed', () => {
    const db = shopWithSales();
    refreshDays(db, [MONDAY, TUESDAY]);
    db.exec(`INSERT INTO sku_cost (sku_id, from_date, cost)
      VALUES (2, '2023-06-01', 30005), (2, '${TUESDAY}', 40000)`);
    const changed = refreshCosts(db, [{ skuId: 2, from: '2023-06-01', until: null }]);
    expect([...changed].sort()).toEqual([MONDAY, TUESDAY]);
    // 0.333 at 3.0005 is 0.99916650: rounded half away from zero to 1/10 000.
    expect(day(db, 'cogs, sales_with_cost')).toEqual({ cogs: 9_992, sales_with_cost: 20_000 });
    expect(day(db, 'cogs', TUESDAY)).toEqual({ cogs: 40_000 });
    expect(checkRollups(db)).toEqual([]);
    expect(refreshCosts(db, [{ skuId: 2, from: '2023-06-01', until: null }]).size).toBe(0);
  });
});

test('a SKU that moves takes its whole history to the new category', () => {
  const db = openSmallShop();
  book(db, [{ sku: 1 }, { sku: 3 }, { date: TUESDAY, sku: 1 }]);
  refreshDays(db, [MONDAY, TUESDAY]);
  db.run('UPDATE sku SET category_id = 20 WHERE id = 1');
  expect(checkRollups(db).map((row) => row.table)).toContain('sales_day_category');
  refreshCategories(db, datesOfSku(db, 1));
  expect(checkRollups(db)).toEqual([]);
  expect(db.all('SELECT category_id, skus FROM sales_day_category ORDER BY business_date')).toEqual(
    [
      { category_id: 20, skus: 2 },
      { category_id: 20, skus: 1 },
    ],
  );
});

test('another time zone of the shop gives the same moments other hours', () => {
  const db = openSmallShop();
  book(db, [
    { ticket: 1, soldAt: MORNING },
    { date: TUESDAY, soldAt: MORNING },
  ]);
  refreshDays(db, [MONDAY, TUESDAY]);
  const store = readStore(db);
  if (store === null) throw new Error('no store');
  saveStore(db, { ...store, timeZone: 'Europe/London' }, false, NOW);
  expect(db.all('SELECT DISTINCT hour FROM sales_day_hour')).toEqual([{ hour: 3 }]);
  expect(checkRollups(db)).toEqual([]);
  saveStore(db, { ...store, timeZone: 'Europe/London', name: 'Other' }, false, NOW);
  expect(db.all('SELECT DISTINCT version FROM business_day')).toEqual([{ version: 1 }]);
});

describe('the check of the rollups', () => {
  const damages: { name: string; sql: string; table: string }[] = [
    {
      name: 'a wrong figure',
      sql: 'UPDATE sales_day SET net_sales = net_sales + 1',
      table: 'sales_day',
    },
    { name: 'a missing row', sql: 'DELETE FROM sales_day_sku', table: 'sales_day_sku' },
    {
      name: 'a row too many',
      sql: `INSERT INTO sales_day_hour VALUES ('${MONDAY}', 3, 1, 1, 1, 1000, 1)`,
      table: 'sales_day_hour',
    },
    {
      name: 'a row on a day without any line',
      sql: `INSERT INTO sales_day_hour VALUES ('2023-07-01', 3, 1, 1, 1, 1000, 1)`,
      table: 'sales_day_hour',
    },
    {
      name: 'a stale cost',
      sql: 'UPDATE sales_day_category SET cogs = 5',
      table: 'sales_day_category',
    },
  ];
  test.each(damages)('answers $name, and a rebuild mends it', ({ sql, table }) => {
    const db = openSmallShop();
    book(db, [{ ticket: 1, soldAt: MORNING }]);
    refreshDays(db, [MONDAY]);
    touchDays(db, [MONDAY], NOW);
    db.exec(sql);
    expect(checkRollups(db).map((row) => row.table)).toEqual([table]);
    const { corrected } = rebuildRollups(db, NOW);
    expect(corrected).toHaveLength(1);
    expect(checkRollups(db)).toEqual([]);
  });

  test('raises the version of a day that a rebuild corrects, and of no other', () => {
    const db = openSmallShop();
    book(db, [{}, { date: TUESDAY }]);
    refreshDays(db, [MONDAY, TUESDAY]);
    touchDays(db, [MONDAY, TUESDAY], NOW);
    db.run('UPDATE sales_day SET lines = 9 WHERE business_date = ?', [TUESDAY]);
    rebuildRollups(db, NOW + 1);
    expect(db.all('SELECT business_date, version FROM business_day')).toEqual([
      { business_date: MONDAY, version: 1 },
      { business_date: TUESDAY, version: 2 },
    ]);
  });
});

test('whatever the lines are, the fold and the SQL of the check agree', { timeout: 60_000 }, () => {
  const line = fc.record({
    date: fc.constantFrom(MONDAY, TUESDAY),
    ticket: fc.constantFrom(null, 1, 2, 3, 4, 5),
    sku: fc.constantFrom(1, 2, 3),
    channel: fc.constantFrom(1, 2),
    grain: fc.constantFrom('scan' as const, 'day' as const),
    soldAt: fc.option(fc.integer({ min: 0, max: 100_000 }).map((s) => MORNING + s * 1_000)),
    counted: fc.constantFrom(0 as const, 1 as const, 1 as const),
    listAmount: fc.integer({ min: 0, max: 1_000_000 }),
  });
  const kinds = fc.oneof(
    fc.record({
      kind: fc.constant('sale' as const),
      qty: fc.integer({ min: 1, max: 9_999 }),
      amount: fc.nat(99_999),
    }),
    fc.record({
      kind: fc.constant('return' as const),
      qty: fc.integer({ min: -9_999, max: 0 }),
      amount: fc.integer({ min: -99_999, max: 0 }),
    }),
    fc.record({
      kind: fc.constant('adjustment' as const),
      qty: fc.integer({ min: -99, max: 99 }),
      amount: fc.integer({ min: -99_999, max: 99_999 }),
    }),
  );
  const db = openSmallShop();
  db.exec(
    `INSERT INTO sku_cost (sku_id, from_date, cost) VALUES (1, '${MONDAY}', 12345), (2, '${TUESDAY}', 777)`,
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(line, kinds), { maxLength: 40 }), (lines) => {
      db.run('DELETE FROM sale_line');
      book(
        db,
        lines.map(([a, b]) => ({ ...a, ...b })),
      );
      refreshDays(db, [MONDAY, TUESDAY]);
      expect(checkRollups(db)).toEqual([]);
      const before = dump(db, ROLLUPS);
      rebuildRollups(db, NOW);
      expect(dump(db, ROLLUPS)).toEqual(before);
    }),
    { numRuns: 60 },
  );
});
