import type { CutList } from '#electron/io/export/cuts/cut-list';
import {
  type LabelSheet,
  labelPage,
  labelWorkbook,
  type PriceLabel,
} from '#electron/io/export/cuts/labels';
import { cutListPage } from '#electron/io/export/cuts/page';
import { cutListWorkbook } from '#electron/io/export/cuts/workbook';
import { readBarcodes } from '#electron/store/cuts/barcodes';
import { type CutItemRecord, readCutItems, readCutPlan } from '#electron/store/cuts/records';
import { readTasks } from '#electron/store/plans/tasks';
import { readClock, readStore } from '#electron/store/store-info';
import type { cuts as contract } from '#shared/contract/cuts';
import type { ParsedOf } from '#shared/contract/define';
import { businessDateOf } from '#shared/domain/calendar/calendar';
import { QisanError } from '#shared/domain/errors';
import { exitOf, lastDayOf } from '#shared/domain/pruning/cut';
import { formats } from '#shared/i18n/format';
import { type Lang, translator } from '#shared/i18n/t';
import type { JobContext, QueryContext } from '../context';
import { type WrittenDocument, writeFiles } from '../plans/write-files';

/** Writes the list of a plan, or its labels, into a person's folder. */
export async function exportCuts(
  context: JobContext,
  { id, what, lang, ...where }: ParsedOf<(typeof contract)['export']>,
) {
  return { files: await writeFiles(context, written(context, id, what, lang), where) };
}

export function cutDocument(
  context: QueryContext,
  { id, what, lang }: ParsedOf<(typeof contract)['document']>,
) {
  const { title, page } = written(context, id, what, lang);
  return { title, html: page() };
}

/** `cut-list_2026-06-22`, `降价价签_2026-06-22`: of the day of the cut, before it of the proposal. */
function written(
  context: QueryContext,
  id: number,
  what: 'list' | 'labels',
  lang: Lang,
): WrittenDocument & { readonly title: string } {
  const t = translator(lang);
  const sheet = sheetOf(context, id, lang);
  const { plan, items, day } = sheet;
  if (what === 'list') {
    const list = cutList(context, sheet, lang);
    return {
      title: `${t('slow.cut_sheetTitle')} · ${list.title}`,
      name: `${t('slow.cut_sheetFile')}_${day}`,
      page: () => cutListPage(list),
      workbook: () => cutListWorkbook(list),
    };
  }
  const labels = labelsOf(
    items,
    readBarcodes(
      context.read,
      items.map(({ skuId }) => skuId),
    ),
  );
  if (labels.length === 0) {
    throw new QisanError('conflict', { clash: 'cut_clashNoLabels', what: plan.title });
  }
  const labelSheet: LabelSheet = { ...sheet.head, labels };
  return {
    title: `${t('slow.label_title')} · ${labelSheet.title}`,
    name: `${t('slow.label_file')}_${day}`,
    page: () => labelPage(labelSheet),
    workbook: () => labelWorkbook(labelSheet),
  };
}

function sheetOf(context: QueryContext, id: number, lang: Lang) {
  const plan = readCutPlan(context.read, id);
  const items = readCutItems(context.read, id);
  const clock = readClock(context.read);
  const store = readStore(context.read);
  const day = plan.input.approved?.startsOn ?? businessDateOf(plan.createdAt, clock);
  const untitled = translator(lang)('slow.cut_untitled', { date: formats(lang).date(day) });
  const head = {
    lang,
    currency: store?.currency ?? 'CNY',
    store: store?.name ?? '',
    title: plan.title || untitled,
    madeAt: context.now(),
    timeZone: clock.timeZone,
  };
  return { plan, items, day, head };
}

function cutList(context: QueryContext, sheet: ReturnType<typeof sheetOf>, lang: Lang): CutList {
  const { plan, items, head } = sheet;
  const owners = readTasks(context.read, plan.id).flatMap((task) => task.owners);
  return {
    ...head,
    lang,
    state: plan.state,
    startsOn: plan.input.approved?.startsOn ?? null,
    dueOn: plan.input.approved?.dueOn ?? null,
    owner: owners[0] ?? null,
    items: items.map(({ state, evidence }) => ({
      code: evidence.code,
      name: evidence.name,
      category: evidence.category,
      state,
      class: evidence.class,
      exit: exitOf(evidence),
      partner: evidence.partner,
      stockQty: evidence.evidence.stockQty,
      stockValue: evidence.evidence.stockValue,
      unit: evidence.unit,
      predicted: evidence.leaving.net,
      note: evidence.note,
    })),
  };
}

/** One label for every step of what is marked down. */
function labelsOf(
  items: readonly CutItemRecord[],
  barcodes: ReadonlyMap<number, string>,
): PriceLabel[] {
  return items
    .filter(({ state }) => state === 'proposed' || state === 'accepted' || state === 'done')
    .flatMap(({ skuId, evidence }) => {
      const exit = exitOf(evidence);
      if (exit === null || exit.kind !== 'markdown') return [];
      return exit.steps.map(({ from, price }, at) => ({
        code: evidence.code,
        barcode: barcodes.get(skuId) ?? '',
        name: evidence.name,
        unit: evidence.unit,
        oldPrice: evidence.price,
        newPrice: price,
        from,
        to: lastDayOf(exit, at),
      }));
    });
}
