import { localDateTime } from '#shared/domain/calendar/local-time';
import { type Translate, translator } from '#shared/i18n/t';
import { printedDocument } from '../document';
import { type Html, html } from '../html';
import type { Checklist, ChecklistRow, ChecklistSection } from './checklist';
import { type PageLine, paginate } from './paginate';
import { styleOf } from './style';

interface PageContext {
  readonly list: Checklist;
  readonly t: Translate;
}

/**
 * A list as A4 pages to carry to the shelves: a box to tick on every line, and on every sheet its
 * number and the lines to sign, for sheets are handed out.
 */
export function checklistPage(list: Checklist): string {
  const context = { list, t: translator(list.lang) };
  const { t } = context;
  const pages = paginate(list);
  const content = html`${pages.map(
    (lines, index) => html`<section class="page">
${index === 0 ? head(context) : runningHead(context)}
${lines.map((line) => writeLine(context, line))}
<footer class="foot">${t('plans.signName')}<i></i>${t('plans.signDate')}<i></i><span>${index + 1} / ${pages.length}</span></footer></section>`,
  )}`;
  const title = `${list.kind} · ${list.title}`;
  return printedDocument({ lang: list.lang, title, style: styleOf(list.columns), content });
}

function head({ list, t }: PageContext): Html {
  const made = localDateTime(list.madeAt, list.timeZone);
  const stopped = list.stopped === null ? null : html`<p class="stopped">${list.stopped}</p>`;
  return html`<header class="head"><div class="mark"><i></i><b></b></div>
<div class="what"><h1>${list.title}</h1><p>${list.store || t('plans.sheetUnnamed')}</p></div>
<div class="when"><b>${list.kind}</b>
<p>${list.from}</p>
<p>${t('plans.sheetMade', { at: made })}</p></div></header>${stopped}`;
}

function runningHead({ list, t }: PageContext): Html {
  const store = list.store || t('plans.sheetUnnamed');
  return html`<p class="running">${[list.title, store, list.fromShort].join(' · ')}</p>`;
}

function writeLine(context: PageContext, line: PageLine): Html {
  switch (line.as) {
    case 'section':
      return sectionHead(context, line.section, line.continued);
    case 'group':
      return html`<p class="group">${line.group.title} · ${line.group.rows.length}</p>`;
    case 'row':
      return rowLine(context, line.row, line.lines);
  }
}

function sectionHead(
  { list, t }: PageContext,
  section: ChecklistSection,
  continued: boolean,
): Html {
  const counts = continued ? t('plans.sheetContinued') : section.counts;
  return html`<div class="shelf"><h2>${section.name}<span>${counts}</span><span class="owner">${section.facts.join(' · ')}</span></h2>
<div class="names"><span></span>${list.columns.map(({ title, figure }) => (figure === true ? html`<span class="n">${title}</span>` : html`<span>${title}</span>`))}</div></div>`;
}

function rowLine({ list }: PageContext, row: ChecklistRow, lines: 1 | 2): Html {
  const tick = row.done ? html`<path d="M3 8l3.5 4L13 3.5"/>` : null;
  const cells = list.columns.map(({ figure, strong }, at) => {
    const text = row.cells[at] ?? '';
    const content = strong === true ? html`<b>${text}</b>` : text;
    return figure === true
      ? html`<span class="n">${content}</span>`
      : html`<span>${content}</span>`;
  });
  return html`<div class="line${lines === 2 ? ' two' : ''}"><span class="box"><svg viewBox="0 0 16 16"><rect x="1" y="1" width="14" height="14"/>${tick}</svg></span>
${cells}</div>`;
}
