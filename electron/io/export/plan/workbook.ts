import { writeChangeCounts } from '#shared/i18n/plan-words';
import { type Column, type SheetRow, toXlsx } from '../workbook';
import { type ChangeList, groups, type ListContext, listContext, whatToDo } from './change-list';

/** The change list as a workbook of one sheet, to sort, filter and hand on. */
export function changeListWorkbook(list: ChangeList): Promise<Uint8Array> {
  const context = listContext(list);
  const { t, format } = context;
  const store = list.store || t('plans.sheetUnnamed');
  const changes = list.shelves.flatMap((shelf) => shelf.changes);
  const intro = [
    list.title,
    `${store} · ${t('plans.sheetFrom', { date: format.dateLong(list.startsOn) })}`,
    list.state === 'withdrawn' ? t('plans.sheetWithdrawn') : writeChangeCounts(t, changes),
  ];
  const sheet = {
    name: t('plans.sheetTitle'),
    intro,
    columns: columns(context),
    rows: rows(context),
    landscape: true,
  };
  return toXlsx([sheet], {
    title: `${t('plans.sheetTitle')} · ${list.title}`,
    footer: `${store} · ${list.title} · ${t('plans.signName')} ____________ ${t('plans.signDate')} ____________`,
    timeZone: list.timeZone,
    madeAt: list.madeAt,
  });
}

function columns({ t }: ListContext): readonly Column[] {
  return [
    { title: t('plans.shelf'), kind: 'text' },
    { title: t('plans.change'), kind: 'text' },
    { title: t('plans.code'), kind: 'text' },
    { title: t('plans.name'), kind: 'text' },
    { title: t('plans.facingsBefore'), kind: 'count' },
    { title: t('plans.facingsAfter'), kind: 'count' },
    { title: t('plans.todo'), kind: 'text' },
    { title: t('plans.trialUntilTitle'), kind: 'date' },
    { title: t('plans.owner'), kind: 'text' },
    { title: t('plans.done'), kind: 'text' },
  ];
}

function rows(context: ListContext): SheetRow[] {
  const { t } = context;
  return context.list.shelves.flatMap((shelf) =>
    groups.flatMap(({ kind, title }) =>
      shelf.changes
        .filter((change) => change.kind === kind)
        .map((change) => [
          shelf.name,
          t(title),
          change.code,
          change.name,
          change.before,
          change.after,
          whatToDo(context, change),
          change.trialUntil,
          shelf.owner,
          change.done ? '✓' : '',
        ]),
    ),
  );
}
