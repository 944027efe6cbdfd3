import { Button } from 'antd';
import type { RolesStatus } from '#shared/contract/roles';
import { ErrorView } from '../../../ui/ErrorView';
import { JobProgress } from '../../../ui/JobProgress';
import { useFormat, useT, useTimeZone } from '../../../ui/words';
import styles from './Mix.module.css';
import type { Refresh } from './use-refresh';

interface Props {
  readonly status: RolesStatus;
  readonly refresh: Refresh;
}

/** Of which day the roles are, and the way to compute them again. */
export function StatusLine({ status, refresh }: Props) {
  const t = useT();
  const format = useFormat();
  const timeZone = useTimeZone();
  const { job, start, cancel } = refresh;
  if (job.state === 'running') {
    return (
      <div className={styles.job}>
        <JobProgress progress={job.progress} startedAt={job.startedAt} onCancel={cancel} />
      </div>
    );
  }
  return (
    <div className={styles.status}>
      {job.state === 'failed' && job.error.code !== 'cancelled' ? (
        <ErrorView error={job.error} />
      ) : (
        <span role="status">
          {t('mix.asOf', {
            date: format.date(status.asOf),
            time: format.dateTime(status.computedAt, timeZone),
          })}
          {status.outdated && ` · ${t('mix.outdated')}`}
        </span>
      )}
      <Button
        size="small"
        type={status.outdated ? 'primary' : 'default'}
        onClick={() => void start({})}
      >
        {t('mix.computeAgain')}
      </Button>
    </div>
  );
}
