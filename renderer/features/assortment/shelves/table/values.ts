import type { CategoryChange, ShelfCategory } from '#shared/contract/shelves';
import { LONGEST_CM, parseLength } from '#shared/domain/imports/lengths';
import { parseNumber, parseRatio } from '#shared/domain/imports/numbers';
import { cleanText, toHalfWidth } from '#shared/domain/imports/text';

/** The figures of a category that a person types, in the order of the columns. */
export const valueColumns = ['shelfLengthCm', 'facings', 'targetStapleShare', 'lossRate'] as const;
export type ValueColumn = (typeof valueColumns)[number];

/** How a value stands in its cell: metres, facings, per cent. '' where there is none. */
export function writeValue(column: ValueColumn, value: number | null): string {
  if (value === null) return '';
  const units = { shelfLengthCm: 100, facings: 1, targetStapleShare: 0.01, lossRate: 0.01 };
  return String(Math.round((value / units[column]) * 100) / 100);
}

/** What was typed or pasted; null = emptied, undefined = cannot be. `7:3` is a share of 0.7. */
export function readValue(column: ValueColumn, text: string): number | null | undefined {
  const value = parse(column, text);
  if (value === null) return null;
  const most = { shelfLengthCm: LONGEST_CM, facings: 100_000, targetStapleShare: 1, lossRate: 1 };
  if (!(value >= 0 && value <= most[column])) return undefined;
  return column === 'facings' && !Number.isInteger(value) ? undefined : value;
}

function parse(column: ValueColumn, text: string): number | null {
  switch (column) {
    case 'shelfLengthCm':
      return parseLength(text, 'point', 'm');
    case 'facings':
      return parseNumber(text, 'point');
    case 'targetStapleShare':
      return splitShare(text) ?? parseRatio(text, 'point', 'percent');
    case 'lossRate':
      return parseRatio(text, 'point', 'percent');
  }
}

function splitShare(text: string): number | null {
  const parts = /^(\d+(?:\.\d+)?):(\d+(?:\.\d+)?)$/.exec(toHalfWidth(cleanText(text)));
  if (parts === null) return null;
  const [staple, specialty] = [Number(parts[1]), Number(parts[2])];
  return staple + specialty === 0 ? Number.NaN : staple / (staple + specialty);
}

/** More than one cell on the clipboard: rows of a spreadsheet. */
export function isBlock(text: string): boolean {
  return /[\t\n]/.test(text.trim());
}

export interface Pasted {
  readonly changes: readonly CategoryChange[];
  /** Cells that could not be read and are left as they were. */
  readonly refused: number;
}

/**
 * A block of a spreadsheet laid over rows and columns from one cell on. Cells beyond the table are
 * left out.
 */
export function readBlock(
  text: string,
  rows: readonly ShelfCategory[],
  column: ValueColumn,
): Pasted {
  const lines = text.replace(/\r/g, '').replace(/\n+$/, '').split('\n');
  const columns = valueColumns.slice(valueColumns.indexOf(column));
  let refused = 0;
  const changes = lines.flatMap((line, index): CategoryChange[] => {
    const row = rows[index];
    if (row === undefined) return [];
    const told: Partial<Record<ValueColumn, number | null>> = {};
    for (const [at, cell] of line.split('\t').entries()) {
      const target = columns[at];
      if (target === undefined) continue;
      const value = readValue(target, cell);
      if (value === undefined) refused += 1;
      else if (value !== row[target]) told[target] = value;
    }
    return Object.keys(told).length === 0 ? [] : [{ id: row.id, ...told }];
  });
  return { changes, refused };
}
