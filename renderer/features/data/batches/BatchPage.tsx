import { ArrowLeftOutlined } from '@ant-design/icons';
import { Button, Tabs } from 'antd';
import type { BatchSummary } from '#shared/contract/imports';
import { useAsk } from '../../../api/hooks';
import { Answer } from '../../../ui/Answer';
import { go, goInstead, href, type Route, todayRoute } from '../../../ui/routes';
import { Section } from '../../../ui/Section';
import { useFormat, useT, useTimeZone } from '../../../ui/words';
import { RejectTable } from '../rejects/RejectTable';
import { batchName, useDays } from '../words';
import styles from './Batch.module.css';
import { BatchState } from './BatchList';
import { DuplicateList } from './DuplicateList';
import { Reconciliation } from './Reconciliation';
import { UndoButton } from './UndoButton';

/** One import: where it came from, what became of its rows, and what can still be done. */
export function BatchPage({ batchId, route }: { batchId: number; route: Route }) {
  const batch = useAsk('imports.batch', { batchId });
  return (
    <Answer of={batch} again={batch.again} rows={8}>
      {(data) => (
        <div className={styles.page}>
          <Head batch={data} />
          <Parts batch={data} shown={route.params.get('show') ?? 'sums'} />
        </div>
      )}
    </Answer>
  );
}

function Head({ batch }: { batch: BatchSummary }) {
  const t = useT();
  const format = useFormat();
  const timeZone = useTimeZone();
  const days = useDays();
  const facts = [
    t(`imports.kind_${batch.kind}`),
    format.dateTime(batch.at, timeZone),
    t(`imports.origin_${batch.origin}`),
    ...(batch.from === null ? [] : [days(batch.from, batch.to)]),
    ...(batch.recipeName === null ? [] : [t('imports.byRecipe', { name: batch.recipeName })]),
  ];
  return (
    <header className={styles.head}>
      <Button
        type="text"
        icon={<ArrowLeftOutlined />}
        aria-label={t('imports.toBatches')}
        onClick={() => go(href('data'))}
      />
      <div className={styles.name}>
        <h2>
          {batchName(batch)} <BatchState batch={batch} />
        </h2>
        <p>{facts.join(' · ')}</p>
        {batch.undoneAt !== null && (
          <p>{t('imports.batchUndone', { at: format.dateTime(batch.undoneAt, timeZone) })}</p>
        )}
      </div>
      {batch.state === 'booked' && (
        <>
          {batch.to !== null && isSales(batch) && (
            <Button size="small" onClick={() => go(todayRoute(batch.to ?? undefined))}>
              {t('imports.openToday', { date: format.dateShort(batch.to) })}
            </Button>
          )}
          <UndoButton batch={batch} />
        </>
      )}
    </header>
  );
}

function isSales({ kind }: BatchSummary): boolean {
  return kind === 'sales_lines' || kind === 'daily_sales';
}

function Parts({ batch, shown }: { batch: BatchSummary; shown: string }) {
  const t = useT();
  const format = useFormat();
  const counted = (name: string, count: number) =>
    count === 0 ? name : `${name} ${format.count(count)}`;
  return (
    <Tabs
      className={styles.tabs ?? ''}
      activeKey={shown}
      onChange={(show) => goInstead(href('data', ['batch', String(batch.batchId)], { show }))}
      items={[
        {
          key: 'sums',
          label: t('imports.reconcile'),
          children: (
            <Section title={t('imports.reconcile')} finding={t('imports.reconcileText')}>
              <Reconciliation batch={batch} />
            </Section>
          ),
        },
        {
          key: 'rejects',
          label: counted(t('imports.rejects'), batch.openRejects),
          children: <RejectTable batchId={batch.batchId} />,
        },
        ...(isSales(batch)
          ? [
              {
                key: 'duplicates',
                label: counted(t('imports.duplicatesTitle'), batch.possibleDuplicates),
                children: <DuplicateList batch={batch} />,
              },
            ]
          : []),
      ]}
    />
  );
}
