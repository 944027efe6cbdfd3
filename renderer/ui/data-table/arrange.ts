import type { CellValue } from '#shared/domain/export/cells';
import type { Column, Sorting } from './column';

export interface Arrangement {
  /** Every word of it must occur somewhere in the row. */
  readonly search: string;
  /** Chosen values by column key; none chosen: all. */
  readonly chosen: Readonly<Record<string, readonly string[]>>;
  readonly sorting: Sorting | null;
}

/** Rows that match, in the wanted order. Rows without a value stand last in either direction. */
export function arrange<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  arrangement: Arrangement,
  lang: string,
): readonly Row[] {
  const kept = rows.filter(
    (row) =>
      hasWords(row, columns, arrangement.search) && isChosen(row, columns, arrangement.chosen),
  );
  const { sorting } = arrangement;
  const column = columns.find((one) => one.key === sorting?.key);
  if (sorting === null || column === undefined) return kept;
  const collator = new Intl.Collator(lang, { numeric: true });
  return kept.toSorted((a, b) =>
    compare(column.value(a), column.value(b), sorting.descending, collator),
  );
}

/** The different texts of a column, for its choice in the header. */
export function choicesOf<Row>(rows: readonly Row[], column: Column<Row>, lang: string): string[] {
  const texts = new Set(rows.map((row) => String(column.value(row) ?? '')));
  return [...texts].sort(new Intl.Collator(lang, { numeric: true }).compare);
}

function hasWords<Row>(row: Row, columns: readonly Column<Row>[], search: string): boolean {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const text = columns
    .map((column) => column.value(row) ?? '')
    .join('\n')
    .toLowerCase();
  return words.every((word) => text.includes(word));
}

function isChosen<Row>(
  row: Row,
  columns: readonly Column<Row>[],
  chosen: Arrangement['chosen'],
): boolean {
  return columns.every((column) => {
    const values = chosen[column.key] ?? [];
    return values.length === 0 || values.includes(String(column.value(row) ?? ''));
  });
}

function compare(a: CellValue, b: CellValue, descending: boolean, collator: Intl.Collator): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const order =
    typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
  return descending ? -order : order;
}
