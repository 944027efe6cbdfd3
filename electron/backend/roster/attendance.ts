import type { ReadHandle } from '#electron/store/handle';
import { readEmployee, readRosterPeople } from '#electron/store/people/employees';
import { type RecordedSpan, readAttendance, saveWorked } from '#electron/store/roster/attendance';
import type { Attendance, AttendanceDay, WorkSpan } from '#shared/contract/roster/deeds';
import { addDays, type BusinessDate, eachDay } from '#shared/domain/calendar/calendar';
import { startOfWeek } from '#shared/domain/calendar/periods';
import { attendanceFinding } from '#shared/domain/roster/shop/attendance';
import { paidMinutes } from '#shared/domain/roster/shop/shift';
import type { CommandContext } from '../context';

/** Scheduled against worked hours of the week that a day lies in. */
export function attendanceView(
  db: ReadHandle,
  weekOf: BusinessDate,
  today: BusinessDate,
): Attendance {
  const from = startOfWeek(weekOf);
  const range = { from, to: addDays(from, 6) };
  const spans = readAttendance(db, range);
  const recorded = new Set(
    spans.flatMap(({ record, date }) => (record === 'worked' ? [date] : [])),
  );
  const keys = [...new Set(spans.map(({ date, employeeId }) => `${date};${employeeId}`))];
  const days = keys.map((key) => {
    const own = spans.filter(({ date, employeeId }) => `${date};${employeeId}` === key);
    return dayOf(own, today, recorded);
  });
  return {
    ...{ ...range, days },
    people: readRosterPeople(db, range).map(({ id, name, group }) => {
      const own = days.filter(({ employeeId }) => employeeId === id);
      return {
        ...{ id, name, group },
        scheduledMinutes: own.reduce((sum, day) => sum + day.scheduledMinutes, 0),
        workedMinutes: own.reduce((sum, day) => sum + day.workedMinutes, 0),
        dueMinutes:
          recorded.size === 0
            ? null
            : own.reduce(
                (sum, day) => sum + (recorded.has(day.date) ? day.scheduledMinutes : 0),
                0,
              ),
      };
    }),
    daysUnrecorded: eachDay(range).filter((date) => date < today && !recorded.has(date)),
  };
}

function dayOf(
  own: readonly RecordedSpan[],
  today: BusinessDate,
  recorded: ReadonlySet<BusinessDate>,
): AttendanceDay {
  const [first] = own;
  const { employeeId = 0, date = '' } = first ?? {};
  const scheduled = own.filter(({ record }) => record === 'scheduled');
  const worked = own.filter(({ record }) => record === 'worked');
  const minutes = (spans: readonly RecordedSpan[]) =>
    spans.reduce((sum, span) => sum + paidMinutes(span), 0);
  return {
    ...{ employeeId, date },
    scheduled: scheduled.map(toSpan),
    worked: worked.map(toSpan),
    scheduledMinutes: minutes(scheduled),
    workedMinutes: minutes(worked),
    finding: date < today && recorded.has(date) ? attendanceFinding(scheduled, worked) : null,
  };
}

function toSpan({ employeeId: _e, date: _d, record: _r, ...span }: RecordedSpan): WorkSpan {
  return span;
}

/** Planned shifts of a day as worked, for those of whom nothing is recorded. */
export function recordAsPlanned(context: CommandContext, date: BusinessDate): number {
  const spans = readAttendance(context.write, { from: date, to: date });
  const done = new Set(
    spans.flatMap(({ record, employeeId }) => (record === 'worked' ? [employeeId] : [])),
  );
  const open = spans.filter(
    ({ record, employeeId }) => record === 'scheduled' && !done.has(employeeId),
  );
  for (const { id: _id, record: _r, batchId: _b, ...span } of open) {
    saveWorked(context.write, span, context.now());
  }
  return open.length;
}

/** The group is the planned one of that day, else the person's own. */
export function workedGroup(db: ReadHandle, employeeId: number, date: BusinessDate) {
  const planned = readAttendance(db, { from: date, to: date }).find(
    (span) => span.employeeId === employeeId && span.record === 'scheduled',
  );
  return planned?.group ?? readEmployee(db, employeeId).group;
}
