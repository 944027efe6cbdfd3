import { createEvents, type DateArray } from 'ics';
import { instantOf } from '#shared/domain/calendar/calendar';
import type { RosterShift } from '#shared/domain/roster/shop/shift';
import { translator } from '#shared/i18n/t';
import type { RosterSheet, SheetPerson } from './sheet';

const MS_PER_MINUTE = 60_000;

/**
 * A person's shifts as an iCalendar file. Instants are written in UTC, which every calendar shows in
 * its own zone; the numbers of shift and person are their identities, so that a newer file replaces an older,
 * and takes out of a calendar what was published and is off now.
 */
export function personCalendar(sheet: RosterSheet, person: SheetPerson): Uint8Array {
  const t = translator(sheet.lang);
  const events = person.days.flatMap(({ shifts, gone }) => [
    ...shifts.map((shift) => ({ shift, status: 'CONFIRMED' as const })),
    // One that only lies on another day has the event of that day.
    ...gone
      .filter(({ id }) => !isStill(person, id))
      .map((shift) => ({ shift, status: 'CANCELLED' as const })),
  ]);
  const { error, value } = createEvents(
    events.map(({ shift, status }) => ({
      status,
      // A later file is the one that counts (RFC 5545, 3.8.7.4).
      sequence: Math.floor(sheet.madeAt / MS_PER_MINUTE),
      // Of this person: a shift that was given to somebody else is off for one and on for the other.
      uid: `shift-${shift.id}-${person.id}@qisan`,
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

function isStill({ days }: SheetPerson, id: number): boolean {
  return days.some(({ shifts }) => shifts.some((shift) => shift.id === id));
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
