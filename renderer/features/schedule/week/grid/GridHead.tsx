import { Select } from 'antd';
import { memo, useMemo } from 'react';
import type { RosterWeek } from '#shared/contract/roster/week';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { type StaffGroup, staffGroups } from '#shared/domain/people/employee';
import { useFormat, useT } from '../../../../ui/words';
import { GapWords } from '../../ui/GapWords';
import { DayCover } from '../cover/DayCover';
import { coverOn, gapsIn, trimmed } from '../model/cover';
import { dayRoute } from '../routes';
import { useWeekView } from '../view-store';
import styles from './Grid.module.css';

interface Props {
  readonly week: RosterWeek;
  readonly days: readonly BusinessDate[];
}

/** The days: what they want, what they have, what is missing; a click shows the day by the hour. */
export const GridHead = memo(function GridHead({ week, days }: Props) {
  const t = useT();
  const format = useFormat();
  const group = useWeekView((state) => state.group);
  const covers = useMemo(() => days.map((date) => coverOn(week, date, group)), [week, days, group]);
  const [from, to] = useMemo(() => trimmed(covers), [covers]);
  const most = Math.max(1, ...covers.flat().map(({ need, surplus }) => need + surplus));
  return (
    <thead>
      <tr className={styles.head} aria-rowindex={1}>
        <td className={styles.corner}>
          <GroupSelect week={week} />
        </td>
        {days.map((date, day) => {
          const steps = covers[day] ?? [];
          return (
            <th key={date} scope="col" className={styles.day}>
              <a href={dayRoute(week.from, date)} title={t('schedule.showDay')}>
                {format.dateWeekday(date)}
              </a>
              <DayCover steps={steps.slice(from, to)} most={most} />
              <GapWords {...gapsIn(steps)} short />
            </th>
          );
        })}
        <th scope="col" className={styles.figureHead} title={t('schedule.hoursHint')}>
          {t('schedule.hoursHead')}
        </th>
        <th scope="col" className={`${styles.figureHead} ${styles.cost}`}>
          {t('schedule.costHead', { sign: format.currencySign })}
        </th>
        <th
          scope="col"
          className={`${styles.figureHead} ${styles.fair}`}
          title={t('schedule.fairHint')}
        >
          {t('schedule.fairHead')}
        </th>
      </tr>
    </thead>
  );
});

/** Whose demand the curves show. */
export function GroupSelect({ week }: { week: RosterWeek }) {
  const t = useT();
  const { group, show } = useWeekView();
  const there = new Set(week.cover.map((line) => line.group));
  return (
    <Select<StaffGroup | 'all'>
      size="small"
      aria-label={t('schedule.curveOf')}
      style={{ width: '100%' }}
      popupMatchSelectWidth={false}
      value={group ?? 'all'}
      onChange={(value) => show(value === 'all' ? null : value)}
      options={[
        { value: 'all' as const, label: t('schedule.allGroups') },
        ...staffGroups
          .filter((one) => there.has(one))
          .map((value) => ({ value, label: t(`report.group_${value}`) })),
      ]}
    />
  );
}
