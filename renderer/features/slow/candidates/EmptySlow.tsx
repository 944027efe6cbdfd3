import { Button } from 'antd';
import { useAsk } from '../../../api/hooks';
import { EmptyState } from '../../../ui/EmptyState';
import { JobProgress } from '../../../ui/JobProgress';
import { importRoute } from '../../../ui/routes';
import { useT } from '../../../ui/words';
import styles from './Candidates.module.css';
import { RefreshError } from './StatusLine';
import type { Refresh } from './use-refresh';

/** Before the first computation: what is missing for it, or the button that starts it. */
export function EmptySlow({ refresh }: { refresh: Refresh }) {
  const t = useT();
  const app = useAsk('app.status', {});
  const { job, start, cancel } = refresh;
  const tooShort = job.state === 'failed' && job.error.code === 'not_enough_data';
  if (app.state === 'ready' && app.data.firstDate === null) {
    return (
      <EmptyState
        title={t('slow.ui_noSales')}
        hint={t('slow.ui_noSalesHint')}
        action={
          <Button type="primary" href={importRoute()}>
            {t('slow.ui_import')}
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      title={t('slow.ui_notComputed')}
      hint={t('slow.ui_notComputedHint')}
      action={
        <div className={styles.action}>
          {job.state === 'failed' && <RefreshError error={job.error} />}
          {job.state === 'running' ? (
            <JobProgress progress={job.progress} startedAt={job.startedAt} onCancel={cancel} />
          ) : (
            <Button type={tooShort ? 'default' : 'primary'} onClick={() => void start({})}>
              {t('slow.ui_compute')}
            </Button>
          )}
          {tooShort && (
            <Button type="primary" href={importRoute()}>
              {t('slow.ui_import')}
            </Button>
          )}
        </div>
      }
    />
  );
}
