import type { ShelfWork } from '#electron/store/plans/accept';
import type { ItemEvidence } from '#shared/domain/plan/item';
import { formats } from '#shared/i18n/format';
import { writeChangeCounts, writeRest } from '#shared/i18n/plan-words';
import { type Lang, translator } from '#shared/i18n/t';

const keys = {
  drop: 'plans.detailOut',
  add: 'plans.detailIn',
  more: 'plans.detailMore',
  fewer: 'plans.detailFewer',
} as const;
const order: readonly ItemEvidence['kind'][] = ['drop', 'add', 'more', 'fewer'];

/**
 * The task of a shelf: `Shelf Dairy: 3 in, 2 out` and its changes, one a line. It is data from then
 * on, in the language of the person who accepted the plan.
 */
export function taskWords({ shelf, changes }: ShelfWork, lang: Lang) {
  const t = translator(lang);
  const format = formats(lang);
  const line = (change: ItemEvidence) =>
    t(keys[change.kind], {
      code: change.code,
      name: change.name,
      before: change.facingsBefore,
      after: change.facingsAfter,
      until: format.dateShort(change.after?.trialUntil),
      rest: writeRest(t, format, change.stock ?? null, change.unit ?? ''),
    });
  return {
    title: t('plans.taskTitle', { shelf, changes: writeChangeCounts(t, changes) }),
    detail: changes
      .toSorted((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind))
      .map(line)
      .join('\n'),
  };
}
