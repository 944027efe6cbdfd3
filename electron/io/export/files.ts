import { link, open, rename, rm } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { writeDraft, writeFault } from './drafts';

/**
 * Writes a file into a person's folder and answers its path. An existing file is never overwritten:
 * `daily.pdf` becomes `daily (2).pdf`. The name appears with its whole content in one step, so
 * nobody ever sees half a file, and two exports at once do not take the same name.
 *
 * @throws QisanError `file_unwritable`
 */
export async function writeNewFile(
  folder: string,
  name: string,
  content: Uint8Array,
): Promise<string> {
  const draft = await writeDraft(folder, content);
  try {
    return await publish(draft, folder, name);
  } catch (error) {
    throw writeFault(error, join(folder, name));
  } finally {
    await rm(draft, { force: true });
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

/** Makes the draft visible under that name, or under the first numbered one that is free. */
async function publish(draft: string, folder: string, name: string): Promise<string> {
  const extension = extname(name);
  const stem = name.slice(0, name.length - extension.length);
  for (let number = 1; ; number += 1) {
    const path = join(folder, number === 1 ? name : `${stem} (${number})${extension}`);
    try {
      await giveName(draft, path);
      return path;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
  }
}

/**
 * A hard link takes a free name and never a taken one, which a rename does not promise. Memory
 * sticks and some shares know no links: there the name is claimed by an empty file first, which for
 * a moment can be seen.
 */
async function giveName(draft: string, path: string): Promise<void> {
  try {
    await link(draft, path);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error;
    await (await open(path, 'wx')).close();
    try {
      await rename(draft, path);
    } catch (fault) {
      await rm(path, { force: true });
      throw fault;
    }
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
