import type { SalesRow } from '#shared/domain/imports/rows';
import type { LineGrain } from '#shared/domain/sales/day-fold';
import type { WriteHandle } from '../../handle';
import type { DayBook, TicketBook } from './day-book';

interface LineRange {
  id: number;
  first_line_id: number;
  last_line_id: number;
}

/**
 * Writes tickets and lines in the order of the file. Numbers are given here, one after the other: the
 * lines of a batch are a range, which finds them again without an index.
 */
export class LineWriter {
  readonly firstLineId: number;
  #nextLineId: number;
  #nextTicketId: number;
  readonly #ranges: readonly LineRange[];
  readonly #line;
  readonly #ticket;

  constructor(db: WriteHandle, batchId: number, grain: LineGrain) {
    this.firstLineId = db.value<number>('SELECT coalesce(max(id), 0) + 1 FROM sale_line');
    this.#nextLineId = this.firstLineId;
    this.#nextTicketId = db.value<number>('SELECT coalesce(max(id), 0) + 1 FROM ticket');
    this.#ranges = db.all<LineRange>(
      `SELECT id, first_line_id, last_line_id FROM import_batch
       WHERE first_line_id IS NOT NULL AND state = 'booked' ORDER BY first_line_id`,
    );
    this.#line = db.prepare(
      `INSERT INTO sale_line (id, business_date, sold_at, ticket_id, line_no, copy, sku_id, channel_id,
         kind, qty, amount, list_amount, counted, source_row, grain, batch_id)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '${grain}', ${batchId})`,
    );
    this.#ticket = db.prepare(
      `INSERT INTO ticket (id, business_date, number, till, channel_id, sold_at, member_id, cashier, batch_id)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ${batchId})`,
    );
  }

  /** null while nothing was written. */
  get lastLineId(): number | null {
    return this.#nextLineId === this.firstLineId ? null : this.#nextLineId - 1;
  }

  writeTicket(day: DayBook, row: SalesRow, memberId: number | null): number {
    const id = this.#nextTicketId++;
    this.#ticket.run(
      id,
      row.date,
      row.ticketNumber,
      row.till,
      day.channelId,
      row.soldAt,
      memberId,
      row.cashier,
    );
    return id;
  }

  writeLine(
    day: DayBook,
    ticket: TicketBook | null,
    row: SalesRow,
    skuId: number,
    copy: number,
    counted: boolean,
  ): void {
    this.#line.run(
      this.#nextLineId++,
      row.date,
      row.soldAt,
      ticket === null ? null : ticket.id,
      row.lineNo,
      copy,
      skuId,
      day.channelId,
      row.kind,
      row.qty,
      row.amount,
      row.listAmount,
      counted ? 1 : 0,
      row.row,
    );
  }

  /** The batch that booked a stored line. */
  batchOf(lineId: number): number | null {
    let low = 0;
    let high = this.#ranges.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const range = this.#ranges[middle];
      if (range === undefined) return null;
      if (lineId < range.first_line_id) high = middle - 1;
      else if (lineId > range.last_line_id) low = middle + 1;
      else return range.id;
    }
    return null;
  }
}
