import {
  addDays,
  type BusinessDate,
  type DateRange,
  eachDay,
  weekday,
  zoneOffset,
} from '#shared/domain/calendar/calendar';
import { BasketPacker, type Baskets } from '#shared/domain/pruning/baskets';
import type { ReadHandle } from '../handle';
import { hasTickets } from '../roles/day-pass';
import { readClock } from '../store-info';

/** Half a year: baskets of another season say little of today's. */
const TICKET_WEEKS = 26;
const HOUR = 3_600_000;
/** Part of the day of a ticket without a time: the same for all of them. */
const NO_HOUR = 0;

export function ticketRange(asOf: BusinessDate): DateRange {
  return { from: addDays(asOf, 1 - 7 * TICKET_WEEKS), to: asOf };
}

/** Whether the source names tickets often enough for them to be counted. */
export function ticketsKnown(db: ReadHandle, range: DateRange): boolean {
  const sums = db.get<{ lines: number | null; ticketLines: number | null }>(
    `SELECT sum(lines) lines, sum(ticket_lines) ticketLines FROM sales_day
     WHERE business_date BETWEEN @from AND @to`,
    { from: range.from, to: range.to },
  );
  return hasTickets(sums?.lines ?? 0, sums?.ticketLines ?? 0);
}

type Line = [ticketId: number, skuId: number, value: number, soldAt: number | null];

/**
 * Tickets of a range, without returns, with the SKUs that are asked for in the places that `rowOf`
 * gives them. Read day by day: a ticket is of one day, so a day is all that has to be put in order.
 *
 * @param margin gross profit ÷ net sales of the shop where costs are known: a line is worth its gross
 * profit (without a cost of its own, at this margin); null: it is worth its net sales
 */
export function readBaskets(
  db: ReadHandle,
  range: DateRange,
  rowOf: ReadonlyMap<number, number>,
  rows: number,
  margin: number | null,
): Baskets {
  const numbers = numberAll(db, rowOf, rows);
  const packer = new BasketPacker(numbers.count);
  const { timeZone } = readClock(db);
  const worth =
    margin === null
      ? 'l.amount'
      : 'coalesce(l.amount - l.qty * 1.0 * d.cogs / d.qty, l.amount * @margin)';
  const costs =
    margin === null
      ? ''
      : `LEFT JOIN sales_day_sku d ON d.business_date = l.business_date AND d.sku_id = l.sku_id
           AND d.channel_id = l.channel_id AND d.qty > 0`;
  const sql = `SELECT l.ticket_id, l.sku_id, ${worth}, l.sold_at FROM sale_line l ${costs}
    WHERE l.business_date = @date AND l.ticket_id IS NOT NULL AND l.counted = 1 AND l.kind = 'sale'`;
  for (const date of eachDay(range)) {
    const lines = db.arrays<Line>(sql, { date, ...(margin === null ? {} : { margin }) });
    if (lines.length === 0) continue;
    lines.sort((a, b) => a[0] - b[0]);
    const day = weekday(date);
    const offset = zoneOffset(timeZone, Date.parse(date));
    for (const [ticketId, skuId, value, soldAt] of lines) {
      const hour = soldAt === null ? NO_HOUR : Math.floor((soldAt + offset) / HOUR) % 24;
      packer.add(ticketId, day, hour, numbers.of.get(skuId) ?? 0, value);
    }
  }
  return packer.packed();
}

/** A number for every SKU: those that are not asked for come after the others. */
function numberAll(
  db: ReadHandle,
  rowOf: ReadonlyMap<number, number>,
  rows: number,
): { of: ReadonlyMap<number, number>; count: number } {
  const of = new Map(rowOf);
  let count = rows;
  for (const [id] of db.arrays<[number]>('SELECT id FROM sku ORDER BY id')) {
    if (!of.has(id)) of.set(id, count++);
  }
  return { of, count };
}
