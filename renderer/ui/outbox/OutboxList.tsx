import { App, Button, Tooltip } from 'antd';
import { useMemo } from 'react';
import type { Delivery } from '#shared/domain/outbox/delivery';
import type { Format } from '#shared/i18n/format';
import type { Translate } from '#shared/i18n/t';
import { failureOf, useAsk, useCommand, useJob } from '../../api/hooks';
import { Answer } from '../Answer';
import type { Column } from '../data-table/column';
import { DataTable } from '../data-table/DataTable';
import { EmptyState } from '../EmptyState';
import { useErrorWords } from '../ErrorView';
import { useFormat, useT, useTimeZone } from '../words';
import styles from './OutboxList.module.css';

const MOST = 500;

interface Props {
  readonly height?: number;
  /** Those of one report only. */
  readonly reportId?: number;
}

/** Reports on their way to folders and mail boxes, newest first, each with its state and its reason. */
export function OutboxList({ height, reportId }: Props) {
  const t = useT();
  const list = useAsk('outbox.list', { limit: MOST, reportId: reportId ?? null });
  const settings = useAsk('settings.get', {});
  const columns = useColumns();
  return (
    <Answer of={list} again={list.again} rows={4}>
      {({ deliveries, waiting }) => (
        <>
          {settings.data?.deliveries === false && waiting > 0 && (
            <p className={styles.off}>{t('outbox.switchedOff')}</p>
          )}
          <DataTable
            title={t('outbox.title')}
            rows={deliveries}
            rowKey={({ id }) => id}
            columns={
              reportId === undefined ? columns : columns.filter(({ key }) => key !== 'report')
            }
            {...(height === undefined ? {} : { height })}
            tools={waiting > 0 && <SendNow />}
            empty={<EmptyState title={t('outbox.title')} hint={t('outbox.empty')} />}
          />
        </>
      )}
    </Answer>
  );
}

function SendNow() {
  const t = useT();
  const { message } = App.useApp();
  const words = useErrorWords();
  const { job, start } = useJob('outbox.send', {
    onFailure: (error) => void message.error(words(error)),
  });
  return (
    <Button loading={job.state === 'running'} onClick={() => void start({ now: true })}>
      {t('outbox.sendNow')}
    </Button>
  );
}

function reportName({ report }: Delivery, t: Translate, format: Format): string {
  const kind = t(report.kind === 'daily' ? 'outbox.daily' : 'outbox.weekly');
  const version =
    report.version === 1 ? '' : ` (${t('outbox.version', { version: report.version })})`;
  return `${kind} · ${format.range(report.from, report.to)}${version}`;
}

function useColumns(): readonly Column<Delivery>[] {
  const t = useT();
  const format = useFormat();
  return useMemo(
    () => [
      {
        key: 'report',
        title: t('outbox.report'),
        kind: 'text',
        value: (delivery) => reportName(delivery, t, format),
      },
      {
        key: 'recipient',
        title: t('outbox.recipient'),
        kind: 'text',
        value: ({ recipient }) => recipient.name || recipient.address,
      },
      {
        key: 'state',
        title: t('outbox.stateTitle'),
        kind: 'text',
        width: 288,
        value: (delivery) => stateWords(delivery, t),
        show: (delivery) => <State delivery={delivery} />,
      },
      {
        key: 'when',
        title: t('outbox.when'),
        kind: 'instant',
        width: 136,
        value: ({ changedAt }) => changedAt,
      },
      {
        key: 'deeds',
        title: '',
        kind: 'text',
        width: 176,
        value: () => '',
        show: (delivery) => <Deeds delivery={delivery} />,
      },
    ],
    [t, format],
  );
}

function stateWords({ state, reason }: Delivery, t: Translate): string {
  const word = t(`outbox.state_${state}`);
  return reason === null || state === 'sent' || state === 'cancelled'
    ? word
    : `${word}: ${t(`outbox.reason_${reason}`)}`;
}

const signs = { waiting: '…', sending: '→', sent: '✓', failed: '!', cancelled: '–' } as const;

/** A sign, the word and the reason; what the server itself said stands in the tip. */
function State({ delivery }: { delivery: Delivery }) {
  const t = useT();
  const format = useFormat();
  const timeZone = useTimeZone();
  const { state, nextTryAt, reason, detail } = delivery;
  const next =
    nextTryAt === null || reason === null
      ? ''
      : ` · ${t('outbox.nextTry', { time: format.time(nextTryAt, timeZone) })}`;
  const words = `${stateWords(delivery, t)}${next}`;
  return (
    <Tooltip title={detail === '' ? words : `${words} (${detail})`}>
      <span className={state === 'failed' ? styles.failed : undefined}>
        {`${signs[state]} ${words}`}
      </span>
    </Tooltip>
  );
}

function Deeds({ delivery: { id, state } }: { delivery: Delivery }) {
  const t = useT();
  const { message } = App.useApp();
  const words = useErrorWords();
  const retry = useCommand('outbox.retry');
  const cancel = useCommand('outbox.cancel');
  const say = (error: unknown) => void message.error(words(failureOf(error)));
  if (state === 'sent' || state === 'sending') return null;
  return (
    <span className={styles.deeds}>
      <Button type="link" size="small" onClick={() => void retry.run({ id }).catch(say)}>
        {t('outbox.retry')}
      </Button>
      {state !== 'cancelled' && (
        <Button type="link" size="small" onClick={() => void cancel.run({ id }).catch(say)}>
          {t('outbox.cancel')}
        </Button>
      )}
    </span>
  );
}
