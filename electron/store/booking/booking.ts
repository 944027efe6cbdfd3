import { type BusinessDate, businessDateOf } from '#shared/domain/calendar/calendar';
import type { RejectedRow, SkippedRows, UnderstoodRows } from '#shared/domain/imports/rows';
import type { WriteHandle } from '../handle';
import type { OnDay } from '../rollups/refresh';
import { readClock } from '../store-info';
import { Aftermath } from './aftermath';
import { addBatch, addOverlap, addReject, type BatchOpening, closeBatch } from './batch-row';
import type { BookingDesk, Refusal } from './booker';
import { Catalogue } from './catalogue';
import { ChangeLog } from './change-log';
import { CostBook } from './cost-book';
import { type KindBook, openKind } from './kind-book';
import { Tally } from './tally';

export interface BookingOptions extends BatchOpening {
  /** Leave possible duplicates out of every figure from the start. */
  readonly dropDuplicates?: boolean;
  /** How many rows the file may have, to choose how to book it; 0 or absent = not known. */
  readonly expectedRows?: number;
  /** How many lines may be held in memory to compare with; 60 000 when absent. */
  readonly openLines?: number;
  /**
   * Where rows go that cannot be booked, instead of into the rejects of this batch: a correction
   * leaves them with the batch they came from, and counts them nowhere.
   */
  readonly setAside?: (row: RejectedRow) => void;
}

const OPEN_LINES = 60_000;

/**
 * One batch on its way into the store: rows in, then `finish`. The caller holds one transaction
 * around all of it, so that a batch is there whole or not at all.
 *
 * ```ts
 * db.transaction(() => {
 *   const booking = new Booking(db, { kind: 'sales_lines', fileName: 'till.csv', origin: 'hand', now });
 *   booking.take({ kind: 'sales_lines', rows }, (index) => cells[index]);
 *   booking.finish();
 *   return booking.batchId;
 * });
 * ```
 */
export class Booking {
  readonly batchId: number;
  readonly tally = new Tally();
  readonly #aftermath = new Aftermath();
  readonly #leaning = new Map<number, number>();
  readonly #catalogue: Catalogue;
  readonly #book: KindBook;
  #from: BusinessDate | null = null;
  #to: BusinessDate | null = null;

  constructor(
    private readonly db: WriteHandle,
    private readonly options: BookingOptions,
  ) {
    this.batchId = addBatch(db, options);
    const changes = new ChangeLog(db, this.batchId);
    this.#catalogue = new Catalogue(db, this.batchId, changes, this.#aftermath);
    const desk: BookingDesk = {
      db,
      batchId: this.batchId,
      today: businessDateOf(options.now, readClock(db)),
      changes,
      catalogue: this.#catalogue,
      costs: new CostBook(db, this.batchId, changes, this.#aftermath),
      aftermath: this.#aftermath,
      leanedOn: (batchId) => this.leanedOn(batchId),
    };
    this.#book = openKind(options.kind, desk, {
      dropDuplicates: options.dropDuplicates ?? false,
      expectedRows: options.expectedRows ?? 0,
      openLines: options.openLines ?? OPEN_LINES,
    });
  }

  /** Books understood rows. `cellsOf` gives the raw cells of a row by its index, for the rejects. */
  take(understood: UnderstoodRows, cellsOf: (index: number) => readonly string[]): void {
    const { tally } = this;
    this.#book.take(understood, (index, outcome, qty, amount) => {
      if (typeof outcome !== 'string') {
        this.refuse(refusedRow(understood, index, outcome, cellsOf(index), qty, amount));
        return;
      }
      tally.countRead(qty, amount);
      tally.count(outcome, qty, amount);
      this.spanDays(understood, index);
    });
  }

  /** Rows that could not even be understood. */
  reject(rows: readonly RejectedRow[]): void {
    for (const row of rows) this.refuse(row);
  }

  skip(skipped: SkippedRows): void {
    this.tally.skipped += skipped.titles + skipped.blanks + skipped.totals;
  }

  /** Settles rollups and day versions and writes the sums of the batch. `onDay` tells how far. */
  finish(onDay?: OnDay): void {
    this.#book.finish();
    this.#catalogue.finish();
    this.#aftermath.settle(this.db, this.options.now, onDay);
    for (const [earlierId, rows] of this.#leaning) {
      addOverlap(this.db, this.batchId, earlierId, rows);
    }
    const { sales } = this.#book;
    closeBatch(this.db, this.batchId, {
      tally: this.tally,
      possibleDuplicates: sales?.possibleDuplicates ?? 0,
      duplicatesDropped: this.options.dropDuplicates ?? false,
      newSkus: this.#catalogue.added,
      ticketsGrown: sales?.ticketsGrown ?? 0,
      from: this.#from,
      to: this.#to,
      firstLineId: sales?.writer.firstLineId ?? null,
      lastLineId: sales?.writer.lastLineId ?? null,
    });
  }

  private refuse(row: RejectedRow): void {
    if (this.options.setAside !== undefined) {
      this.options.setAside(row);
      return;
    }
    this.tally.countRead(row.qty ?? 0, row.amount ?? 0);
    this.tally.count('rejected', row.qty ?? 0, row.amount ?? 0);
    addReject(this.db, this.batchId, row);
  }

  private spanDays(understood: UnderstoodRows, index: number): void {
    const row = understood.rows[index];
    for (const date of row === undefined ? [] : daysOf(row)) {
      if (this.#from === null || date < this.#from) this.#from = date;
      if (this.#to === null || date > this.#to) this.#to = date;
    }
  }

  private leanedOn(batchId: number | null): void {
    if (batchId === null || batchId === this.batchId) return;
    this.#leaning.set(batchId, (this.#leaning.get(batchId) ?? 0) + 1);
  }
}

/** The days that a row is of; of targets the first ones of their periods. */
function daysOf(row: UnderstoodRows['rows'][number]): BusinessDate[] {
  if ('figures' in row) return row.figures.map(({ startsOn }) => startsOn);
  return 'date' in row ? [row.date] : [];
}

function refusedRow(
  understood: UnderstoodRows,
  index: number,
  refusal: Refusal,
  cells: readonly string[],
  qty: number,
  amount: number,
): RejectedRow {
  return { ...refusal, row: understood.rows[index]?.row ?? 0, cells, qty, amount };
}
