import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import type { EmployeeDetail } from '#shared/contract/people';
import type { StaffWish } from '#shared/domain/people/employee';
import { failureOf, useCommand } from '../../../api/hooks';
import { DayField } from '../../../ui/DayField';
import { useErrorWords } from '../../../ui/ErrorView';
import { useFormat, useT } from '../../../ui/words';
import { HalfHourSelect } from '../ui/HalfHourSelect';
import { WEEKDAYS } from './availability';
import styles from './People.module.css';

/** How much a wish matters, in three steps that a manager tells apart. */
const weights = [2, 5, 10] as const;

/** A wish for one date instead of a weekday of every week. */
const ONE_DAY = 'date';

/** What a person would like: met where it can be, and named where it cannot. */
export function WishList({ person }: { person: EmployeeDetail }) {
  const t = useT();
  const remove = useCommand('people.removeWish');
  const wishWords = useWishWords();
  return (
    <section className={styles.part} aria-label={t('schedule.people_wishes')}>
      <h3>{t('schedule.people_wishes')}</h3>
      {person.wishList.length === 0 && (
        <p className={styles.note}>{t('schedule.people_noWishes')}</p>
      )}
      <ul className={styles.lines}>
        {person.wishList.map((wish) => (
          <li key={wish.id}>
            <span>{wishWords(wish)}</span>
            <span className={styles.note}>
              {t('schedule.people_weight', { weight: wish.weight })}
            </span>
            <span className={styles.deeds}>
              <Button
                size="small"
                aria-label={t('schedule.people_removeWish', { wish: wishWords(wish) })}
                loading={remove.running}
                onClick={() => void remove.run({ id: wish.id }).catch(() => undefined)}
              >
                {t('common.remove')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      <AddWish employeeId={person.id} />
    </section>
  );
}

function AddWish({ employeeId }: { employeeId: number }) {
  const t = useT();
  const words = useErrorWords();
  const save = useCommand('people.saveWish');
  const [kind, setKind] = useState<'on' | 'off'>('off');
  const [when, setWhen] = useState<number | typeof ONE_DAY>(7);
  const [date, setDate] = useState('');
  const [note, setNote] = useState('');
  const [from, setFrom] = useState<number | null>(null);
  const [to, setTo] = useState<number | null>(null);
  const [weight, setWeight] = useState<number>(5);
  const span =
    from !== null && to !== null && from < to ? { startMinute: from, endMinute: to } : null;

  async function add(): Promise<void> {
    try {
      const day = when === ONE_DAY ? { date } : { weekday: when };
      await save.run({ employeeId, ...day, kind, span, weight, note });
      setDate('');
      setNote('');
    } catch {
      // `save.error` is on the screen.
    }
  }
  return (
    <div className={styles.add}>
      <Select
        aria-label={t('schedule.people_wishKind')}
        value={kind}
        onChange={setKind}
        options={(['off', 'on'] as const).map((value) => ({
          value,
          label: t(`schedule.wish_${value}`),
        }))}
      />
      <Select
        aria-label={t('schedule.people_when')}
        value={when}
        onChange={setWhen}
        options={[
          ...WEEKDAYS.map((value) => ({ value, label: t(`schedule.everyWeekday_${value}`) })),
          { value: ONE_DAY, label: t('schedule.people_oneDay') },
        ]}
      />
      {when === ONE_DAY && (
        <DayField aria-label={t('schedule.day')} value={date} onChange={setDate} />
      )}
      <HalfHourSelect label={t('schedule.from')} value={from} onChange={setFrom} optional />
      <HalfHourSelect label={t('schedule.to')} value={to} onChange={setTo} optional />
      <Select
        aria-label={t('schedule.people_weightName')}
        value={weight}
        onChange={setWeight}
        options={weights.map((value) => ({ value, label: t(`schedule.weight_${value}`) }))}
      />
      <Input
        className={styles.wide ?? ''}
        aria-label={t('schedule.note')}
        placeholder={t('schedule.people_wishNote')}
        maxLength={200}
        value={note}
        onChange={({ target }) => setNote(target.value)}
      />
      <Button
        disabled={when === ONE_DAY && date === ''}
        loading={save.running}
        onClick={() => void add()}
      >
        {t('schedule.people_addWish')}
      </Button>
      {save.error !== null && (
        <p className={styles.failure} role="alert">
          {words(failureOf(save.error))}
        </p>
      )}
    </div>
  );
}

/** A wish in a sentence: Off on Sundays; At work on 12 Jun, 08:00–12:00. */
export function useWishWords(): (wish: StaffWish) => string {
  const t = useT();
  const format = useFormat();
  return ({ kind, date, weekday, span, note }) => {
    const day =
      date !== null
        ? format.dateWeekday(date)
        : t(`schedule.everyWeekday_${WEEKDAYS.find((one) => one === weekday) ?? 1}`);
    const hours =
      span === null ? '' : ` ${format.clock(span.startMinute)}–${format.clock(span.endMinute)}`;
    return `${t(`schedule.wishSaid_${kind}`, { when: `${day}${hours}` })}${note === '' ? '' : ` · ${note}`}`;
  };
}
