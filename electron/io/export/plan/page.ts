import { localDateTime } from '#shared/domain/calendar/local-time';
import { writeChangeCounts } from '#shared/i18n/plan-words';
import { printedDocument } from '../document';
import { type Html, html } from '../html';
import {
  type ChangeList,
  type ListContext,
  type ListedChange,
  type ListedShelf,
  listContext,
  whatToDo,
} from './change-list';
import { type PageLine, paginate } from './paginate';
import { style } from './style';

/**
 * The change list as A4 pages to carry to the shelves: a box to tick on every line, and on every
 * sheet its number and the lines to sign, for sheets are handed out.
 */
export function changeListPage(list: ChangeList): string {
  const context = listContext(list);
  const { t } = context;
  const pages = paginate(context);
  const content = html`${pages.map(
    (lines, index) => html`<section class="page">
${index === 0 ? head(context) : runningHead(context)}
${lines.map((line) => writeLine(context, line))}
<footer class="foot">${t('plans.signName')}<i></i>${t('plans.signDate')}<i></i><span>${index + 1} / ${pages.length}</span></footer></section>`,
  )}`;
  const title = `${t('plans.sheetTitle')} · ${list.title}`;
  return printedDocument({ lang: list.lang, title, style, content });
}

function head({ list, t, format }: ListContext): Html {
  const made = localDateTime(list.madeAt, list.timeZone);
  const stopped =
    list.state === 'withdrawn' ? html`<p class="stopped">${t('plans.sheetWithdrawn')}</p>` : null;
  return html`<header class="head"><div class="mark"><i></i><b></b></div>
<div class="what"><h1>${list.title}</h1><p>${list.store || t('plans.sheetUnnamed')}</p></div>
<div class="when"><b>${t('plans.sheetTitle')}</b>
<p>${t('plans.sheetFrom', { date: format.dateLong(list.startsOn) })}</p>
<p>${t('plans.sheetMade', { at: made })}</p></div></header>${stopped}`;
}

function runningHead({ list, t, format }: ListContext): Html {
  const store = list.store || t('plans.sheetUnnamed');
  const from = t('plans.sheetFrom', { date: format.date(list.startsOn) });
  return html`<p class="running">${[list.title, store, from].join(' · ')}</p>`;
}

function writeLine(context: ListContext, line: PageLine): Html {
  switch (line.as) {
    case 'shelf':
      return shelfHead(context, line.shelf, line.continued);
    case 'group':
      return html`<p class="group">${context.t(line.title)} · ${line.count}</p>`;
    case 'change':
      return changeLine(context, line.change, line.lines);
  }
}

function shelfHead({ t, format }: ListContext, shelf: ListedShelf, continued: boolean): Html {
  const counts = continued ? t('plans.sheetContinued') : writeChangeCounts(t, shelf.changes);
  const facts = [
    shelf.owner === null ? null : t('plans.sheetOwner', { name: shelf.owner }),
    shelf.dueOn === null ? null : t('plans.sheetDue', { date: format.dateShort(shelf.dueOn) }),
  ].filter((fact) => fact !== null);
  return html`<div class="shelf"><h2>${shelf.name}<span>${counts}</span><span class="owner">${facts.join(' · ')}</span></h2>
<div class="names"><span></span><span>${t('plans.code')}</span><span>${t('plans.name')}</span><span class="n">${t('plans.facingsBefore')}</span><span class="n">${t('plans.facingsAfter')}</span><span>${t('plans.todo')}</span></div></div>`;
}

function changeLine(context: ListContext, change: ListedChange, lines: 1 | 2): Html {
  const tick = change.done ? html`<path d="M3 8l3.5 4L13 3.5"/>` : null;
  return html`<div class="line${lines === 2 ? ' two' : ''}"><span class="box"><svg viewBox="0 0 16 16"><rect x="1" y="1" width="14" height="14"/>${tick}</svg></span>
<span>${change.code}</span><span>${change.name}</span><span class="n">${change.before}</span><span class="n"><b>${change.after}</b></span><span>${whatToDo(context, change)}</span></div>`;
}
