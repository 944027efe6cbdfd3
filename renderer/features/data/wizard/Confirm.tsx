import { Button, Checkbox, Select, Tooltip } from 'antd';
import { useT } from '../../../ui/words';
import { includedTables, isReady, openQuestions, type WizardFile } from './draft';
import { useWizardStore } from './store';
import { useWizard } from './use-wizard';
import styles from './Wizard.module.css';

/** The last line of the conversation: what will happen in sum, and the word for it. */
export function Confirm() {
  const t = useT();
  const wizard = useWizard();
  const { files, duplicates, remember, setOptions } = useWizardStore();
  const sums = sumUp(files);
  return (
    <footer className={styles.confirm}>
      <div className={styles.choices}>
        {sums.duplicates > 0 && (
          <Select
            value={duplicates}
            aria-label={t('imports.duplicates')}
            popupMatchSelectWidth={false}
            options={(['keep', 'drop'] as const).map((value) => ({
              value,
              label: t(`imports.duplicates_${value}`),
            }))}
            onChange={(value) => setOptions({ duplicates: value })}
          />
        )}
        <Tooltip title={t('imports.rememberHint')}>
          <Checkbox
            checked={remember}
            onChange={(event) => setOptions({ remember: event.target.checked })}
          >
            {t('imports.remember')}
          </Checkbox>
        </Tooltip>
      </div>
      <p className={styles.sum} role="status">
        {sums.counted > 0 &&
          t('imports.summary', {
            rows: sums.rows,
            rejected: sums.rejected,
            files: t('imports.filesCount', { count: sums.counted }),
          })}
        {sums.counted > 1 && ` · ${t('imports.orderHint')}`}
      </p>
      <div className={styles.confirmButtons}>
        <Button onClick={wizard.clear}>{t('imports.cancelWizard')}</Button>
        <Button
          type="primary"
          disabled={sums.rows === 0 || sums.open + sums.busy > 0}
          onClick={() => void wizard.book()}
        >
          {confirmWords(sums, t)}
        </Button>
      </div>
    </footer>
  );
}

function confirmWords(sums: Sums, t: ReturnType<typeof useT>): string {
  if (sums.open > 0) return t('imports.waiting');
  if (sums.busy > 0) return t('imports.counting');
  if (sums.rows === 0) return t('imports.confirmNone');
  return t('imports.confirm', { count: sums.rows });
}

interface Sums {
  /** Files whose totals are known. */
  readonly counted: number;
  /** Files that still have something to ask. */
  readonly open: number;
  /** Files that are being read or added up. */
  readonly busy: number;
  readonly rows: number;
  readonly rejected: number;
  readonly duplicates: number;
}

function sumUp(files: readonly WizardFile[]): Sums {
  const tables = files.flatMap(({ totals }) =>
    totals.state === 'counted' ? totals.preview.tables : [],
  );
  const add = (figure: (table: (typeof tables)[number]) => number) =>
    tables.reduce((sum, table) => sum + figure(table), 0);
  return {
    counted: files.filter((file) => isReady(file) && file.totals.state === 'counted').length,
    open: files.filter(isOpen).length,
    busy: files.filter(isBusy).length,
    rows: add(({ bookable }) => bookable.rows),
    rejected: add(({ rejected }) => rejected.rows),
    duplicates: add(({ possibleDuplicates }) => possibleDuplicates),
  };
}

function isBusy({ content, totals }: WizardFile): boolean {
  return content.state === 'reading' || totals.state === 'counting';
}

function isOpen(file: WizardFile): boolean {
  return includedTables(file).some((table) => openQuestions(table).length > 0);
}
