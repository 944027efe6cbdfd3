import { randomUUID } from 'node:crypto';
import { rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { fingerprintOf } from '#electron/io/export/fingerprint';
import type { DeliveryReason } from '#shared/domain/outbox/delivery';
import { DeliveryFault } from './setback';

/** A file of a report, read and found to be as it was archived. */
export interface Parcel {
  readonly name: string;
  readonly content: Uint8Array;
  readonly sha256: string;
}

const reasons: Readonly<Record<string, DeliveryReason>> = {
  ENOENT: 'folder_missing',
  ENOTDIR: 'folder_missing',
  ENOSPC: 'folder_full',
  EDQUOT: 'folder_full',
  EACCES: 'folder_unwritable',
  EPERM: 'folder_unwritable',
  EROFS: 'folder_unwritable',
};

/**
 * Copies the files into a folder, each in one step, so that nobody there sees half of one. A file that
 * is there already with the same content has been delivered: a try that was broken off is finished,
 * not repeated. The folder itself is never made: a share that is not connected is not a new folder.
 *
 * @throws DeliveryFault
 */
export async function deliverToFolder(folder: string, parcels: readonly Parcel[]): Promise<void> {
  try {
    const found = await stat(folder);
    if (!found.isDirectory()) throw new DeliveryFault('folder_missing', folder);
    for (const parcel of parcels) await place(folder, parcel);
  } catch (error) {
    if (error instanceof DeliveryFault) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const reason = reasons[code] ?? 'unknown';
    throw new DeliveryFault(reason, error instanceof Error ? error.message : folder);
  }
}

async function place(folder: string, { name, content, sha256 }: Parcel): Promise<void> {
  const path = await freePath(folder, basename(name), sha256);
  if (path === null) return;
  const draft = join(folder, `.${randomUUID()}.part`);
  try {
    await writeFile(draft, content, { flag: 'wx', flush: true });
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** The name, or the first numbered one that is free; null where the file is there already. */
async function freePath(folder: string, name: string, sha256: string): Promise<string | null> {
  const extension = extname(name);
  const stem = name.slice(0, name.length - extension.length);
  for (let number = 1; ; number += 1) {
    const path = join(folder, number === 1 ? name : `${stem} (${number})${extension}`);
    const found = await fingerprintOf(path);
    if (found === sha256) return null;
    if (found === null) return path;
  }
}
