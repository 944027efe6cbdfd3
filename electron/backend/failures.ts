import { randomUUID } from 'node:crypto';
import { QisanError } from '#shared/domain/errors';

/** Turns anything thrown into an error a person can be told; the unexpected is logged with an id. */
export function toQisanError(error: unknown, method: string): QisanError {
  if (error instanceof QisanError) return error;
  if (isAbort(error)) return new QisanError('cancelled');
  const code = errorCode(error);
  if (code === 'ENOSPC' || code === 'SQLITE_FULL')
    return new QisanError('disk_full', {}, { cause: error });
  if (code === 'SQLITE_BUSY' || code === 'SQLITE_LOCKED')
    return new QisanError('locked', {}, { cause: error });
  if (code === 'SQLITE_CORRUPT' || code === 'SQLITE_NOTADB') {
    return new QisanError('damaged_data', { detail: String(error) }, { cause: error });
  }
  if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR') {
    return new QisanError('file_unreadable', { file: errorPath(error) }, { cause: error });
  }
  const id = randomUUID().slice(0, 8);
  console.error(`[${id}] ${method}`, error);
  return new QisanError('internal', { id }, { cause: error });
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function errorPath(error: unknown): string {
  return error instanceof Error && 'path' in error ? String(error.path) : '';
}
