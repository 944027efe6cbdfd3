/** What a plan had promised against what happened, in whole weeks. */
import type { RangeChange, RangeResult } from '../assortment/result';
import { addDays, type BusinessDate, type DateRange, daysBetween } from '../calendar/calendar';
import type { Money } from '../money/money';

export interface ComparedWeeks {
  readonly weeks: number;
  /** Whole weeks under the plan, from its first day. */
  readonly under: DateRange;
  /** As many weeks before it. */
  readonly before: DateRange;
}

/** The whole weeks up to the last day with sales; null before the first of them is over. */
export function comparedWeeks(
  startsOn: BusinessDate,
  lastDay: BusinessDate | null,
): ComparedWeeks | null {
  const weeks = lastDay === null ? 0 : Math.floor((daysBetween(startsOn, lastDay) + 1) / 7);
  if (weeks < 1) return null;
  const days = weeks * 7;
  return {
    weeks,
    under: { from: startsOn, to: addDays(startsOn, days - 1) },
    before: { from: addDays(startsOn, -days), to: addDays(startsOn, -1) },
  };
}

/**
 * Gross profit per week that was predicted for each shelf. With all changes taken it is the search's
 * own figure. With some it is an approximation: today's profit plus what each accepted change is
 * worth alone; how the changes touch each other (substitution) is left out.
 */
export function predictedProfits(
  result: Pick<RangeResult, 'rooms'>,
  accepted: readonly Pick<RangeChange, 'categoryId' | 'gain'>[],
  whole: boolean,
): ReadonlyMap<number, Money> {
  return new Map(
    result.rooms.map(({ categoryId, profit, profitToday }) => {
      if (whole) return [categoryId, profit];
      const gains = accepted.filter((change) => change.categoryId === categoryId);
      return [categoryId, gains.reduce((sum, { gain }) => sum + gain, profitToday)];
    }),
  );
}

/** Sums of a category's days. */
export interface ProfitSums {
  /** Null where no cost is known. */
  readonly cogs: Money | null;
  readonly salesWithCost: Money;
}

/** Gross profit per week of what has a known cost; null where goods were sold and none has. */
export function weeklyProfit(sums: readonly ProfitSums[], weeks: number): Money | null {
  const known = sums.filter(({ cogs }) => cogs !== null);
  if (known.length === 0 && sums.length > 0) return null;
  const profit = known.reduce((sum, row) => sum + row.salesWithCost - (row.cogs ?? 0), 0);
  return Math.round(profit / weeks);
}

/** Days of a trial that are known: from the first to the day before its end, as far as sales go. */
export function trialDays(
  startsOn: BusinessDate,
  trialUntil: BusinessDate | null,
  lastDay: BusinessDate,
): DateRange {
  const lastOfTrial = trialUntil === null ? lastDay : addDays(trialUntil, -1);
  return { from: startsOn, to: lastOfTrial < lastDay ? lastOfTrial : lastDay };
}

export interface ExpectedUnits {
  readonly expected: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Units that were expected over so many days. The interval of a week is stretched in proportion:
 * what is uncertain about a new item is mostly its level, and that does not average out.
 */
export function expectedUnits(weekly: RangeChange['weeklyUnits'], days: number): ExpectedUnits {
  const weeks = days / 7;
  return { expected: weekly.point * weeks, low: weekly.low * weeks, high: weekly.high * weeks };
}

export type TrialVerdict = 'below' | 'within' | 'above';

export function trialVerdict(sold: number, { low, high }: ExpectedUnits): TrialVerdict {
  if (sold < low) return 'below';
  return sold > high ? 'above' : 'within';
}
