import type { SlowState } from '#electron/store/pruning/state';
import type { RangeHealthWeek } from '#shared/contract/slow-movers';
import { addDays } from '#shared/domain/calendar/calendar';
import { startOfWeek } from '#shared/domain/calendar/periods';

/** The last weeks, oldest first, from the first one that was judged on. */
export function healthWeeks(state: SlowState | null, count: number): RangeHealthWeek[] {
  if (state === null) return [];
  const { weeks } = state.detail;
  const present = startOfWeek(state.asOf);
  const first = Object.keys(weeks).sort()[0] ?? present;
  return Array.from({ length: count }, (_, at) => addDays(present, 7 * (at + 1 - count)))
    .filter((week) => week >= first)
    .map((week) => ({
      week,
      activeSkuRate: weeks[week]?.activeSkuRate ?? null,
      slowShare: weeks[week]?.slowShare ?? null,
      daysOfInventory: weeks[week]?.daysOfInventory ?? null,
    }));
}
