import { createEvents, type DateArray } from 'ics';
import { instantOf } from '#shared/domain/calendar/calendar';
import type { RosterShift } from '#shared/domain/roster/shop/shift';
import { translator } from '#shared/i18n/t';
import type { RosterSheet, SheetPerson } from './sheet';

const MS_PER_MINUTE = 60_000;

/**
 * A person's shifts as an iCalendar file. Instants are written in UTC, which every calendar shows in
 * its own zone; the numbers of the shifts are their identities, so that a newer file replaces an older.
 */
export function personCalendar(sheet: RosterSheet, person: SheetPerson): Uint8Array {
  const t = translator(sheet.lang);
  const shifts = person.days.flatMap((day) => day.shifts);
  const { error, value } = createEvents(
    shifts.map((shift) => ({
      uid: `shift-${shift.id}@qisan`,
      title: t('roster.calendarTitle', {
        store: sheet.store,
        group: t(`report.group_${shift.group}`),
      }),
      start: utc(sheet, shift, shift.startMinute),
      end: utc(sheet, shift, shift.endMinute),
      ...{
        startInputType: 'utc',
        startOutputType: 'utc',
        endInputType: 'utc',
        endOutputType: 'utc',
      },
      description: [
        ...(shift.breakMinutes > 0
          ? [t('roster.calendarBreak', { minutes: shift.breakMinutes })]
          : []),
        ...(shift.note === '' ? [] : [shift.note]),
      ].join('\n'),
      productId: 'qisan/roster',
      timestamp: sheet.madeAt,
    })),
    { calName: `${sheet.store} · ${person.name}` },
  );
  if (typeof value !== 'string') throw error ?? new Error('a calendar without an error or a value');
  return new TextEncoder().encode(value);
}

/** Year, month, day, hour and minute in UTC of a minute of a shift's day. */
function utc({ timeZone }: RosterSheet, { date }: RosterShift, minute: number): DateArray {
  const at = new Date(instantOf(date, minute * MS_PER_MINUTE, timeZone));
  return [
    at.getUTCFullYear(),
    at.getUTCMonth() + 1,
    at.getUTCDate(),
    at.getUTCHours(),
    at.getUTCMinutes(),
  ];
}
