import { Button } from 'antd';
import { addDays, type BusinessDate } from '#shared/domain/calendar/calendar';
import { useAsk, useJob } from '../../../api/hooks';
import { Answer } from '../../../ui/Answer';
import { BusinessDatePicker } from '../../../ui/BusinessDatePicker';
import { EmptyState } from '../../../ui/EmptyState';
import { JobProgress } from '../../../ui/JobProgress';
import { importRoute, type Route } from '../../../ui/routes';
import { useFormat, useT } from '../../../ui/words';
import { RefreshError } from '../candidates/StatusLine';
import styles from './Back.module.css';
import { Past } from './Past';
import { useBack } from './store';

/** Two months back: what was said then can be held against what has sold since. */
const FIRST_LOOK_DAYS = -56;

/** The range as it would have been judged on a day in the past. Nothing can be cut from here. */
export function BackPage({ route }: { route: Route }) {
  const t = useT();
  const app = useAsk('app.status', {});
  return (
    <Answer of={app} again={app.again} rows={12}>
      {({ firstDate, lastDate }) =>
        firstDate === null || lastDate === null ? (
          <EmptyState
            title={t('slow.ui_noSales')}
            hint={t('slow.ui_noSalesHint')}
            action={
              <Button type="primary" href={importRoute()}>
                {t('slow.ui_import')}
              </Button>
            }
          />
        ) : (
          <Look first={firstDate} last={lastDate} route={route} />
        )
      }
    </Answer>
  );
}

interface LookProps {
  readonly first: BusinessDate;
  readonly last: BusinessDate;
  readonly route: Route;
}

function Look({ first, last, route }: LookProps) {
  const t = useT();
  const format = useFormat();
  const { day, found, choose, keep } = useBack();
  const { job, start, cancel } = useJob('slowMovers.lookBack');
  const offered = addDays(last, FIRST_LOOK_DAYS);
  const chosen = day ?? (offered < first ? first : offered);
  const running = job.state === 'running';
  const shown = found?.status.asOf ?? null;
  async function look() {
    const answer = await start({ asOf: chosen });
    if (answer !== null) keep(answer);
  }
  return (
    <div className={styles.page}>
      <div className={styles.bar}>
        <span>{t('slow.back_day')}</span>
        <BusinessDatePicker value={chosen} first={first} last={last} onChange={choose} />
        {running ? (
          <div className={styles.progress}>
            <JobProgress progress={job.progress} startedAt={job.startedAt} onCancel={cancel} />
          </div>
        ) : (
          <Button type={shown === chosen ? 'default' : 'primary'} onClick={() => void look()}>
            {t('slow.back_look')}
          </Button>
        )}
        {job.state === 'failed' && <RefreshError error={job.error} />}
      </div>
      {found === null || shown === null ? (
        <EmptyState title={t('slow.back_none')} hint={t('slow.back_noneHint')} />
      ) : (
        <>
          <p className={styles.mark} role="note">
            <strong>{t('slow.back_mark', { date: format.dateLong(shown) })}</strong>{' '}
            {t('slow.back_markText')}
          </p>
          <Past found={found} route={route} />
        </>
      )}
    </div>
  );
}
