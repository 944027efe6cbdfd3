import { understandCells } from '#electron/io/import/read-table';
import {
  type FiledReject,
  readRejectsFile,
  writeRejectsFile,
} from '#electron/io/rejects/rejects-file';
import { readBatch, readBatchLayout } from '#electron/store/batches';
import { bookCorrection } from '#electron/store/booking/correction';
import { listRejects, openRejects } from '#electron/store/rejects';
import { readClock } from '#electron/store/store-info';
import type { CorrectionResult } from '#shared/contract/imports';
import type { QisanContract } from '#shared/contract/index';
import { businessDateOf } from '#shared/domain/calendar/calendar';
import { QisanError } from '#shared/domain/errors';
import { formats } from '#shared/i18n/format';
import { writeReject } from '#shared/i18n/reject-sentence';
import { translator } from '#shared/i18n/t';
import { batchResult } from '../batch-result';
import type { Handlers, JobContext } from '../context';

type ImportHandlers = Handlers<QisanContract>['imports'];

interface CorrectedCells {
  readonly id: number;
  readonly cells: readonly string[];
}

/** Rejects that are written or read in one go. */
const MOST = 1_000_000;
const NONE_SKIPPED = { titles: 0, blanks: 0, totals: 0 };

export const exportRejects: ImportHandlers['exportRejects'] = async (context, input) => {
  const t = translator(input.lang);
  const writer = { t, format: formats(input.lang) };
  const { headers } = readBatchLayout(context.read, input.batchId);
  const { rows } = listRejects(
    context.read,
    { batchId: input.batchId, state: 'open' },
    { offset: 0, limit: MOST },
  );
  await writeRejectsFile(
    input.path,
    [t('data.reject_id'), t('data.reject_file'), t('data.reject_row'), t('data.reject_reason')],
    headers,
    rows.map(
      (row): FiledReject => ({ ...row, reason: writeReject(writer, row.reason, row.params) }),
    ),
  );
  return { path: input.path, rows: rows.length };
};

export const correct: ImportHandlers['correct'] = (context, input) =>
  book(context, input.batchId, input.rows);

/** Only rows that were edited come back as corrections; the others wait on. */
export const correctFromFile: ImportHandlers['correctFromFile'] = async (context, input) => {
  const read = await readRejectsFile(input.path);
  const rows = read.filter((row) => {
    const [reject] = openRejects(context.read, input.batchId, [row.id]);
    return reject !== undefined && !sameCells(reject.cells, row.cells);
  });
  return rows.length === 0
    ? { batch: null, stillRejected: [] }
    : await book(context, input.batchId, rows);
};

async function book(
  context: JobContext,
  batchId: number,
  corrected: readonly CorrectedCells[],
): Promise<CorrectionResult> {
  return await context.exclusively(async () => {
    const { write } = context.stores.current;
    const batch = readBatch(write, batchId);
    const { recipe, headers } = readBatchLayout(write, batchId);
    if (recipe === null || batch.state === 'undone') {
      throw new QisanError('conflict', { what: `batch ${batchId}` });
    }
    const rejects = openRejects(
      write,
      batchId,
      corrected.map((row) => row.id),
    );
    const clock = readClock(write);
    const rows = understandCells(
      recipe,
      headers,
      rejects.map((reject, index) => ({ row: reject.row, cells: corrected[index]?.cells ?? [] })),
      { clock, today: businessDateOf(context.now(), clock) },
    );
    const done = bookCorrection(
      write,
      {
        fileName: batch.fileName,
        sheet: batch.sheet,
        recipe,
        recipeId: batch.recipeId,
        headers,
        now: context.now(),
      },
      rejects,
      rows,
    );
    return {
      batch: done.batchId === null ? null : batchResult(write, done.batchId, NONE_SKIPPED),
      stillRejected: done.stillRejected,
    };
  });
}

function sameCells(a: readonly string[], b: readonly string[]): boolean {
  const length = Math.max(a.length, b.length);
  return Array.from({ length }, (_, index) => index).every(
    (index) => (a[index] ?? '').trim() === (b[index] ?? '').trim(),
  );
}
