import { openStore } from '#electron/store/open';
import { writeStore } from '#electron/store/store-info';
import { addDays, eachDay } from '#shared/domain/calendar/calendar';
import { openRandom } from '#shared/domain/random';

export const LAST_DAY = '2024-01-03';
const DAYS = 1_095;
const CATEGORIES = 200;
/** Weeks at the end whose Sundays are counted. */
const COUNTED_WEEKS = 26;

/**
 * A store with three years of daily sums and no sale lines: a few SKUs sell on every second day, most
 * of them once in weeks, and some never. Answers how many days of SKUs it holds.
 */
export function fillRollupStore(dataDir: string, skus: number, now: number): number {
  const db = openStore(dataDir, now);
  const random = openRandom(11, 'rollup store');
  const days = eachDay({ from: addDays(LAST_DAY, 1 - DAYS), to: LAST_DAY });
  let rows = 0;
  try {
    db.transaction(() => {
      writeStore(
        db,
        {
          name: 'Bench',
          currency: 'CNY',
          timeZone: 'Asia/Shanghai',
          cutoffHour: 4,
          opensMinute: 420,
          closesMinute: 1320,
          sellingAreaM2: 400,
          manager: '',
        },
        false,
      );
      for (let at = 0; at < CATEGORIES; at++) {
        db.run('INSERT INTO category (id, code, name) VALUES (?, ?, ?)', [
          at + 1,
          `c${at}`,
          `Category ${at}`,
        ]);
      }
      const chance = new Float64Array(skus);
      for (let at = 0; at < skus; at++) {
        chance[at] = at % 50 === 0 ? 0 : 0.5 * random.next() ** 3;
        db.run(
          'INSERT INTO sku (id, code, name, category_id, facings, introduced_on) VALUES (?, ?, ?, ?, ?, ?)',
          [at + 1, `S${at}`, `SKU ${at}`, 1 + (at % CATEGORIES), 1 + (at % 3), days[0] ?? LAST_DAY],
        );
        db.run('INSERT INTO sku_cost (sku_id, from_date, cost) VALUES (?, ?, ?)', [
          at + 1,
          days[0] ?? LAST_DAY,
          30_000 + (at % 40) * 5_000,
        ]);
        db.run('INSERT INTO sku_price (sku_id, from_date, price) VALUES (?, ?, ?)', [
          at + 1,
          days[0] ?? LAST_DAY,
          50_000 + (at % 40) * 8_000,
        ]);
      }
      const sum = db.prepare(
        `INSERT INTO sales_day_sku (business_date, sku_id, channel_id, lines, tickets, qty, units,
           net_sales, list_sales, return_qty, return_amount, cogs)
         VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, 0, 0, ?)`,
      );
      for (const date of days) {
        let units = 0;
        let sales = 0;
        for (let at = 0; at < skus; at++) {
          if (random.next() >= (chance[at] ?? 0)) continue;
          const sold = 1 + Math.floor(random.next() * 3);
          const amount = sold * (50_000 + (at % 40) * 8_000);
          const cogs = sold * (30_000 + (at % 40) * 5_000);
          sum.run(date, at + 1, sold, sold, sold * 1_000, sold * 1_000, amount, amount, cogs);
          units += sold;
          sales += amount;
          rows++;
        }
        db.run(
          `INSERT INTO sales_day (business_date, channel_id, lines, tickets, ticket_lines,
             ticket_units, ticket_sales, skus, qty, units, net_sales, list_sales, return_lines,
             return_amount, cogs, sales_with_cost, members)
           VALUES (@date, 1, @units, @units, @units, @units * 1000, @sales, @units, @units * 1000,
             @units * 1000, @sales, @sales, 0, 0, @sales / 2, @sales, 0)`,
          { date, units, sales },
        );
        db.run('INSERT INTO business_day (business_date, changed_at) VALUES (?, ?)', [date, now]);
      }
      for (let week = 0; week < COUNTED_WEEKS; week++) {
        const date = addDays(LAST_DAY, -7 * week);
        for (let at = 0; at < skus; at++) {
          db.run('INSERT INTO stock_level (business_date, sku_id, qty) VALUES (?, ?, ?)', [
            date,
            at + 1,
            at % 29 === 0 ? 0 : 12_000,
          ]);
        }
      }
    });
    db.settle();
    return rows;
  } finally {
    db.close();
  }
}
