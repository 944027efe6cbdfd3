import { printable } from './html';

export type CsvCell = string | number | null;

/** Excel takes a file for UTF-8 only with this mark at its start. */
const BYTE_ORDER_MARK = '\ufeff';

/** A text that a spreadsheet would run as a formula when the file is opened. */
const formula = /^[=+\-@\t\r]/;
const number = /^[+-]?\d+(\.\d+)?%?$/;

/**
 * Rows as CSV that Excel opens right: UTF-8 with a mark, commas, CRLF. Numbers are written with a
 * point and without grouping, so that any program can read them back.
 */
export function toCsv(rows: readonly (readonly CsvCell[])[]): Uint8Array {
  const lines = rows.map((row) => `${row.map(writeCell).join(',')}\r\n`);
  return new TextEncoder().encode(BYTE_ORDER_MARK + lines.join(''));
}

function writeCell(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  return quote(disarm(printable(cell)));
}

/** An apostrophe in front turns a would-be formula into the text that it is. */
function disarm(text: string): string {
  return formula.test(text) && !number.test(text) ? `'${text}` : text;
}

function quote(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
