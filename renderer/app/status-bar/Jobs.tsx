import { CloseOutlined } from '@ant-design/icons';
import { Progress } from 'antd';
import type { RunningJob } from '#shared/contract/app';
import { useLinkState } from '../../api/ApiProvider';
import { useAsk, useCommand } from '../../api/hooks';
import { usePhase } from '../../ui/JobProgress';
import { useT } from '../../ui/words';
import styles from './StatusBar.module.css';

/** What runs at the moment, whoever started it, and a way to stop it. */
export function Jobs() {
  const { data = [] } = useAsk('app.jobs', {});
  // A job dies with its backend; the list of the next one is asked for when it is there.
  if (useLinkState().status !== 'ready') return null;
  return (
    <span className={styles.jobs} role="status">
      {data.map((job) => (
        <Job key={job.id} job={job} />
      ))}
    </span>
  );
}

function Job({ job }: { job: RunningJob }) {
  const t = useT();
  const phase = usePhase()(job.progress.phase);
  const cancel = useCommand('app.cancelJob');
  const { done, total } = job.progress;
  return (
    <span className={styles.job}>
      {phase}
      {total > 0 && (
        <Progress
          percent={(done / total) * 100}
          showInfo={false}
          size={[96, 4]}
          aria-label={phase}
        />
      )}
      <button
        type="button"
        className="plain-button"
        aria-label={`${t('common.cancel')}: ${phase}`}
        onClick={() => void cancel.run({ id: job.id })}
      >
        <CloseOutlined />
      </button>
    </span>
  );
}
