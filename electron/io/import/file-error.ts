import { basename } from 'node:path';
import { QisanError } from '#shared/domain/errors';

/** The user's words for what the system says of a file. */
export function fileError(error: unknown, path: string): unknown {
  if (error instanceof QisanError || !(error instanceof Error)) return error;
  const code = 'code' in error ? String(error.code) : '';
  const file = basename(path);
  if (code === 'EBUSY' || code === 'EPERM' || code === 'ETXTBSY') {
    return new QisanError('file_busy', { file }, { cause: error });
  }
  if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR' || code === 'ENOTDIR') {
    return new QisanError('file_unreadable', { file }, { cause: error });
  }
  if (code.startsWith('Z_')) return new QisanError('file_damaged', { file }, { cause: error });
  return error;
}
