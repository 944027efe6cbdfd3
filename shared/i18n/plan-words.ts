import type { ChangeKind } from '#shared/domain/assortment/result';
import type { Format } from './format';
import type { Translate } from './t';

/** "3 in, 2 out and 4 facings changed". */
export function writeChangeCounts(
  t: Translate,
  format: Format,
  changes: readonly { readonly kind: ChangeKind }[],
): string {
  const count = (...kinds: readonly ChangeKind[]) =>
    changes.filter(({ kind }) => kinds.includes(kind)).length;
  const [added, dropped, resized] = [count('add'), count('drop'), count('more', 'fewer')];
  return format.list([
    ...(added === 0 ? [] : [t('plans.countIn', { count: added })]),
    ...(dropped === 0 ? [] : [t('plans.countOut', { count: dropped })]),
    ...(resized === 0 ? [] : [t('plans.countFacings', { count: resized })]),
  ]);
}
