import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chooseSilently, type SilentChoice } from '#electron/io/import/choose-silently';
import { openTable, type ReadOptions } from '#electron/io/import/read-table';
import type {
  RejectedRow,
  SalesRow,
  SkippedRows,
  UnderstoodRows,
} from '#shared/domain/imports/rows';
import { tempDir } from './temp-dir';

/** The shop that files are read for in tests. */
export const reading: ReadOptions = {
  clock: { timeZone: 'Asia/Shanghai', cutoffHour: 4 },
  today: '2024-01-31',
};

/** A file of the running test's own. */
export function fileOf(name: string, content: string | Uint8Array): string {
  const path = join(tempDir(), name);
  writeFileSync(path, content);
  return path;
}

export interface ReadTable {
  readonly choice: SilentChoice;
  readonly headers: readonly string[];
  readonly rows: UnderstoodRows['rows'];
  readonly rejected: readonly RejectedRow[];
  readonly skipped: SkippedRows;
}

/** Every table of a file, read as an import without questions reads it. */
export async function readFileSilently(
  path: string,
  options: ReadOptions = reading,
): Promise<ReadTable[]> {
  const tables: ReadTable[] = [];
  for (const choice of await chooseSilently(path, [], options)) {
    tables.push(await readTable(path, choice, options));
  }
  return tables;
}

export async function readTable(
  path: string,
  choice: SilentChoice,
  options: ReadOptions = reading,
): Promise<ReadTable> {
  const { headers, batches } = await openTable(path, choice, options);
  const rows: UnderstoodRows['rows'][number][] = [];
  const rejected: RejectedRow[] = [];
  const skipped = { titles: 0, blanks: 0, totals: 0 };
  for await (const batch of batches) {
    rows.push(...batch.understood.rows);
    rejected.push(...batch.rejected);
    skipped.titles += batch.skipped.titles;
    skipped.blanks += batch.skipped.blanks;
    skipped.totals += batch.skipped.totals;
  }
  return { choice, headers, rows: rows as UnderstoodRows['rows'], rejected, skipped };
}

/** The rows of a table of sales; throws when it is of another kind. */
export function salesOf(table: ReadTable | undefined): SalesRow[] {
  const rows = (table?.rows ?? []) as readonly object[];
  return rows.map((row) => {
    if (!('amount' in row)) throw new Error('not a table of sales');
    return row as SalesRow;
  });
}

/** Sums as integers: quantity in 1/1000, money in 1/10 000. */
export function sumOf(rows: readonly SalesRow[]): { qty: number; amount: number } {
  return rows.reduce((sum, row) => ({ qty: sum.qty + row.qty, amount: sum.amount + row.amount }), {
    qty: 0,
    amount: 0,
  });
}
