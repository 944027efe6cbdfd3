/** Making something costly so that it is there whole or not at all. */
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Longer than any of our makings takes: an older folder was left by a run that was ended. */
const LEFT_BEHIND_MS = 3_600_000;

/**
 * Calls `make` with an empty folder beside `target`, on the same disk, so that its last step can be
 * a rename to `target`. The folder is deleted afterwards, and what ended runs have left as well.
 */
export async function withTempBeside(
  target: string,
  make: (temp: string) => Promise<void>,
): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  await removeLeftBehind(target);
  const temp = await mkdtemp(prefixOf(target));
  try {
    await make(temp);
  } finally {
    await rm(temp, { recursive: true, force: true });
  }
}

function prefixOf(target: string): string {
  return `${target}.making-`;
}

async function removeLeftBehind(target: string): Promise<void> {
  const parent = dirname(target);
  const prefix = basename(prefixOf(target));
  const temps = (await readdir(parent)).filter((name) => name.startsWith(prefix));
  for (const name of temps) {
    const temp = join(parent, name);
    const info = await stat(temp).catch(() => undefined);
    if (info !== undefined && Date.now() - info.mtimeMs > LEFT_BEHIND_MS) {
      await rm(temp, { recursive: true, force: true });
    }
  }
}
