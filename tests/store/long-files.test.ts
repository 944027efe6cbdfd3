import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { WriteHandle } from '#electron/store/handle';
import { checkRollups } from '#electron/store/rollups/check';
import type { SalesRow } from '#shared/domain/imports/rows';
import { bookLines, bookTotals } from '../helpers/rows';
import { dump, openShop } from '../helpers/shop';

/** Booked as a long file is: indexes made at the end, hardly a day held in memory. */
const LONG = { expectedRows: 1_000_000, openLines: 0 };

const indexesOf = (db: WriteHandle) =>
  db.all(
    "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY name",
  );

const FIGURES = [
  'sale_line',
  'ticket',
  'sales_day',
  'sales_day_sku',
  'sales_day_hour',
  'sales_day_category',
];

describe('a file too long for memory', () => {
  const row = fc.record({
    date: fc.constantFrom('2023-06-19', '2023-06-20', '2023-06-21'),
    ticketNumber: fc.constantFrom('', '', '1', '2'),
    skuCode: fc.constantFrom('melon', 'tea', 'jam'),
    qty: fc.constantFrom(1_000, 2_000),
    lineNo: fc.constantFrom(null, 1, 2),
    channel: fc.constantFrom('', 'online shop'),
    weighed: fc.boolean(),
  });
  const file = fc.array(row, { maxLength: 40 });

  test('comes to the same lines and figures, in whatever order its days are', {
    timeout: 60_000,
  }, () => {
    fc.assert(
      fc.property(file, file, (first, second) => {
        const short = openShop();
        const long = openShop();
        const indexes = indexesOf(long);
        for (const rows of [first, second] as readonly Partial<SalesRow>[][]) {
          const a = bookLines(short, rows);
          const b = bookLines(long, rows, LONG);
          expect([b.booked, b.known, b.rejected]).toEqual([a.booked, a.known, a.rejected]);
          expect([b.possibleDuplicates, b.newSkus, b.ticketsGrown]).toEqual([
            a.possibleDuplicates,
            a.newSkus,
            a.ticketsGrown,
          ]);
          expect(dump(long, FIGURES)).toEqual(dump(short, FIGURES));
          expect(checkRollups(long)).toEqual([]);
          expect(indexesOf(long)).toEqual(indexes);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('is refused to its last row where the days have totals, however often they come', () => {
    const db = openShop();
    const days = ['2023-06-19', '2023-06-20'];
    bookTotals(
      db,
      days.map((date) => ({ date })),
    );
    const rows = [...days, ...days, ...days].map((date) => ({ date, ticketNumber: '1' }));
    expect(bookLines(db, rows, LONG).rejected.rows).toBe(6);
  });

  test('that is not booked to its end leaves the indexes as they were', () => {
    const db = openShop();
    const indexes = indexesOf(db);
    expect(() =>
      db.transaction(() => {
        bookLines(db, [{}], LONG);
        throw new Error('stop');
      }),
    ).toThrow('stop');
    expect(indexesOf(db)).toEqual(indexes);
  });
});
