import { describeDay } from '#electron/store/business-day';
import type { ReadHandle } from '#electron/store/handle';
import {
  type Instants,
  type LineCursor,
  readLines,
  readSalesDays,
  readTicket,
  readTicketLines,
  totalOfLines,
} from '#electron/store/sales-lines';
import { readClock } from '#electron/store/store-info';
import type { ParsedOf } from '#shared/contract/define';
import type { QisanContract } from '#shared/contract/index';
import type { sales as contract, SalesDay, SalesLinesPage } from '#shared/contract/sales';
import {
  addDays,
  type BusinessDate,
  instantOf,
  isBusinessDate,
} from '#shared/domain/calendar/calendar';
import { QisanError } from '#shared/domain/errors';
import type { Handlers } from '../context';

const HOUR = 3_600_000;

function linesPage(db: ReadHandle, input: ParsedOf<typeof contract.lines>): SalesLinesPage {
  const { after, limit, ...scope } = input;
  // One line more than asked tells whether there is a next page.
  const lines = readLines(db, scope, limit + 1, readCursor(after), hourFinder(db));
  const page = scope.ticketId === undefined ? lines.slice(0, limit) : lines;
  const last = page.at(-1);
  return {
    lines: page,
    next: last === undefined || lines.length <= page.length ? null : `${last.date} ${last.id}`,
    total: totalOfLines(db, scope),
  };
}

/** An hour of the clock on a business date: before the cut-off it lies on the next calendar day. */
function hourFinder(db: ReadHandle): (date: BusinessDate, hour: number) => Instants {
  const { timeZone, cutoffHour } = readClock(db);
  return (date, hour) => {
    const day = hour < cutoffHour ? addDays(date, 1) : date;
    return {
      from: instantOf(day, hour * HOUR, timeZone),
      until: instantOf(day, (hour + 1) * HOUR, timeZone),
    };
  };
}

function readCursor(after: string | undefined): LineCursor | null {
  if (after === undefined) return null;
  const [date = '', id = ''] = after.split(' ');
  const number = Number(id);
  if (!isBusinessDate(date) || !Number.isSafeInteger(number) || number < 1) {
    throw new QisanError('invalid_input', { field: 'after', detail: after });
  }
  return { date, id: number };
}

function dayOf(db: ReadHandle, date: BusinessDate): SalesDay {
  const [day] = readSalesDays(db, { from: date, to: date });
  if (day === undefined) throw new QisanError('not_found', { what: date });
  return day;
}

export const sales: Handlers<QisanContract>['sales'] = {
  lines: (context, input) => linesPage(context.read, input),
  ticket: (context, { id }) => {
    const ticket = readTicket(context.read, id);
    if (ticket === undefined) throw new QisanError('not_found', { what: `ticket ${id}` });
    const lines = readTicketLines(context.read, id);
    const counted = lines.filter((line) => line.counted);
    return {
      ...ticket,
      netSales: counted.reduce((sum, line) => sum + line.amount, 0),
      qty: counted.reduce((sum, line) => sum + line.qty, 0),
      lines,
    };
  },
  days: (context, input) => readSalesDays(context.read, input),
  describeDay: (context, { date, ...change }) => {
    describeDay(context.write, date, change, context.now());
    return dayOf(context.write, date);
  },
};
