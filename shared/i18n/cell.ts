import type { CellKind, CellValue } from '#shared/domain/export/cells';
import { type Format, NO_VALUE } from './format';

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
