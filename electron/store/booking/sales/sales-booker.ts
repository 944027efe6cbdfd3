import { HourClock } from '#shared/domain/calendar/hour-clock';
import type { SalesRow } from '#shared/domain/imports/rows';
import type { LineGrain } from '#shared/domain/sales/day-fold';
import { readClock } from '../../store-info';
import { type Booker, type BookingDesk, type Outcome, refuse } from '../booker';
import type { SkuEntry } from '../catalogue';
import { Parties } from '../parties';
import type { DayBook, TicketBook } from './day-book';
import { DayShelf } from './day-shelf';
import { LineWriter } from './line-writer';
import { type LineContent, NO_TICKET } from './seen-lines';
import { dayKey } from './stored-days';

export interface SalesBookerOptions {
  readonly grain: LineGrain;
  /** Possible duplicates stay known but out of every figure. */
  readonly dropDuplicates: boolean;
  /** How long the file may be; 0 = not known. */
  readonly expectedRows: number;
  /** Lines that may be held in memory to compare with. */
  readonly openLines: number;
}

/**
 * Books scanned lines and daily summaries: new lines with their tickets, SKUs, channels and members;
 * lines that an earlier batch has booked are known (docs/decisions/0009-line-identity.md says by what).
 */
export class SalesBooker implements Booker<SalesRow> {
  possibleDuplicates = 0;
  readonly writer: LineWriter;
  readonly #days: DayShelf;
  readonly #parties: Parties;
  readonly #clock: HourClock;
  readonly #grown = new Set<number | string>();

  constructor(
    private readonly desk: BookingDesk,
    private readonly options: SalesBookerOptions,
  ) {
    this.#days = new DayShelf(desk, options);
    this.#parties = new Parties(desk.db, desk.batchId, desk.changes);
    this.#clock = new HourClock(readClock(desk.db).timeZone);
    this.writer = new LineWriter(desk.db, desk.batchId, options.grain);
  }

  /** Tickets (days, for lines without one) of earlier batches that got further lines. */
  get ticketsGrown(): number {
    return this.#grown.size;
  }

  book(row: SalesRow): Outcome {
    const day = this.#days.open(row.date, this.#parties.channel(row.channel));
    if (day.grain !== null && day.grain !== this.options.grain) {
      const reason = day.grain === 'scan' ? 'day_has_lines' : 'day_has_totals';
      return refuse(reason, { date: row.date });
    }
    const ticket = row.ticketNumber === '' ? null : day.ticket(row.ticketNumber, row.till);
    const known = this.desk.catalogue.find(row.skuCode, row.barcode);
    if (ticket === null) day.loadLoose(known?.id);
    const before = ticket === null ? day.looseBefore : ticket?.before === true;
    if (known !== undefined && before) {
      const stored = day.seen.match(contentOf(row, known, ticket ?? null));
      if (stored !== undefined) return this.known(row, known, stored);
    }
    if (row.lineNo !== null && ticket?.lineNumbers?.has(row.lineNo) === true) {
      return refuse('line_changed', { ticket: row.ticketNumber, lineNo: row.lineNo });
    }
    const sku = this.skuOf(row, known);
    if (ticket === null && known === undefined) day.loadLoose(sku.id);
    this.write(day, ticket === undefined ? this.newTicket(day, row) : ticket, row, sku);
    return 'booked';
  }

  finish(): void {
    this.#days.finish();
  }

  private known(row: SalesRow, sku: SkuEntry, lineId: number): Outcome {
    this.#days.matched.add(lineId);
    this.desk.leanedOn(this.writer.batchOf(lineId));
    this.skuOf(row, sku);
    return 'known';
  }

  private write(day: DayBook, ticket: TicketBook | null, row: SalesRow, sku: SkuEntry): void {
    const line = contentOf(row, sku, ticket);
    const copy = day.seen.count(line, row.skuName);
    if (copy > 0) this.possibleDuplicates += 1;
    const counted = copy === 0 || !this.options.dropDuplicates;
    this.writer.writeLine(day, ticket, row, sku.id, copy, counted);
    this.noteGrowth(day, ticket);
    if (day.fold === null) this.desk.aftermath.linesChanged(day.date);
    else if (counted) {
      day.fold.add({
        skuId: sku.id,
        kind: row.kind,
        grain: this.options.grain,
        weighed: sku.weighed,
        qty: row.qty,
        amount: row.amount,
        listAmount: row.listAmount,
        ticketId: ticket?.id ?? null,
        memberId: ticket?.memberId ?? null,
        hour: row.soldAt === null ? null : this.#clock.hourOf(row.soldAt),
      });
    }
  }

  /** The SKU of a row, added when it is new; tells the catalogue and the costs what the row knows. */
  private skuOf(row: SalesRow, known: SkuEntry | undefined): SkuEntry {
    const { catalogue, costs } = this.desk;
    const sku =
      known ??
      catalogue.add(row, { categoryId: catalogue.categories.ensure(row), weighed: row.weighed });
    if (known !== undefined) {
      catalogue.learn(sku, row, row.weighed);
      if (row.categoryCode !== '' || row.categoryName !== '') catalogue.classify(sku, row);
    }
    if (row.cost !== null) costs.setCost(sku.id, row.date, row.cost);
    return sku;
  }

  private newTicket(day: DayBook, row: SalesRow): TicketBook {
    const memberId = this.#parties.member(row.memberCode, row.memberName);
    const id = this.writer.writeTicket(day, row, memberId);
    return day.openTicket(row.ticketNumber, row.till, id, memberId);
  }

  private noteGrowth(day: DayBook, ticket: TicketBook | null): void {
    if (ticket === null && day.looseBefore) this.#grown.add(dayKey(day.date, day.channelId));
    if (ticket?.before === true) this.#grown.add(ticket.id);
  }
}

function contentOf(row: SalesRow, sku: SkuEntry, ticket: TicketBook | null): LineContent {
  return {
    ticketId: ticket?.id ?? NO_TICKET,
    skuId: sku.id,
    kind: row.kind,
    qty: row.qty,
    amount: row.amount,
    soldAt: row.soldAt,
    lineNo: row.lineNo,
  };
}
