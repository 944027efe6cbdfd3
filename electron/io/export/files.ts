import { open, rename, rm } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { writeDraft, writeFault } from './drafts';

/**
 * Writes a file into a person's folder and answers its path. An existing file is never overwritten:
 * `daily.pdf` becomes `daily (2).pdf`. The name is claimed before it is filled in one step, so nobody
 * ever sees half a file, and two exports at once do not take the same name.
 *
 * @throws QisanError `file_unwritable`
 */
export async function writeNewFile(
  folder: string,
  name: string,
  content: Uint8Array,
): Promise<string> {
  const draft = await writeDraft(folder, content);
  let path: string | undefined;
  try {
    path = await claim(folder, name);
    await rename(draft, path);
    return path;
  } catch (error) {
    await rm(draft, { force: true });
    if (path !== undefined) await rm(path, { force: true });
    throw writeFault(error, join(folder, name));
  }
}

/**
 * Writes a file in one step, over an existing one: for a place that a person has chosen in a dialog
 * that asked before overwriting.
 *
 * @throws QisanError `file_unwritable`
 */
export async function overwriteFile(
  folder: string,
  name: string,
  content: Uint8Array,
): Promise<void> {
  const draft = await writeDraft(folder, content);
  const path = join(folder, name);
  try {
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw writeFault(error, path);
  }
}

/** Creates an empty file of that name, or of the first numbered one that is free. */
async function claim(folder: string, name: string): Promise<string> {
  const extension = extname(name);
  const stem = name.slice(0, name.length - extension.length);
  for (let number = 1; ; number += 1) {
    const path = join(folder, number === 1 ? name : `${stem} (${number})${extension}`);
    try {
      await (await open(path, 'wx')).close();
      return path;
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}
