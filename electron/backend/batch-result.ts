import { readBatch, rejectReasonsOf } from '#electron/store/batches';
import type { ReadHandle } from '#electron/store/handle';
import type { BatchResult } from '#shared/contract/imports';
import type { SkippedRows } from '#shared/domain/imports/rows';

/** What a batch has come to, for whoever imported it. */
export function batchResult(db: ReadHandle, batchId: number, skipped: SkippedRows): BatchResult {
  const batch = readBatch(db, batchId);
  return {
    batchId,
    kind: batch.kind,
    fileName: batch.fileName,
    sheet: batch.sheet,
    recipeId: batch.recipeId,
    rowsRead: batch.rowsRead,
    booked: batch.booked,
    known: batch.known,
    rejected: batch.rejected,
    rejectReasons: rejectReasonsOf(db, batchId),
    skipped,
    possibleDuplicates: batch.possibleDuplicates,
    duplicatesDropped: batch.duplicatesDropped,
    newSkus: batch.newSkus,
    ticketsGrown: batch.ticketsGrown,
    from: batch.from,
    to: batch.to,
  };
}
