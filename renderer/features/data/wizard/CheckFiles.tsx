import { PlusOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import { EmptyState } from '../../../ui/EmptyState';
import { ErrorView } from '../../../ui/ErrorView';
import { useT } from '../../../ui/words';
import { Confirm } from './Confirm';
import type { LookedAt } from './draft';
import { FileList } from './FileList';
import { useWizardStore } from './store';
import { TablePanel } from './TablePanel';
import { usePick } from './use-pick';
import { useWizard } from './use-wizard';
import styles from './Wizard.module.css';

/** What was understood of each file, and the totals that would be booked. */
export function CheckFiles() {
  const t = useT();
  const pick = usePick();
  const looked = useLookedAt();
  return (
    <div className={styles.check}>
      <aside className={styles.aside} aria-label={t('imports.files')}>
        <FileList looked={looked} />
        <Button type="text" icon={<PlusOutlined />} onClick={() => void pick.files()}>
          {t('imports.addFiles')}
        </Button>
      </aside>
      <div className={styles.panel}>{looked !== null && <FilePanel {...looked} />}</div>
      <Confirm />
    </div>
  );
}

function FilePanel({ file, table }: LookedAt) {
  const t = useT();
  const wizard = useWizard();
  if (file.content.state === 'failed') {
    const again = () => void wizard.again(file.path);
    return file.content.error.code === 'file_no_header' ? (
      <EmptyState
        title={t('imports.noTable', { file: file.name })}
        hint={t('imports.noTableHint')}
        action={<Button onClick={again}>{t('common.retry')}</Button>}
      />
    ) : (
      <ErrorView error={file.content.error} onRetry={again} />
    );
  }
  if (table === null) {
    return (
      <div role="status">
        <p className={styles.note}>{t('imports.reading')}</p>
        <Skeleton active title={false} paragraph={{ rows: 8 }} />
      </div>
    );
  }
  return <TablePanel key={`${file.path}\n${table.found.sheet}`} file={file} table={table} />;
}

/** The chosen table; without a choice, the first one that has something to ask, or the first. */
function useLookedAt(): LookedAt | null {
  const files = useWizardStore((state) => state.files);
  const selected = useWizardStore((state) => state.selected);
  const file = files.find(({ path }) => path === selected?.path) ?? files[0];
  if (file === undefined) return null;
  if (file.content.state !== 'read') return { file, table: null };
  const { tables } = file.content;
  const table = tables.find(({ found }) => found.sheet === selected?.sheet) ?? tables[0];
  return { file, table: table ?? null };
}
