import { localDateTime } from '#shared/domain/calendar/local-time';
import { writeChangeCounts } from '#shared/i18n/plan-words';
import { printedDocument } from '../document';
import { type Content, type Html, html, printable } from '../html';
import {
  type ChangeList,
  groups,
  type ListContext,
  type ListedChange,
  type ListedShelf,
  listContext,
  whatToDo,
} from './change-list';
import { styleOf } from './style';

const LINE = '_'.repeat(22);

/** The change list as A4 pages to carry to the shelves: a box to tick on every line. */
export function changeListPage(list: ChangeList): string {
  const context = listContext(list);
  const { t, format } = context;
  const store = list.store || t('plans.sheetUnnamed');
  const top = printable([store, list.title, format.date(list.startsOn)].join(' · '));
  const sign = `${t('plans.signName')} ${LINE}    ${t('plans.signDate')} ${LINE}`;
  const content = html`${head(context, store)}
${list.state === 'withdrawn' ? html`<p class="stopped">${t('plans.sheetWithdrawn')}</p>` : null}
${list.shelves.map((shelf) => shelfBlock(context, shelf))}`;
  return printedDocument({
    lang: list.lang,
    title: `${t('plans.sheetTitle')} · ${list.title}`,
    style: styleOf({ top, sign }),
    content,
    marginText: `${top}${sign}0123456789 /`,
  });
}

function head({ list, t, format }: ListContext, store: string): Html {
  const made = localDateTime(list.madeAt, list.timeZone);
  return html`<header><div class="mark"><i></i><b></b></div>
<div class="what"><h1>${list.title}</h1><p>${store}</p></div>
<div class="when"><b>${t('plans.sheetTitle')}</b>
<p>${t('plans.sheetFrom', { date: format.dateLong(list.startsOn) })}</p>
<p>${t('plans.sheetMade', { at: made })}</p></div></header>`;
}

function shelfBlock(context: ListContext, shelf: ListedShelf): Html {
  const { t, format } = context;
  const facts = [
    shelf.owner === null ? null : t('plans.sheetOwner', { name: shelf.owner }),
    shelf.dueOn === null ? null : t('plans.sheetDue', { date: format.dateShort(shelf.dueOn) }),
  ].filter((fact) => fact !== null);
  return html`<section class="shelf"><h2>${shelf.name}<span>${writeChangeCounts(t, shelf.changes)}</span>
<span class="owner">${facts.join(' · ')}</span></h2>
<table><colgroup><col class="box"><col class="code"><col><col class="count"><col class="count"><col class="todo"></colgroup>
<thead><tr><th></th><th>${t('plans.code')}</th><th>${t('plans.name')}</th><th class="n">${t('plans.facingsBefore')}</th><th class="n">${t('plans.facingsAfter')}</th><th>${t('plans.todo')}</th></tr></thead>
${groups.map((group) => groupRows(context, shelf, group))}</table></section>`;
}

function groupRows(
  context: ListContext,
  shelf: ListedShelf,
  { kind, title }: (typeof groups)[number],
): Content {
  const changes = shelf.changes.filter((change) => change.kind === kind);
  if (changes.length === 0) return null;
  return html`<tbody><tr class="group"><td colspan="6">${context.t(title)} · ${changes.length}</td></tr>
${changes.map((change) => changeRow(context, change))}</tbody>`;
}

function changeRow(context: ListContext, change: ListedChange): Html {
  const tick = change.done ? html`<path d="M3 8l3.5 4L13 3.5"/>` : null;
  return html`<tr><td class="box"><svg viewBox="0 0 16 16"><rect x="1" y="1" width="14" height="14"/>${tick}</svg></td>
<td>${change.code}</td><td>${change.name}</td><td class="n">${change.before}</td><td class="n"><b>${change.after}</b></td>
<td>${whatToDo(context, change)}</td></tr>`;
}
