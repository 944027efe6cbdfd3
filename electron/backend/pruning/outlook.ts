import type { SkuPast } from '#shared/domain/pruning/facts';
import { profitEstimate } from '#shared/domain/pruning/leaving';
import { lossInterval } from '#shared/domain/pruning/loss-interval';
import type { Estimate } from '#shared/domain/pruning/model';
import type { Foretold } from './foretell';

const MONEY = 10_000;
const WEEKS = 8;
const RECENT_WEEKS = 13;
const NOTHING: Estimate = { point: 0, low: 0, high: 0 };

/** What the SKUs are expected to bring. */
export interface Profits {
  /** Money per week if it stays, in the order of the SKUs. */
  readonly estimates: readonly Estimate[];
  /** Value of a usual day's sale, in units of currency; null while nothing ever sold. */
  readonly usualSale: number | null;
}

/**
 * Money per week that each SKU is expected to bring over the next 8 weeks if it stays, with its 80 %
 * interval: foretold by what was learned from SKUs like it after earlier dates. Where the history is too
 * short to learn from, from its own rate and how much its weeks differ; where it sells below cost,
 * what it has lost a week of late.
 */
export function expectedProfit(
  pasts: readonly SkuPast[],
  { model, selling, outlook }: Foretold,
  margin: number | null,
): Profits {
  const estimates = pasts.map(() => NOTHING);
  if (selling.length === 0) return { estimates, usualSale: null };
  const { spread } = model;
  selling.forEach((row, at) => {
    const past = pasts[row];
    if (past === undefined) return;
    const expected = outlook.expected[at] ?? 0;
    const interval =
      spread && lossInterval(spread, expected, outlook.rank[at] ?? 0, outlook.usualSale);
    estimates[row] =
      interval === null || losesMoney(past)
        ? fromOwnRate(past, margin)
        : {
            point: weekly(expected),
            // A few lessons may say less or more than all of them do on average.
            low: Math.min(weekly(expected), weekly(interval.low)),
            high: Math.max(weekly(expected), weekly(interval.high)),
          };
  });
  return { estimates, usualSale: outlook.usualSale };
}

function weekly(value: number): number {
  return (value * MONEY) / WEEKS;
}

function losesMoney({ weeks13 }: SkuPast): boolean {
  return (weeks13.grossProfit ?? 0) < 0;
}

function fromOwnRate(past: SkuPast, margin: number | null): Estimate {
  const { weeks13, weeks52, weekly: weeks, weeklyRate } = past;
  const sums = weeks13.qty > 0 ? weeks13 : weeks52;
  if (sums.qty <= 0) return NOTHING;
  const profit = margin === null ? sums.netSales : (sums.grossProfit ?? sums.netSales * margin);
  const perUnit = (profit * 1_000) / sums.qty;
  const mean = losesMoney(past) ? profit / RECENT_WEEKS : weeklyRate * perUnit;
  const variance = weeks === null ? weeklyRate : Math.max(weeks.variance, weeklyRate);
  const known = Math.max(1, weeks?.weeks ?? 1);
  return profitEstimate(mean, variance * perUnit ** 2 * (1 / WEEKS + 1 / known));
}
