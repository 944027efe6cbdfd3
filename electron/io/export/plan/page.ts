import { writeChangeCounts } from '#shared/i18n/plan-words';
import type { Checklist, ChecklistSection } from '../checklist/checklist';
import { checklistPage } from '../checklist/page';
import {
  type ChangeList,
  groups,
  type ListContext,
  type ListedShelf,
  listContext,
  whatToDo,
} from './change-list';

/** The change list as A4 pages to carry to the shelves. */
export function changeListPage(list: ChangeList): string {
  return checklistPage(changeChecklist(list));
}

export function changeChecklist(list: ChangeList): Checklist {
  const context = listContext(list);
  const { t, format } = context;
  const { lang, title, store, madeAt, timeZone } = list;
  return {
    lang,
    kind: t('plans.sheetTitle'),
    title,
    store,
    from: t('plans.sheetFrom', { date: format.dateLong(list.startsOn) }),
    fromShort: t('plans.sheetFrom', { date: format.date(list.startsOn) }),
    madeAt,
    timeZone,
    stopped: list.state === 'withdrawn' ? t('plans.sheetWithdrawn') : null,
    columns: [
      { title: t('plans.code'), mm: 30 },
      { title: t('plans.name'), mm: null },
      { title: t('plans.facingsBefore'), mm: 15, figure: true },
      { title: t('plans.facingsAfter'), mm: 15, figure: true, strong: true },
      { title: t('plans.todo'), mm: 56 },
    ],
    sections: list.shelves.map((shelf) => sectionOf(context, shelf)),
  };
}

function sectionOf(context: ListContext, shelf: ListedShelf): ChecklistSection {
  const { t, format } = context;
  return {
    name: shelf.name,
    counts: writeChangeCounts(t, shelf.changes),
    facts: [
      ...(shelf.owner === null ? [] : [t('plans.sheetOwner', { name: shelf.owner })]),
      ...(shelf.dueOn === null
        ? []
        : [t('plans.sheetDue', { date: format.dateShort(shelf.dueOn) })]),
    ],
    groups: groups.map(({ kind, title }) => ({
      title: t(title),
      rows: shelf.changes
        .filter((change) => change.kind === kind)
        .map((change) => ({
          done: change.done,
          cells: [
            change.code,
            change.name,
            String(change.before),
            String(change.after),
            whatToDo(context, change),
          ],
        })),
    })),
  };
}
