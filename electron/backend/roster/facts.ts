import type { ReadHandle } from '#electron/store/handle';
import { readRosterPeople } from '#electron/store/people/employees';
import { readLeave } from '#electron/store/people/leave';
import { readWishes } from '#electron/store/people/wishes';
import { readPlanned } from '#electron/store/roster/shifts';
import { addDays, type BusinessDate } from '#shared/domain/calendar/calendar';
import { startOfWeek } from '#shared/domain/calendar/periods';
import { rulesOf } from '#shared/domain/roster/shop/rule-set';
import { byEmployee } from '#shared/domain/roster/shop/shift';
import type { WeekFacts } from '#shared/domain/roster/shop/week-facts';
import { rosterSettings } from './settings';

/** Days before the week that rules look back on: rest, and days in a row. */
const LOOK_BACK = 14;

/** People, shifts, leave, wishes and rules of the ISO week that a day lies in. */
export function weekFacts(db: ReadHandle, weekOf: BusinessDate): WeekFacts {
  const from = startOfWeek(weekOf);
  const week = { from, to: addDays(from, 6) };
  const { settings } = rosterSettings(db);
  const planned = readPlanned(db, { from: addDays(from, -LOOK_BACK), to: addDays(from, 7) });
  const inWeek = ({ date }: { date: BusinessDate }) => week.from <= date && date <= week.to;
  return {
    from,
    employees: readRosterPeople(db, week),
    shifts: planned.filter(inWeek),
    around: byEmployee(planned.filter((shift) => !inWeek(shift))),
    leave: byEmployee(readLeave(db, week)),
    wishes: readWishes(db, week),
    rules: rulesOf(settings.rules),
  };
}
