import type { WriteHandle } from '#electron/store/handle';
import { refreshDays, touchDays } from '#electron/store/rollups/refresh';
import { addDays, type BusinessDate, instantOf } from '#shared/domain/calendar/calendar';
import { NOW } from './shop';

const HOUR = 3_600_000;
const ZONE = 'Asia/Shanghai';

/** Money in the domain's unit. */
export const yuan = (units: number) => Math.round(units * 10_000);

/** Goods of the small shop: SKU 1 and 2 are weighed vegetables, 3 and 4 drinks by the piece. */
export const goods = { spinach: 1, peppers: 2, tea: 3, juice: 4 } as const;

/** Categories of the small shop. */
export const shelves = { vegetables: 10, drinks: 20 } as const;

/** Four SKUs in two departments, and a second channel. */
export function stockShelves(db: WriteHandle): void {
  db.exec(`
    INSERT INTO import_batch (id, kind, file_name, state, created_at)
      VALUES (1, 'sales_lines', 'till.csv', 'booked', 0);
    INSERT INTO category (id, code, name) VALUES (10, 'v', 'Vegetables'), (20, 'd', 'Drinks');
    INSERT INTO sku (id, code, name, category_id, weighed, unit) VALUES
      (1, 'v1', 'Spinach', 10, 1, 'kg'), (2, 'v2', 'Peppers', 10, 1, 'kg'),
      (3, 'd1', 'Tea', 20, 0, 'bottle'), (4, 'd2', 'Juice', 20, 0, 'bottle');
    INSERT INTO channel (id, code, name, kind) VALUES (2, 'delivery', 'Delivery', 'delivery');`);
}

/** Costs from the first day of all on: spinach 4, peppers 6, tea 2, juice 3 yuan. */
export function setCosts(db: WriteHandle): void {
  for (const [sku, cost] of [
    [1, 4],
    [2, 6],
    [3, 2],
    [4, 3],
  ] as const) {
    db.run('INSERT INTO sku_cost (sku_id, from_date, cost) VALUES (?, ?, ?)', [
      sku,
      '2000-01-01',
      yuan(cost),
    ]);
  }
}

export interface Sold {
  readonly date: BusinessDate;
  readonly sku: number;
  /** Selling units; negative for a return. */
  readonly qty?: number;
  /** Yuan; negative for a return. */
  readonly amount: number;
  /** Yuan before discount; the amount where it is not given. */
  readonly list?: number;
  /** Number on the ticket; null where the source has none. */
  readonly ticket?: string | null;
  /** Hour of the clock in Shanghai; null where the source has no time. */
  readonly hour?: number | null;
  readonly channel?: number;
  readonly grain?: 'scan' | 'day';
}

/** Books lines as an import would, with their tickets and the rollups of their days. */
export function sell(db: WriteHandle, lines: readonly Sold[]): void {
  const dates = new Set(lines.map((line) => line.date));
  db.transaction(() => {
    for (const line of lines) bookLine(db, line);
    refreshDays(db, dates);
    touchDays(db, dates, NOW);
  });
}

function bookLine(db: WriteHandle, line: Sold): void {
  const { date, sku, amount } = line;
  const qty = line.qty ?? 1;
  const grain = line.grain ?? 'scan';
  const channel = line.channel ?? 1;
  const hour = grain === 'day' ? null : (line.hour ?? null);
  const calendarDay = hour !== null && hour < 4 ? addDays(date, 1) : date;
  db.run(
    `INSERT INTO sale_line (business_date, sold_at, ticket_id, grain, sku_id, channel_id, kind, qty,
       amount, list_amount, batch_id, source_row)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, 1)`,
    [
      date,
      hour === null ? null : instantOf(calendarDay, hour * HOUR + 1_000, ZONE),
      line.ticket === undefined || line.ticket === null
        ? null
        : ticketId(db, date, line.ticket, channel),
      grain,
      sku,
      channel,
      amount < 0 ? 'return' : 'sale',
      Math.round(qty * 1000),
      yuan(amount),
      yuan(line.list ?? amount),
    ],
  );
}

function ticketId(db: WriteHandle, date: BusinessDate, number: string, channel: number): number {
  db.run(
    'INSERT INTO ticket (business_date, number, channel_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
    [date, number, channel],
  );
  return db.value<number>(
    'SELECT id FROM ticket WHERE business_date = ? AND number = ? AND channel_id = ?',
    [date, number, channel],
  );
}

/**
 * An ordinary day of the small shop: ten tickets over five hours, each with a pick of spinach and a
 * bottle of tea, every other one with juice as well. Net sales 110 yuan, 25 units.
 */
export function ordinaryDay(date: BusinessDate): Sold[] {
  return Array.from({ length: 10 }, (_, at) => {
    const ticket = { date, ticket: `T${at}`, hour: 9 + (at % 5) };
    const lines: Sold[] = [
      { ...ticket, sku: goods.spinach, qty: 0.5, amount: 3 },
      { ...ticket, sku: goods.tea, amount: 4 },
    ];
    return at % 2 === 0 ? [...lines, { ...ticket, sku: goods.juice, amount: 8 }] : lines;
  }).flat();
}

/** Days before a date, the same every day: `days` of them. */
export function ordinaryDays(before: BusinessDate, days: number): Sold[] {
  return Array.from({ length: days }, (_, at) => ordinaryDay(addDays(before, -1 - at))).flat();
}
