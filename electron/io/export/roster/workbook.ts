import { weekday } from '#shared/domain/calendar/calendar';
import { paidMinutes } from '#shared/domain/roster/shop/shift';
import { formats } from '#shared/i18n/format';
import { translator } from '#shared/i18n/t';
import { type SheetRow, toXlsx } from '../workbook';
import { dayText, goneText, type RosterSheet, type SheetDay, type SheetPerson } from './sheet';

const DAY = 1440;

/** The week as people by day, and as a list of shifts to sort and count. */
export function rosterWorkbook(sheet: RosterSheet): Promise<Uint8Array> {
  const t = translator(sheet.lang);
  const format = formats(sheet.lang, sheet.currency);
  const title = `${t('roster.title')} ${sheet.week}`;
  const state =
    sheet.publishedAt === null
      ? sheet.draft
        ? t('roster.draft')
        : ''
      : t('roster.published', { at: format.dateTime(sheet.publishedAt, sheet.timeZone) });
  const intro = [`${sheet.store} · ${title}`, state];
  const cell = (person: SheetPerson, day: SheetDay) => {
    const gone = goneText(format, day);
    const parts = [
      day.changed ? '•' : '',
      gone === '' ? '' : t('roster.gone', { hours: gone }),
      dayText(t, format, person, day),
    ];
    return parts.filter((part) => part !== '').join(' ') || null;
  };
  const grid = {
    name: t('roster.sheetWeek'),
    ...{ intro, landscape: true },
    columns: [
      { title: t('roster.columnGroup'), kind: 'text' as const },
      { title: t('roster.columnPerson'), kind: 'text' as const },
      ...sheet.days.map((date) => ({
        title: `${format.weekday(date)} ${format.dateShort(date)}`,
        kind: 'text' as const,
      })),
      { title: t('roster.columnHours'), kind: 'number' as const },
    ],
    rows: sheet.people.map(
      (person): SheetRow => [
        t(`report.group_${person.group}`),
        person.name,
        ...person.days.map((day) => cell(person, day)),
        person.minutes / 60,
      ],
    ),
  };
  const list = {
    name: t('roster.sheetShifts'),
    ...{ intro, landscape: true },
    columns: [
      { title: t('roster.columnDate'), kind: 'date' as const },
      { title: t('roster.columnWeekday'), kind: 'text' as const },
      { title: t('roster.columnCode'), kind: 'text' as const },
      { title: t('roster.columnPerson'), kind: 'text' as const },
      { title: t('roster.columnGroup'), kind: 'text' as const },
      { title: t('roster.columnStart'), kind: 'text' as const },
      { title: t('roster.columnEnd'), kind: 'text' as const },
      { title: t('roster.columnBreak'), kind: 'count' as const },
      { title: t('roster.columnPaid'), kind: 'number' as const },
      { title: t('roster.columnState'), kind: 'text' as const },
      { title: t('roster.columnNote'), kind: 'text' as const },
    ],
    rows: sheet.days.flatMap((date) =>
      sheet.people.flatMap((person) =>
        (person.days[weekday(date) - 1]?.shifts ?? []).map(
          (shift): SheetRow => [
            date,
            format.weekday(date),
            person.code,
            person.name,
            t(`report.group_${shift.group}`),
            format.clock(shift.startMinute),
            format.clock(shift.endMinute % DAY),
            shift.breakMinutes,
            paidMinutes(shift) / 60,
            t(shift.state === 'draft' ? 'roster.stateDraft' : 'roster.statePublished'),
            shift.note,
          ],
        ),
      ),
    ),
  };
  const { timeZone, madeAt } = sheet;
  return toXlsx([grid, list], { title, footer: `${sheet.store} · ${title}`, timeZone, madeAt });
}
