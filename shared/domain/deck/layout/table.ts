import { colours } from '../look';
import { lineHeight, shorten, wrap } from '../measure';
import type { DeckCell, DeckTable } from '../model';
import { CELL_PADDING, type PlacedRow, type PlacedTable, type Rect, type Run } from '../placed';
import { changeColour } from './change';
import type { LayoutContext, Place } from './context';
import { cellText, type Setting, settingOf } from './table-columns';
import { emptyBox, run } from './text-box';

const ROW = 0.36;
/** Rows move closer together before a table is cut. */
const CLOSE_ROW = 0.31;

/** Rows, besides the header and a total, that a height has room for. */
function rowsIn(table: DeckTable, height: number, width: number): number {
  const head = headerHeight(table, settingOf(table, width));
  const total = table.total === null ? 0 : 1;
  return Math.max(1, Math.floor((height - head + 1e-6) / CLOSE_ROW) - total);
}

export function tableHeight(table: DeckTable, width: number): number {
  return headerHeight(table, settingOf(table, width)) + table.rows.length * ROW;
}

/** With its rows as close as they may stand. */
export function leastTableHeight(table: DeckTable, width: number): number {
  return headerHeight(table, settingOf(table, width)) + table.rows.length * CLOSE_ROW;
}

/** A table as high as its rows; what does not fit is counted in its last line. */
export const placeTable: Place<DeckTable> = (table, at, context, prefix) => {
  if (table.rows.length === 0) {
    return { boxes: [emptyBox(prefix, at, context.words.noData)], overflow: [] };
  }
  const setting = settingOf(table, at.w);
  const room = rowsIn(table, at.h, at.w);
  const ordinary = table.rows.flatMap((_, index) => (index === table.total ? [] : [index]));
  const kept = ordinary.length <= room ? ordinary : ordinary.slice(0, room - 1);
  const left = ordinary.length - kept.length;
  const lines = kept.length + (left === 0 ? 0 : 1) + (table.total === null ? 0 : 1);
  const height = Math.min(ROW, (at.h - headerHeight(table, setting)) / lines);
  const set = { ...setting, height };
  const rows: PlacedRow[] = [
    header(table, setting),
    ...kept.map((index) => bodyRow(table, index, set, context)),
    ...(left === 0 ? [] : [moreRow(table, context.words.more(left), set)]),
    ...(table.total === null ? [] : [bodyRow(table, table.total, set, context)]),
  ];
  const box: PlacedTable = {
    kind: 'table',
    name: prefix,
    at: { ...at, h: rows.reduce((sum, row) => sum + row.height, 0) },
    alt: table.columns.map(({ title }) => title).join(', '),
    columns: table.columns.map(({ align }, index) => ({
      align,
      width: setting.widths[index] ?? 0,
    })),
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

function headerHeight(table: DeckTable, { size, widths }: Setting): number {
  const lines = table.columns.map(
    ({ title }, index) => headerLines(title, widths[index] ?? 1, size).length,
  );
  return Math.min(2, Math.max(1, ...lines)) * lineHeight(size) + 0.12;
}

function headerLines(title: string, width: number, size: number): string[] {
  return wrap(title, width - 2 * CELL_PADDING, { size, bold: true });
}

function header(table: DeckTable, setting: Setting): PlacedRow {
  const { size, widths } = setting;
  const cells = table.columns.map(({ title }, index) => {
    const width = (widths[index] ?? 1) - 2 * CELL_PADDING;
    const lines = headerLines(title, widths[index] ?? 1, size);
    if (lines.length <= 2) return run(title, colours.quiet, true);
    const rest = shorten(lines.slice(1).join(' '), width, { size, bold: true });
    return run(`${lines[0]} ${rest}`, colours.quiet, true);
  });
  return { kind: 'header', height: headerHeight(table, setting), key: '', cells, size };
}

type Set = Setting & { readonly height: number };

function bodyRow(
  table: DeckTable,
  index: number,
  { size, widths, height }: Set,
  context: LayoutContext,
): PlacedRow {
  const bold = index === table.total;
  const cells = table.columns.map((_, column) => {
    const width = (widths[column] ?? 1) - 2 * CELL_PADDING;
    return cellRun(table.rows[index]?.[column], { width, size, bold }, context);
  });
  const kind = bold ? 'total' : 'row';
  return { kind, height, key: table.keys[index] ?? '', cells, size };
}

function cellRun(
  cell: DeckCell | undefined,
  { width, size, bold }: { width: number; size: number; bold: boolean },
  { look }: LayoutContext,
): Run {
  const text = shorten(cellText(cell), width, { size, bold });
  if (cell === undefined || !('exact' in cell)) return run(text, colours.ink, bold);
  const colour = cell.good === null ? colours.ink : changeColour(cell, look);
  return run(text, colour === colours.quiet ? colours.ink : colour, bold);
}

function moreRow(table: DeckTable, text: string, { height, size }: Set): PlacedRow {
  const cells = table.columns.map((_, index) => run(index === 0 ? text : '', colours.quiet));
  return { kind: 'more', height, key: '', cells, size };
}
