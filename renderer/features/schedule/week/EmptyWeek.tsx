import { Button } from 'antd';
import type { RosterWeek } from '#shared/contract/roster/week';
import { useT } from '../../../ui/words';
import { useWeekDeeds } from './head/use-week-deeds';
import { useRunDialog } from './propose/dialog-store';
import styles from './Week.module.css';

/** Nobody is planned yet: three ways to begin. The grid below takes shifts by hand. */
export function EmptyWeek({ week }: { week: RosterWeek }) {
  const t = useT();
  const deeds = useWeekDeeds(week);
  const openDialog = useRunDialog((state) => state.open);
  return (
    <section className={styles.empty} aria-label={t('schedule.emptyTitle')}>
      <div>
        <h2>{t('schedule.emptyTitle')}</h2>
        <p>{t('schedule.emptyText')}</p>
      </div>
      <Button type="primary" onClick={() => openDialog('propose')}>
        {t('schedule.propose')}
      </Button>
      <Button onClick={deeds.copyLast}>{t('schedule.copyLast')}</Button>
    </section>
  );
}
