import { CopyOutlined, DownloadOutlined, SearchOutlined } from '@ant-design/icons';
import { App, Button, Dropdown, Input } from 'antd';
import type { ReactNode } from 'react';
import { useFormat, useT } from '../words';
import type { Arrangement } from './arrange';
import type { Column } from './column';
import styles from './DataTable.module.css';
import { type TableToSave, useSaveTable } from './export';
import { writeTitle } from './write';

interface Props<Row> {
  readonly title: string;
  readonly fileColumns: readonly Column<Row>[];
  /** As arranged: what is copied and exported. */
  readonly rows: readonly Row[];
  readonly total: number;
  readonly arrangement: Arrangement;
  readonly onArrange: (arrangement: Arrangement) => void;
  readonly onCopy: () => void;
  readonly children: ReactNode;
}

/** Search, number of rows, copy and export of a table. */
export function Toolbar<Row>(props: Props<Row>) {
  const { title, fileColumns, rows, total, arrangement, onArrange, onCopy } = props;
  const t = useT();
  const format = useFormat();
  const { message } = App.useApp();
  const save = useSaveTable();
  const filtered =
    arrangement.search !== '' || Object.values(arrangement.chosen).some((some) => some.length > 0);

  function toSave(): TableToSave {
    return {
      title,
      columns: fileColumns.map((column) => ({
        title: writeTitle(format, column),
        kind: column.kind,
      })),
      rows: rows.map((row) => fileColumns.map((column) => column.value(row))),
    };
  }
  return (
    <div className={styles.toolbar}>
      <Input
        allowClear
        prefix={<SearchOutlined />}
        className={styles.search ?? ''}
        placeholder={t('common.search')}
        aria-label={t('common.search')}
        value={arrangement.search}
        onChange={(event) => onArrange({ ...arrangement, search: event.target.value })}
      />
      {props.children}
      <span className={styles.count} role="status">
        {filtered
          ? t('common.rowsOf', { shown: rows.length, total })
          : t('common.rows', { count: total })}
      </span>
      {filtered && (
        <Button
          size="small"
          type="link"
          onClick={() => onArrange({ ...arrangement, search: '', chosen: {} })}
        >
          {t('common.clearFilter')}
        </Button>
      )}
      <div className={styles.right}>
        <Button
          type="text"
          icon={<CopyOutlined />}
          onClick={() => {
            onCopy();
            void message.success(t('common.copied'));
          }}
        >
          {t('common.copy')}
        </Button>
        {save !== null && (
          <Dropdown
            menu={{
              items: [
                { key: 'xlsx', label: t('common.exportXlsx') },
                { key: 'csv', label: t('common.exportCsv') },
                { key: 'paper', label: t('common.print') },
              ],
              onClick: ({ key }) =>
                void save(toSave(), key === 'csv' || key === 'paper' ? key : 'xlsx'),
            }}
          >
            <Button type="text" icon={<DownloadOutlined />}>
              {t('common.export')}
            </Button>
          </Dropdown>
        )}
      </div>
    </div>
  );
}
