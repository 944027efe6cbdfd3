import { writeNewFile } from '#electron/io/export/files';
import { personCalendar } from '#electron/io/export/roster/calendar';
import { rosterPage } from '#electron/io/export/roster/page';
import type { RosterSheet, SheetDay } from '#electron/io/export/roster/sheet';
import { rosterWorkbook } from '#electron/io/export/roster/workbook';
import { readClock, readStore } from '#electron/store/store-info';
import type { ParsedOf } from '#shared/contract/define';
import type { roster as contract } from '#shared/contract/roster';
import type { RosterWeek } from '#shared/contract/roster/week';
import { type BusinessDate, eachDay } from '#shared/domain/calendar/calendar';
import type { RosterShift } from '#shared/domain/roster/shop/shift';
import { type Lang, translator } from '#shared/i18n/t';
import type { JobContext, QueryContext } from '../context';
import { untilAborted } from '../until-aborted';
import { weekView } from './week';

type Format = 'pdf' | 'xlsx' | 'ics';

/** Writes the week into a person's folder, in each format that was asked for. */
export async function exportRoster(
  context: JobContext,
  { weekOf, lang, formats, folder }: ParsedOf<(typeof contract)['export']>,
) {
  const sheet = sheetOf(context, weekOf, lang);
  const name = `${translator(lang)('roster.file')}_${sheet.week}`;
  const files: { format: Format; path: string }[] = [];
  for (const [index, format] of formats.entries()) {
    context.progress({ phase: 'report_files', done: index, total: formats.length });
    for (const { file, bytes } of await written(context, sheet, name, format)) {
      context.signal.throwIfAborted();
      files.push({ format, path: await writeNewFile(folder, file, bytes) });
    }
  }
  return { files };
}

export function rosterDocument(
  context: QueryContext,
  { weekOf, lang }: ParsedOf<(typeof contract)['document']>,
) {
  const sheet = sheetOf(context, weekOf, lang);
  const title = `${translator(lang)('roster.title')} ${sheet.week}`;
  return { title, html: rosterPage(sheet) };
}

interface Written {
  readonly file: string;
  readonly bytes: Uint8Array;
}

async function written(
  context: JobContext,
  sheet: RosterSheet,
  name: string,
  format: Format,
): Promise<Written[]> {
  if (format === 'pdf') {
    const bytes = await untilAborted(context.host.printToPdf(rosterPage(sheet)), context.signal);
    return [{ file: `${name}.pdf`, bytes }];
  }
  if (format === 'xlsx') return [{ file: `${name}.xlsx`, bytes: await rosterWorkbook(sheet) }];
  return sheet.people
    .filter(({ days }) => days.some(({ shifts, gone }) => shifts.length > 0 || gone.length > 0))
    .map((person) => ({
      file: `${name}_${fileName(person.name)}.ics`,
      bytes: personCalendar(sheet, person),
    }));
}

/** Names are people's own: what no file system takes becomes a line. */
function fileName(name: string): string {
  return name.replace(/[\\/:*?"<>|\s]+/g, '_');
}

function sheetOf(context: QueryContext, weekOf: BusinessDate, lang: Lang): RosterSheet {
  const week = weekView(context.read, weekOf);
  const store = readStore(context.read);
  const days = eachDay(week);
  return {
    ...{ lang, days, week: week.week, madeAt: context.now() },
    currency: store?.currency ?? 'CNY',
    store: store?.name ?? translator(lang)('plans.sheetUnnamed'),
    timeZone: readClock(context.read).timeZone,
    publishedAt: week.publication?.publishedAt ?? null,
    draft: week.shifts.some(({ state }) => state === 'draft'),
    people: week.people.map(({ id, code, name, group, minutes }) => ({
      ...{ id, code, name, group, minutes },
      days: days.map((date) => dayOf(week, id, date)),
    })),
  };
}

function dayOf(week: RosterWeek, employeeId: number, date: BusinessDate): SheetDay {
  const own = <Row extends { readonly employeeId: number }>(row: Row) =>
    row.employeeId === employeeId;
  const leave = week.leave.find((row) => own(row) && row.from <= date && date <= row.to);
  const changes = week.publication?.changes ?? [];
  const here = (shift: RosterShift | null) => shift !== null && own(shift) && shift.date === date;
  return {
    shifts: week.shifts.filter((shift) => own(shift) && shift.date === date),
    leave: leave?.kind ?? null,
    asked: leave?.state === 'requested',
    changed: changes.some(({ before, after }) => here(before) || here(after)),
    gone: changes.flatMap(({ before, after }) =>
      before !== null && here(before) && !here(after) ? [before] : [],
    ),
  };
}
