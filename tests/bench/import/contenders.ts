import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { RunResult } from '#shared/contract/imports';
import { electronOptions } from '../../../build/bundle/electron';
import bundleWorkers from '../../helpers/worker-bundles';

/** Where the work is done: a folder that is emptied before every run. */
export class Workplace {
  constructor(readonly folder: string) {}

  clear(): void {
    rmSync(this.folder, { recursive: true, force: true });
    mkdirSync(this.folder, { recursive: true });
  }
}

export interface ImportRun {
  readonly result: RunResult;
  /** Largest resident size of the whole process, worker and all, in MB. */
  readonly peakMb: number;
}

/** Builds the process that imports; answers how to run it on a file. */
export async function prepareQisan(
  folder: string,
): Promise<(dataDir: string, path: string, timeZone: string) => ImportRun> {
  await bundleWorkers();
  await build({
    ...electronOptions({ 'import-once': join(import.meta.dirname, 'import-once.ts') }),
    outdir: folder,
    sourcemap: false,
  });
  const script = join(folder, 'import-once.cjs');
  return (dataDir, path, timeZone) => {
    const out = execFileSync(process.execPath, [script, dataDir, path, timeZone], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NODE_PATH: join(process.cwd(), 'node_modules') },
    });
    return JSON.parse(out) as ImportRun;
  };
}

/** What the `sqlite3` command line loads the same file into. */
export interface PeerTable {
  readonly columns: readonly string[];
  /** The same three ways to find a line as ours: by day, by SKU and day, by ticket. */
  readonly indexes: readonly (readonly string[])[];
}

/**
 * `.import` of the file as it is into a table of texts: no number is read, no row is checked, nothing
 * is compared, nothing is added up. One transaction, as ours.
 */
export function importWithSqlite(
  database: string,
  path: string,
  table: PeerTable,
  journal: 'wal' | 'default',
): void {
  const columns = table.columns.map((column) => `"${column}" TEXT`).join(', ');
  const indexes = table.indexes.map((parts, index) => {
    const names = parts.map((part) => `"${part}"`).join(', ');
    return `CREATE INDEX line_${index} ON line (${names});`;
  });
  const script = [
    ...(journal === 'wal' ? ['PRAGMA journal_mode = WAL;', 'PRAGMA synchronous = FULL;'] : []),
    `CREATE TABLE line (${columns});`,
    ...indexes,
    '.mode csv',
    `.import --skip 1 "${path}" line`,
  ].join('\n');
  execFileSync('sqlite3', [database], { input: script, stdio: ['pipe', 'ignore', 'inherit'] });
}
