import { textWidth } from '#shared/domain/export/text-width';
import { type StaffGroup, staffGroups } from '#shared/domain/people/employee';
import type { ActionRow, RosterRow } from '#shared/domain/report/daily';
import { type Html, html } from '../html';
import { missingBlock } from './blocks';
import type { PageContext } from './page-context';

/** Half-width characters that fit into a line of one of the three parts. */
const LINE = 46;

/** Tomorrow's roster, open actions and the manager's note, side by side at the foot of the page. */
export function band(context: PageContext, rows: number): Html {
  return html`<div class="band">${roster(context, rows)}${actions(context, rows)}${note(context, rows)}</div>`;
}

/** Rows that the band would like to have. */
export function bandRows({ report }: PageContext): number {
  const { roster, actions, note } = report;
  return Math.max(
    roster.state === 'ready'
      ? crewsOf(roster.rows).length + (roster.onLeave.length > 0 ? 1 : 0)
      : 1,
    actions.state === 'ready' ? actions.rows.length : 1,
    Math.ceil(textWidth(note) / LINE) + note.split('\n').length - 1,
  );
}

/** People of one group with the same hours. */
interface Crew {
  readonly group: StaffGroup;
  readonly start: number;
  readonly end: number;
  readonly names: readonly string[];
}

/** By group, in it by the hour they start. */
function crewsOf(rows: readonly RosterRow[]): Crew[] {
  const crews = new Map<string, Crew>();
  for (const row of rows) {
    const { staffGroup: group, startMinute: start, endMinute: end, name } = row;
    const key = `${group} ${start} ${end}`;
    crews.set(key, { group, start, end, names: [...(crews.get(key)?.names ?? []), name] });
  }
  return [...crews.values()].sort(
    (a, b) => staffGroups.indexOf(a.group) - staffGroups.indexOf(b.group) || a.start - b.start,
  );
}

function roster(context: PageContext, room: number): Html {
  const { report, t, format } = context;
  const block = report.roster;
  if (block.state === 'missing') return missingBlock(context, t('report.roster'), block.needs);
  const lines = crewsOf(block.rows).map((crew) => crewLine(context, crew));
  const leave =
    block.onLeave.length === 0
      ? []
      : [html`<li><b>${t('report.onLeave')}</b> ${block.onLeave.join(', ')}</li>`];
  const summary = t(block.draft ? 'report.rosterDraft' : 'report.rosterNote', {
    date: format.dateShort(block.date),
    heads: format.count(block.heads),
    hours: format.decimal(block.hours, 1),
  });
  return html`<section class="block"><div class="title"><h2>${t('report.roster')}</h2><p>${summary}</p></div>
<ul class="lines">${shorten([...lines, ...leave], room, t)}</ul></section>`;
}

/** The first lines, and how many there are besides. */
function shorten(lines: readonly Html[], room: number, t: PageContext['t']): readonly Html[] {
  if (lines.length <= room) return lines;
  const more = t('report.moreLines', { count: lines.length - room + 1 });
  return [...lines.slice(0, room - 1), html`<li><b>${more}</b></li>`];
}

function crewLine({ t, format }: PageContext, crew: Crew): Html {
  const hours = `${hourText(format.clock(crew.start))}–${hourText(format.clock(crew.end))}`;
  return html`<li><b>${t(`report.group_${crew.group}`)} ${hours}</b> ${crew.names.join(', ')}</li>`;
}

/** 07:00 is written 07; 07:30 as it is. */
function hourText(clock: string): string {
  return clock.endsWith(':00') ? clock.slice(0, -3) : clock;
}

function actions(context: PageContext, room: number): Html {
  const { report, t } = context;
  const block = report.actions;
  if (block.state === 'missing') return missingBlock(context, t('report.actions'), block.needs);
  if (block.count === 0) {
    return html`<section class="missing"><h2>${t('report.actions')}</h2><p>${t('report.none')}</p></section>`;
  }
  const summary = t('report.actionsNote', { count: block.count, overdue: block.overdue });
  return html`<section class="block"><div class="title"><h2>${t('report.actions')}</h2><p>${summary}</p></div>
<ul class="lines boxes">${shorten(
    block.rows.map((row) => actionLine(context, row)),
    room,
    t,
  )}</ul></section>`;
}

function actionLine({ t, format }: PageContext, row: ActionRow): Html {
  const due =
    row.overdueDays > 0
      ? t('report.overdue', { count: row.overdueDays })
      : row.dueOn === null
        ? ''
        : format.dateShort(row.dueOn);
  const facts = [row.owners.join(', '), due].filter((fact) => fact !== '').join(' · ');
  return html`<li><u></u><span>${row.title}</span><em>${facts}</em></li>`;
}

function note({ report, t }: PageContext, room: number): Html {
  const text = report.note.trim();
  const body =
    text === ''
      ? html`<div class="ruled">${Array.from({ length: room - 1 }, () => html`<i></i>`)}</div>`
      : html`<p class="note" style="-webkit-line-clamp:${room}">${text}</p>`;
  return html`<section class="block"><div class="title"><h2>${t('report.note')}</h2></div>${body}</section>`;
}
