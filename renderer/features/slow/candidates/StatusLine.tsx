import { Button } from 'antd';
import type { SlowMoverStatus } from '#shared/contract/slow-movers';
import type { QisanError } from '#shared/domain/errors';
import { ErrorView } from '../../../ui/ErrorView';
import { JobProgress } from '../../../ui/JobProgress';
import { useFormat, useT, useTimeZone } from '../../../ui/words';
import styles from './Candidates.module.css';
import { Limits } from './Limits';
import type { Refresh } from './use-refresh';

interface Props {
  readonly status: SlowMoverStatus;
  readonly refresh: Refresh;
}

/** Of which day the list is, what it cannot know, and the way to compute it again. */
export function StatusLine({ status, refresh }: Props) {
  const t = useT();
  const format = useFormat();
  const timeZone = useTimeZone();
  const { job, start, cancel } = refresh;
  const running = job.state === 'running';
  return (
    <div className={styles.status}>
      <span role="status">
        {t('slow.ui_asOf', {
          date: format.date(status.asOf),
          time: format.dateTime(status.computedAt, timeZone),
        })}
      </span>
      {status.outdated && !running && <span>{t('slow.ui_outdated')}</span>}
      <Limits status={status} />
      <div className={styles.compute}>
        {running ? (
          <JobProgress progress={job.progress} startedAt={job.startedAt} onCancel={cancel} />
        ) : (
          <Button
            size="small"
            type={status.outdated ? 'primary' : 'default'}
            onClick={() => void start({})}
          >
            {t('slow.ui_computeAgain')}
          </Button>
        )}
      </div>
      {job.state === 'failed' && <RefreshError error={job.error} />}
    </div>
  );
}

/** Why it was not computed; where it is for want of data, how much there is and how much it takes. */
export function RefreshError({ error }: { error: QisanError }) {
  const t = useT();
  if (error.code === 'cancelled') return null;
  if (error.code !== 'not_enough_data') return <ErrorView error={error} />;
  return <p role="alert">{t('slow.ui_tooShort', error.params)}</p>;
}
