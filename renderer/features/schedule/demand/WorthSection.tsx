import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { useAsk } from '../../../api/hooks';
import { Section } from '../../../ui/Section';
import { useT } from '../../../ui/words';
import { Worth } from '../week/findings/lists';
import styles from './Demand.module.css';

/** "One more person here is worth": beside the demand that it is reckoned from. */
export function WorthSection({ monday }: { monday: BusinessDate }) {
  const t = useT();
  const { data } = useAsk('roster.worth', { weekOf: monday });
  if (data === undefined) return null;
  return (
    <Section title={t('schedule.worthTitle')} finding={t('schedule.worthHint')}>
      {data.intervals.length === 0 ? (
        <p>{t('schedule.worthNone')}</p>
      ) : (
        <div className={styles.worth}>
          <Worth of={data} />
        </div>
      )}
    </Section>
  );
}
