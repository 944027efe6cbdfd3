import { writeNewFile } from '#electron/io/export/files';
import type { ChangeList } from '#electron/io/export/plan/change-list';
import { changeListPage } from '#electron/io/export/plan/page';
import { changeListWorkbook } from '#electron/io/export/plan/workbook';
import { readClock, readStore } from '#electron/store/store-info';
import type { ParsedOf } from '#shared/contract/define';
import type { plans as contract, Plan } from '#shared/contract/plans';
import { type Lang, translator } from '#shared/i18n/t';
import type { JobContext, QueryContext } from '../context';
import { untilAborted } from '../until-aborted';
import { planView } from './view';

/** Writes the change list into a person's folder, in each format that was asked for. */
export async function exportChangeList(
  context: JobContext,
  { id, lang, formats, folder }: ParsedOf<(typeof contract)['export']>,
) {
  const list = changeList(context, id, lang);
  const files: { format: 'pdf' | 'xlsx'; path: string }[] = [];
  for (const [index, format] of formats.entries()) {
    context.progress({ phase: 'report_files', done: index, total: formats.length });
    context.signal.throwIfAborted();
    const bytes =
      format === 'pdf'
        ? await untilAborted(context.host.printToPdf(changeListPage(list)), context.signal)
        : await changeListWorkbook(list);
    files.push({ format, path: await writeNewFile(folder, fileName(list, format), bytes) });
  }
  return { files };
}

export function changeListDocument(
  context: QueryContext,
  { id, lang }: ParsedOf<(typeof contract)['document']>,
) {
  const list = changeList(context, id, lang);
  const title = `${translator(lang)('plans.sheetTitle')} · ${list.title}`;
  return { title, html: changeListPage(list) };
}

function changeList(context: QueryContext, id: number, lang: Lang): ChangeList {
  const plan = planView(context.read, id);
  return {
    lang,
    store: readStore(context.read)?.name ?? '',
    title: plan.title,
    state: plan.state,
    startsOn: plan.startsOn,
    madeAt: context.now(),
    timeZone: readClock(context.read).timeZone,
    shelves: plan.taskList.map((task) => shelfOf(plan, task)),
  };
}

function shelfOf(plan: Plan, task: Plan['taskList'][number]): ChangeList['shelves'][number] {
  const items = plan.items.filter(({ change }) => change.categoryId === task.categoryId);
  return {
    name: items[0]?.change.category ?? '',
    owner: task.owner,
    dueOn: task.dueOn,
    changes: items.map(({ state, change, trialUntil, stock, unit }) => ({
      kind: change.kind,
      code: change.code,
      name: change.name,
      before: change.facingsBefore,
      after: change.facingsAfter,
      trialUntil,
      stock,
      unit,
      done: state === 'done',
    })),
  };
}

/** `change-list_2026-06-22.pdf`, `调整清单_2026-06-22.xlsx`. */
function fileName({ lang, startsOn }: ChangeList, format: 'pdf' | 'xlsx'): string {
  return `${translator(lang)('plans.fileName')}_${startsOn}.${format}`;
}
