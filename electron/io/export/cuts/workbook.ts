import { gainOf } from '#shared/domain/pruning/gain';
import { formats } from '#shared/i18n/format';
import { type Translate, translator } from '#shared/i18n/t';
import { type Column, type SheetRow, toXlsx } from '../workbook';
import { type CutList, exitGroups, type ListedCut } from './cut-list';
import { whatToDo } from './page';

/** The list of a plan as a workbook of one sheet: every item, also what was not taken. */
export function cutListWorkbook(list: CutList): Promise<Uint8Array> {
  const t = translator(list.lang);
  const format = formats(list.lang, list.currency);
  const store = list.store || t('plans.sheetUnnamed');
  const from =
    list.startsOn === null
      ? t('slow.cut_sheetProposed')
      : t('slow.cut_sheetFrom', { date: format.dateLong(list.startsOn) });
  const sheet = {
    name: t('slow.cut_sheetTitle'),
    intro: [list.title, `${store} · ${from}`, t('slow.cut_items', { count: list.items.length })],
    columns: columns(t),
    rows: exitGroups.flatMap((exit) =>
      list.items
        .filter((item) => (item.exit?.kind ?? null) === exit)
        .map((item) => rowOf(t, item, whatToDo({ t, format }, item))),
    ),
    landscape: true,
  };
  return toXlsx([sheet], {
    title: `${t('slow.cut_sheetTitle')} · ${list.title}`,
    footer: `${store} · ${list.title} · ${t('plans.signName')} ____________ ${t('plans.signDate')} ____________`,
    timeZone: list.timeZone,
    madeAt: list.madeAt,
  });
}

function columns(t: Translate): readonly Column[] {
  return [
    { title: t('slow.cut_columnExit'), kind: 'text' },
    { title: t('slow.cut_columnCategory'), kind: 'text' },
    { title: t('plans.code'), kind: 'text' },
    { title: t('plans.name'), kind: 'text' },
    { title: t('slow.cut_columnClass'), kind: 'text' },
    { title: t('slow.cut_columnStock'), kind: 'qty' },
    { title: t('slow.cut_columnUnit'), kind: 'text' },
    { title: t('slow.cut_columnStockValue'), kind: 'money' },
    { title: t('slow.cut_columnPredicted'), kind: 'money' },
    { title: t('slow.cut_columnLow'), kind: 'money' },
    { title: t('slow.cut_columnHigh'), kind: 'money' },
    { title: t('plans.todo'), kind: 'text' },
    { title: t('slow.cut_columnFirstPrice'), kind: 'money' },
    { title: t('slow.cut_columnFloorPrice'), kind: 'money' },
    { title: t('slow.cut_columnEnds'), kind: 'date' },
    { title: t('slow.cut_columnState'), kind: 'text' },
    { title: t('slow.cut_columnNote'), kind: 'text' },
  ];
}

function rowOf(t: Translate, item: ListedCut, todo: string): SheetRow {
  const { exit } = item;
  const gain = gainOf(item.predicted);
  return [
    exit === null ? t('slow.cut_group_none') : t(`slow.exit_${exit.kind}`),
    item.category,
    item.code,
    item.name,
    item.class === null ? '' : t(`slow.class_${item.class}`),
    item.stockQty,
    item.unit,
    item.stockValue,
    gain.point,
    gain.low,
    gain.high,
    todo,
    exit?.steps[0]?.price ?? null,
    exit?.floorPrice ?? null,
    exit?.endsOn ?? null,
    t(`slow.cut_state_${item.state}`),
    item.note,
  ];
}
