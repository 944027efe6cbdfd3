import { randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { extname, join } from 'node:path';

/**
 * Writes a file into a person's folder and answers its path. An existing file is never overwritten:
 * `daily.pdf` becomes `daily (2).pdf`. The name is claimed first and filled in one step, so nobody
 * ever sees half a file, and two exports at once do not take the same name.
 */
export async function writeNewFile(
  folder: string,
  name: string,
  content: Uint8Array,
): Promise<string> {
  await mkdir(folder, { recursive: true });
  const path = await claim(folder, name);
  try {
    await replaceFile(path, folder, content);
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  return path;
}

/**
 * Writes a file in one step, over an existing one: for a place that a person has chosen in a dialog
 * that asked before overwriting.
 */
export async function overwriteFile(
  folder: string,
  name: string,
  content: Uint8Array,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  await replaceFile(join(folder, name), folder, content);
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

async function replaceFile(path: string, folder: string, content: Uint8Array): Promise<void> {
  const draft = join(folder, `.${randomUUID()}.part`);
  try {
    await writeThrough(await open(draft, 'wx'), content);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** On the disk, not only in its cache, before the rename makes it visible. */
async function writeThrough(file: FileHandle, content: Uint8Array): Promise<void> {
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}
