import { type as sizes } from '../look';
import { lineHeight, wrap } from '../measure';
import type { DeckTable } from '../model';
import { CELL_PADDING } from '../placed';
import { cellText, columnWidths, naturalWidth } from './table-columns';

/** Sizes of a table that has room to be read from further away, largest first. */
const GROWN = [18, 16] as const;
/** Largest first: a table is set smaller before anything in it is cut. */
const SIZES = [sizes.table, sizes.label] as const;
/** Above and below the line of a row, in inches: where there is room, and as little as may be. */
const ROOMY = 0.11;
const CLOSE = 0.06;
const HEADER_AIR = 0.12;
/** Most lines of a row of words, and of a header. */
const MOST_LINES = 2;

/** How a table is set. */
export interface Setting {
  /** Of its letters, in points. */
  readonly size: number;
  /** Of each column, in inches. */
  readonly widths: readonly number[];
  /** Most lines that a cell of words may take before it is cut. */
  readonly lines: number;
}

/**
 * In the largest letters in which nothing is cut; words take two lines before they are set smaller, and
 * are set smaller before they are cut. Without a height nothing is set larger than usual.
 */
export function settingOf(table: DeckTable, width: number, height?: number): Setting {
  const set = (size: number, lines: number): Setting => ({
    size,
    widths: columnWidths(table, width, size),
    lines,
  });
  const fits = (setting: Setting) => leastHeight(table, setting) <= (height ?? Infinity) + 1e-6;
  const grown = height === undefined ? [] : GROWN;
  const whole = [...grown, sizes.table].find(
    (size) => naturalWidth(table, size) <= width && fits(set(size, 1)),
  );
  if (whole !== undefined) return set(whole, 1);
  const wrapped = SIZES.map((size) => set(size, MOST_LINES)).find(
    (setting) => fits(setting) && nothingCut(table, setting),
  );
  if (wrapped !== undefined) return wrapped;
  return set(naturalWidth(table) <= width ? SIZES[0] : SIZES[1], 1);
}

/** With its rows as close as they may stand. */
export function leastHeight(table: DeckTable, setting: Setting): number {
  const rows = table.rows.map((_, index) => rowHeight(table, index, setting, CLOSE));
  return headerHeight(table, setting) + rows.reduce((sum, height) => sum + height, 0);
}

/** With air between its rows. */
export function roomyHeight(table: DeckTable, setting: Setting): number {
  return leastHeight(table, setting) + table.rows.length * (ROOMY - CLOSE);
}

/** Heights of rows that share a height: with air where there is room. */
export function rowHeights(
  table: DeckTable,
  rows: readonly number[],
  setting: Setting,
  height: number,
): number[] {
  const least = rows.map((index) => rowHeight(table, index, setting, CLOSE));
  const left = height - least.reduce((sum, own) => sum + own, 0);
  const air = Math.max(0, Math.min(ROOMY - CLOSE, left / Math.max(1, rows.length)));
  return least.map((own) => own + air);
}

/** Height of a row; one that the table does not have is a line of words below it. */
function rowHeight(table: DeckTable, index: number, setting: Setting, air: number): number {
  return linesOf(table, index, setting) * lineHeight(setting.size) + air;
}

function linesOf(table: DeckTable, index: number, { size, widths, lines }: Setting): number {
  if (lines === 1) return 1;
  const bold = index === table.total;
  const needed = table.columns.map(({ align }, column) => {
    if (align !== 'start') return 1;
    const width = (widths[column] ?? 0) - 2 * CELL_PADDING;
    return wrap(cellText(table.rows[index]?.[column]), width, { size, bold }).length;
  });
  return Math.min(lines, Math.max(1, ...needed));
}

function nothingCut(table: DeckTable, setting: Setting): boolean {
  const endless = { ...setting, lines: Infinity };
  return (
    naturalNumbers(table, setting) &&
    table.rows.every((_, index) => linesOf(table, index, endless) <= setting.lines)
  );
}

/** Numbers stand on one line: each column of them has the width that it needs. */
function naturalNumbers(table: DeckTable, { size, widths }: Setting): boolean {
  return table.columns.every(({ align }, column) => {
    if (align === 'start') return true;
    const only = { ...table, columns: table.columns.slice(column, column + 1) };
    const own = { ...only, rows: table.rows.map((row) => row.slice(column, column + 1)) };
    return naturalWidth(own, size) <= (widths[column] ?? 0) + 1e-6;
  });
}

export function headerHeight(table: DeckTable, { size, widths }: Setting): number {
  const lines = table.columns.map(
    ({ title }, index) => headerLines(title, widths[index] ?? 1, size).length,
  );
  return Math.min(MOST_LINES, Math.max(1, ...lines)) * lineHeight(size) + HEADER_AIR;
}

export function headerLines(title: string, width: number, size: number): string[] {
  return wrap(title, width - 2 * CELL_PADDING, { size, bold: true });
}
