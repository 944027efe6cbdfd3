import { colours } from '../look';
import { fitText, shorten } from '../measure';
import type { DeckCell, DeckTable } from '../model';
import { CELL_PADDING, type PlacedRow, type PlacedTable, type Rect, type Run } from '../placed';
import { changeColour } from './change';
import type { LayoutContext, Place } from './context';
import { cellText } from './table-columns';
import {
  headerHeight,
  headerLines,
  leastHeight,
  roomyHeight,
  rowHeights,
  type Setting,
  settingOf,
} from './table-rows';
import { emptyBox, run } from './text-box';

/** In the letters that a height has room for; in the usual ones where it is not known. */
export function tableHeight(table: DeckTable, width: number, height?: number): number {
  return roomyHeight(table, settingOf(table, width, height));
}

/** With its rows as close as they may stand, each on one line. */
export function leastTableHeight(table: DeckTable, width: number): number {
  return leastHeight(table, { ...settingOf(table, width), lines: 1 });
}

/** A table as high as its rows; what does not fit is counted in its last line. */
export const placeTable: Place<DeckTable> = (table, at, context, prefix) => {
  if (table.rows.length === 0) {
    return { boxes: [emptyBox(prefix, at, context.words.noData)], overflow: [] };
  }
  const setting = settingOf(table, at.w, at.h);
  const { kept, left } = keptRows(table, setting, at.h);
  const below = table.total === null ? [] : [table.total];
  const shown = [...kept, ...(left === 0 ? [] : [MORE]), ...below];
  const heights = rowHeights(table, shown, setting, at.h - headerHeight(table, setting));
  const rows: PlacedRow[] = [
    header(table, setting),
    ...shown.map((index, row) => {
      const set = { ...setting, height: heights[row] ?? 0 };
      return index === MORE
        ? moreRow(table, context.words.more(left), set)
        : bodyRow(table, index, set, context);
    }),
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

/** Stands for the line that says how many more rows there are. */
const MORE = -1;

/** Rows besides a total that a height has room for, and how many there are beyond them. */
function keptRows(table: DeckTable, setting: Setting, height: number) {
  const ordinary = table.rows.flatMap((_, index) => (index === table.total ? [] : [index]));
  const sheets = sheetsOf(table, ordinary, setting, height);
  const [first = []] = sheets;
  if (sheets.length <= 1) return { kept: first, left: 0 };
  const kept = first.slice(0, Math.max(1, first.length - 1));
  return { kept, left: ordinary.length - kept.length };
}

/** Rows by the sheets that they stand on, each as full as it can be and with room for a total. */
function sheetsOf(
  table: DeckTable,
  ordinary: readonly number[],
  setting: Setting,
  height: number,
): number[][] {
  const sheets: number[][] = [];
  const total = table.total === null ? [] : [table.total];
  for (const index of ordinary) {
    const sheet = sheets.at(-1);
    const rows = [...(sheet ?? []), index, ...total].map((row) => table.rows[row] ?? []);
    const least = leastHeight({ ...table, rows, total: null }, setting);
    if (sheet === undefined || least > height + 1e-6) sheets.push([index]);
    else sheet.push(index);
  }
  return sheets;
}

/** A table that has its page for itself goes on on further pages. */
export function splitTable(table: DeckTable, { h, w }: Pick<Rect, 'h' | 'w'>): DeckTable[] {
  const ordinary = table.rows.flatMap((_, index) => (index === table.total ? [] : [index]));
  if (sheetsOf(table, ordinary, settingOf(table, w, h), h).length <= 1) return [table];
  const setting = settingOf(table, w);
  const full = sheetsOf(table, ordinary, setting, h);
  // Sheets alike: the last one is not left with a single row.
  const each = Math.ceil(ordinary.length / full.length);
  const even = full.map((_, sheet) => ordinary.slice(sheet * each, (sheet + 1) * each));
  const fits = even.every((rows) => sheetsOf(table, rows, setting, h).length === 1);
  return (fits ? even : full).map((part, sheet) => {
    const last = sheet === full.length - 1 && table.total !== null ? [table.total] : [];
    const rows = [...part, ...last];
    return {
      ...table,
      rows: rows.map((index) => table.rows[index] ?? []),
      keys: rows.map((index) => table.keys[index] ?? ''),
      total: last.length === 0 ? null : rows.length - 1,
    };
  });
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
  { size, widths, lines, height }: Set,
  context: LayoutContext,
): PlacedRow {
  const bold = index === table.total;
  const cells = table.columns.map(({ align }, column) => {
    const width = (widths[column] ?? 1) - 2 * CELL_PADDING;
    const most = align === 'start' ? lines : 1;
    return cellRun(table.rows[index]?.[column], { width, size, bold, lines: most }, context);
  });
  const kind = bold ? 'total' : 'row';
  return { kind, height, key: table.keys[index] ?? '', cells, size };
}

function cellRun(
  cell: DeckCell | undefined,
  { width, size, bold, lines }: { width: number; size: number; bold: boolean; lines: number },
  { look }: LayoutContext,
): Run {
  const all = cellText(cell);
  const text =
    lines === 1
      ? shorten(all, width, { size, bold })
      : fitText(all.replace(/\s+/g, ' ').trim(), width, { sizes: [size], lines, bold }).text;
  if (cell === undefined || !('exact' in cell)) return run(text, colours.ink, bold);
  const colour = cell.good === null ? colours.ink : changeColour(cell, look);
  return run(text, colour === colours.quiet ? colours.ink : colour, bold);
}

function moreRow(table: DeckTable, text: string, { height, size }: Set): PlacedRow {
  const cells = table.columns.map((_, index) => run(index === 0 ? text : '', colours.quiet));
  return { kind: 'more', height, key: '', cells, size };
}
