import { useAsk } from '../../api/hooks';
import { useFormat, useT } from '../../ui/words';
import { BackendState } from './BackendState';
import { Jobs } from './Jobs';
import { NetworkState } from './NetworkState';
import { Notices } from './Notices';
import styles from './StatusBar.module.css';

/** The line at the foot of the window: whose data, which day, what is going on. */
export function StatusBar() {
  const t = useT();
  const format = useFormat();
  const { data } = useAsk('app.status', {});
  return (
    <footer className={styles.bar}>
      {data?.store !== undefined && data.store !== null && (
        <>
          <span className={styles.store}>{data.store.name}</span>
          <span>{t('app.businessDay', { date: format.dateLong(data.today) })}</span>
        </>
      )}
      <Jobs />
      <span className={styles.right}>
        <Notices />
        <NetworkState />
        <BackendState />
      </span>
    </footer>
  );
}
