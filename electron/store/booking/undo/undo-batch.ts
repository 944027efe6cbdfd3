import { QisanError } from '#shared/domain/errors';
import type { ReadHandle, WriteHandle } from '../../handle';
import type { OnDay } from '../../rollups/refresh';
import { Aftermath } from '../aftermath';
import { refreshSearch } from '../catalogue';
import { renumberCopies } from '../copies';
import { giveBackChanges } from './give-back';
import { handOverOwners, sweepUndone, takeAwayAttributes, takeAwayFacts } from './take-away';

export interface Undone {
  /** Values that a later batch or a person had changed again: they stay. */
  readonly laterValuesKept: number;
}

export interface LeaningBatch {
  readonly batchId: number;
  readonly fileName: string;
  readonly rows: number;
}

interface BatchRow {
  state: 'booked' | 'undone';
  first_line_id: number | null;
  last_line_id: number | null;
}

/** Lines that are removed in one statement: a few milliseconds, so that a cancel is heard. */
const CHUNK = 10_000;

/**
 * Takes a batch back whole, in one transaction: its lines and tickets, the facts it added, what it
 * had changed elsewhere, and what it created and nothing else needs. Days keep their versions rising.
 * `onStep` is called between steps and throws to stop.
 *
 * @throws QisanError `not_found`; `conflict` when it is undone already.
 */
export function undoBatch(
  db: WriteHandle,
  batchId: number,
  now: number,
  onStep: OnDay = () => undefined,
): Undone {
  return db.transaction(() => {
    const batch = db.get<BatchRow>(
      'SELECT state, first_line_id, last_line_id FROM import_batch WHERE id = ?',
      [batchId],
    );
    if (batch === undefined) throw new QisanError('not_found', { what: `batch ${batchId}` });
    if (batch.state === 'undone') throw new QisanError('conflict', { what: `batch ${batchId}` });

    const aftermath = new Aftermath();
    const named = renamedSkus(db, batchId);
    if (batch.first_line_id !== null && batch.last_line_id !== null) {
      removeLines(db, batch.first_line_id, batch.last_line_id, aftermath, onStep);
    }
    let laterValuesKept = giveBackChanges(db, batchId, aftermath);
    laterValuesKept += takeAwayFacts(db, batchId, aftermath);
    const rebarcoded = takeAwayAttributes(db, batchId);
    handOverOwners(db, batchId);
    db.run("UPDATE import_batch SET state = 'undone', undone_at = ? WHERE id = ?", [now, batchId]);
    db.run("UPDATE import_reject SET state = 'open', corrected_by = NULL WHERE corrected_by = ?", [
      batchId,
    ]);
    aftermath.settle(db, now, onStep);
    sweepUndone(db);
    refreshSearch(db, new Set([...named, ...rebarcoded]));
    return { laterValuesKept };
  });
}

/** Later batches that had found rows of this one known: without it, those rows are nowhere. */
export function leaningOn(db: ReadHandle, batchId: number): LeaningBatch[] {
  return db.all<LeaningBatch>(
    `SELECT b.id AS batchId, b.file_name AS fileName, o.rows
     FROM import_overlap o JOIN import_batch b ON b.id = o.batch_id
     WHERE o.earlier_id = ? AND b.state = 'booked' ORDER BY b.id`,
    [batchId],
  );
}

function renamedSkus(db: ReadHandle, batchId: number): number[] {
  return db
    .all<{ id: number }>(
      `SELECT json_extract(row_key, '$[0]') AS id FROM import_change
       WHERE batch_id = ? AND entity = 'sku' AND json_extract(before, '$.name') IS NOT NULL`,
      [batchId],
    )
    .map((row) => row.id);
}

function removeLines(
  db: WriteHandle,
  first: number,
  last: number,
  aftermath: Aftermath,
  onStep: OnDay,
): void {
  const dates = new Set<string>();
  db.exec('CREATE TEMP TABLE IF NOT EXISTS emptied_ticket (id INTEGER PRIMARY KEY)');
  db.run('DELETE FROM emptied_ticket');
  for (let from = first; from <= last; from += CHUNK) {
    onStep(from - first, last - first + 1);
    const range = [from, Math.min(from + CHUNK - 1, last)];
    for (const row of db.all<{ business_date: string }>(
      'SELECT DISTINCT business_date FROM sale_line WHERE id BETWEEN ? AND ?',
      range,
    )) {
      dates.add(row.business_date);
    }
    db.run(
      `INSERT OR IGNORE INTO emptied_ticket
       SELECT ticket_id FROM sale_line WHERE id BETWEEN ? AND ? AND ticket_id IS NOT NULL`,
      range,
    );
    db.run('DELETE FROM sale_line WHERE id BETWEEN ? AND ?', range);
  }
  removeEmptyTickets(db);
  renumberCopies(db, dates);
  for (const date of dates) aftermath.linesChanged(date);
}

/** A ticket that a later batch has added lines to stays with them. */
function removeEmptyTickets(db: WriteHandle): void {
  db.run(
    `DELETE FROM ticket WHERE id IN (SELECT id FROM emptied_ticket)
       AND NOT EXISTS (SELECT 1 FROM sale_line WHERE ticket_id = ticket.id)`,
  );
  db.run('DELETE FROM emptied_ticket');
}
