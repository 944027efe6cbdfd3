import type { Estimate } from './model';

/**
 * What leaving gains, of what it loses: people think of a cut as something that brings money. The
 * ends of the interval change places.
 */
export function gainOf({ point, low, high }: Estimate): Estimate {
  // `0 - x` has no negative zero.
  return { point: 0 - point, low: 0 - high, high: 0 - low };
}
