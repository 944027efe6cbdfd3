import { writeCutTodo } from '#shared/i18n/cut-words';
import { type Format, formats } from '#shared/i18n/format';
import { type Translate, translator } from '#shared/i18n/t';
import type { Checklist, ChecklistGroup, ChecklistSection } from '../checklist/checklist';
import { checklistPage } from '../checklist/page';
import { type CutList, exitGroups, type ListedCut, toCarryOut } from './cut-list';

interface ListContext {
  readonly list: CutList;
  readonly t: Translate;
  readonly format: Format;
}

/** The list of a plan as A4 pages: by way out, and by category in it. */
export function cutListPage(list: CutList): string {
  return checklistPage(cutChecklist(list));
}

export function cutChecklist(list: CutList): Checklist {
  const { lang, title, store, madeAt, timeZone, startsOn } = list;
  const context = { list, t: translator(lang), format: formats(lang, list.currency) };
  const { t, format } = context;
  const from = (write: Format['date']) =>
    startsOn === null
      ? t('slow.cut_sheetProposed')
      : t('slow.cut_sheetFrom', { date: write(startsOn) });
  return {
    lang,
    kind: t('slow.cut_sheetTitle'),
    title,
    store,
    from: from(format.dateLong),
    fromShort: from(format.date),
    madeAt,
    timeZone,
    stopped: stoppedBy(context),
    columns: [
      { title: t('plans.code'), mm: 26 },
      { title: t('plans.name'), mm: null },
      { title: t('slow.cut_columnStock'), mm: 24, figure: true },
      { title: t('plans.todo'), mm: 68 },
    ],
    sections: exitGroups.flatMap((exit) => sectionOf(context, exit)),
  };
}

function stoppedBy({ list, t }: ListContext): string | null {
  if (list.state === 'withdrawn') return t('slow.cut_sheetWithdrawn');
  return toCarryOut(list).length === 0 ? t('slow.cut_sheetNothing') : null;
}

function sectionOf(context: ListContext, exit: (typeof exitGroups)[number]): ChecklistSection[] {
  const { list, t, format } = context;
  const items = toCarryOut(list).filter((item) => (item.exit?.kind ?? null) === exit);
  if (items.length === 0) return [];
  const { owner, dueOn } = list;
  return [
    {
      name: exit === null ? t('slow.cut_group_none') : t(`slow.exit_${exit}`),
      counts: t('slow.cut_items', { count: items.length }),
      facts: [
        ...(owner === null ? [] : [t('plans.sheetOwner', { name: owner })]),
        ...(dueOn === null ? [] : [t('plans.sheetDue', { date: format.dateShort(dueOn) })]),
      ],
      groups: [...new Set(items.map(({ category }) => category))].sort().map((category) =>
        groupOf(
          context,
          category,
          items.filter((item) => item.category === category),
        ),
      ),
    },
  ];
}

function groupOf(context: ListContext, title: string, items: readonly ListedCut[]): ChecklistGroup {
  const { format } = context;
  return {
    title,
    rows: items.map((item) => ({
      done: item.state === 'done',
      cells: [
        item.code,
        item.name,
        item.stockQty === null ? '' : [format.qty(item.stockQty), item.unit].join(' ').trim(),
        whatToDo(context, item),
      ],
    })),
  };
}

/** The prices of a ladder with their days, else what the task says. */
export function whatToDo({ t, format }: Omit<ListContext, 'list'>, item: ListedCut): string {
  const { exit, partner, unit, stockQty } = item;
  if (exit !== null && exit.steps.length > 0) {
    return exit.steps
      .map(({ price, from }) =>
        t('slow.cut_steps', { price: format.money(price), date: format.dateShort(from) }),
      )
      .join(t('plans.countJoin'));
  }
  return writeCutTodo(
    t,
    format,
    { exit: exit?.kind ?? null, partner, unit, evidence: { stockQty } },
    null,
  );
}
