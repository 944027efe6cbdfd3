import { colours, type as sizes } from '../look';
import { lineHeight, shorten, widthOf, wrap } from '../measure';
import type { DeckCell, DeckTable } from '../model';
import { CELL_PADDING, type PlacedRow, type PlacedTable, type Rect, type Run } from '../placed';
import { arrow, changeColour } from './change';
import type { LayoutContext, Place } from './context';
import { emptyBox, run } from './text-box';
import { waterLine } from './water-line';

const ROW = 0.36;
/** Rows move closer together before a table is cut. */
const CLOSE_ROW = 0.31;
const LEAST_COLUMN = 0.7;
const SIZE = sizes.table;

/** Rows, besides the header and a total, that a height has room for. */
export function rowsIn(table: DeckTable, height: number, width: number): number {
  const head = headerHeight(table, columnWidths(table, width));
  const total = table.total === null ? 0 : 1;
  return Math.max(1, Math.floor((height - head + 1e-6) / CLOSE_ROW) - total);
}

export function tableHeight(table: DeckTable, width: number): number {
  return headerHeight(table, columnWidths(table, width)) + table.rows.length * ROW;
}

/** A table as high as its rows; what does not fit is counted in its last line. */
export const placeTable: Place<DeckTable> = (table, at, context, prefix) => {
  if (table.rows.length === 0) {
    return { boxes: [emptyBox(prefix, at, context.words.noData)], overflow: [] };
  }
  const widths = columnWidths(table, at.w);
  const room = rowsIn(table, at.h, at.w);
  const ordinary = table.rows.flatMap((_, index) => (index === table.total ? [] : [index]));
  const kept = ordinary.length <= room ? ordinary : ordinary.slice(0, room - 1);
  const left = ordinary.length - kept.length;
  const lines = kept.length + (left === 0 ? 0 : 1) + (table.total === null ? 0 : 1);
  const height = Math.min(ROW, (at.h - headerHeight(table, widths)) / lines);
  const rows: PlacedRow[] = [
    header(table, widths),
    ...kept.map((index) => bodyRow(table, index, { widths, height }, context)),
    ...(left === 0 ? [] : [moreRow(table, context.words.more(left), height)]),
    ...(table.total === null ? [] : [bodyRow(table, table.total, { widths, height }, context)]),
  ];
  const box: PlacedTable = {
    kind: 'table',
    name: prefix,
    at: { ...at, h: rows.reduce((sum, row) => sum + row.height, 0) },
    alt: table.columns.map(({ title }) => title).join(', '),
    columns: table.columns.map(({ align }, index) => ({ align, width: widths[index] ?? 0 })),
    rows,
  };
  return { boxes: [box], overflow: [] };
};

/** A table that has its page for itself goes on on further pages. */
export function splitTable(table: DeckTable, { h, w }: Pick<Rect, 'h' | 'w'>): DeckTable[] {
  const room = rowsIn(table, h, w);
  const ordinary = table.rows.flatMap((_, index) => (index === table.total ? [] : [index]));
  if (ordinary.length <= room) return [table];
  const sheets = Math.ceil(ordinary.length / room);
  const each = Math.ceil(ordinary.length / sheets);
  return Array.from({ length: sheets }, (_, sheet) => {
    const part = ordinary.slice(sheet * each, (sheet + 1) * each);
    const last = sheet === sheets - 1 && table.total !== null ? [table.total] : [];
    const rows = [...part, ...last];
    return {
      ...table,
      rows: rows.map((index) => table.rows[index] ?? []),
      keys: rows.map((index) => table.keys[index] ?? ''),
      total: last.length === 0 ? null : rows.length - 1,
    };
  });
}

/**
 * Numbers get the width that they need, names share the rest by what they need: so that names are cut
 * before a number is.
 */
export function columnWidths(table: DeckTable, width: number): number[] {
  const needs = table.columns.map((_, index) => columnNeed(table, index));
  const wanted = needs.reduce((sum, need) => sum + need, 0);
  if (wanted <= width) {
    // What is left over goes by the shares that the deck asks for.
    const shares = table.columns.reduce((sum, column) => sum + column.width, 0) || 1;
    return needs.map(
      (need, index) => need + ((width - wanted) * (table.columns[index]?.width ?? 0)) / shares,
    );
  }
  const isName = table.columns.map(({ align }) => align === 'start');
  const names = needs.filter((_, index) => isName[index]);
  const numbers = wanted - names.reduce((sum, need) => sum + need, 0);
  const least = names.length * LEAST_COLUMN;
  const forNumbers = Math.min(numbers, Math.max(width * 0.3, width - least));
  const cap = waterLine(names, width - forNumbers);
  return needs.map((need, index) =>
    isName[index] === true ? Math.min(need, cap) : (need / (numbers || 1)) * forNumbers,
  );
}

function columnNeed(table: DeckTable, index: number): number {
  const cells = table.rows.map((row) => cellText(row[index]));
  const title = table.columns[index]?.title ?? '';
  const body = Math.max(0, ...cells.map((text) => widthOf(text, { size: SIZE })));
  // A title may take two lines.
  const head = widthOf(title, { size: SIZE, bold: true }) * (title.length > 6 ? 0.6 : 1);
  return Math.max(LEAST_COLUMN, body, head) + 2 * CELL_PADDING + 0.04;
}

function headerHeight(table: DeckTable, widths: readonly number[]): number {
  const lines = Math.max(
    ...table.columns.map(({ title }, index) => headerLines(title, widths[index] ?? 1).length),
  );
  return Math.min(2, lines) * lineHeight(SIZE) + 0.12;
}

function headerLines(title: string, width: number): string[] {
  return wrap(title, width - 2 * CELL_PADDING, { size: SIZE, bold: true });
}

function header(table: DeckTable, widths: readonly number[]): PlacedRow {
  const cells = table.columns.map(({ title }, index) => {
    const width = (widths[index] ?? 1) - 2 * CELL_PADDING;
    const lines = headerLines(title, widths[index] ?? 1);
    if (lines.length <= 2) return run(title, colours.quiet, true);
    const rest = shorten(lines.slice(1).join(' '), width, { size: SIZE, bold: true });
    return run(`${lines[0]} ${rest}`, colours.quiet, true);
  });
  return { kind: 'header', height: headerHeight(table, widths), key: '', cells, size: SIZE };
}

function bodyRow(
  table: DeckTable,
  index: number,
  { widths, height }: { widths: readonly number[]; height: number },
  context: LayoutContext,
): PlacedRow {
  const total = index === table.total;
  const cells = table.columns.map((_, column) => {
    const cell = table.rows[index]?.[column];
    const width = (widths[column] ?? 1) - 2 * CELL_PADDING;
    return cellRun(cell, width, total, context);
  });
  const kind = total ? 'total' : 'row';
  return { kind, height, key: table.keys[index] ?? '', cells, size: SIZE };
}

function cellRun(
  cell: DeckCell | undefined,
  width: number,
  bold: boolean,
  { look }: LayoutContext,
): Run {
  const text = shorten(cellText(cell), width, { size: SIZE, bold });
  if (cell === undefined || !('exact' in cell)) return run(text, colours.ink, bold);
  const colour = cell.good === null ? colours.ink : changeColour(cell, look);
  return run(text, colour === colours.quiet ? colours.ink : colour, bold);
}

function cellText(cell: DeckCell | undefined): string {
  if (cell === undefined) return '';
  return 'exact' in cell && cell.good !== null ? `${arrow(cell)}${cell.text}` : cell.text;
}

function moreRow(table: DeckTable, text: string, height: number): PlacedRow {
  const cells = table.columns.map((_, index) => run(index === 0 ? text : '', colours.quiet));
  return { kind: 'more', height, key: '', cells, size: SIZE };
}
