import type { NoticeRecord } from '#electron/store/notices';
import type { RunResult } from '#shared/contract/imports';
import type { ErrorCode } from '#shared/domain/errors';

/** Failures that a person settles by opening the file in the import wizard once. */
const FOR_THE_WIZARD: ReadonlySet<ErrorCode> = new Set([
  'file_unsure',
  'file_missing_columns',
  'file_no_header',
  'file_unrecognised',
]);

/** What a person is told of a file that came through the watched folder; `path` is where it is now. */
export function noticeOf(
  file: string,
  path: string,
  result: RunResult,
): Pick<NoticeRecord, 'level' | 'code' | 'params'> {
  const [failure] = result.failed;
  if (failure !== undefined) {
    const code = FOR_THE_WIZARD.has(failure.code)
      ? 'watch_unsure'
      : failure.code === 'file_encrypted'
        ? 'watch_encrypted'
        : 'watch_failed';
    return { level: 'error', code, params: { file, path, reason: failure.code } };
  }
  const sum = (count: (batch: RunResult['batches'][number]) => number): number =>
    result.batches.reduce((total, batch) => total + count(batch), 0);
  const rows = sum((batch) => batch.booked.rows);
  const known = sum((batch) => batch.known.rows);
  const rejected = sum((batch) => batch.rejected.rows);
  const batchId = result.batches[0]?.batchId ?? 0;
  const params = { file, path, rows, known, rejected, batchId };
  if (rejected > 0) return { level: 'warning', code: 'watch_rejects', params };
  if (rows === 0) return { level: 'info', code: 'watch_known', params };
  return { level: 'info', code: 'watch_imported', params };
}
