import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { Money } from '#shared/domain/money/money';
import type { StaffGroup } from '#shared/domain/people/employee';
import { STEP } from '../shop/shop-problem';
import type { CoveredLine } from './cover';
import type { Steps } from './heads';

export interface HeadWorth {
  readonly date: BusinessDate;
  readonly group: StaffGroup;
  readonly startMinute: number;
  readonly endMinute: number;
  /** Σ over its half hours: heads missing, one at most, × loss of a missing head and half hour. */
  readonly worth: Money;
  /** Null where no hourly cost of the group is known. */
  readonly wage: Money | null;
}

/** Two hours: nobody comes for less, and a peak is hardly longer. */
const INTERVAL_STEPS = 4;

/** Two-hour intervals from the full hour in which one more head is worth something, best first. */
export function worthOfHeads(
  lines: readonly CoveredLine[],
  { first }: Steps,
  lossPerHour: Money,
  wages: ReadonlyMap<string, Money>,
): HeadWorth[] {
  const offset = ((120 - (first % 120)) % 120) / STEP;
  const found = lines.flatMap(({ date, group, need, heads }) => {
    const missing = need.map((wanted, step) =>
      Math.min(1, Math.max(0, wanted - (heads[step] ?? 0))),
    );
    const intervals: HeadWorth[] = [];
    for (let step = offset - INTERVAL_STEPS; step < need.length; step += INTERVAL_STEPS) {
      const inside = missing.slice(Math.max(0, step), step + INTERVAL_STEPS);
      const heads = inside.reduce((sum, one) => sum + one, 0);
      if (heads === 0) continue;
      const startMinute = first + step * STEP;
      const wage = wages.get(group);
      intervals.push({
        ...{ date, group, startMinute, endMinute: startMinute + INTERVAL_STEPS * STEP },
        worth: Math.round((heads * lossPerHour * STEP) / 60),
        wage: wage === undefined ? null : Math.round((wage * INTERVAL_STEPS * STEP) / 60),
      });
    }
    return intervals;
  });
  return found.sort((a, b) => b.worth - a.worth || (a.date < b.date ? -1 : 1));
}
