import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

/** SHA-256 of a file's contents, or null where there is no such file. */
export async function fingerprintOf(path: string): Promise<string | null> {
  const content = await readFile(path).catch(() => null);
  return content === null ? null : createHash('sha256').update(content).digest('hex');
}
