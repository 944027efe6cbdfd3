import { useDeferredValue, useMemo } from 'react';
import { useLang } from '../words';
import { type Arrangement, matchRows, rowText, sortRows } from './arrange';
import type { Column } from './column';

/**
 * The rows as arranged. A key pressed in the search box is shown at once and the rows follow; of a
 * long table only the matching is done anew, not the sorting.
 */
export function useArranged<Row extends object>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  arrangement: Arrangement,
  searchText: ((row: Row) => string) | undefined,
): readonly Row[] {
  const lang = useLang();
  const later = useDeferredValue(arrangement);
  const { sorting } = later;
  const sorted = useMemo(
    () => sortRows(rows, columns, sorting, lang),
    [rows, columns, sorting, lang],
  );
  const textOf = useMemo(
    () => remembered(searchText ?? ((row: Row) => rowText(columns, row))),
    [columns, searchText],
  );
  return useMemo(() => matchRows(sorted, columns, later, textOf), [sorted, columns, later, textOf]);
}

/** Texts are made when they are first searched, and kept for as long as their row lives. */
function remembered<Row extends object>(make: (row: Row) => string): (row: Row) => string {
  const texts = new WeakMap<Row, string>();
  return (row) => {
    const known = texts.get(row);
    if (known !== undefined) return known;
    const text = make(row).toLowerCase();
    texts.set(row, text);
    return text;
  };
}
