import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { QisanError } from '#shared/domain/errors';

/** A part that unfolds to more is no export of a till, but a mistake or a trap. */
const PART_LIMIT = 2 * 1024 ** 3;
/** Parts that are kept in memory whole: texts shared by the sheets, styles. */
const KEPT_LIMIT = 512 * 1024 ** 2;
const MANY_PARTS = 10_000;

/** The parts of a zipped document. Close it when done. */
export interface ZipPackage {
  has(name: string): boolean;
  /** Size of a part when unfolded, 0 when it is not there. */
  size(name: string): number;
  stream(name: string): Promise<Readable>;
  /** The same for a part that will be kept in memory. */
  streamKept(name: string): Promise<Readable>;
  /** A small part as text, '' when it is not there. */
  text(name: string): Promise<string>;
  close(): void;
}

/** @throws QisanError `file_damaged`, `file_too_large`, `file_encrypted`. */
export async function openZip(path: string): Promise<ZipPackage> {
  const file = basename(path);
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false }).catch((error) => {
    throw damaged(error, file);
  });
  try {
    return packageOf(zip, await entriesOf(zip), file);
  } catch (error) {
    zip.close();
    throw damaged(error, file);
  }
}

function packageOf(zip: ZipFile, entries: ReadonlyMap<string, Entry>, file: string): ZipPackage {
  const stream = async (name: string, limit = PART_LIMIT): Promise<Readable> => {
    const entry = entries.get(name.toLowerCase());
    if (entry === undefined) throw new QisanError('file_damaged', { file });
    if (entry.uncompressedSize > limit) {
      throw new QisanError('file_too_large', { file, limit: limit / 1024 ** 2 });
    }
    return await zip.openReadStreamPromise(entry);
  };
  return {
    has: (name) => entries.has(name.toLowerCase()),
    size: (name) => entries.get(name.toLowerCase())?.uncompressedSize ?? 0,
    stream: (name) => stream(name),
    streamKept: (name) => stream(name, KEPT_LIMIT),
    async text(name) {
      if (!entries.has(name.toLowerCase())) return '';
      const parts: Buffer[] = [];
      for await (const part of await stream(name, KEPT_LIMIT)) parts.push(part);
      return Buffer.concat(parts).toString('utf8');
    },
    close: () => zip.close(),
  };
}

function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  return new Promise((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      entries.set(entry.fileName.replaceAll('\\', '/').toLowerCase(), entry);
      if (entries.size > MANY_PARTS) reject(new Error('too many parts'));
      else zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', reject);
    zip.readEntry();
  });
}

/** What is wrong inside a zip is one thing to a person: the file is cut off or damaged. */
export function damaged(error: unknown, file: string): unknown {
  if (error instanceof QisanError) return error;
  if (error instanceof Error && 'code' in error && !String(error.code).startsWith('Z_'))
    return error;
  return new QisanError('file_damaged', { file }, { cause: error });
}
