/** Whether a bundle is older than what it is made of. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { inRoot } from '../lib/paths';

/** What every bundle depends on besides its own folders: versions of libraries, and how it is made. */
const COMMON = ['package.json', 'package-lock.json', 'tsconfig.json', 'build/bundle'];

/**
 * Runs `make` unless `stamp` (a file beside the result) says that the result was made of exactly
 * these sources. The contents are compared, not the times: a fresh clone or a branch switch is no
 * change. Answers whether it was run.
 */
export async function unlessUnchanged(
  stamp: string,
  sources: readonly string[],
  make: () => Promise<void>,
): Promise<boolean> {
  const hash = await hashOf([...COMMON, ...sources]);
  const made = await readFile(stamp, 'utf8').catch(() => undefined);
  if (made === hash) return false;
  await rm(stamp, { force: true });
  await make();
  await mkdir(dirname(stamp), { recursive: true });
  await writeFile(stamp, hash);
  return true;
}

async function hashOf(sources: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of await filesOf(source)) {
      hash.update(`${file}\0`);
      hash.update(await readFile(inRoot(file)));
    }
  }
  return hash.digest('hex');
}

async function filesOf(source: string): Promise<string[]> {
  const entries = await readdir(inRoot(source), { recursive: true, withFileTypes: true }).catch(
    () => undefined,
  );
  if (entries === undefined) return [source];
  const prefix = inRoot('').length;
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(prefix))
    .sort();
}
