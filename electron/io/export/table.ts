import { localDateTime } from '#shared/domain/calendar/local-time';
import { type CellValue, plainValue } from '#shared/domain/export/cells';
import { toCsv } from './csv';
import { type Column, toXlsx, type WorkbookInfo } from './workbook';

/** A table as it stands on a screen. */
export interface Table {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** The table as CSV, with its column titles in the first row. */
export function tableToCsv(table: Table, timeZone: string): Uint8Array {
  const titles = table.columns.map((column) => column.title);
  const rows = table.rows.map((row) =>
    table.columns.map((column, index) => csvValue(column, row[index] ?? null, timeZone)),
  );
  return toCsv([titles, ...rows]);
}

/** The table as a workbook of one sheet. */
export function tableToXlsx(table: Table, info: WorkbookInfo): Promise<Uint8Array> {
  const landscape = table.columns.length > 7;
  const { title, columns, rows } = table;
  return toXlsx([{ name: title, columns, rows, landscape }], info);
}

function csvValue(column: Column, value: CellValue, timeZone: string): CellValue {
  if (column.kind === 'instant' && typeof value === 'number') return localDateTime(value, timeZone);
  return plainValue(column.kind, value);
}
