import { writeFile } from 'node:fs/promises';
import Papa from 'papaparse';
import { openSource } from '../import/open-source';

/** A reject on its way to a spreadsheet and back. */
export interface FiledReject {
  readonly id: number;
  readonly fileName: string;
  readonly row: number;
  /** In words. */
  readonly reason: string;
  readonly cells: readonly string[];
}

/** Titles of the columns before the cells: number, file, row, reason. */
export type RejectTitles = readonly [id: string, file: string, row: string, reason: string];

/** Columns before the cells of the source. */
const OWN_COLUMNS = 4;
/** Excel takes a CSV file for UTF-8 only with a byte order mark. */
const BOM = '\uFEFF';

/** Writes rejects as CSV that Excel opens right: number, file, row, reason, then the cells. */
export async function writeRejectsFile(
  path: string,
  titles: RejectTitles,
  headers: readonly string[],
  rejects: readonly FiledReject[],
): Promise<void> {
  const rows = rejects.map((reject) => [
    String(reject.id),
    reject.fileName,
    String(reject.row),
    reject.reason,
    ...reject.cells,
  ]);
  const csv = Papa.unparse([[...titles, ...headers], ...rows], { newline: '\r\n' });
  await writeFile(path, `${BOM}${csv}\r\n`);
}

/**
 * The rejects of an edited file: whatever a spreadsheet program made of it, also with another
 * encoding or delimiter, or as a workbook. Rows without a number are left out.
 *
 * @throws QisanError `file_…` when it cannot be read.
 */
export async function readRejectsFile(
  path: string,
): Promise<{ readonly id: number; readonly cells: readonly string[] }[]> {
  const source = await openSource(path);
  const table = source.tables[0];
  const rejects: { id: number; cells: readonly string[] }[] = [];
  if (table === undefined) return rejects;
  for await (const batch of table.read()) {
    for (const record of batch.cells) {
      const id = Number(record[0]?.trim() || Number.NaN);
      if (Number.isInteger(id)) rejects.push({ id, cells: record.slice(OWN_COLUMNS) });
    }
  }
  return rejects;
}
