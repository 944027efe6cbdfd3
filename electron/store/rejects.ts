import { QisanError } from '#shared/domain/errors';
import type { ReasonCount, RejectParams, RejectReason } from '#shared/domain/imports/reasons';
import type { ReadHandle, WriteHandle } from './handle';

export type RejectState = 'open' | 'corrected' | 'dismissed';

/** A row that could not be booked, as the file wrote it. */
export interface RejectRecord {
  readonly id: number;
  readonly batchId: number;
  readonly fileName: string;
  readonly row: number;
  readonly reason: RejectReason;
  readonly params: RejectParams;
  readonly cells: readonly string[];
  readonly qty: number | null;
  readonly amount: number | null;
  readonly state: RejectState;
}

export interface RejectFilter {
  /** One batch; else all that stand. */
  readonly batchId?: number | undefined;
  readonly state: RejectState;
  readonly reason?: RejectReason | undefined;
}

interface RejectRow {
  id: number;
  batch_id: number;
  file_name: string;
  source_row: number;
  reason: RejectReason;
  params: string;
  cells: string;
  qty: number | null;
  amount: number | null;
  state: RejectState;
}

/**
 * SQL condition on a reject `j` of batch `b`: an earlier import of the same file that still stands has
 * the same row. It waits (or was settled) there, and is not listed a second time; when that import is
 * undone it comes to light again.
 */
export const REPEATED = `EXISTS (SELECT 1 FROM import_batch e JOIN import_reject i ON i.batch_id = e.id
  WHERE e.file_sha256 = b.file_sha256 AND e.file_sha256 <> '' AND e.sheet = b.sheet AND e.id < b.id
    AND e.state = 'booked' AND i.source_row = j.source_row AND i.reason = j.reason)`;

const FROM = `FROM import_reject j JOIN import_batch b ON b.id = j.batch_id
  WHERE j.state = @state AND (j.batch_id = @batchId
    OR @batchId IS NULL AND b.state = 'booked' AND NOT ${REPEATED})`;

/** Rejects in the order of their batches (the newest first) and rows. */
export function listRejects(
  db: ReadHandle,
  filter: RejectFilter,
  page: { readonly offset: number; readonly limit: number },
): { total: number; reasons: ReasonCount[]; rows: RejectRecord[] } {
  const params = { state: filter.state, batchId: filter.batchId ?? null };
  const reasons = db.all<ReasonCount>(
    `SELECT j.reason, count(*) AS rows ${FROM} GROUP BY j.reason ORDER BY rows DESC, j.reason`,
    params,
  );
  const wanted = reasons.filter(
    (row) => filter.reason === undefined || row.reason === filter.reason,
  );
  const rows = db.all<RejectRow>(
    `SELECT j.id, j.batch_id, b.file_name, j.source_row, j.reason, j.params, j.cells, j.qty, j.amount,
            j.state ${FROM} AND (@reason IS NULL OR j.reason = @reason)
     ORDER BY j.batch_id DESC, j.source_row, j.id LIMIT @limit OFFSET @offset`,
    { ...params, reason: filter.reason ?? null, ...page },
  );
  return {
    total: wanted.reduce((sum, row) => sum + row.rows, 0),
    reasons,
    rows: rows.map(fromRow),
  };
}

/** The open rejects of a batch among these numbers. @throws QisanError `conflict` when one is not open. */
export function openRejects(
  db: ReadHandle,
  batchId: number,
  ids: readonly number[],
): RejectRecord[] {
  return ids.map((id) => {
    const row = db.get<RejectRow>(
      `SELECT j.*, b.file_name FROM import_reject j JOIN import_batch b ON b.id = j.batch_id
       WHERE j.id = ? AND j.batch_id = ? AND j.state = 'open'`,
      [id, batchId],
    );
    if (row === undefined) throw new QisanError('conflict', { what: `reject ${id}` });
    return fromRow(row);
  });
}

export function markCorrected(db: WriteHandle, id: number, byBatch: number): void {
  db.run("UPDATE import_reject SET state = 'corrected', corrected_by = ? WHERE id = ?", [
    byBatch,
    id,
  ]);
}

/** Says that open rejects need no booking; answers how many were open. */
export function dismissRejects(db: WriteHandle, ids: readonly number[]): number {
  let dismissed = 0;
  for (const id of ids) {
    dismissed += db.run(
      "UPDATE import_reject SET state = 'dismissed' WHERE id = ? AND state = 'open'",
      [id],
    ).changes;
  }
  return dismissed;
}

function fromRow(row: RejectRow): RejectRecord {
  return {
    id: row.id,
    batchId: row.batch_id,
    fileName: row.file_name,
    row: row.source_row,
    reason: row.reason,
    params: JSON.parse(row.params) as RejectParams,
    cells: JSON.parse(row.cells) as string[],
    qty: row.qty,
    amount: row.amount,
    state: row.state,
  };
}
