import { memo, type ReactNode } from 'react';
import { isNumeric } from '#shared/domain/export/cells';
import { writeCell } from '#shared/i18n/cell';
import { useFormat, useTimeZone } from '../words';
import type { Column } from './column';
import styles from './DataTable.module.css';

interface Props<Row> {
  readonly id: string;
  readonly row: Row;
  readonly index: number;
  readonly columns: readonly Column<Row>[];
  /** The keys stand on it. */
  readonly current: boolean;
  /** Null in tables where nothing is chosen. */
  readonly chosen: boolean | null;
}

/** One row. While a long table scrolls, only rows that come into sight are written. */
function Row<RowData>({ id, row, index, columns, current, chosen }: Props<RowData>) {
  const format = useFormat();
  const timeZone = useTimeZone();
  return (
    <tr
      id={id}
      data-index={index}
      data-current={current || undefined}
      aria-rowindex={index + 2}
      aria-selected={chosen ?? current}
    >
      {chosen !== null && (
        <td className={styles.pick} data-pick="">
          <span className={styles.box} data-on={chosen || undefined} aria-hidden="true" />
        </td>
      )}
      {columns.map((column, place) => (
        <Cell key={column.key} first={place === 0} figure={isNumeric(column.kind)}>
          {column.show?.(row) ?? writeCell(format, timeZone, column.kind, column.value(row))}
        </Cell>
      ))}
    </tr>
  );
}

/** `memo` loses the type parameter; the row's type is known again here. */
export const TableRow = memo(Row) as typeof Row;

function Cell(props: { first: boolean; figure: boolean; children: ReactNode }) {
  const className = props.figure ? styles.figure : undefined;
  return props.first ? (
    <th scope="row" className={className}>
      {props.children}
    </th>
  ) : (
    <td className={className}>{props.children}</td>
  );
}
