import type { ChangeList } from '#electron/io/export/plan/change-list';
import { changeListPage } from '#electron/io/export/plan/page';
import { changeListWorkbook } from '#electron/io/export/plan/workbook';
import { readClock, readStore } from '#electron/store/store-info';
import type { ParsedOf } from '#shared/contract/define';
import type { plans as contract, Plan } from '#shared/contract/plans';
import { localDateTime } from '#shared/domain/calendar/local-time';
import { type Lang, translator } from '#shared/i18n/t';
import type { JobContext, QueryContext } from '../context';
import { planView } from './view';
import { writeFiles } from './write-files';

/** Writes the change list into a person's folder, in each format that was asked for. */
export async function exportChangeList(
  context: JobContext,
  { id, lang, ...where }: ParsedOf<(typeof contract)['export']>,
) {
  const list = changeList(context, id, lang);
  // `change-list_2026-06-22.pdf`, `调整清单_2026-06-22.xlsx`.
  const name = `${translator(lang)('plans.fileName')}_${list.startsOn}`;
  const page = () => changeListPage(list);
  const workbook = () => changeListWorkbook(list);
  return { files: await writeFiles(context, { name, page, workbook }, where) };
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
  const { timeZone } = readClock(context.read);
  const time = localDateTime(plan.createdAt, timeZone);
  return {
    lang,
    store: readStore(context.read)?.name ?? '',
    title: plan.title || translator(lang)('range.uiUntitled', { time }),
    state: plan.state,
    startsOn: plan.startsOn,
    madeAt: context.now(),
    timeZone,
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
