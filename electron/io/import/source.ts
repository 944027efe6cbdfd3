import type { FileFormat } from '#shared/domain/imports/inspection';
import type { RawRows } from '#shared/domain/imports/understand/table';

/** Records on their way, and how far in the file they stand. */
export interface RawBatch extends RawRows {
  readonly bytesRead: number;
}

/** One sheet of a workbook, or the one table of a text file. */
export interface SourceTable {
  /** '' for text. */
  readonly sheet: string;
  /** Not shown by the spreadsheet program. */
  readonly hidden: boolean;
  /** Text only. */
  readonly encoding: string | null;
  readonly delimiter: string | null;
  /** Every record from the first row of the table on, in pieces; can be asked for again. */
  read(): AsyncIterable<RawBatch>;
}

/** An opened file: nothing stays open between calls of `read`. */
export interface Source {
  readonly format: FileFormat;
  readonly gzip: boolean;
  readonly bytes: number;
  readonly tables: readonly SourceTable[];
}

/** The first records of a table, and how many lie in the part of the file that was read for them. */
export interface Head extends RawBatch {
  readonly recordsRead: number;
}

/** The first `count` records of a table. */
export async function headOf(table: SourceTable, count: number): Promise<Head> {
  const cells: (readonly string[])[] = [];
  const broken: number[] = [];
  let firstRow = 1;
  let bytesRead = 0;
  for await (const batch of table.read()) {
    if (cells.length === 0) firstRow = batch.firstRow;
    // A gap between batches is rows without any cell.
    while (cells.length > 0 && firstRow + cells.length < batch.firstRow && cells.length < count) {
      cells.push([]);
    }
    for (const index of batch.broken) broken.push(cells.length + index);
    for (const record of batch.cells) cells.push(record);
    bytesRead = batch.bytesRead;
    if (cells.length >= count) break;
  }
  return { firstRow, cells: cells.slice(0, count), broken, bytesRead, recordsRead: cells.length };
}
