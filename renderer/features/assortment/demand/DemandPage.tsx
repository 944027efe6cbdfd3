import { Button } from 'antd';
import type { DemandStatus } from '#shared/contract/demand';
import { useAsk, useJob } from '../../../api/hooks';
import { Answer } from '../../../ui/Answer';
import { EmptyState } from '../../../ui/EmptyState';
import { JobProgress } from '../../../ui/JobProgress';
import type { Route } from '../../../ui/routes';
import { useT } from '../../../ui/words';
import styles from './Demand.module.css';
import { OneSkuSection } from './OneSkuSection';
import type { RefreshJob } from './refresh-job';
import { ScoreSection } from './ScoreSection';
import { ShortDataError } from './ShortDataError';
import { StatusSection } from './StatusSection';
import { TransfersSection } from './TransfersSection';

/** What is expected of every SKU, how far that can be trusted, and what customers buy instead. */
export function DemandPage({ route }: { route: Route }) {
  const status = useAsk('demand.status', {});
  return (
    <Answer of={status} again={status.again} rows={8}>
      {(found) => <Demand status={found} route={route} />}
    </Answer>
  );
}

function Demand({ status, route }: { status: DemandStatus; route: Route }) {
  const refresh = useJob('demand.refresh');
  if (status.asOf === null) return <NotYet refresh={refresh} />;
  return (
    <div className={styles.page}>
      <StatusSection status={status} asOf={status.asOf} refresh={refresh} />
      <div className={styles.pair}>
        <ScoreSection score={status.score} />
        <TransfersSection />
      </div>
      <OneSkuSection route={route} />
    </div>
  );
}

function NotYet({ refresh }: { refresh: RefreshJob }) {
  const t = useT();
  const { job } = refresh;
  return (
    <EmptyState
      title={t('demand.emptyTitle')}
      hint={t('demand.emptyHint')}
      action={
        job.state === 'running' ? (
          <JobProgress
            progress={job.progress}
            startedAt={job.startedAt}
            onCancel={refresh.cancel}
          />
        ) : (
          <div className={styles.action}>
            {job.state === 'failed' && <ShortDataError error={job.error} short="demand.tooShort" />}
            <Button type="primary" onClick={() => void refresh.start({})}>
              {t('demand.compute')}
            </Button>
          </div>
        )
      }
    />
  );
}
