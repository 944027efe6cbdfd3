import type { Moment } from '#electron/store/skus/change';
import { readClock } from '#electron/store/store-info';
import { businessDateOf } from '#shared/domain/calendar/calendar';
import type { QueryContext } from './context';

/** When a command happens: the shop's business date, and the instant. */
export function momentOf(context: Pick<QueryContext, 'now' | 'read'>): Moment {
  const now = context.now();
  return { today: businessDateOf(now, readClock(context.read)), now };
}
