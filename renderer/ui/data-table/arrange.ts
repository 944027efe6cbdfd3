import type { CellValue } from '#shared/domain/export/cells';
import type { Column, Sorting } from './column';

export interface Arrangement {
  /** Every word of it must occur somewhere in the row. */
  readonly search: string;
  /** Chosen values by column key; none chosen: all. */
  readonly chosen: Readonly<Record<string, readonly string[]>>;
  readonly sorting: Sorting | null;
}

const collators = new Map<string, Intl.Collator>();

/** Making a collator costs more than sorting a short list with it. */
function collatorOf(lang: string): Intl.Collator {
  const known = collators.get(lang) ?? new Intl.Collator(lang, { numeric: true });
  collators.set(lang, known);
  return known;
}

/** Rows in the wanted order. Rows without a value stand last in either direction. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sorting: Sorting | null,
  lang: string,
): readonly Row[] {
  const column = columns.find((one) => one.key === sorting?.key);
  if (sorting === null || column === undefined) return rows;
  const ranked = ranksOf(rows.map(column.value), lang).map((rank, at) => ({ rank, at }));
  const sign = sorting.descending ? -1 : 1;
  ranked.sort((a, b) => {
    if (a.rank === null || b.rank === null)
      return Number(a.rank === null) - Number(b.rank === null);
    return sign * (a.rank - b.rank);
  });
  return ranked.flatMap(({ at }) => rows[at] ?? []);
}

/** Numbers by which values stand in order: each different text is compared once, not once per row. */
function ranksOf(values: readonly CellValue[], lang: string): (number | null)[] {
  const texts = new Set<string>();
  for (const value of values) if (typeof value === 'string') texts.add(value);
  const sorted = [...texts].sort(collatorOf(lang).compare);
  const ranks = new Map(sorted.map((text, rank) => [text, rank]));
  return values.map((value) => (typeof value === 'string' ? (ranks.get(value) ?? null) : value));
}

/** Rows that match; `textOf` answers what is searched in a row, in small letters. */
export function matchRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  { search, chosen }: Arrangement,
  textOf: (row: Row) => string,
): readonly Row[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const choices = columns.flatMap((column) => {
    const values = chosen[column.key] ?? [];
    return values.length === 0 ? [] : [{ column, values: new Set(values) }];
  });
  if (words.length === 0 && choices.length === 0) return rows;
  return rows.filter((row) => {
    if (choices.some(({ column, values }) => !values.has(choiceOf(column, row)))) return false;
    if (words.length === 0) return true;
    const text = textOf(row);
    return words.every((word) => text.includes(word));
  });
}

/** What a search looks in where a table says nothing else: every value of the row. */
export function rowText<Row>(columns: readonly Column<Row>[], row: Row): string {
  return columns
    .map((column) => column.value(row) ?? '')
    .join('\n')
    .toLowerCase();
}

/** The different texts of a column, for its choice in the header. */
export function choicesOf<Row>(rows: readonly Row[], column: Column<Row>, lang: string): string[] {
  const texts = new Set(rows.map((row) => choiceOf(column, row)));
  return [...texts].sort(collatorOf(lang).compare);
}

function choiceOf<Row>(column: Column<Row>, row: Row): string {
  return String(column.value(row) ?? '');
}
