import type { RosterWorth } from '#shared/contract/roster/demand';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { Conflict, Hole, UnmetWish } from '#shared/domain/roster/shop/conflict';
import { useAsk } from '../../../../api/hooks';
import { useFormat, useT } from '../../../../ui/words';
import { useConflictWords, useHindranceWords, useHoleWords, useNames } from '../words';
import styles from './Findings.module.css';

/** Rules that are broken, each with who, when and by how much. */
export function ConflictList({ conflicts }: { conflicts: readonly Conflict[] }) {
  const t = useT();
  const words = useConflictWords();
  if (conflicts.length === 0) return null;
  return (
    <section className={styles.list}>
      <h3>{t('schedule.brokenCount', { count: conflicts.length })}</h3>
      <ul>
        {conflicts.map((conflict) => (
          <li key={`${conflict.rule};${conflict.employeeId};${conflict.date}`}>
            <strong className={styles.alarm}>{t(`schedule.rule_${conflict.rule}`)}</strong>
            <span>{words(conflict)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Half hours in which heads are missing, and what keeps the others away. */
export function HoleList({ holes }: { holes: readonly Hole[] }) {
  const t = useT();
  const words = useHoleWords();
  const why = useHindranceWords();
  return (
    <section className={styles.list}>
      <h3>
        {holes.length === 0
          ? t('schedule.holesCountNone')
          : t('schedule.holesCount', { count: holes.length })}
      </h3>
      <ul>
        {holes.map((hole) => (
          <li key={`${hole.date};${hole.group};${hole.startMinute}`}>
            <strong>{words(hole)}</strong>
            <span>{why(hole.hindrances)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Wishes that the roster does not meet, by name. */
export function UnmetList({ wishes }: { wishes: readonly UnmetWish[] }) {
  const t = useT();
  const format = useFormat();
  const names = useNames();
  return (
    <section className={styles.list}>
      <h3>
        {wishes.length === 0
          ? t('schedule.unmetCountNone')
          : t('schedule.unmetCount', { count: wishes.length })}
      </h3>
      <ul>
        {wishes.map((wish) => (
          <li key={`${wish.wishId};${wish.date}`}>
            <strong>{names(wish.employeeId)}</strong>
            <span>
              {t(`schedule.unmet_${wish.kind}`, {
                date: format.dateWeekday(wish.date),
                hours:
                  wish.startMinute === null
                    ? ''
                    : ` ${format.clock(wish.startMinute)}–${format.clock(wish.endMinute)}`,
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const SHOWN = 6;

/** "One more person on Saturday 18:00–20:00 is worth …", the best first. */
export function WorthList({ weekOf }: { weekOf: BusinessDate }) {
  const t = useT();
  const { data } = useAsk('roster.worth', { weekOf });
  if (data === undefined || data.intervals.length === 0) return null;
  return (
    <section className={styles.list}>
      <h3>{t('schedule.worthTitle')}</h3>
      <Worth of={data} />
    </section>
  );
}

/** The best intervals, each with what it is worth and costs, and what a missing head is reckoned from. */
export function Worth({ of: { intervals, lossOfGap } }: { of: RosterWorth }) {
  const t = useT();
  const format = useFormat();
  return (
    <>
      <ul>
        {intervals.slice(0, SHOWN).map((one) => (
          <li key={`${one.date};${one.group};${one.startMinute}`}>
            <strong>{format.money(one.worth)}</strong>
            <span>
              {t('schedule.worthOf', {
                date: format.dateWeekday(one.date),
                from: format.clock(one.startMinute),
                to: format.clock(one.endMinute),
                group: t(`report.group_${one.group}`),
              })}
              {one.wage !== null && ` ${t('schedule.worthWage', { wage: format.money(one.wage) })}`}
            </span>
          </li>
        ))}
      </ul>
      <p className={styles.quiet}>
        {t(`schedule.lossSource_${lossOfGap.source}`, {
          loss: format.money(lossOfGap.perHeadHour),
          tickets: format.decimal(lossOfGap.ticketsPerHour),
          profit: format.money(lossOfGap.profitPerTicket),
          share: format.percent(lossOfGap.lostShare, 0),
        })}
      </p>
    </>
  );
}
