import { Button, Tooltip } from 'antd';
import type { DemandStatus } from '#shared/contract/demand';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { demandClasses } from '#shared/domain/demand/classes';
import { JobProgress } from '../../../ui/JobProgress';
import { Section } from '../../../ui/Section';
import { useFormat, useT } from '../../../ui/words';
import styles from './Demand.module.css';
import type { RefreshJob } from './refresh-job';
import { ShortDataError } from './ShortDataError';

interface Props {
  readonly status: DemandStatus;
  readonly asOf: BusinessDate;
  readonly refresh: RefreshJob;
}

/** How many SKUs are forecast and how, by kind of demand; computes again. */
export function StatusSection({ status, asOf, refresh }: Props) {
  const t = useT();
  const format = useFormat();
  const { job } = refresh;
  const running = job.state === 'running';
  return (
    <Section
      title={t('demand.title')}
      finding={t('demand.finding', {
        date: format.date(asOf),
        forecasts: format.count(status.forecasts),
        estimates: format.count(status.estimates),
        returning: format.count(status.returning),
      })}
      extra={
        <span className={styles.status}>
          {status.outdated && !running && <span role="status">{t('demand.outdated')}</span>}
          <Button
            size="small"
            type={status.outdated ? 'primary' : 'default'}
            disabled={running}
            onClick={() => void refresh.start({})}
          >
            {t('demand.computeAgain')}
          </Button>
        </span>
      }
    >
      {running && (
        <JobProgress progress={job.progress} startedAt={job.startedAt} onCancel={refresh.cancel} />
      )}
      {job.state === 'failed' && job.error.code !== 'cancelled' && (
        <ShortDataError error={job.error} short="demand.tooShort" />
      )}
      <ul className={styles.classes}>
        {demandClasses.map((demandClass) => (
          <li key={demandClass}>
            <Tooltip title={t(`demand.${demandClass}Hint`)}>
              <span>
                <strong>{format.count(status.byClass[demandClass] ?? 0)}</strong>{' '}
                {t(`demand.${demandClass}`)}
              </span>
            </Tooltip>
          </li>
        ))}
      </ul>
    </Section>
  );
}
