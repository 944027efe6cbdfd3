import { useMemo, useState } from 'react';
import type { RosterWeek } from '#shared/contract/roster/week';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { useAsk } from '../../../api/hooks';
import { Answer } from '../../../ui/Answer';
import type { Route } from '../../../ui/routes';
import { useKept } from '../../../ui/use-kept';
import { useT } from '../../../ui/words';
import { NoPeople } from '../people/PeoplePage';
import { EmptyWeek } from './EmptyWeek';
import { BreaksDialog } from './edit/BreaksDialog';
import { ShiftEditor } from './edit/ShiftEditor';
import { PersonGrid } from './grid/PersonGrid';
import { RemarksDialog } from './head/RemarksDialog';
import { WeekHead } from './head/WeekHead';
import { DayView } from './hours/DayView';
import { RunPanel } from './propose/RunPanel';
import { useRunStore } from './propose/run-store';
import { dayOf, weekOf } from './routes';
import { useEdits } from './use-edits';
import type { KeyPlace } from './use-shift-keys';
import styles from './Week.module.css';
import { NamesContext } from './words';

/** A week of the team: by person, or a day of it by the hour. */
export function WeekPage({ route }: { route: Route }) {
  const app = useAsk('app.status', {});
  return (
    <Answer of={app} again={app.again} rows={12}>
      {({ today }) => <OneWeek monday={weekOf(route, today)} today={today} route={route} />}
    </Answer>
  );
}

interface OneWeekProps {
  readonly monday: BusinessDate;
  readonly today: BusinessDate;
  readonly route: Route;
}

function OneWeek({ monday, today, route }: OneWeekProps) {
  const week = useAsk('roster.week', { weekOf: monday });
  return (
    <Answer of={week} again={week.again} rows={14}>
      {(found) => <Known week={found} today={today} day={dayOf(route, monday)} />}
    </Answer>
  );
}

interface KnownProps {
  readonly week: RosterWeek;
  readonly today: BusinessDate;
  /** The day that is shown by the hour; null: the week by person. */
  readonly day: BusinessDate | null;
}

function Known({ week, today, day }: KnownProps) {
  const t = useT();
  const edits = useEdits(week);
  const [open, setOpen] = useState<KeyPlace | null>(null);
  const running = useRunStore(({ run }) => run.state === 'running');
  const names = useKept(
    useMemo(() => Object.fromEntries(week.people.map(({ id, name }) => [id, name])), [week.people]),
  );
  if (week.people.length === 0) return <NoPeople />;
  const empty = week.shifts.length === 0 && edits.shifts.length === 0;
  return (
    <NamesContext value={names}>
      <div className={styles.page}>
        <WeekHead week={week} day={day} today={today} edits={edits} />
        <RunPanel week={week} />
        {empty && !running && <EmptyWeek week={week} />}
        {day === null ? (
          <PersonGrid week={week} edits={edits} onOpen={setOpen} />
        ) : (
          <DayView week={week} day={day} edits={edits} onOpen={setOpen} />
        )}
        <p className={styles.legend}>
          {t(day === null ? 'schedule.keysPerson' : 'schedule.keysHour')}
        </p>
      </div>
      {open !== null && (
        <ShiftEditor week={week} place={open} edits={edits} onClose={() => setOpen(null)} />
      )}
      <BreaksDialog edits={edits} />
      <RemarksDialog onUndo={edits.undo} />
    </NamesContext>
  );
}
