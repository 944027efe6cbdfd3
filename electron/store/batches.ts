import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { QisanError } from '#shared/domain/errors';
import type { ImportKind } from '#shared/domain/imports/kinds';
import type { ReasonCount } from '#shared/domain/imports/reasons';
import type { Recipe } from '#shared/domain/imports/recipe';
import type { BatchOrigin } from './booking/batch-row';
import type { Sums } from './booking/tally';
import type { ReadHandle } from './handle';
import { REPEATED } from './rejects';

/** A batch as it is listed. read = booked + known + rejected, in rows, quantity and amount. */
export interface BatchRecord {
  readonly batchId: number;
  readonly kind: ImportKind;
  readonly origin: BatchOrigin;
  readonly state: 'booked' | 'undone';
  readonly at: number;
  readonly undoneAt: number | null;
  readonly fileName: string;
  readonly filePath: string;
  readonly sheet: string;
  readonly recipeId: number | null;
  readonly recipeName: string | null;
  readonly rowsRead: number;
  readonly rowsSkipped: number;
  readonly booked: Readonly<Sums>;
  readonly known: Readonly<Sums>;
  readonly rejected: Readonly<Sums>;
  readonly openRejects: number;
  readonly possibleDuplicates: number;
  readonly duplicatesDropped: boolean;
  readonly newSkus: number;
  readonly ticketsGrown: number;
  readonly from: BusinessDate | null;
  readonly to: BusinessDate | null;
}

interface BatchRow {
  id: number;
  kind: ImportKind;
  origin: BatchOrigin;
  state: 'booked' | 'undone';
  created_at: number;
  undone_at: number | null;
  file_name: string;
  file_path: string;
  sheet: string;
  recipe_id: number | null;
  recipe_name: string | null;
  rows_read: number;
  rows_skipped: number;
  rows_booked: number;
  rows_known: number;
  rows_rejected: number;
  qty_booked: number;
  qty_known: number;
  qty_rejected: number;
  amount_booked: number;
  amount_known: number;
  amount_rejected: number;
  open_rejects: number;
  possible_duplicates: number;
  duplicates_dropped: number;
  new_skus: number;
  tickets_grown: number;
  from_date: string | null;
  to_date: string | null;
}

const SELECT = `
  SELECT b.*, r.name AS recipe_name,
         iif(b.state = 'undone', 0, (SELECT count(*) FROM import_reject j
            WHERE j.batch_id = b.id AND j.state = 'open' AND NOT ${REPEATED})) AS open_rejects
  FROM import_batch b LEFT JOIN import_recipe r ON r.id = b.recipe_id`;

/** Batches, the newest first. */
export function listBatches(
  db: ReadHandle,
  page: { readonly offset: number; readonly limit: number },
): { total: number; batches: BatchRecord[] } {
  const rows = db.all<BatchRow>(`${SELECT} ORDER BY b.id DESC LIMIT ? OFFSET ?`, [
    page.limit,
    page.offset,
  ]);
  return {
    total: db.value<number>('SELECT count(*) FROM import_batch'),
    batches: rows.map(fromRow),
  };
}

/** @throws QisanError `not_found`. */
export function readBatch(db: ReadHandle, batchId: number): BatchRecord {
  const row = db.get<BatchRow>(`${SELECT} WHERE b.id = ?`, [batchId]);
  if (row === undefined) throw new QisanError('not_found', { what: `batch ${batchId}` });
  return fromRow(row);
}

/** How a batch was read: for taking in its corrected rows. @throws QisanError `not_found`. */
export function readBatchLayout(
  db: ReadHandle,
  batchId: number,
): { recipe: Recipe | null; headers: readonly string[] } {
  const row = db.get<{ recipe: string | null; headers: string }>(
    'SELECT recipe, headers FROM import_batch WHERE id = ?',
    [batchId],
  );
  if (row === undefined) throw new QisanError('not_found', { what: `batch ${batchId}` });
  return {
    recipe: row.recipe === null ? null : (JSON.parse(row.recipe) as Recipe),
    headers: JSON.parse(row.headers) as string[],
  };
}

/** Why rows of a batch fell out, the most frequent reason first. */
export function rejectReasonsOf(db: ReadHandle, batchId: number): ReasonCount[] {
  return db.all<ReasonCount>(
    `SELECT reason, count(*) AS rows FROM import_reject WHERE batch_id = ?
     GROUP BY reason ORDER BY rows DESC, reason`,
    [batchId],
  );
}

function fromRow(row: BatchRow): BatchRecord {
  return {
    batchId: row.id,
    kind: row.kind,
    origin: row.origin,
    state: row.state,
    at: row.created_at,
    undoneAt: row.undone_at,
    fileName: row.file_name,
    filePath: row.file_path,
    sheet: row.sheet,
    recipeId: row.recipe_id,
    recipeName: row.recipe_name,
    rowsRead: row.rows_read,
    rowsSkipped: row.rows_skipped,
    booked: { rows: row.rows_booked, qty: row.qty_booked, amount: row.amount_booked },
    known: { rows: row.rows_known, qty: row.qty_known, amount: row.amount_known },
    rejected: { rows: row.rows_rejected, qty: row.qty_rejected, amount: row.amount_rejected },
    openRejects: row.open_rejects,
    possibleDuplicates: row.possible_duplicates,
    duplicatesDropped: row.duplicates_dropped === 1,
    newSkus: row.new_skus,
    ticketsGrown: row.tickets_grown,
    from: row.from_date,
    to: row.to_date,
  };
}
