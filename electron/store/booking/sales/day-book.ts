import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { DayFold, type LineGrain, type LineKind } from '#shared/domain/sales/day-fold';
import type { WriteHandle } from '../../handle';
import type { LineSet } from './line-set';
import { type LineContent, NO_TICKET, SeenLines } from './seen-lines';

/** A ticket of the day that is being booked. */
export interface TicketBook {
  readonly id: number;
  readonly memberId: number | null;
  /** An earlier batch has booked it. */
  readonly before: boolean;
  /** Lines by number that it had before this batch; null where it had none with a number. */
  readonly lineNumbers: ReadonlySet<number> | null;
  grown: boolean;
}

interface StoredLine {
  id: number;
  ticket_id: number | null;
  sku_id: number;
  kind: LineKind;
  qty: number;
  amount: number;
  sold_at: number | null;
  line_no: number | null;
  batch_id: number;
}

const LINE_COLUMNS = 'id, ticket_id, sku_id, kind, qty, amount, sold_at, line_no, batch_id';

/** One business date of one channel while its lines are booked. */
export class DayBook {
  readonly seen = new SeenLines();
  readonly tickets = new Map<string, TicketBook>();
  /** Sums of a day that is wholly this batch's; null = the rollups are made from the lines later. */
  readonly fold: DayFold | null;
  /** What the lines are that the store has of this day; null = none. */
  readonly grain: LineGrain | null;
  grown = false;
  /** Lines without a ticket that an earlier batch has booked. */
  looseBefore = false;
  #looseLoaded = false;

  constructor(
    private readonly db: WriteHandle,
    private readonly batchId: number,
    private readonly matched: LineSet,
    readonly date: BusinessDate,
    readonly channelId: number,
  ) {
    const stored = db.get<{ grain: LineGrain }>(
      'SELECT grain FROM sale_line WHERE business_date = ? AND channel_id = ? LIMIT 1',
      [date, channelId],
    );
    this.grain = stored?.grain ?? null;
    this.fold = stored === undefined ? new DayFold() : null;
  }

  /** How much memory the day holds, in lines. */
  get size(): number {
    return this.seen.size + this.tickets.size + (this.fold?.size ?? 0);
  }

  /** The ticket as booked so far, or undefined: then it is new, and so are its lines. */
  ticket(number: string, till: string): TicketBook | undefined {
    const key = ticketKey(number, till);
    const open = this.tickets.get(key);
    if (open !== undefined || this.grain === null) return open;
    return this.loadTicket(key, number, till);
  }

  openTicket(number: string, till: string, id: number, memberId: number | null): TicketBook {
    const ticket = { id, memberId, before: false, lineNumbers: null, grown: false };
    this.tickets.set(ticketKey(number, till), ticket);
    return ticket;
  }

  /** Makes the day's lines without a ticket known, when a row without a ticket comes. */
  loadLoose(): void {
    if (this.#looseLoaded) return;
    this.#looseLoaded = true;
    if (this.grain === null) return;
    const lines = this.db.iterate<StoredLine>(
      `SELECT ${LINE_COLUMNS} FROM sale_line
       WHERE business_date = ? AND channel_id = ? AND ticket_id IS NULL ORDER BY id`,
      [this.date, this.channelId],
    );
    for (const line of lines) {
      if (line.batch_id !== this.batchId) this.looseBefore = true;
      this.remember(line);
    }
  }

  private loadTicket(key: string, number: string, till: string): TicketBook | undefined {
    const row = this.db.get<{ id: number; member_id: number | null; batch_id: number | null }>(
      `SELECT id, member_id, batch_id FROM ticket
       WHERE business_date = ? AND number = ? AND till = ? AND channel_id = ?`,
      [this.date, number, till, this.channelId],
    );
    if (row === undefined) return undefined;
    const lines = this.db.all<StoredLine>(
      `SELECT ${LINE_COLUMNS} FROM sale_line WHERE ticket_id = ? ORDER BY id`,
      [row.id],
    );
    for (const line of lines) this.remember(line);
    const earlier = lines.filter((line) => line.batch_id !== this.batchId);
    const ticket = {
      id: row.id,
      memberId: row.member_id,
      before: row.batch_id !== this.batchId,
      lineNumbers: numbersOf(earlier),
      grown: false,
    };
    this.tickets.set(key, ticket);
    return ticket;
  }

  private remember(line: StoredLine): void {
    const content: LineContent = {
      ticketId: line.ticket_id ?? NO_TICKET,
      skuId: line.sku_id,
      kind: line.kind,
      qty: line.qty,
      amount: line.amount,
      soldAt: line.sold_at,
      lineNo: line.line_no,
    };
    if (line.batch_id === this.batchId || this.matched.has(line.id)) this.seen.addOwn(content);
    else this.seen.addStored(content, line.id);
  }
}

function numbersOf(lines: readonly StoredLine[]): ReadonlySet<number> | null {
  const numbers = lines.flatMap((line) => (line.line_no === null ? [] : [line.line_no]));
  return numbers.length === 0 ? null : new Set(numbers);
}

function ticketKey(number: string, till: string): string {
  return till === '' ? number : `${number}\0${till}`;
}
