import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Path of a file of the public data that tests and benches may read but the project does not carry:
 * below `QISAN_DATA`, or below `../shared/data` beside the checkout. Null when it is not there; the
 * caller then skips and says so with `missingData`.
 */
export function dataFile(...parts: readonly string[]): string | null {
  const root =
    process.env.QISAN_DATA ?? fileURLToPath(new URL('../../../shared/data', import.meta.url));
  const path = join(resolve(root), ...parts);
  return existsSync(path) ? path : null;
}

/** The message of a test or bench that is skipped because its data are absent. */
export function missingData(what: string): string {
  return `skipped: ${what} is neither below QISAN_DATA nor in ../shared/data`;
}
