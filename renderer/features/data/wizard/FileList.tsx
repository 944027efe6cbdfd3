import {
  CheckCircleFilled,
  CloseOutlined,
  ExclamationCircleFilled,
  LoadingOutlined,
  QuestionCircleFilled,
} from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useT } from '../../../ui/words';
import { type LookedAt, openQuestions, type TableDraft, type WizardFile } from './draft';
import { useWizardStore } from './store';
import { useWizard } from './use-wizard';
import styles from './Wizard.module.css';

/** The files with their tables: what each was taken for, and whether something has to be answered. */
export function FileList({ looked }: { looked: LookedAt | null }) {
  const t = useT();
  const wizard = useWizard();
  const files = useWizardStore((state) => state.files);
  return (
    <ul className={styles.files}>
      {files.map((file) => (
        <li key={file.path}>
          <div className={styles.fileHead}>
            <span className={styles.fileName} title={file.path}>
              {file.name}
            </span>
            <Button
              type="text"
              size="small"
              icon={<CloseOutlined />}
              aria-label={t('imports.removeFile', { file: file.name })}
              onClick={() => wizard.remove(file.path)}
            />
          </div>
          <Entries file={file} looked={looked} />
        </li>
      ))}
    </ul>
  );
}

function Entries({ file, looked }: { file: WizardFile; looked: LookedAt | null }) {
  const t = useT();
  if (file.content.state === 'reading') {
    return (
      <Entry file={file} sheet="" current={looked?.file === file} icon={<LoadingOutlined />}>
        {t('imports.reading')}
      </Entry>
    );
  }
  if (file.content.state === 'failed') {
    return (
      <Entry
        file={file}
        sheet=""
        current={looked?.file === file}
        icon={<ExclamationCircleFilled className={styles.bad ?? ''} />}
      >
        {t('imports.resultFailed')}
      </Entry>
    );
  }
  return file.content.tables.map((table) => (
    <TableEntry
      key={table.found.sheet}
      file={file}
      table={table}
      current={looked?.table === table}
    />
  ));
}

function TableEntry(props: { file: WizardFile; table: TableDraft; current: boolean }) {
  const { file, table, current } = props;
  const t = useT();
  const { sheet, rows, rowsAreEstimated } = table.found;
  const counted = countedRows(file, sheet);
  const several = file.content.state === 'read' && file.content.tables.length > 1;
  const asked = openQuestions(table).length > 0;
  const count =
    counted === null && rowsAreEstimated
      ? t('imports.rowsAbout', { count: rows })
      : t('imports.rowsFound', { count: counted ?? rows });
  const state = !table.included ? (
    <span className={styles.leftOut} />
  ) : asked ? (
    <QuestionCircleFilled className={styles.asks ?? ''} aria-label={t('imports.unsure')} />
  ) : (
    <CheckCircleFilled className={styles.good ?? ''} aria-label={t('imports.sure')} />
  );
  return (
    <Entry file={file} sheet={sheet} current={current} icon={state}>
      {several && <span className={styles.sheet}>{sheet}</span>}
      <span>
        {t(`imports.kind_${table.recipe.kind}`)} · {count}
        {table.found.hidden && ` · ${t('imports.hiddenSheet')}`}
      </span>
    </Entry>
  );
}

/** Rows of data as they were counted for the totals; null before. */
function countedRows({ totals }: WizardFile, sheet: string): number | null {
  if (totals.state !== 'counted') return null;
  return totals.preview.tables.find((table) => table.sheet === sheet)?.rowsRead ?? null;
}

interface EntryProps {
  readonly file: WizardFile;
  readonly sheet: string;
  readonly current: boolean;
  readonly icon: ReactNode;
  readonly children: ReactNode;
}

function Entry({ file, sheet, current, icon, children }: EntryProps) {
  const select = useWizardStore((state) => state.select);
  return (
    <button
      type="button"
      className={`plain-button ${styles.entry} ${current ? styles.current : ''}`}
      aria-current={current}
      onClick={() => select(file.path, sheet)}
    >
      {icon}
      <span className={styles.entryWords}>{children}</span>
    </button>
  );
}
