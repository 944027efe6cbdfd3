import { App, Switch } from 'antd';
import { useId, useState } from 'react';
import type { BatchSummary, DuplicateGroup } from '#shared/contract/imports';
import { clientOf, useLink } from '../../../api/ApiProvider';
import { failureOf, useAsk } from '../../../api/hooks';
import { Answer } from '../../../ui/Answer';
import type { Column } from '../../../ui/data-table/column';
import { DataTable } from '../../../ui/data-table/DataTable';
import { EmptyState } from '../../../ui/EmptyState';
import { useErrorWords } from '../../../ui/ErrorView';
import { useT } from '../../../ui/words';
import styles from './Batch.module.css';

/** Groups shown; the export of the table has as many. */
const SHOWN = 1000;

/** Identical lines of one import, and the one switch that counts each only once. */
export function DuplicateList({ batch }: { batch: BatchSummary }) {
  const t = useT();
  const columns = useDuplicateColumns();
  const groups = useAsk('imports.duplicates', { batchId: batch.batchId, limit: SHOWN });
  return (
    <Answer of={groups} again={groups.again}>
      {(page) =>
        page.total === 0 ? (
          <EmptyState title={t('imports.noDuplicates')} />
        ) : (
          <>
            <div className={styles.duplicates}>
              <p>{t('imports.duplicatesText')}</p>
              <DropSwitch batch={batch} dropped={page.dropped} />
              <p role="status">
                {t(page.dropped ? 'imports.duplicatesDropped' : 'imports.duplicatesCounted', {
                  count: page.lines,
                })}
              </p>
            </div>
            <div className={styles.frame}>
              <DataTable
                title={t('imports.duplicatesTitle')}
                rows={page.groups}
                rowKey={({ rows }) => rows[0] ?? 0}
                columns={columns}
                height={420}
              />
            </div>
          </>
        )
      }
    </Answer>
  );
}

function DropSwitch({ batch, dropped }: { batch: BatchSummary; dropped: boolean }) {
  const t = useT();
  const link = useLink();
  const words = useErrorWords();
  const { message } = App.useApp();
  const id = useId();
  const [busy, setBusy] = useState(false);

  async function change(drop: boolean): Promise<void> {
    setBusy(true);
    try {
      await clientOf(link).imports.dropDuplicates({ batchId: batch.batchId, drop });
    } catch (error) {
      void message.error(words(failureOf(error)));
    } finally {
      setBusy(false);
    }
  }
  return (
    <div className={styles.switch}>
      <Switch
        id={id}
        checked={dropped}
        loading={busy}
        disabled={batch.state === 'undone'}
        onChange={(drop) => void change(drop)}
      />
      <label htmlFor={id}>{t('imports.dropSwitch')}</label>
    </div>
  );
}

function useDuplicateColumns(): readonly Column<DuplicateGroup>[] {
  const t = useT();
  return [
    { key: 'sku', title: t('imports.columnSku'), kind: 'text', value: ({ skuName }) => skuName },
    {
      key: 'code',
      title: t('imports.field_skuCode'),
      kind: 'text',
      width: 150,
      value: ({ skuCode }) => skuCode,
    },
    {
      key: 'date',
      title: t('imports.columnDate'),
      kind: 'date',
      width: 130,
      value: ({ date }) => date,
    },
    {
      key: 'ticket',
      title: t('imports.columnTicket'),
      kind: 'text',
      width: 130,
      value: ({ ticket }) => ticket,
    },
    { key: 'qty', title: t('imports.columnQty'), kind: 'qty', width: 90, value: ({ qty }) => qty },
    {
      key: 'amount',
      title: t('imports.columnAmount'),
      kind: 'money',
      width: 110,
      value: ({ amount }) => amount,
    },
    {
      key: 'times',
      title: t('imports.columnTimes'),
      kind: 'count',
      width: 80,
      value: ({ rows }) => rows.length,
    },
    {
      key: 'rows',
      title: t('imports.columnRows'),
      kind: 'text',
      width: 180,
      value: ({ rows }) => rows.join(', '),
    },
  ];
}
