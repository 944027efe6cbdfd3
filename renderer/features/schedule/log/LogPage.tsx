import { useMemo } from 'react';
import type { RosterLog } from '#shared/contract/roster/log';
import { useAsk } from '../../../api/hooks';
import { Answer } from '../../../ui/Answer';
import { DataTable } from '../../../ui/data-table/DataTable';
import { EmptyState } from '../../../ui/EmptyState';
import { go } from '../../../ui/routes';
import { useFormat, useT } from '../../../ui/words';
import { weekRoute } from '../week/routes';
import { NamesContext } from '../week/words';
import { logColumns } from './columns';
import styles from './Log.module.css';
import { useLogWords } from './words';

/** What a manager may be asked about later: when, what, for whom, why. */
export function LogPage() {
  const t = useT();
  const log = useAsk('roster.log', {});
  return (
    <div className={styles.page}>
      <p className={styles.note}>{t('schedule.logNote')}</p>
      <Answer of={log} again={log.again} rows={12}>
        {(found) => (
          <NamesContext.Provider value={found.names}>
            <LogTable log={found} />
          </NamesContext.Provider>
        )}
      </Answer>
    </div>
  );
}

function LogTable({ log }: { log: RosterLog }) {
  const t = useT();
  const format = useFormat();
  const words = useLogWords();
  const rows = useMemo(() => log.entries.map(words), [log, words]);
  const columns = useMemo(() => logColumns(t, format), [t, format]);
  return (
    <>
      <div className={styles.table}>
        <DataTable
          title={t('schedule.logTitle')}
          rows={rows}
          rowKey={({ key }) => key}
          columns={columns}
          onOpen={({ weekOf }) => weekOf !== null && go(weekRoute(weekOf))}
          empty={<EmptyState title={t('schedule.logNone')} hint={t('schedule.logNoneHint')} />}
        />
      </div>
      {log.more && <p className={styles.note}>{t('schedule.logMore')}</p>}
    </>
  );
}
