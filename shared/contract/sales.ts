import { z } from 'zod';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { Money, Qty } from '#shared/domain/money/money';
import type { SalesLine } from '#shared/domain/sales/line';
import { command, out, query } from './define';
import { BusinessDateInput, DateRangeInput, IdInput } from './inputs';

/** The tickets and lines behind a number. */
export const SalesLinesInput = z
  .object({
    /** Hour of the clock, 0–23. */
    hour: z.number().int().min(0).max(23).optional(),
    /** A category with all below it. */
    categoryId: IdInput.optional(),
    skuId: IdInput.optional(),
    channelId: IdInput.optional(),
    ticketId: IdInput.optional(),
    kind: z.enum(['sale', 'return', 'adjustment']).optional(),
    /** `next` of the page before; absent for the first page. */
    after: z.string().max(40).optional(),
    limit: z.number().int().min(1).max(1_000).default(200),
  })
  .and(DateRangeInput);

export interface SalesLinesPage {
  /** Newest day first; inside a day the latest first. */
  readonly lines: readonly SalesLine[];
  /** To be given as `after` for the next page; null on the last one. */
  readonly next: string | null;
  /** Lines and net sales of the whole selection; null for a selection that no rollup tells. */
  readonly total: { readonly lines: number; readonly netSales: Money } | null;
}

export interface TicketDetail {
  readonly id: number;
  readonly date: BusinessDate;
  readonly number: string;
  readonly till: string;
  readonly channelName: string;
  readonly soldAt: number | null;
  readonly cashier: string;
  readonly memberCode: string | null;
  readonly netSales: Money;
  readonly qty: Qty;
  readonly lines: readonly SalesLine[];
}

/** One business date, for the date picker and the list of days. */
export interface SalesDay {
  readonly date: BusinessDate;
  readonly netSales: Money;
  /** null where no line of the day names a ticket. */
  readonly tickets: number | null;
  readonly lines: number;
  readonly version: number;
  readonly weather: string;
  readonly note: string;
  readonly shopClosed: boolean;
}

export const SalesDayInput = z.object({
  date: BusinessDateInput,
  weather: z.string().max(80).optional(),
  note: z.string().max(4_000).optional(),
  shopClosed: z.boolean().optional(),
});

export const sales = {
  /** A page costs what its lines cost, however many lines there are before it. */
  lines: query(SalesLinesInput, out<SalesLinesPage>()),
  /** @throws QisanError `not_found` */
  ticket: query(z.object({ id: IdInput }), out<TicketDetail>()),
  /** Days with sales, or with a word about them, newest first. */
  days: query(DateRangeInput, out<SalesDay[]>()),
  /** What a person says of a day: weather, note, closed. Changes no figure and no data version. */
  describeDay: command(SalesDayInput, out<SalesDay>(), { touches: ['sales'] }),
};
