import type { ChangeKind } from '#shared/domain/assortment/result';
import type { Qty } from '#shared/domain/money/money';
import type { Format } from './format';
import type { Translate } from './t';

/** "3 in, 2 out, 4 facings changed". */
export function writeChangeCounts(
  t: Translate,
  changes: readonly { readonly kind: ChangeKind }[],
): string {
  const count = (...kinds: readonly ChangeKind[]) =>
    changes.filter(({ kind }) => kinds.includes(kind)).length;
  const [added, dropped, resized] = [count('add'), count('drop'), count('more', 'fewer')];
  const parts = [
    ...(added === 0 ? [] : [t('plans.countIn', { count: added })]),
    ...(dropped === 0 ? [] : [t('plans.countOut', { count: dropped })]),
    ...(resized === 0 ? [] : [t('plans.countFacings', { count: resized })]),
  ];
  return parts.join(t('plans.countJoin'));
}

/** What becomes of the stock of an item that goes. */
export function writeRest(t: Translate, format: Format, stock: Qty | null, unit: string): string {
  if (stock === null) return t('plans.restUnknown');
  if (stock <= 0) return t('plans.restNone');
  return t('plans.restKnown', { qty: [format.qty(stock), unit].join(' ').trim() });
}
