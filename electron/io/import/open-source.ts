import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { QisanError } from '#shared/domain/errors';
import type { Source } from './source';
import { openText, type TextLayout } from './text/text-source';

const ANY_LAYOUT: TextLayout = { encoding: null, delimiter: null };

/**
 * Opens a file of any kind that is understood: what it is, is told by its first bytes, never by its
 * name (tills call text files .xls).
 *
 * @throws QisanError `file_…` as listed at the contract of imports.
 */
export async function openSource(path: string, layout: TextLayout = ANY_LAYOUT): Promise<Source> {
  try {
    const bytes = await sizeOf(path);
    const magic = await firstBytes(path);
    if (startsWith(magic, [0x1f, 0x8b])) return await openText({ path, bytes, gzip: true }, layout);
    return await openText({ path, bytes, gzip: false }, layout);
  } catch (error) {
    throw fileError(error, path);
  }
}

async function sizeOf(path: string): Promise<number> {
  const found = await stat(path);
  if (!found.isFile()) throw new QisanError('file_unreadable', { file: basename(path) });
  if (found.size === 0) throw new QisanError('file_empty', { file: basename(path) });
  return found.size;
}

async function firstBytes(path: string): Promise<Buffer> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function startsWith(bytes: Buffer, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

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
