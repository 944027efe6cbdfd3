import { readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';

const TABLE_EXTENSIONS = new Set(['.csv', '.tsv', '.txt', '.xlsx', '.xls', '.gz']);

/**
 * Files to import among paths that a person has dropped or chosen. A file is taken whatever its
 * name; of a folder only the tables directly in it, without hidden files and the lock files of
 * spreadsheet programs. Paths that are not there are left to `inspect`, which says so.
 */
export function listTables(paths: readonly string[]): string[] {
  const files = paths.flatMap((path) => (isFolder(path) ? tablesIn(path) : [path]));
  return [...new Set(files)];
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function tablesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !/^[.~]/.test(entry.name))
    .filter(({ name }) => TABLE_EXTENSIONS.has(extname(name).toLowerCase()))
    .map(({ name }) => join(folder, name))
    .sort((a, b) => a.localeCompare(b, undefined, { numeric: true }));
}
