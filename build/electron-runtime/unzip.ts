/** Unpacks chosen files of a zip archive, with their permissions. */
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type Entry, openPromise } from 'yauzl';

/** The upper half of a zip entry's attributes is the Unix mode. */
const UNIX_MODE_SHIFT = 16;

/**
 * @param place answers where a file goes inside `target` (by its name in the archive), or undefined
 *   to leave it out. yauzl refuses names that would lead outside.
 */
export async function unzip(
  archive: string,
  target: string,
  place: (name: string) => string | undefined,
): Promise<void> {
  const zip = await openPromise(archive, { lazyEntries: true });
  for await (const entry of zip.eachEntry()) {
    const inside = isFolder(entry) ? undefined : place(entry.fileName);
    if (inside === undefined) continue;
    const file = join(target, inside);
    await mkdir(dirname(file), { recursive: true });
    const source = await zip.openReadStreamPromise(entry);
    await pipeline(source, createWriteStream(file, { mode: modeOf(entry) }));
  }
}

function isFolder(entry: Entry): boolean {
  return entry.fileName.endsWith('/');
}

function modeOf(entry: Entry): number {
  return (entry.externalFileAttributes >>> UNIX_MODE_SHIFT) & 0o777 || 0o644;
}
