import type { WeekStanding } from '#shared/contract/roster/log';
import { addDays } from '#shared/domain/calendar/calendar';
import { useAsk } from '../../../api/hooks';
import { useFormat, useT } from '../../../ui/words';
import { weekRoute } from '../week/routes';
import styles from './Rules.module.css';

/** What the rules in force mean for the weeks that are planned already, each a way there. */
export function StandingsLine() {
  const t = useT();
  const { data } = useAsk('roster.standings', {});
  if (data === undefined) return null;
  return (
    <div className={styles.standings} role="status">
      {data.length === 0 ? (
        <span className={styles.note}>{t('schedule.standingsNone')}</span>
      ) : (
        <>
          <span>{t('schedule.standingLead')}</span>
          {data.map((week) => (
            <Standing key={week.from} week={week} />
          ))}
        </>
      )}
      <span className={styles.note}>{t('schedule.standingHint')}</span>
    </div>
  );
}

function Standing({ week }: { week: WeekStanding }) {
  const t = useT();
  const format = useFormat();
  const { from, published, broken, people } = week;
  return (
    <a href={weekRoute(from)}>
      {t('schedule.standingOf', {
        dates: format.range(from, addDays(from, 6)),
        state: t(`schedule.state_${published ? 'published' : 'draft'}`),
      })}
      <strong className={broken > 0 ? styles.broken : undefined}>
        {broken === 0
          ? t('schedule.standingFine')
          : t('schedule.standingBroken', {
              broken: t('schedule.brokenCount', { count: broken }),
              count: people,
            })}
      </strong>
    </a>
  );
}
