import { type Table, tableToCsv, tableToXlsx } from '#electron/io/export/table';
import type { WorkbookInfo } from '#electron/io/export/workbook';

export interface TableTask {
  readonly table: Table;
  readonly format: 'csv' | 'xlsx';
  readonly info: WorkbookInfo;
}

/** A long table takes seconds to be made into a workbook; nobody else has to wait for it. */
export async function writeTable({ table, format, info }: TableTask): Promise<Uint8Array> {
  return format === 'csv' ? tableToCsv(table, info.timeZone) : await tableToXlsx(table, info);
}
