import { Segmented } from 'antd';
import { useCallback, useMemo } from 'react';
import type { RosterWeek } from '#shared/contract/roster/week';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { Chart } from '../../../../ui/Chart';
import { goInstead } from '../../../../ui/routes';
import type { Look } from '../../../../ui/theme/ThemeProvider';
import { useFormat, useT } from '../../../../ui/words';
import { GapWords } from '../../ui/GapWords';
import { coverOption, coverTable } from '../cover/cover-chart';
import { GroupSelect } from '../grid/GridHead';
import { coverOn, gapsIn, wholeHours } from '../model/cover';
import { daysOf } from '../model/rows';
import { dayRoute } from '../routes';
import type { Edits } from '../use-edits';
import type { KeyPlace } from '../use-shift-keys';
import { useWeekView } from '../view-store';
import styles from './Day.module.css';
import { Timeline } from './Timeline';

interface Props {
  readonly week: RosterWeek;
  readonly day: BusinessDate;
  readonly edits: Edits;
  readonly onOpen: (place: KeyPlace) => void;
}

/** Room of the names beside the hours, px. */
const NAMES = 176;
const HEIGHT = 132;

/** A day in half hours: what it wants and has above, who is there below, on one scale. */
export function DayView({ week, day, edits, onOpen }: Props) {
  const t = useT();
  const format = useFormat();
  const group = useWeekView((state) => state.group);
  const all = useMemo(() => coverOn(week, day, group), [week, day, group]);
  const [from, to] = useMemo(() => wholeHours([coverOn(week, day, null)]), [week, day]);
  const steps = useMemo(() => all.slice(from, to), [all, from, to]);
  const option = useCallback(
    (look: Look) => coverOption(look, { steps, left: NAMES }, t, format),
    [steps, t, format],
  );
  const first = week.firstStep + from * 30;
  return (
    <div className={styles.day}>
      <div className={styles.cover}>
        <div className={styles.coverHead}>
          <Segmented
            size="small"
            aria-label={t('schedule.day')}
            value={day}
            onChange={(date) => goInstead(dayRoute(week.from, date))}
            options={daysOf(week).map((value) => ({ value, label: format.dateWeekday(value) }))}
          />
          <GapWords {...gapsIn(all)} />
          <span className={styles.select}>
            <GroupSelect week={week} />
          </span>
        </div>
        <Chart
          label={t('schedule.coverOfDay', { date: format.dateWeekday(day) })}
          height={HEIGHT}
          option={option}
          table={coverTable(steps, t, format)}
        />
      </div>
      <Timeline
        week={week}
        day={day}
        edits={edits}
        first={first}
        last={week.firstStep + to * 30}
        onOpen={onOpen}
      />
    </div>
  );
}
