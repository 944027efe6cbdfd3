import type {
  ImpossibleWish,
  Shortage,
  ShortHours,
  StuckPerson,
  WeekDiagnosis,
} from '#shared/domain/roster/shop/diagnosis';
import { useFormat, useT } from '../../../../ui/words';
import { useHindranceWords, useNames, writeMinutes } from '../words';
import styles from './Findings.module.css';

/** What no roster of the week can meet: which interval, which rule, whose wish. Nothing where all can be. */
export function CannotList({ diagnosis }: { diagnosis: WeekDiagnosis }) {
  const t = useT();
  const { people, hours, shortages, wishes } = diagnosis;
  if (countOf(diagnosis) === 0) return null;
  return (
    <section className={styles.list}>
      <h3>{t('schedule.cannotTitle')}</h3>
      <ul>
        {people.map((one) => (
          <StuckLine key={one.employeeId} stuck={one} />
        ))}
        {hours.map((one) => (
          <HoursLine key={one.group} hours={one} />
        ))}
        {shortages.map((one) => (
          <ShortageLine key={`${one.group};${one.dates[0]};${one.startMinute}`} shortage={one} />
        ))}
        {wishes.map((one) => (
          <WishLine key={`${one.wishIds.join()};${one.date}`} wish={one} />
        ))}
      </ul>
    </section>
  );
}

export function countOf({ people, hours, shortages, wishes }: WeekDiagnosis): number {
  return people.length + hours.length + shortages.length + wishes.length;
}

function StuckLine({ stuck: { employeeId, rules } }: { stuck: StuckPerson }) {
  const t = useT();
  const format = useFormat();
  const names = useNames();
  return (
    <li>
      <strong>{names(employeeId)}</strong>
      <span>
        {rules.length === 0
          ? t('schedule.stuckSeveral')
          : t('schedule.stuck', {
              rules: format.list(rules.map((rule) => t(`schedule.rule_${rule}`))),
            })}
      </span>
    </li>
  );
}

function HoursLine({ hours }: { hours: ShortHours }) {
  const t = useT();
  const format = useFormat();
  const { group, needMinutes, mostMinutes, people } = hours;
  return (
    <li>
      <strong>
        {t('schedule.shortHours', {
          group: group === null ? t('schedule.everyGroup') : t(`report.group_${group}`),
          need: writeMinutes(needMinutes, t, format),
          most: writeMinutes(mostMinutes, t, format),
        })}
      </strong>
      <span>
        {people === 0
          ? t('schedule.shortHoursNobody')
          : t('schedule.shortHoursWhy', { count: people })}
      </span>
    </li>
  );
}

function ShortageLine({ shortage }: { shortage: Shortage }) {
  const t = useT();
  const format = useFormat();
  const why = useHindranceWords();
  const { dates, startMinute, endMinute, group, need, most } = shortage;
  return (
    <li>
      <strong>
        {t(most === 0 ? 'schedule.shortageNobody' : 'schedule.shortage', {
          dates: format.list(dates.map((date) => format.dateWeekday(date))),
          from: format.clock(startMinute),
          to: format.clock(endMinute),
          group: t(`report.group_${group}`),
          need: format.count(need),
          most: format.count(most),
        })}
      </strong>
      <span>{why(shortage.hindrances)}</span>
    </li>
  );
}

function WishLine({ wish }: { wish: ImpossibleWish }) {
  const t = useT();
  const format = useFormat();
  const names = useNames();
  return (
    <li>
      <strong>{names(wish.employeeId)}</strong>
      <span>{t(`schedule.wish_${wish.reason}`, { date: format.dateWeekday(wish.date) })}</span>
    </li>
  );
}
