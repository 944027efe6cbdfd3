import { writeCell } from '#shared/i18n/cell';
import type { Format } from '#shared/i18n/format';
import { withHyphens } from '#shared/i18n/number';
import type { Column } from './column';

/** The title of a column with the unit of its figures. */
export function writeTitle<Row>(format: Format, column: Column<Row>): string {
  return column.kind === 'money' ? `${column.title} (${format.currencySign})` : column.title;
}

/** Tab-separated lines for the clipboard: spreadsheets take them as cells. */
export function writeTabbed<Row>(
  format: Format,
  timeZone: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): string {
  const head = columns.map((column) => writeTitle(format, column));
  const lines = rows.map((row) =>
    columns.map((column) => {
      const value = column.value(row);
      const text = writeCell(format, timeZone, column.kind, value).replace(/\s+/g, ' ');
      return typeof value === 'number' ? withHyphens(text) : text;
    }),
  );
  return [head, ...lines].map((cells) => cells.join('\t')).join('\n');
}
