import { Select } from 'antd';
import { useAsk } from '../../../api/hooks';
import { Answer } from '../../../ui/Answer';
import { EmptyState } from '../../../ui/EmptyState';
import { goInstead, href, type Route } from '../../../ui/routes';
import { useFormat, useT, useTimeZone } from '../../../ui/words';
import styles from './Rejects.module.css';
import { RejectTable } from './RejectTable';

const ALL = 1000;

/** Rows that could not be booked, import by import: their columns differ. */
export function RejectPage({ route }: { route: Route }) {
  const t = useT();
  const format = useFormat();
  const timeZone = useTimeZone();
  const batches = useAsk('imports.batches', { offset: 0, limit: ALL });
  const wanted = Number(route.params.get('batch'));
  return (
    <Answer of={batches} again={batches.again} rows={10}>
      {({ batches: all }) => {
        const waiting = all.filter(
          ({ openRejects, batchId }) => openRejects > 0 || batchId === wanted,
        );
        const chosen = waiting.find(({ batchId }) => batchId === wanted) ?? waiting[0];
        if (chosen === undefined) {
          return (
            <EmptyState title={t('imports.noRejectsLeft')} hint={t('imports.noRejectsHint')} />
          );
        }
        return (
          <div className={styles.page}>
            <Select
              className={styles.batch ?? ''}
              aria-label={t('imports.batches')}
              value={chosen.batchId}
              options={waiting.map((batch) => ({
                value: batch.batchId,
                label: `${batch.fileName} · ${format.dateTime(batch.at, timeZone)} · ${t('common.rows', { count: batch.openRejects })}`,
              }))}
              onChange={(id) => goInstead(href('data', ['rejects'], { batch: String(id) }))}
            />
            <RejectTable key={chosen.batchId} batchId={chosen.batchId} />
          </div>
        );
      }}
    </Answer>
  );
}
