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
}

export interface DayOpening {
  readonly date: BusinessDate;
  readonly channelId: number;
  /** What kind of lines the store has of this day; null = none. */
  readonly grain: LineGrain | null;
  /** What was known of its lines without a ticket when this batch put the day away; null = never did. */
  readonly again: LooseLines | null;
}

/** Lines of a day without a ticket, as far as they were looked at. */
export interface LooseLines {
  /** All that earlier batches have booked were read back once. */
  readonly read: boolean;
  /** There were some. */
  readonly before: boolean;
}

/** How a day reads its lines back. */
export interface DaySource {
  readonly db: WriteHandle;
  readonly batchId: number;
  /** Stored lines that rows of this file have matched already. */
  readonly matched: LineSet;
  /** To be called before lines are looked up. */
  lookUp(): void;
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

const LINES =
  'SELECT id, ticket_id, sku_id, kind, qty, amount, sold_at, line_no, batch_id FROM sale_line';

/** One business date of one channel while its lines are booked. */
export class DayBook {
  readonly date: BusinessDate;
  readonly channelId: number;
  readonly grain: LineGrain | null;
  readonly seen = new SeenLines();
  readonly tickets = new Map<string, TicketBook>();
  /** Sums of a day that is wholly this batch's; null = the rollups are made from the lines later. */
  readonly fold: DayFold | null;
  /** Earlier batches have booked lines without a ticket. */
  looseBefore: boolean;
  /** SKUs whose lines without a ticket are read back; null = those of all SKUs are. */
  #looseSkus: Set<number> | null;

  constructor(
    private readonly source: DaySource,
    private readonly opening: DayOpening,
  ) {
    this.date = opening.date;
    this.channelId = opening.channelId;
    this.grain = opening.grain;
    this.fold = opening.grain === null ? new DayFold() : null;
    this.looseBefore = opening.again?.before ?? false;
    this.#looseSkus = opening.grain === null ? null : new Set();
  }

  get loose(): LooseLines {
    return {
      read: this.#looseSkus === null || this.opening.again?.read === true,
      before: this.looseBefore,
    };
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
    const ticket = { id, memberId, before: false, lineNumbers: null };
    this.tickets.set(ticketKey(number, till), ticket);
    return ticket;
  }

  /**
   * Reads back the lines without a ticket, when a row without a ticket comes: at first those of the
   * whole day; of a day that comes again and again (a file in the order of SKUs) only the SKU's.
   */
  loadLoose(skuId: number | undefined): void {
    if (this.#looseSkus === null) return;
    if (this.opening.again?.read !== true) {
      this.#looseSkus = null;
      this.readLoose('', []);
    } else if (skuId !== undefined && !this.#looseSkus.has(skuId)) {
      this.#looseSkus.add(skuId);
      this.readLoose('AND sku_id = ?', [skuId]);
    }
  }

  private readLoose(narrower: string, params: readonly number[]): void {
    this.source.lookUp();
    const lines = this.source.db.iterate<StoredLine>(
      `${LINES} WHERE business_date = ? AND channel_id = ? AND ticket_id IS NULL ${narrower} ORDER BY id`,
      [this.date, this.channelId, ...params],
    );
    for (const line of lines) {
      if (line.batch_id !== this.source.batchId) this.looseBefore = true;
      this.remember(line);
    }
  }

  private loadTicket(key: string, number: string, till: string): TicketBook | undefined {
    const { db, batchId } = this.source;
    const row = db.get<{ id: number; member_id: number | null; batch_id: number | null }>(
      `SELECT id, member_id, batch_id FROM ticket
       WHERE business_date = ? AND number = ? AND till = ? AND channel_id = ?`,
      [this.date, number, till, this.channelId],
    );
    if (row === undefined) return undefined;
    this.source.lookUp();
    const lines = db.all<StoredLine>(`${LINES} WHERE ticket_id = ? ORDER BY id`, [row.id]);
    for (const line of lines) this.remember(line);
    const ticket = {
      id: row.id,
      memberId: row.member_id,
      before: row.batch_id !== batchId,
      lineNumbers: numbersOf(lines.filter((line) => line.batch_id !== batchId)),
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
    const { batchId, matched } = this.source;
    if (line.batch_id === batchId || matched.has(line.id)) this.seen.addOwn(content);
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
