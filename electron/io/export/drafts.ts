import { randomUUID } from 'node:crypto';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { QisanError } from '#shared/domain/errors';

/**
 * Writes the content into a folder under a name that nobody looks at, and answers that path. It is
 * on the disk, not only in its cache, before anyone makes it visible by a rename.
 *
 * @throws QisanError `file_unwritable`
 */
export async function writeDraft(folder: string, content: Uint8Array): Promise<string> {
  const draft = join(folder, `.${randomUUID()}.part`);
  try {
    await mkdir(folder, { recursive: true });
    const file = await open(draft, 'wx');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    return draft;
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw writeFault(error, folder);
  }
}

/** What a person is told of a place that cannot be written. A full disk has words of its own. */
export function writeFault(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (typeof code !== 'string' || code === 'ENOSPC') return error;
  return new QisanError('file_unwritable', { file: path }, { cause: error });
}
