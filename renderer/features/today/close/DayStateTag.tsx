import { Button, Input, Popover } from 'antd';
import { useState } from 'react';
import type { DayStatus } from '#shared/contract/report-archive';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { DayChange } from '#shared/domain/report/changes';
import { writeValue } from '#shared/i18n/sentence';
import { useAsk, useCommand } from '../../../api/hooks';
import { ErrorView } from '../../../ui/ErrorView';
import { useKpiWords } from '../../../ui/kpi/DefinitionCard';
import { useFormat, useT, useTimeZone } from '../../../ui/words';
import styles from './Close.module.css';
import { FileList } from './FileList';

/** Whether the day is closed, and behind it: when, which files, what has changed, reopening. */
export function DayStateTag({ date }: { date: BusinessDate }) {
  const t = useT();
  const { data } = useAsk('reports.status', { date });
  if (data === undefined || data.date !== date) return null;
  const { state, latest } = data;
  const words = t(`today.state_${state}`, { version: latest?.version ?? 0 });
  if (latest === null) return <span className={styles.open}>{words}</span>;
  return (
    <Popover trigger="click" placement="bottomLeft" content={<StateDetail status={data} />}>
      <button type="button" className={`${styles.tag} ${styles[state]}`}>
        {words}
      </button>
    </Popover>
  );
}

function StateDetail({ status }: { status: DayStatus }) {
  const t = useT();
  const format = useFormat();
  const timeZone = useTimeZone();
  const { latest, changes, state } = status;
  if (latest === null) return null;
  return (
    <div className={styles.detail}>
      <p>
        {t('today.closedAt', {
          version: latest.version,
          time: format.dateTime(latest.closedAt, timeZone),
        })}
      </p>
      {changes.length > 0 && (
        <>
          <p className={styles.size}>{t('today.changedSince')}</p>
          <ul className={styles.changes}>
            {changes.map((change) => (
              <li key={change.kind === 'figure' ? change.kpi : change.kind}>
                <ChangeLine change={change} />
              </li>
            ))}
          </ul>
        </>
      )}
      <FileList files={latest.files} />
      {state !== 'reopened' && <Reopen date={status.date} />}
    </div>
  );
}

function ChangeLine({ change }: { change: DayChange }) {
  const t = useT();
  const format = useFormat();
  const kpi = useKpiWords();
  if (change.kind !== 'figure') return t(`today.change_${change.kind}`);
  const { unit, before, now } = change;
  return (
    <>
      {kpi(change.kpi).name} {writeValue(format, unit, before)} → {writeValue(format, unit, now)}
    </>
  );
}

/** Takes the closing back; the reason goes into the audit log. */
function Reopen({ date }: { date: BusinessDate }) {
  const t = useT();
  const [reason, setReason] = useState('');
  const { run, running, error } = useCommand('reports.reopen');
  return (
    <div className={styles.reopen}>
      <div className={styles.reopenLine}>
        <Input
          size="small"
          maxLength={400}
          placeholder={t('today.reopenReason')}
          aria-label={t('today.reopenReason')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <Button
          size="small"
          loading={running}
          disabled={reason.trim() === ''}
          onClick={() => void run({ date, reason }).catch(() => undefined)}
        >
          {t('today.reopen')}
        </Button>
      </div>
      {error !== null && <ErrorView error={error} />}
    </div>
  );
}
