import { Button, Tag } from 'antd';
import type { BatchSummary } from '#shared/contract/imports';
import { useAsk } from '../../../api/hooks';
import { Answer } from '../../../ui/Answer';
import type { Column } from '../../../ui/data-table/column';
import { DataTable } from '../../../ui/data-table/DataTable';
import { EmptyState } from '../../../ui/EmptyState';
import { go, href, importRoute } from '../../../ui/routes';
import { useT } from '../../../ui/words';
import styles from '../DataPlace.module.css';
import { batchName, useDays } from '../words';

/** More imports than a shop makes in two years. */
const ALL = 1000;

/** Every import, newest first. */
export function BatchList() {
  const t = useT();
  const batches = useAsk('imports.batches', { offset: 0, limit: ALL });
  const columns = useBatchColumns();
  return (
    <Answer of={batches} again={batches.again} rows={10}>
      {(answer) => (
        <div className={styles.framed}>
          <DataTable
            title={t('imports.batches')}
            rows={answer.batches}
            rowKey={({ batchId }) => batchId}
            columns={columns}
            onOpen={({ batchId }) => go(href('data', ['batch', String(batchId)]))}
            empty={
              <EmptyState
                title={t('imports.noBatches')}
                hint={t('imports.noBatchesHint')}
                action={
                  <Button type="primary" onClick={() => go(importRoute())}>
                    {t('imports.chooseFiles')}
                  </Button>
                }
              />
            }
          />
        </div>
      )}
    </Answer>
  );
}

function useBatchColumns(): readonly Column<BatchSummary>[] {
  const t = useT();
  const days = useDays();
  return [
    {
      key: 'file',
      title: t('imports.columnFile'),
      kind: 'text',
      value: batchName,
    },
    {
      key: 'kind',
      title: t('imports.columnKind'),
      kind: 'text',
      width: 104,
      choices: true,
      value: ({ kind }) => t(`imports.kind_${kind}`),
    },
    { key: 'at', title: t('imports.columnAt'), kind: 'instant', width: 144, value: ({ at }) => at },
    {
      key: 'days',
      title: t('imports.columnDays'),
      kind: 'text',
      width: 196,
      value: ({ from, to }) => days(from, to),
    },
    {
      key: 'booked',
      title: t('imports.columnBooked'),
      kind: 'count',
      width: 84,
      value: ({ booked }) => booked.rows,
    },
    {
      key: 'known',
      title: t('imports.columnKnown'),
      kind: 'count',
      width: 92,
      value: ({ known }) => known.rows,
    },
    {
      key: 'open',
      title: t('imports.columnOpen'),
      kind: 'count',
      width: 84,
      value: ({ openRejects }) => openRejects,
    },
    {
      key: 'amount',
      title: t('imports.columnAmount'),
      kind: 'money',
      width: 116,
      value: ({ booked }) => (booked.amount === 0 ? null : booked.amount),
    },
    {
      key: 'state',
      title: t('imports.columnState'),
      kind: 'text',
      width: 96,
      choices: true,
      value: ({ state }) => t(`imports.state_${state}`),
      show: (batch) => <BatchState batch={batch} />,
    },
  ];
}

export function BatchState({ batch }: { batch: BatchSummary }) {
  const t = useT();
  return <Tag variant="outlined">{t(`imports.state_${batch.state}`)}</Tag>;
}
