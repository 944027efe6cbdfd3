import { localDateTime } from '#shared/domain/calendar/local-time';
import { type StaffGroup, staffGroups } from '#shared/domain/people/employee';
import { type Format, formats } from '#shared/i18n/format';
import { type Translate, translator } from '#shared/i18n/t';
import { printedDocument } from '../document';
import { FONT_FAMILY } from '../fonts';
import { type Html, html } from '../html';
import { dayText, goneText, type RosterSheet, type SheetDay, type SheetPerson } from './sheet';

/** Rows of people on one sheet: thirty with five headings of groups fill it. */
const PEOPLE_A_PAGE = 30;

/** The week on A4 lying on its side: up to thirty people on one sheet, the next ones on further ones. */
export function rosterPage(sheet: RosterSheet): string {
  const { lang } = sheet;
  const t = translator(lang);
  const format = formats(lang, sheet.currency);
  const pages: SheetPerson[][] = [];
  for (let at = 0; at < Math.max(1, sheet.people.length); at += PEOPLE_A_PAGE) {
    pages.push(sheet.people.slice(at, at + PEOPLE_A_PAGE));
  }
  const content = html`${pages.map((people, index) =>
    page({ sheet, t, format }, people, { number: index + 1, of: pages.length }),
  )}`;
  const title = `${t('roster.title')} ${sheet.week}`;
  return printedDocument({ lang, title, style, content });
}

interface Context {
  readonly sheet: RosterSheet;
  readonly t: Translate;
  readonly format: Format;
}

function page(
  context: Context,
  people: readonly SheetPerson[],
  { number, of }: { readonly number: number; readonly of: number },
): Html {
  const { sheet, t, format } = context;
  // Heads are those of the whole shop: they stand below its last person.
  const heads = sheet.days.map(
    (_, day) => sheet.people.filter(({ days }) => (days[day]?.shifts.length ?? 0) > 0).length,
  );
  return html`<section><header><h1>${sheet.store} · ${t('roster.title')}</h1>
<p>${t('roster.week', { week: sheet.week })} · ${format.date(sheet.days[0])} – ${format.date(sheet.days.at(-1))}</p>
<p class="state">${stateOf(context)}</p></header>
${
  sheet.people.length === 0
    ? html`<p>${t('roster.nobody')}</p>`
    : html`<table><thead><tr><th class="name">${t('roster.columnPerson')}</th>${sheet.days.map(
        (date) => html`<th>${format.weekday(date)} ${format.dateShort(date)}</th>`,
      )}<th class="hours">${t('roster.columnHours')}</th></tr></thead><tbody>${staffGroups.map(
        (group) => groupRows(context, group, people),
      )}${
        number < of
          ? null
          : html`<tr class="heads"><td>${t('roster.headsADay')}</td>${heads.map(
              (count) => html`<td>${count}</td>`,
            )}<td></td></tr>`
      }</tbody></table>`
}
<footer><span>${sumOf(context)}</span><span>${isChanged(sheet) ? t('roster.changed') : ''}</span><span>${localDateTime(sheet.madeAt, sheet.timeZone)}</span><span>${number} / ${of}</span></footer></section>`;
}

function isChanged({ people }: RosterSheet): boolean {
  return people.some(({ days }) => days.some(({ changed }) => changed));
}

function stateOf({ sheet, t }: Context): string {
  if (sheet.publishedAt === null) return sheet.draft ? t('roster.draft') : '';
  return t('roster.published', { at: localDateTime(sheet.publishedAt, sheet.timeZone) });
}

function sumOf({ sheet, t, format }: Context): string {
  const minutes = sheet.people.reduce((sum, person) => sum + person.minutes, 0);
  return t('roster.sum', {
    people: sheet.people.length,
    shifts: sheet.people.flatMap(({ days }) => days.flatMap(({ shifts }) => shifts)).length,
    hours: format.decimal(minutes / 60),
  });
}

function groupRows(
  { t, format }: Context,
  group: StaffGroup,
  people: readonly SheetPerson[],
): Html | null {
  const own = people.filter((person) => person.group === group);
  if (own.length === 0) return null;
  return html`<tr class="group"><td colspan="9">${t(`report.group_${group}`)}</td></tr>${own.map(
    (person) =>
      html`<tr><td class="name">${person.name}</td>${person.days.map(
        (day) =>
          html`<td class="${day.shifts.length === 0 ? 'off' : ''}">${day.changed ? html`<b>•</b> ` : null}${gone(format, day)}${dayText(t, format, person, day)}</td>`,
      )}<td class="hours">${person.minutes === 0 ? '' : format.decimal(person.minutes / 60)}</td></tr>`,
  )}`;
}

/** Struck through: who looks for the shift that he was told of sees that it is off. */
function gone(format: Format, day: SheetDay): Html | null {
  const text = goneText(format, day);
  return text === '' ? null : html`<s>${text}</s> `;
}

/** Black and grey. Every row has its height, so that a sheet of thirty people is one sheet. */
const style = `
@page{size:A4 landscape;margin:8mm 9mm}
*{box-sizing:border-box;margin:0;padding:0}
html{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{font:400 8pt/4.6mm '${FONT_FAMILY}',sans-serif;color:#1c1917;background:#fff;font-variant-numeric:tabular-nums}
section{height:193mm;overflow:hidden;position:relative;break-after:page}
section:last-child{break-after:auto}
header{display:flex;align-items:baseline;gap:5mm;height:9mm;border-bottom:.35mm solid #1c1917;margin-bottom:1.5mm;white-space:nowrap}
h1{font-size:13pt;line-height:8mm;font-weight:600;overflow:hidden;text-overflow:ellipsis}
header p{color:#44403c;font-size:9pt}
header .state{margin-left:auto}
table{width:100%;border-collapse:collapse;table-layout:fixed}
th{height:5.4mm;text-align:left;font-weight:600;font-size:8pt;border-bottom:.25mm solid #1c1917;padding:0 1mm;white-space:nowrap}
td{height:4.75mm;border-bottom:.15mm solid #d6d3d1;border-left:.15mm solid #e7e5e4;padding:0 1mm;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
td:first-child{border-left:0}
.name{width:34mm}
.hours{width:16mm;text-align:right}
.off{color:#57534e;background:#fafaf9}
.group td{height:4mm;line-height:4mm;font-weight:600;font-size:7.4pt;color:#44403c;background:#f0efec;border-left:0}
.heads td{border-bottom:0;border-top:.25mm solid #1c1917;color:#44403c}
footer{position:absolute;left:0;right:0;bottom:0;display:flex;gap:6mm;color:#44403c;font-size:7.4pt}
footer span:nth-child(3){margin-left:auto}
`;
