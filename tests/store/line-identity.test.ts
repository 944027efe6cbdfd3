import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { WriteHandle } from '#electron/store/handle';
import { listRejects } from '#electron/store/rejects';
import { checkRollups } from '#electron/store/rollups/check';
import type { SalesRow } from '#shared/domain/imports/rows';
import { bookLines, bookTotals } from '../helpers/rows';
import { dump, openShop } from '../helpers/shop';

type Rows = Partial<SalesRow>[];

const T1 = { ticketNumber: '1' };
const NOON = Date.UTC(2023, 5, 19, 4);

/** Files imported one after the other, and how many lines of the last one are new, known, refused. */
const cases: { name: string; files: Rows[]; booked: number; known: number; rejected?: number }[] = [
  {
    name: 'the same file again is known',
    files: [
      [{ ...T1 }, { ...T1, skuCode: 'tea' }],
      [{ ...T1 }, { ...T1, skuCode: 'tea' }],
    ],
    booked: 0,
    known: 2,
  },
  {
    name: 'two equal scans in one file are two lines',
    files: [[{ ...T1 }, { ...T1 }]],
    booked: 2,
    known: 0,
  },
  {
    name: 'two equal scans are both known when they come again',
    files: [
      [{ ...T1 }, { ...T1 }],
      [{ ...T1 }, { ...T1 }],
    ],
    booked: 0,
    known: 2,
  },
  {
    name: 'a content that the store has once and the file twice is known once and new once',
    files: [[{ ...T1 }], [{ ...T1 }, { ...T1 }]],
    booked: 1,
    known: 1,
  },
  {
    name: 'a ticket of the same number on another day is another ticket',
    files: [[{ ...T1 }], [{ ...T1, date: '2023-06-20' }]],
    booked: 1,
    known: 0,
  },
  {
    name: 'a ticket of the same number at another till is another ticket',
    files: [[{ ...T1, till: 'A' }], [{ ...T1, till: 'B' }]],
    booked: 1,
    known: 0,
  },
  {
    name: 'a ticket of the same number in another channel is another ticket',
    files: [[{ ...T1 }], [{ ...T1, channel: '美团外卖' }]],
    booked: 1,
    known: 0,
  },
  {
    name: 'the same ticket with another content gets further lines',
    files: [[{ ...T1 }], [{ ...T1, qty: 2_000, amount: 20_000 }]],
    booked: 1,
    known: 0,
  },
  {
    name: 'line numbers tell equal contents apart',
    files: [
      [
        { ...T1, lineNo: 1 },
        { ...T1, lineNo: 2 },
      ],
      [
        { ...T1, lineNo: 2 },
        { ...T1, lineNo: 3 },
      ],
    ],
    booked: 1,
    known: 1,
  },
  {
    name: 'a line number that was booked with another content is refused',
    files: [[{ ...T1, lineNo: 1 }], [{ ...T1, lineNo: 1, qty: 5_000, amount: 50_000 }]],
    booked: 0,
    known: 0,
    rejected: 1,
  },
  {
    name: 'a source that tells line numbers knows the lines that were booked without',
    files: [[{ ...T1 }], [{ ...T1, lineNo: 7 }]],
    booked: 0,
    known: 1,
  },
  {
    name: 'a source that tells the time knows the ticket lines that were booked without',
    files: [[{ ...T1 }], [{ ...T1, soldAt: NOON }]],
    booked: 0,
    known: 1,
  },
  {
    name: 'scans without a ticket are told apart by their time',
    files: [[{ soldAt: NOON }], [{ soldAt: NOON }, { soldAt: NOON + 1 }]],
    booked: 1,
    known: 1,
  },
  {
    name: 'another price of the same SKU and quantity is another line',
    files: [[{}], [{ amount: 9_000 }]],
    booked: 1,
    known: 0,
  },
  {
    name: 'a return is not the sale it takes back',
    files: [[{ ...T1 }], [{ ...T1, kind: 'return', qty: -1_000, amount: -10_000 }]],
    booked: 1,
    known: 0,
  },
];

function bookAll(db: WriteHandle, files: readonly Rows[]) {
  const batches = files.map((rows) => bookLines(db, rows));
  const last = batches.at(-1);
  if (last === undefined) throw new Error('no file');
  return last;
}

describe('which lines are known', () => {
  test.each(cases)('$name', ({ files, booked, known, rejected = 0 }) => {
    const db = openShop();
    const last = bookAll(db, files);
    expect([last.booked.rows, last.known.rows, last.rejected.rows]).toEqual([
      booked,
      known,
      rejected,
    ]);
    expect(checkRollups(db)).toEqual([]);
  });

  test('a SKU is the same whether a file names it by code or by barcode', () => {
    const db = openShop();
    bookLines(db, [{ ...T1, skuCode: 'melon', barcode: '6901' }]);
    expect(bookLines(db, [{ ...T1, skuCode: '', barcode: '6901' }]).known.rows).toBe(1);
    expect(bookLines(db, [{ ...T1, skuCode: '6901', barcode: '' }]).known.rows).toBe(1);
  });
});

describe('equal lines of one file', () => {
  test('are possible duplicates beyond the first', () => {
    const batch = bookLines(openShop(), [
      { ...T1 },
      { ...T1 },
      { ...T1 },
      { ...T1, skuCode: 'tea' },
    ]);
    expect(batch.possibleDuplicates).toBe(2);
  });

  test('are none when a name, a line number or the time tells them apart', () => {
    const batch = bookLines(openShop(), [
      { ...T1, skuName: 'Melon' },
      { ...T1, skuName: 'Sweet melon' },
      { ...T1, skuCode: 'tea', lineNo: 1 },
      { ...T1, skuCode: 'tea', lineNo: 2 },
      { skuCode: 'jam', soldAt: NOON },
      { skuCode: 'jam', soldAt: NOON + 1 },
    ]);
    expect(batch.possibleDuplicates).toBe(0);
  });

  test('can be left out of every figure from the start, and stay known', () => {
    const db = openShop();
    const rows = [{ ...T1 }, { ...T1 }];
    bookLines(db, rows, { dropDuplicates: true });
    expect(db.value('SELECT sum(lines) FROM sales_day')).toBe(1);
    expect(bookLines(db, rows).known.rows).toBe(2);
    expect(checkRollups(db)).toEqual([]);
  });
});

describe('grown tickets', () => {
  test('are told: a ticket of an earlier import that got further lines', () => {
    const db = openShop();
    bookLines(db, [{ ...T1 }, { ticketNumber: '2' }]);
    const batch = bookLines(db, [
      { ...T1 },
      { ...T1, skuCode: 'tea' },
      { ...T1, skuCode: 'jam' },
      { ticketNumber: '3' },
    ]);
    expect(batch.ticketsGrown).toBe(1);
  });

  test('are days for a source without tickets', () => {
    const db = openShop();
    bookTotals(db, [{ skuCode: 'melon' }]);
    expect(bookTotals(db, [{ skuCode: 'melon' }, { skuCode: 'tea' }]).ticketsGrown).toBe(1);
    expect(bookTotals(db, [{ date: '2023-06-20' }]).ticketsGrown).toBe(0);
  });
});

describe('daily totals and scanned lines of one day and channel', () => {
  test('would count sales twice: totals of a day with lines are refused', () => {
    const db = openShop();
    bookLines(db, [{ ...T1 }]);
    const batch = bookTotals(db, [
      { row: 5, amount: 70_000 },
      { row: 6, date: '2023-06-20' },
    ]);
    expect([batch.booked.rows, batch.rejected.rows, batch.rejected.amount]).toEqual([1, 1, 70_000]);
    const { rows } = listRejects(
      db,
      { batchId: batch.batchId, state: 'open' },
      { offset: 0, limit: 9 },
    );
    expect(rows).toMatchObject([
      {
        row: 5,
        reason: 'day_has_lines',
        params: { date: '2023-06-19' },
        cells: ['5'],
        amount: 70_000,
      },
    ]);
  });

  test('would count sales twice: lines of a day with totals are refused', () => {
    const db = openShop();
    bookTotals(db, [{}]);
    const batch = bookLines(db, [{ ...T1 }, { ...T1, channel: 'online shop' }]);
    expect([batch.booked.rows, batch.rejected.rows]).toEqual([1, 1]);
  });

  test('create no SKU when they are refused', () => {
    const db = openShop();
    bookTotals(db, [{}]);
    expect(bookLines(db, [{ skuCode: 'never seen' }]).newSkus).toBe(0);
  });
});

const anyRow = fc.record({
  date: fc.constantFrom('2023-06-19', '2023-06-20', '2023-06-21'),
  ticketNumber: fc.constantFrom('', '1', '2'),
  skuCode: fc.constantFrom('melon', 'tea'),
  qty: fc.constantFrom(1_000, 2_000),
  amount: fc.constantFrom(10_000, 20_000),
  channel: fc.constantFrom('', 'online shop'),
});

const LINES = `SELECT l.business_date, t.number, c.code AS channel, k.code, l.qty, l.amount, l.copy
  FROM sale_line l JOIN sku k ON k.id = l.sku_id JOIN channel c ON c.id = l.channel_id
  LEFT JOIN ticket t ON t.id = l.ticket_id ORDER BY 1, 2, 3, 4, 5, 6, 7`;
const DAYS = `SELECT d.business_date, c.code, d.lines, d.tickets, d.skus, d.qty, d.net_sales
  FROM sales_day d JOIN channel c ON c.id = d.channel_id ORDER BY 1, 2`;

/** The parts, imported in their order, must come to the same as the whole file. */
function expectSame(whole: Rows, parts: readonly Rows[]): void {
  const once = openShop();
  bookLines(once, whole);
  const cut = openShop();
  for (const part of parts) bookLines(cut, part);
  expect(cut.all(LINES)).toEqual(once.all(LINES));
  expect(cut.all(DAYS)).toEqual(once.all(DAYS));
  expect(checkRollups(cut)).toEqual([]);
  const before = dump(cut, ['sale_line', 'ticket', 'sales_day', 'sales_day_sku']);
  bookLines(cut, whole);
  expect(dump(cut, ['sale_line', 'ticket', 'sales_day', 'sales_day_sku'])).toEqual(before);
}

describe('a file cut into overlapping parts, in any order, comes to the same lines and figures', () => {
  test('between tickets (or days without tickets), equal lines and all', {
    timeout: 60_000,
  }, () => {
    const keyOf = (line: Rows[number]) => `${line.date}|${line.channel}|${line.ticketNumber}`;
    const picks = fc.array(fc.array(fc.nat(17)), { maxLength: 4 });
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 1, maxLength: 30 }), picks, (lines, pick) => {
        const keys = [...new Set(lines.map(keyOf))];
        const parts = pick.map((indexes) => {
          const chosen = new Set(indexes.map((index) => keys[index % keys.length]));
          return lines.filter((line) => chosen.has(keyOf(line)));
        });
        const told = new Set(parts.flat().map(keyOf));
        const rest = lines.filter((line) => !told.has(keyOf(line)));
        expectSame(lines, [...parts, rest]);
      }),
      { numRuns: 15 },
    );
  });

  test('anywhere, where no two lines are equal', { timeout: 60_000 }, () => {
    const distinct = fc.uniqueArray(anyRow, {
      selector: (row) => JSON.stringify(row),
      minLength: 1,
      maxLength: 40,
    });
    const windows = fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 4 });
    fc.assert(
      fc.property(distinct, windows, (lines, cuts) => {
        const parts = cuts.map(([from, length]) => lines.slice(from, from + length));
        const told = new Set(parts.flat());
        expectSame(lines, [...parts, lines.filter((line) => !told.has(line))]);
      }),
      { numRuns: 15 },
    );
  });
});
