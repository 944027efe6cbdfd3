import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { ImportKind } from '#shared/domain/imports/kinds';
import type { Recipe } from '#shared/domain/imports/recipe';
import type { RejectedRow } from '#shared/domain/imports/rows';
import type { WriteHandle } from '../handle';
import type { Tally } from './tally';

export type BatchOrigin = 'hand' | 'watch' | 'terminal' | 'demo' | 'correction';

/** What is known of a batch before its first row. */
export interface BatchOpening {
  readonly kind: ImportKind;
  readonly origin: BatchOrigin;
  readonly fileName: string;
  readonly filePath?: string;
  readonly fileBytes?: number;
  readonly fileSha256?: string;
  readonly sheet?: string;
  readonly recipe?: Recipe | null;
  readonly recipeId?: number | null;
  /** Titles of the columns as written. */
  readonly headers?: readonly string[];
  /** Epoch milliseconds. */
  readonly now: number;
}

/** What is known after the last one. */
export interface BatchClosing {
  readonly tally: Tally;
  readonly possibleDuplicates: number;
  readonly duplicatesDropped: boolean;
  readonly newSkus: number;
  readonly ticketsGrown: number;
  readonly from: BusinessDate | null;
  readonly to: BusinessDate | null;
  readonly firstLineId: number | null;
  readonly lastLineId: number | null;
}

/** Adds the row of a batch, still without sums; answers its number. */
export function addBatch(db: WriteHandle, opening: BatchOpening): number {
  return db.run(
    `INSERT INTO import_batch (kind, origin, file_name, file_path, file_bytes, file_sha256, sheet,
       recipe, recipe_id, headers, state, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'booked', ?)`,
    [
      opening.kind,
      opening.origin,
      opening.fileName,
      opening.filePath ?? '',
      opening.fileBytes ?? 0,
      opening.fileSha256 ?? '',
      opening.sheet ?? '',
      opening.recipe == null ? null : JSON.stringify(opening.recipe),
      opening.recipeId ?? null,
      JSON.stringify(opening.headers ?? []),
      opening.now,
    ],
  ).id;
}

/** Writes the sums of a batch. The schema refuses them when they do not add up. */
export function closeBatch(db: WriteHandle, batchId: number, closing: BatchClosing): void {
  const { read, booked, known, rejected, skipped } = closing.tally;
  db.run(
    `UPDATE import_batch SET
       rows_read = @rowsRead, rows_booked = @rowsBooked, rows_known = @rowsKnown,
       rows_rejected = @rowsRejected, rows_skipped = @rowsSkipped,
       qty_read = @qtyRead, qty_booked = @qtyBooked, qty_known = @qtyKnown, qty_rejected = @qtyRejected,
       amount_read = @amountRead, amount_booked = @amountBooked, amount_known = @amountKnown,
       amount_rejected = @amountRejected, possible_duplicates = @possibleDuplicates,
       duplicates_dropped = @duplicatesDropped, new_skus = @newSkus, tickets_grown = @ticketsGrown,
       from_date = @from, to_date = @to, first_line_id = @firstLineId, last_line_id = @lastLineId
     WHERE id = @batchId`,
    {
      batchId,
      rowsRead: read.rows,
      rowsBooked: booked.rows,
      rowsKnown: known.rows,
      rowsRejected: rejected.rows,
      rowsSkipped: skipped,
      qtyRead: read.qty,
      qtyBooked: booked.qty,
      qtyKnown: known.qty,
      qtyRejected: rejected.qty,
      amountRead: read.amount,
      amountBooked: booked.amount,
      amountKnown: known.amount,
      amountRejected: rejected.amount,
      possibleDuplicates: closing.possibleDuplicates,
      duplicatesDropped: closing.duplicatesDropped ? 1 : 0,
      newSkus: closing.newSkus,
      ticketsGrown: closing.ticketsGrown,
      from: closing.from,
      to: closing.to,
      firstLineId: closing.lastLineId === null ? null : closing.firstLineId,
      lastLineId: closing.lastLineId,
    },
  );
}

/** Keeps a row that could not be booked, as the file wrote it. */
export function addReject(db: WriteHandle, batchId: number, row: RejectedRow): void {
  db.run(
    `INSERT INTO import_reject (batch_id, source_row, reason, params, cells, qty, amount)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    [
      batchId,
      row.row,
      row.reason,
      JSON.stringify(row.params),
      JSON.stringify(row.cells),
      row.qty,
      row.amount,
    ],
  );
}

/** Remembers how many rows of a batch were known because of an earlier one. */
export function addOverlap(
  db: WriteHandle,
  batchId: number,
  earlierId: number,
  rows: number,
): void {
  db.run('INSERT INTO import_overlap (batch_id, earlier_id, rows) VALUES (?, ?, ?)', [
    batchId,
    earlierId,
    rows,
  ]);
}
