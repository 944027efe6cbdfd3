import type { SlowMover } from '#shared/contract/slow-movers';
import type { Estimate, SlowClass } from '#shared/domain/pruning/model';
import type { Format } from '#shared/i18n/format';
import type { Translate } from '#shared/i18n/t';

/** "−¥1.20 to +¥3.40" */
export function writeRange(t: Translate, format: Format, { low, high }: Estimate): string {
  return t('slow.ui_range', { low: format.moneySigned(low), high: format.moneySigned(high) });
}

const order: Readonly<Record<SlowClass, number>> = { watch: 1, slow: 2, dead: 3 };

export type ClassChange = 'new' | 'worse' | 'better' | null;

/** How its class differs from that of a week ago; null where it does not. */
export function classChange(mover: Pick<SlowMover, 'class' | 'before'>): ClassChange {
  const { before } = mover;
  if (mover.class === null || mover.class === before) return null;
  if (before === null) return 'new';
  return order[mover.class] > order[before] ? 'worse' : 'better';
}
