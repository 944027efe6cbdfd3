import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { QisanError } from '#shared/domain/errors';
import type { ReadHandle, WriteHandle } from '../handle';
import type { OnDay } from '../rollups/refresh';
import { Aftermath } from './aftermath';

/** Two lines that are equal in everything that a line keeps. */
const EQUAL = `a.business_date = b.business_date AND a.sku_id = b.sku_id AND a.channel_id = b.channel_id
  AND a.kind = b.kind AND a.qty = b.qty AND a.amount = b.amount AND a.ticket_id IS b.ticket_id
  AND a.sold_at IS b.sold_at AND a.line_no IS b.line_no`;

/**
 * Numbers possible duplicates of these days again after lines were removed: the one that is left of
 * two is a duplicate of nothing, and counts.
 */
export function renumberCopies(db: WriteHandle, dates: Iterable<BusinessDate>): void {
  for (const date of dates) {
    const copies = db.all<{ id: number; batch_id: number; copy: number; before: number }>(
      `SELECT b.id, b.batch_id, b.copy,
              (SELECT count(*) FROM sale_line a WHERE ${EQUAL} AND a.id < b.id) AS before
       FROM sale_line b WHERE b.business_date = ? AND b.copy > 0`,
      [date],
    );
    for (const line of copies) {
      if (line.before >= line.copy) continue;
      db.run('UPDATE sale_line SET copy = ?, counted = iif(? = 0, 1, counted) WHERE id = ?', [
        line.before,
        line.before,
        line.id,
      ]);
      if (line.before > 0) continue;
      db.run('UPDATE import_batch SET possible_duplicates = possible_duplicates - 1 WHERE id = ?', [
        line.batch_id,
      ]);
    }
  }
}

/**
 * The one switch of a batch: leaves its possible duplicates out of every figure, or counts them
 * again. Answers how many lines changed.
 *
 * @throws QisanError `not_found`; `conflict` when the batch is undone.
 */
export function dropDuplicates(
  db: WriteHandle,
  batchId: number,
  drop: boolean,
  now: number,
  onDay?: OnDay,
): number {
  return db.transaction(() => {
    const batch = db.get<{ state: string }>('SELECT state FROM import_batch WHERE id = ?', [
      batchId,
    ]);
    if (batch === undefined) throw new QisanError('not_found', { what: `batch ${batchId}` });
    if (batch.state === 'undone') throw new QisanError('conflict', { what: `batch ${batchId}` });
    const changed = db.all<{ business_date: string }>(
      `UPDATE sale_line SET counted = ? WHERE batch_id = ? AND copy > 0 AND counted = ?
       RETURNING business_date`,
      [drop ? 0 : 1, batchId, drop ? 1 : 0],
    );
    db.run('UPDATE import_batch SET duplicates_dropped = ? WHERE id = ?', [drop ? 1 : 0, batchId]);
    const aftermath = new Aftermath();
    for (const { business_date } of changed) aftermath.linesChanged(business_date);
    aftermath.settle(db, now, onDay);
    return changed.length;
  });
}

export interface DuplicateGroupRecord {
  readonly date: BusinessDate;
  readonly ticket: string | null;
  readonly skuCode: string;
  readonly skuName: string;
  readonly qty: number;
  readonly amount: number;
  /** Rows of the file, the first one first. */
  readonly rows: readonly number[];
}

/** Possible duplicates of a batch: groups of equal lines with their rows, by row. */
export function duplicateGroups(
  db: ReadHandle,
  batchId: number,
  page: { readonly offset: number; readonly limit: number },
): { total: number; lines: number; groups: DuplicateGroupRecord[] } {
  const found = db.all<Omit<DuplicateGroupRecord, 'rows'> & { rows: string; copies: number }>(
    `SELECT b.business_date AS date, t.number AS ticket, k.code AS skuCode, k.name AS skuName,
            b.qty, b.amount, count(*) AS copies,
            (SELECT json_group_array(a.source_row) FROM sale_line a
             WHERE ${EQUAL} AND a.batch_id = b.batch_id) AS rows
     FROM sale_line b JOIN sku k ON k.id = b.sku_id LEFT JOIN ticket t ON t.id = b.ticket_id
     WHERE b.batch_id = ? AND b.copy > 0
     GROUP BY b.business_date, b.channel_id, b.ticket_id, b.sku_id, b.kind, b.qty, b.amount,
              b.sold_at, b.line_no
     ORDER BY min(b.source_row)`,
    [batchId],
  );
  const lines = found.reduce((sum, group) => sum + group.copies, 0);
  const groups = found
    .slice(page.offset, page.offset + page.limit)
    .map(({ copies: _copies, rows, ...group }) => ({
      ...group,
      rows: (JSON.parse(rows) as number[]).sort((a, b) => a - b),
    }));
  return { total: found.length, lines, groups };
}
