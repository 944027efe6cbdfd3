import { useCallback, useMemo, useState } from 'react';
import type { RosterDemand } from '#shared/contract/roster/demand';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { StaffGroup } from '#shared/domain/people/employee';
import { Chart } from '../../../ui/Chart';
import { Section } from '../../../ui/Section';
import type { Look } from '../../../ui/theme/ThemeProvider';
import type { Undo } from '../../../ui/undo/use-undo';
import { useFormat, useT } from '../../../ui/words';
import { GapWords } from '../ui/GapWords';
import { coverOption, coverTable } from '../week/cover/cover-chart';
import { coverOn, gapsIn, wholeHours } from '../week/model/cover';
import { daysOf } from '../week/model/rows';
import { dayRoute } from '../week/routes';
import styles from './Demand.module.css';
import { HeadsGrid } from './HeadsGrid';

const HEIGHT = 168;
const AXIS = 36;

interface Props {
  readonly demand: RosterDemand;
  readonly group: StaffGroup;
  readonly undo: Undo;
}

/** Heads by day and half hour, to be typed over; the picture of one day against who is planned. */
export function HeadsSection({ demand, group, undo }: Props) {
  const t = useT();
  const format = useFormat();
  const days = daysOf(demand);
  const [chosen, setChosen] = useState<BusinessDate | null>(null);
  const day = days.find((one) => one === chosen) ?? demand.from;
  const [from, to] = useMemo(
    () => wholeHours(daysOf(demand).map((date) => coverOn(demand, date, null))),
    [demand],
  );
  const all = useMemo(() => coverOn(demand, day, group), [demand, day, group]);
  const steps = useMemo(() => all.slice(from, to), [all, from, to]);
  const option = useCallback(
    (look: Look) => coverOption(look, { steps, left: AXIS }, t, format),
    [steps, t, format],
  );
  const name = t(`report.group_${group}`);
  return (
    <Section
      title={t('schedule.headsTitle', { group: name })}
      finding={t('schedule.headsHint')}
      extra={<a href={dayRoute(demand.from, day)}>{t('schedule.toDay')}</a>}
    >
      <HeadsGrid
        demand={demand}
        group={group}
        range={[from, to]}
        day={day}
        onDay={setChosen}
        undo={undo}
      />
      <div className={styles.picture}>
        <p className={styles.caption}>
          <strong>{t('schedule.needAgainstCover', { date: format.dateWeekday(day) })}</strong>
          <GapWords {...gapsIn(all)} />
        </p>
        <Chart
          label={t('schedule.coverOfDay', { date: format.dateWeekday(day) })}
          height={HEIGHT}
          option={option}
          table={coverTable(steps, t, format)}
        />
      </div>
    </Section>
  );
}
