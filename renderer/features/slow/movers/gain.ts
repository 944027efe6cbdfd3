import type { SlowMover } from '#shared/contract/slow-movers';
import type { Estimate, SlowClass } from '#shared/domain/pruning/model';
import type { Format } from '#shared/i18n/format';
import type { Translate } from '#shared/i18n/t';

/**
 * What leaving gains, of what it loses: people think of a cut as something that brings money. The
 * ends of the interval change places.
 */
export function gainOf({ point, low, high }: Estimate): Estimate {
  // `0 - x` has no negative zero.
  return { point: 0 - point, low: 0 - high, high: 0 - low };
}

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
