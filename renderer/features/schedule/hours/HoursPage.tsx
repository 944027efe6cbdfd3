import { Button } from 'antd';
import { useMemo, useState } from 'react';
import type { Attendance, AttendanceDay } from '#shared/contract/roster/deeds';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { useAsk } from '../../../api/hooks';
import { Answer } from '../../../ui/Answer';
import { EmptyState } from '../../../ui/EmptyState';
import { go, href, importRoute, type Route } from '../../../ui/routes';
import { Section } from '../../../ui/Section';
import { useT } from '../../../ui/words';
import { WeekPicker } from '../week/head/WeekPicker';
import { weekOf } from '../week/routes';
import { AttendanceTable } from './AttendanceTable';
import { FairnessSection } from './FairnessSection';
import styles from './Hours.module.css';
import { LabourSection } from './LabourSection';
import { WorkedDialog } from './WorkedDialog';
import type { WorkedPlace } from './worked-place';

/** Planned against worked hours, what they sold, and how fairly they fell. */
export function HoursPage({ route }: { route: Route }) {
  const app = useAsk('app.status', {});
  return (
    <Answer of={app} again={app.again} rows={12}>
      {({ today, lastDate }) => (
        <OneWeek monday={weekOf(route, lastDate ?? today)} today={today} lastDate={lastDate} />
      )}
    </Answer>
  );
}

interface OneWeekProps {
  readonly monday: BusinessDate;
  readonly today: BusinessDate;
  /** The last day with sales. */
  readonly lastDate: BusinessDate | null;
}

function OneWeek({ monday, today, lastDate }: OneWeekProps) {
  const t = useT();
  const attendance = useAsk('roster.attendance', { weekOf: monday });
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <WeekPicker
          monday={monday}
          onChange={(week) => go(href('schedule', ['hours'], { week }))}
        />
        <span className={styles.note}>{t('schedule.hoursImportHint')}</span>
        <Button className={styles.apart ?? ''} href={importRoute()}>
          {t('schedule.hoursImport')}
        </Button>
      </header>
      <Answer of={attendance} again={attendance.again} rows={8}>
        {(found) => <Known attendance={found} today={today} />}
      </Answer>
      <LabourSection monday={monday} lastDate={lastDate} />
      <FairnessSection monday={monday} />
    </div>
  );
}

interface KnownProps {
  readonly attendance: Attendance;
  readonly today: BusinessDate;
}

function Known({ attendance, today }: KnownProps) {
  const t = useT();
  const [open, setOpen] = useState<WorkedPlace | null>(null);
  const days = useMemo(
    () =>
      new Map<string, AttendanceDay>(
        attendance.days.map((day) => [`${day.employeeId};${day.date}`, day]),
      ),
    [attendance],
  );
  return (
    <Section
      title={t('schedule.attendance')}
      finding={useFinding(attendance)}
      extra={<span className={styles.note}>{t('schedule.cellWorkedPlanned')}</span>}
      flush
    >
      {attendance.people.length === 0 ? (
        <EmptyState small title={t('schedule.attendanceNone')} />
      ) : (
        <AttendanceTable attendance={attendance} days={days} today={today} onOpen={setOpen} />
      )}
      {open !== null && (
        <WorkedDialog
          place={open}
          day={days.get(`${open.employeeId};${open.date}`) ?? null}
          onClose={() => setOpen(null)}
        />
      )}
    </Section>
  );
}

function useFinding({ days }: Attendance): string {
  const t = useT();
  const count = (finding: AttendanceDay['finding']) =>
    days.filter((day) => day.finding === finding).length;
  const said = (['absent', 'unplanned', 'late', 'early'] as const)
    .map((finding) => [finding, count(finding)] as const)
    .filter(([, number]) => number > 0)
    .map(([finding, number]) => t(`schedule.findingCount_${finding}`, { count: number }));
  if (said.length > 0) return said.join(' · ');
  const isRecorded = days.some(({ worked }) => worked.length > 0);
  return t(isRecorded ? 'schedule.asPlanned' : 'schedule.nothingRecorded');
}
