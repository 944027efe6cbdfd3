import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import * as Xlsx from '@e965/xlsx';
import * as codePages from '@e965/xlsx/dist/cpexcel.full.mjs';
import { QisanError } from '#shared/domain/errors';
import type { Encoding } from '#shared/domain/imports/recipe';
import { dateText, numberText, percentText } from '../cell-text';
import type { RawBatch, Source } from '../source';
import { formatOf } from '../xlsx/workbook';

Xlsx.set_cptable(codePages);

/** These formats are read whole: a till's old ones hold 65 536 rows at most. */
const LIMIT = 200 * 1024 ** 2;
const BATCH = 2_000;

/** Old binary workbooks, and HTML or XML tables that a till has named .xls (then with `markup`). */
export async function openXls(
  path: string,
  bytes: number,
  markup: Encoding | null,
): Promise<Source> {
  const file = basename(path);
  if (bytes > LIMIT) throw new QisanError('file_too_large', { file, limit: LIMIT / 1024 ** 2 });
  const book = parse(await readFile(path), markup, file);
  const date1904 = book.Workbook?.WBProps?.date1904 ?? false;
  const tables = book.SheetNames.flatMap((sheet, index) => {
    const content = book.Sheets[sheet];
    if (content?.['!ref'] === undefined) return [];
    const read = () => readSheet(content, date1904, bytes);
    const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    return [{ sheet, hidden, encoding: null, delimiter: null, read }];
  });
  if (tables.length === 0) throw new QisanError('file_empty', { file });
  return { format: 'xls', gzip: false, bytes, tables };
}

function parse(content: Buffer, markup: Encoding | null, file: string): Xlsx.WorkBook {
  try {
    // Formulas, styles and links are of no use here; in markup a text stays a text (leading zeros).
    const common = { cellFormula: false, cellHTML: false, cellText: false } as const;
    if (markup === null) return Xlsx.read(content, { ...common, type: 'buffer', dense: true });
    const text = new TextDecoder(markup).decode(content);
    return Xlsx.read(text, { ...common, type: 'string', raw: true, dense: true });
  } catch (error) {
    const said = error instanceof Error ? error.message : '';
    const code = /password|encrypt/i.test(said) ? 'file_encrypted' : 'file_damaged';
    throw new QisanError(code, { file }, { cause: error });
  }
}

async function* readSheet(
  sheet: Xlsx.WorkSheet,
  date1904: boolean,
  bytes: number,
): AsyncGenerator<RawBatch> {
  const rows = sheet['!data'] ?? [];
  fillMerges(sheet, rows);
  for (let start = 0; start < rows.length; start += BATCH) {
    const cells = rows
      .slice(start, start + BATCH)
      .map((row) => Array.from(row ?? [], (cell) => cellText(cell, date1904)));
    const bytesRead = Math.round((Math.min(rows.length, start + BATCH) / rows.length) * bytes);
    yield { firstRow: start + 1, cells, broken: [], bytesRead };
  }
}

/** As in `VerticalMerges`: what is merged over several rows stands in each. */
function fillMerges(sheet: Xlsx.WorkSheet, rows: Xlsx.CellObject[][]): void {
  for (const { s, e } of sheet['!merges'] ?? []) {
    const value = rows[s.r]?.[s.c];
    if (value === undefined) continue;
    for (let row = s.r + 1; row <= Math.min(e.r, rows.length - 1); row++) {
      const cells = rows[row] ?? [];
      cells[s.c] ??= value;
      rows[row] = cells;
    }
  }
}

function cellText(cell: Xlsx.CellObject | undefined, date1904: boolean): string {
  if (cell === undefined) return '';
  switch (cell.t) {
    case 'n': {
      const number = Number(cell.v);
      const format = formatOf(-1, typeof cell.z === 'string' ? cell.z : '');
      if (format === 'date') return dateText(number, date1904);
      return format === 'percent' ? percentText(number) : numberText(number);
    }
    case 'd':
      return cell.v instanceof Date ? cell.v.toISOString().slice(0, 19).replace('T', ' ') : '';
    case 'z':
      return '';
    case 'e':
      return cell.w ?? '#N/A';
    default:
      return String(cell.v ?? '');
  }
}
