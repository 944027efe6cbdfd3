import { type as sizes } from '../look';
import { widthOf } from '../measure';
import type { DeckCell, DeckTable } from '../model';
import { CELL_PADDING } from '../placed';
import { arrow } from './change';
import { waterLine } from './water-line';

const LEAST_COLUMN = 0.4;
/** A name that is shortened further than this says nothing. */
const LEAST_NAME = 1.1;

/** Width at which nothing in the table is cut. */
export function naturalWidth(table: DeckTable, size: number = sizes.table): number {
  return sumOf(needsOf(table, size));
}

/**
 * Numbers get the width that they need, names share the rest: names are cut before a number is. What
 * is left over goes by the shares that the deck asks for.
 */
export function columnWidths(table: DeckTable, width: number, size: number): number[] {
  const needs = needsOf(table, size);
  const wanted = sumOf(needs);
  if (wanted <= width) {
    const shares = sumOf(table.columns.map((column) => column.width)) || 1;
    return needs.map(
      (own, index) => own + ((width - wanted) * (table.columns[index]?.width ?? 0)) / shares,
    );
  }
  const isName = table.columns.map(({ align }) => align === 'start');
  const names = needs.filter((_, index) => isName[index]);
  const numbers = wanted - sumOf(names);
  const least = sumOf(names.map((own) => Math.min(own, LEAST_NAME)));
  const forNumbers = Math.min(numbers, Math.max(width * 0.3, width - least));
  const cap = waterLine(names, width - forNumbers);
  return needs.map((own, index) =>
    isName[index] === true ? Math.min(own, cap) : (own / (numbers || 1)) * forNumbers,
  );
}

function needsOf(table: DeckTable, size: number): number[] {
  return table.columns.map((_, index) => need(table, index, size));
}

function need(table: DeckTable, index: number, size: number): number {
  const cells = table.rows.map((row, at) =>
    widthOf(cellText(row[index]), { size, bold: at === table.total }),
  );
  const title = table.columns[index]?.title ?? '';
  const head = headWidth(title, size);
  return Math.max(LEAST_COLUMN, head, ...cells) + 2 * CELL_PADDING + 0.04;
}

/** A title may take two lines; no word of it is broken. */
function headWidth(title: string, size: number): number {
  const whole = widthOf(title, { size, bold: true });
  if (title.length <= 6) return whole;
  const words = title.split(/\s+/).filter((word) => !/[\u2e80-\uffff]/u.test(word));
  return Math.max(whole * 0.6, ...words.map((word) => widthOf(word, { size, bold: true })));
}

export function cellText(cell: DeckCell | undefined): string {
  if (cell === undefined) return '';
  return 'exact' in cell && cell.good !== null ? `${arrow(cell)}${cell.text}` : cell.text;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
