import type { BusinessDate, DateRange } from '#shared/domain/calendar/calendar';
import type { SalesLine } from '#shared/domain/sales/line';
import { CATEGORY_AND_BELOW } from './figures/category-tree';
import { readSalesSums, type SalesScope, salesParams } from './figures/sales-sums';
import type { ReadHandle, SqlValue } from './handle';

/** Which lines: of a closed range of days, or of one ticket. */
export interface LineScope extends SalesScope {
  /** Hour of the clock in the shop's zone. */
  readonly hour?: number | undefined;
  readonly ticketId?: number | undefined;
  readonly kind?: 'sale' | 'return' | 'adjustment' | undefined;
}

interface LineRow extends Omit<SalesLine, 'counted'> {
  counted: number;
}

/** Where a page ended: everything older than this line follows. */
export interface LineCursor {
  readonly date: BusinessDate;
  readonly id: number;
}

/** A span of instants: the hour asked for, on one day. */
export interface Instants {
  readonly from: number;
  readonly until: number;
}

const LINE = `l.id, l.business_date date, l.sold_at soldAt, l.ticket_id ticketId,
  t.number ticketNumber, coalesce(t.till, '') till, l.sku_id skuId, k.code, k.name, k.unit,
  c.name categoryName, l.channel_id channelId, l.kind, l.grain, l.qty, l.amount,
  l.list_amount listAmount, l.counted, b.file_name fileName, l.source_row sourceRow`;

const JOINED = `LEFT JOIN ticket t ON t.id = l.ticket_id JOIN sku k ON k.id = l.sku_id
  JOIN category c ON c.id = k.category_id JOIN import_batch b ON b.id = l.batch_id`;

/**
 * Lines of a scope, newest day first and latest line first, up to `limit` of them after the cursor.
 * All lines, and those of a SKU, come straight from an index in this order. Other scopes go day by
 * day over the days that the rollups name, and stop when the page is full: a page costs its lines
 * and the days that it passes.
 *
 * `instantsOf` gives the span of an hour on a day; it is asked only when the scope names an hour.
 */
export function readLines(
  db: ReadHandle,
  scope: LineScope,
  limit: number,
  after: LineCursor | null,
  instantsOf: (date: BusinessDate, hour: number) => Instants,
): SalesLine[] {
  if (scope.ticketId !== undefined) return readTicketLines(db, scope.ticketId);
  if (isIndexed(scope)) return readIndexedLines(db, scope, limit, after);
  const lines: SalesLine[] = [];
  for (const date of daysWithLines(db, scope, after)) {
    const span = scope.hour === undefined ? null : instantsOf(date, scope.hour);
    const params = {
      ...lineParams(scope),
      date,
      limit: limit - lines.length,
      before: after !== null && after.date === date ? after.id : Number.MAX_SAFE_INTEGER,
      ...(span === null ? {} : { soldFrom: span.from, soldUntil: span.until }),
    };
    lines.push(...db.all<LineRow>(dayLinesSql(scope), params).map(fromRow));
    if (lines.length >= limit) break;
  }
  return lines;
}

function isIndexed(scope: LineScope): boolean {
  const { hour, categoryId, channelId, kind } = scope;
  return [hour, categoryId, channelId, kind].every((filter) => filter === undefined);
}

function readIndexedLines(
  db: ReadHandle,
  scope: LineScope,
  limit: number,
  after: LineCursor | null,
): SalesLine[] {
  const { from, to, skuId } = scope;
  const end = after ?? { date: to, id: Number.MAX_SAFE_INTEGER };
  return db
    .all<LineRow>(indexedLinesSql(scope), {
      from,
      limit,
      endDate: end.date,
      endId: end.id,
      ...(skuId === undefined ? {} : { skuId }),
    })
    .map(fromRow);
}

/** The statement for lines in the order of an index, for the check of its plan. */
export function indexedLinesSql({ skuId }: LineScope): string {
  return `SELECT ${LINE} FROM sale_line l ${JOINED}
    WHERE l.business_date >= @from AND (l.business_date, l.id) < (@endDate, @endId)
      ${skuId === undefined ? '' : 'AND l.sku_id = @skuId'}
    ORDER BY l.business_date DESC, l.id DESC LIMIT @limit`;
}

/** The statement for one day, for the check of its plan. */
export function dayLinesSql(scope: LineScope): string {
  const conditions = [
    'l.business_date = @date AND l.id < @before',
    scope.skuId === undefined ? '' : 'AND l.sku_id = @skuId',
    scope.categoryId === undefined ? '' : `AND k.category_id IN (${CATEGORY_AND_BELOW})`,
    scope.channelId === undefined ? '' : 'AND l.channel_id = @channelId',
    scope.kind === undefined ? '' : 'AND l.kind = @kind',
    scope.hour === undefined ? '' : 'AND l.sold_at >= @soldFrom AND l.sold_at < @soldUntil',
  ];
  return `SELECT ${LINE} FROM sale_line l ${JOINED}
    WHERE ${conditions.join(' ')} ORDER BY l.id DESC LIMIT @limit`;
}

/** All lines of a ticket in the order of the till. */
export function readTicketLines(db: ReadHandle, ticketId: number): SalesLine[] {
  return db
    .all<LineRow>(`SELECT ${LINE} FROM sale_line l ${JOINED} WHERE l.ticket_id = ? ORDER BY l.id`, [
      ticketId,
    ])
    .map(fromRow);
}

/**
 * Days that can have lines of the scope, newest first. The rollups know days with counted lines
 * only; a day whose lines are all declared duplicates is not listed.
 */
function daysWithLines(db: ReadHandle, scope: LineScope, after: LineCursor | null): BusinessDate[] {
  const to = after !== null && after.date < scope.to ? after.date : scope.to;
  const { hour } = scope;
  if (hour !== undefined) {
    return db
      .all<{ date: string }>(
        `SELECT DISTINCT business_date date FROM sales_day_hour
         WHERE business_date BETWEEN ? AND ? AND hour = ? ORDER BY business_date DESC`,
        [scope.from, to, hour],
      )
      .map((row) => row.date);
  }
  const { from, channelId, categoryId, skuId } = scope;
  return readSalesSums(db, 'day', { from, to, channelId, categoryId, skuId })
    .map((row) => row.key)
    .reverse();
}

function lineParams(scope: LineScope): Record<string, SqlValue> {
  const { from: _from, to: _to, ...params } = salesParams(scope);
  return { ...params, ...(scope.kind === undefined ? {} : { kind: scope.kind }) };
}

/**
 * Counted lines and net sales of a whole scope, from the rollups; null for what no rollup tells (a
 * kind of lines, an hour of a category).
 */
export function totalOfLines(
  db: ReadHandle,
  scope: LineScope,
): { lines: number; netSales: number } | null {
  if (scope.kind !== undefined || scope.ticketId !== undefined) return null;
  const { hour, categoryId, skuId } = scope;
  if (hour === undefined) {
    const [total] = readSalesSums(db, 'total', scope);
    return { lines: total?.sums.lines ?? 0, netSales: total?.sums.netSales ?? 0 };
  }
  if (categoryId !== undefined || skuId !== undefined) return null;
  const sums = readSalesSums(db, 'hour', scope).find((row) => row.key === String(hour))?.sums;
  return { lines: sums?.lines ?? 0, netSales: sums?.netSales ?? 0 };
}

export interface TicketRecord {
  readonly id: number;
  readonly date: BusinessDate;
  readonly number: string;
  readonly till: string;
  readonly channelName: string;
  readonly soldAt: number | null;
  readonly cashier: string;
  readonly memberCode: string | null;
}

export function readTicket(db: ReadHandle, id: number): TicketRecord | undefined {
  return db.get<TicketRecord>(
    `SELECT t.id, t.business_date date, t.number, t.till, c.name channelName, t.sold_at soldAt,
       t.cashier, m.code memberCode
     FROM ticket t JOIN channel c ON c.id = t.channel_id LEFT JOIN member m ON m.id = t.member_id
     WHERE t.id = ?`,
    [id],
  );
}

export interface SalesDayRecord {
  readonly date: BusinessDate;
  readonly netSales: number;
  readonly tickets: number | null;
  readonly lines: number;
  readonly version: number;
  readonly weather: string;
  readonly note: string;
  readonly shopClosed: boolean;
}

/** Days of a range with sales, or with a word about them, newest first. */
export function readSalesDays(db: ReadHandle, range: DateRange): SalesDayRecord[] {
  return db
    .all<Omit<SalesDayRecord, 'shopClosed'> & { shopClosed: number }>(
      `SELECT date, coalesce(sum(s.net_sales), 0) netSales,
         iif(sum(s.ticket_lines) > 0, sum(s.tickets), NULL) tickets,
         coalesce(sum(s.lines), 0) lines, coalesce(b.version, 0) version,
         coalesce(b.weather, '') weather, coalesce(b.note, '') note,
         coalesce(b.shop_closed, 0) shopClosed
       FROM (SELECT business_date date FROM business_day WHERE business_date BETWEEN @from AND @to
             UNION SELECT business_date FROM sales_day WHERE business_date BETWEEN @from AND @to)
         LEFT JOIN sales_day s ON s.business_date = date
         LEFT JOIN business_day b ON b.business_date = date
       GROUP BY date ORDER BY date DESC`,
      { from: range.from, to: range.to },
    )
    .map((row) => ({ ...row, shopClosed: row.shopClosed === 1 }));
}

function fromRow(row: LineRow): SalesLine {
  return { ...row, counted: row.counted === 1 };
}
