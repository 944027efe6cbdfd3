import { FilterFilled, FilterOutlined } from '@ant-design/icons';
import { Button, Popover, Select } from 'antd';
import { useMemo } from 'react';
import { isNumeric } from '#shared/domain/export/cells';
import { useFormat, useLang, useT } from '../words';
import { type Arrangement, choicesOf } from './arrange';
import type { Column, Sorting } from './column';
import styles from './DataTable.module.css';
import { writeTitle } from './write';

interface Props<Row> {
  readonly column: Column<Row>;
  readonly rows: readonly Row[];
  readonly arrangement: Arrangement;
  readonly onArrange: (arrangement: Arrangement) => void;
}

/** The title of a column: sorts on click, filters where the column has choices. */
export function HeaderCell<Row>({ column, rows, arrangement, onArrange }: Props<Row>) {
  const t = useT();
  const format = useFormat();
  const { sorting } = arrangement;
  const direction = sorting?.key === column.key ? sorting : null;
  return (
    <th
      scope="col"
      className={isNumeric(column.kind) ? styles.figure : undefined}
      aria-sort={direction === null ? undefined : direction.descending ? 'descending' : 'ascending'}
    >
      <span className={styles.headCell}>
        <button
          type="button"
          className={`plain-button ${styles.sort}`}
          title={t('common.sortBy', { column: column.title })}
          onClick={() => onArrange({ ...arrangement, sorting: nextSorting(column, sorting) })}
        >
          {writeTitle(format, column)}
          <span className={styles.direction} aria-hidden="true">
            {direction === null ? '' : direction.descending ? '↓' : '↑'}
          </span>
        </button>
        {column.choices === true && (
          <Choice column={column} rows={rows} arrangement={arrangement} onArrange={onArrange} />
        )}
      </span>
    </th>
  );
}

function Choice<Row>({ column, rows, arrangement, onArrange }: Props<Row>) {
  const t = useT();
  const lang = useLang();
  const options = useMemo(
    () => choicesOf(rows, column, lang).map((value) => ({ value, label: value })),
    [rows, column, lang],
  );
  const chosen = arrangement.chosen[column.key] ?? [];
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <Select
          mode="multiple"
          allowClear
          className={styles.choice ?? ''}
          aria-label={t('common.columnFilter', { column: column.title })}
          placeholder={t('common.columnFilter', { column: column.title })}
          options={options}
          value={[...chosen]}
          onChange={(values: string[]) =>
            onArrange({ ...arrangement, chosen: { ...arrangement.chosen, [column.key]: values } })
          }
        />
      }
    >
      <Button
        type="text"
        size="small"
        icon={chosen.length > 0 ? <FilterFilled /> : <FilterOutlined />}
        aria-label={t('common.columnFilter', { column: column.title })}
      />
    </Popover>
  );
}

/** First click: figures fall and texts rise; second: the other way; third: as given. */
function nextSorting<Row>(column: Column<Row>, sorting: Sorting | null): Sorting | null {
  const first = column.kind !== 'text';
  if (sorting?.key !== column.key) return { key: column.key, descending: first };
  return sorting.descending === first ? { key: column.key, descending: !first } : null;
}
