import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { Need } from './needs';

/** A block has its data, or says what to bring in to get it. `ready` may well be an empty list. */
export type Block<Content> =
  | ({ readonly state: 'ready' } & Content)
  | { readonly state: 'missing'; readonly needs: readonly Need[] };

/**
 * `change` is value ÷ base − 1 (`as: 'share'`), or value − base for ratios (`as: 'points'`, a
 * fraction: 0.012 is +1.2 pt). Null where either side is, or the base is 0. A negative base keeps
 * its sign out of it: the difference is divided by |base|.
 */
export interface Comparison {
  /** Day of the base; the report's own day for a target. */
  readonly date: BusinessDate;
  readonly base: number | null;
  readonly change: number | null;
  readonly as: 'share' | 'points';
}
