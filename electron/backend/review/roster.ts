import { readShifts } from '#electron/store/figures/people';
import type { ReadHandle } from '#electron/store/handle';
import { type DateRange, eachDay } from '#shared/domain/calendar/calendar';
import { labourByDay, type Shift } from '#shared/domain/kpi/duty';
import type { RosterDay } from '#shared/domain/review/facts';

/** Hours planned and worked on each day of a range. */
export function rosterDays(db: ReadHandle, range: DateRange): RosterDay[] {
  const shifts = readShifts(db, range);
  const hoursOf = (record: Shift['record']) =>
    new Map(
      labourByDay(shifts.filter((shift) => shift.record === record)).map(({ key, hours }) => [
        key,
        hours,
      ]),
    );
  const scheduled = hoursOf('scheduled');
  const worked = hoursOf('worked');
  return eachDay(range).map((date) => ({
    date,
    scheduled: scheduled.get(date) ?? null,
    worked: worked.get(date) ?? null,
  }));
}
