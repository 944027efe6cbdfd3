import type { WriteCutTask } from '#electron/store/cuts/approve';
import { type CutEvidence, type CutTask, exitOf } from '#shared/domain/pruning/cut';
import { writeCutTodo } from '#shared/i18n/cut-words';
import { formats } from '#shared/i18n/format';
import { type Lang, translator } from '#shared/i18n/t';

/**
 * The task of a way out in a category: `Return to supplier, Drinks: 3 items`, and its items, one a line.
 * It is data from then on, in the language of the person who approved the plan.
 */
export function cutTaskWords(lang: Lang, currency: string): WriteCutTask {
  const t = translator(lang);
  const format = formats(lang, currency);
  return ({ exit, category, dueOn, items }) => ({
    title: t(`slow.cut_task_${exit ?? 'none'}`, {
      category,
      date: format.dateShort(dueOn),
      items: t('slow.cut_items', { count: items.length }),
    }),
    detail: items
      .map(({ evidence }) =>
        t('slow.cut_line', {
          code: evidence.code,
          name: evidence.name,
          todo: writeCutTodo(t, format, evidence, stepOn(evidence, dueOn)),
        }),
      )
      .join('\n'),
  });
}

/** Price that a markdown task of a day puts up. */
function stepOn(evidence: CutEvidence, dueOn: CutTask<unknown>['dueOn']): number | null {
  return exitOf(evidence)?.steps.find(({ from }) => from === dueOn)?.price ?? null;
}
