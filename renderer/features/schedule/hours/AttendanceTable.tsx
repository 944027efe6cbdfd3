import { App, Button } from 'antd';
import type { Attendance, AttendanceDay } from '#shared/contract/roster/deeds';
import { type BusinessDate, eachDay } from '#shared/domain/calendar/calendar';
import { failureOf, useCommand } from '../../../api/hooks';
import { useErrorWords } from '../../../ui/ErrorView';
import { useFormat, useT } from '../../../ui/words';
import styles from './Hours.module.css';
import type { WorkedPlace } from './worked-place';

interface Props {
  readonly attendance: Attendance;
  /** By `employeeId;date`. */
  readonly days: ReadonlyMap<string, AttendanceDay>;
  readonly today: BusinessDate;
  readonly onOpen: (place: WorkedPlace) => void;
}

/** People down, days across: planned small, worked large, and what is to be looked at. */
export function AttendanceTable({ attendance, days, today, onOpen }: Props) {
  const t = useT();
  const format = useFormat();
  const dates = eachDay(attendance);
  return (
    <div className={styles.scroller}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('schedule.people_name')}</th>
            {dates.map((date) => (
              <th key={date} scope="col">
                {format.dateWeekday(date)}
                {date < today && isOpen(days, date) && <AsPlanned date={date} />}
              </th>
            ))}
            <th scope="col" className={styles.figure}>
              {t('schedule.plannedHours')}
            </th>
            <th scope="col" className={styles.figure}>
              {t('schedule.workedHours')}
            </th>
            <th scope="col" className={styles.figure} title={t('schedule.differenceHint')}>
              {t('schedule.difference')}
            </th>
          </tr>
        </thead>
        <tbody>
          {attendance.people.map((person) => (
            <tr key={person.id}>
              <th scope="row">{person.name}</th>
              {dates.map((date) => (
                <td key={date}>
                  <DayCell
                    day={days.get(`${person.id};${date}`) ?? null}
                    label={t('schedule.enterWorked', {
                      name: person.name,
                      date: format.dateWeekday(date),
                    })}
                    onOpen={() => onOpen({ employeeId: person.id, name: person.name, date })}
                  />
                </td>
              ))}
              <td className={styles.figure}>{format.decimal(person.scheduledMinutes / 60)}</td>
              <td className={styles.figure}>{format.decimal(person.workedMinutes / 60)}</td>
              <td className={styles.figure}>
                {person.dueMinutes === null
                  ? format.decimal(null)
                  : signedHours(person.workedMinutes - person.dueMinutes, format.decimal)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function DayCell(props: { day: AttendanceDay | null; label: string; onOpen: () => void }) {
  const { day, label, onOpen } = props;
  const t = useT();
  const format = useFormat();
  const nothing = day === null || (day.scheduled.length === 0 && day.worked.length === 0);
  return (
    <button type="button" className={styles.day} aria-label={label} onClick={onOpen}>
      {nothing ? (
        <span className={styles.note}>–</span>
      ) : (
        <>
          <span>
            {day.worked.length === 0 ? '–' : format.decimal(day.workedMinutes / 60)}
            <span className={styles.note}> / {format.decimal(day.scheduledMinutes / 60)}</span>
          </span>
          {day.finding !== null && (
            <span className={styles.finding}>{t(`schedule.finding_${day.finding}`)}</span>
          )}
        </>
      )}
    </button>
  );
}

/** Somebody was planned of whom nothing is recorded. */
function isOpen(days: ReadonlyMap<string, AttendanceDay>, date: BusinessDate): boolean {
  return [...days.values()].some(
    (day) => day.date === date && day.scheduled.length > 0 && day.worked.length === 0,
  );
}

/** Records the day as it was planned, for those of whom nothing is recorded. */
function AsPlanned({ date }: { date: BusinessDate }) {
  const t = useT();
  const words = useErrorWords();
  const { message } = App.useApp();
  const command = useCommand('roster.workedAsPlanned');
  async function record(): Promise<void> {
    try {
      const { recorded } = await command.run({ date });
      void message.info(
        recorded === 0 ? t('schedule.recordedNone') : t('schedule.recorded', { count: recorded }),
      );
    } catch (error) {
      void message.error(words(failureOf(error)));
    }
  }
  return (
    <Button
      type="link"
      size="small"
      className={styles.asPlanned ?? ''}
      title={t('schedule.recordAsPlannedHint')}
      loading={command.running}
      onClick={() => void record()}
    >
      {t('schedule.recordAsPlanned')}
    </Button>
  );
}

function signedHours(minutes: number, write: (hours: number) => string): string {
  const sign = minutes > 0 ? '+' : minutes < 0 ? '−' : '';
  return `${sign}${write(Math.abs(minutes) / 60)}`;
}
