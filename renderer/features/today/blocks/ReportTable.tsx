import type { Column } from '../../../ui/data-table/column';
import { DataTable } from '../../../ui/data-table/DataTable';
import { useLook } from '../../../ui/theme/ThemeProvider';
import { useT } from '../../../ui/words';
import styles from './ReportTable.module.css';

interface Props<Row> {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string | number;
  readonly columns: readonly Column<Row>[];
  readonly onOpen?: (row: Row) => void;
}

/** Rows that are in sight before the table scrolls by itself. */
const IN_SIGHT = 16;
const HEAD = 35;

/** A short table inside a report. */
export function ReportTable<Row extends object>(props: Props<Row>) {
  const t = useT();
  const { rowHeight } = useLook();
  if (props.rows.length === 0) return <p className={styles.none}>{t('report.none')}</p>;
  const height = HEAD + rowHeight * Math.min(IN_SIGHT, props.rows.length);
  return (
    <div style={{ height }}>
      <DataTable {...props} bare height={height} />
    </div>
  );
}
