import ExcelJS from 'exceljs';
import { zoneOffset } from '#shared/domain/calendar/calendar';
import {
  type CellKind,
  type CellValue,
  isNumeric,
  numberFormat,
  plainValue,
} from '#shared/domain/export/cells';
import { textWidth } from '#shared/domain/export/text-width';
import { printable } from './html';

export interface Column {
  readonly title: string;
  readonly kind: CellKind;
  /** In characters; found from the contents where it is not given. */
  readonly width?: number;
}

/** A cell that is of another kind than its column, as in a list of figures with different units. */
export interface TypedCell {
  readonly kind: CellKind;
  readonly value: CellValue;
}

export type SheetRow = readonly (CellValue | TypedCell)[];

export interface Sheet {
  readonly name: string;
  /** Lines above the header; the first is the title. */
  readonly intro?: readonly string[];
  readonly columns: readonly Column[];
  readonly rows: readonly SheetRow[];
  readonly landscape?: boolean;
}

export interface WorkbookInfo {
  readonly title: string;
  /** Printed at the foot of every page, beside the page number. */
  readonly footer: string;
  /** Zone in which instants are written. */
  readonly timeZone: string;
  readonly madeAt: number;
}

const A4 = 9;
const MIN_WIDTH = 8;
const MAX_WIDTH = 60;
/** Rows that are looked at to find the width of a column. */
const WIDTH_SAMPLE = 500;
const INK = 'FF1C1917';
const HEADER_FILL = 'FFF0EFEC';
const RULE = 'FFA8A29E';

/** Writes sheets as an XLSX file: numbers as numbers, dates as dates, ready to print on A4. */
export async function toXlsx(sheets: readonly Sheet[], info: WorkbookInfo): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.title = info.title;
  book.creator = 'Qisan';
  book.created = new Date(info.madeAt);
  const taken = new Set<string>();
  for (const sheet of sheets) addSheet(book, sheet, info, taken);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function addSheet(
  book: ExcelJS.Workbook,
  sheet: Sheet,
  info: WorkbookInfo,
  taken: Set<string>,
): void {
  const intro = sheet.intro ?? [];
  const headerRow = intro.length === 0 ? 1 : intro.length + 2;
  const page = book.addWorksheet(sheetName(sheet.name, taken), {
    views: [{ state: 'frozen', ySplit: headerRow }],
    pageSetup: {
      paperSize: A4,
      orientation: sheet.landscape === true ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${headerRow}:${headerRow}`,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: `&L${info.footer.replaceAll('&', '&&')}&R&P / &N` },
  });
  intro.forEach((line, index) => {
    const cell = page.getCell(index + 1, 1);
    cell.value = printable(line);
    cell.font = index === 0 ? { bold: true, size: 14, color: { argb: INK } } : { size: 10 };
  });
  addHeader(page, sheet.columns, headerRow);
  sheet.rows.forEach((row, index) => {
    const line = page.getRow(headerRow + 1 + index);
    row.forEach((content, column) => {
      const kind = sheet.columns[column]?.kind ?? 'text';
      const cell = isTyped(content) ? content : { kind, value: content };
      fillCell(line.getCell(column + 1), cell, info.timeZone);
    });
  });
  sheet.columns.forEach((column, index) => {
    page.getColumn(index + 1).width = column.width ?? widthOf(sheet, index);
  });
}

function addHeader(page: ExcelJS.Worksheet, columns: readonly Column[], at: number): void {
  const row = page.getRow(at);
  columns.forEach((column, index) => {
    const cell = row.getCell(index + 1);
    cell.value = printable(column.title);
    cell.font = { bold: true, color: { argb: INK } };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: HEADER_FILL } };
    cell.border = { bottom: { style: 'thin', color: { argb: RULE } } };
    cell.alignment = {
      horizontal: isNumeric(column.kind) ? 'right' : 'left',
      vertical: 'middle',
      wrapText: true,
    };
  });
}

function fillCell(cell: ExcelJS.Cell, { kind, value }: TypedCell, timeZone: string): void {
  if (value === null) return;
  cell.value = excelValue(kind, value, timeZone);
  const format = numberFormat(kind, value);
  if (format !== null) cell.numFmt = format;
  if (kind === 'text')
    cell.alignment = { vertical: 'top', wrapText: String(value).length > MAX_WIDTH };
}

function excelValue(kind: CellKind, value: string | number, timeZone: string): ExcelJS.CellValue {
  if (kind === 'date' && typeof value === 'string' && value !== '') {
    return new Date(`${value}T00:00:00Z`);
  }
  if (kind === 'instant' && typeof value === 'number') {
    // A worksheet has no time zones: it gets the time on the wall.
    return new Date(value + zoneOffset(timeZone, value));
  }
  const plain = plainValue(kind, value);
  return typeof plain === 'string' ? printable(plain) : plain;
}

function isTyped(content: CellValue | TypedCell): content is TypedCell {
  return typeof content === 'object' && content !== null;
}

function widthOf(sheet: Sheet, index: number): number {
  const title = sheet.columns[index]?.title ?? '';
  const widths = sheet.rows.slice(0, WIDTH_SAMPLE).map((row) => {
    const content = row[index] ?? null;
    const value = isTyped(content) ? content.value : content;
    return value === null ? 0 : textWidth(String(value));
  });
  const widest = widths.reduce((most, width) => Math.max(most, width), textWidth(title));
  return Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, widest + 3));
}

/** Excel allows 31 characters, none of []:*?/\, and each name once. */
function sheetName(name: string, taken: Set<string>): string {
  const clean =
    printable(name)
      .replace(/[[\]:*?/\\']/g, ' ')
      .trim()
      .slice(0, 28) || 'Sheet';
  let free = clean;
  for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${clean} ${number}`;
  taken.add(free.toLowerCase());
  return free;
}
