import type { ReactNode } from 'react';
import type { CellKind, CellValue } from '#shared/domain/export/cells';

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  /** How its values are to be read: decides alignment, writing and export. */
  readonly kind: CellKind;
  /** What is sorted, filtered, copied and exported. */
  readonly value: (row: Row) => CellValue;
  /** What is shown instead of the written value. */
  readonly show?: (row: Row) => ReactNode;
  /** Width in px; columns without one share what is left (at least 140 px each). */
  readonly width?: number;
  /** A choice of the column's values in the header; for columns with few different ones. */
  readonly choices?: boolean;
}

export interface Sorting {
  readonly key: string;
  readonly descending: boolean;
}
