import type { CellKind, CellValue } from '#shared/domain/export/cells';
import type { Format } from '#shared/i18n/format';
import { NO_VALUE } from '#shared/i18n/format';
import type { Column } from './column';

/** A cell as a person reads it. Money without its sign: that stands in the header. */
export function writeCell(
  format: Format,
  timeZone: string,
  kind: CellKind,
  value: CellValue,
): string {
  if (value === null) return NO_VALUE;
  if (typeof value === 'string') return kind === 'date' ? format.date(value) : value;
  switch (kind) {
    case 'money':
      return format.moneyPlain(value);
    case 'qty':
      return format.qty(value);
    case 'count':
      return format.count(value);
    case 'number':
      return format.decimal(value, 2);
    case 'ratio':
      return format.percent(value);
    case 'points':
      return format.points(value);
    case 'instant':
      return format.dateTime(value, timeZone);
    case 'text':
    case 'date':
      return String(value);
  }
}

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
    columns.map((column) =>
      writeCell(format, timeZone, column.kind, column.value(row)).replace(/\s+/g, ' '),
    ),
  );
  return [head, ...lines].map((cells) => cells.join('\t')).join('\n');
}
