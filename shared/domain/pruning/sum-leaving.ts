import type { Estimate, LeavingValue } from './model';
import type { SetIntervals } from './set-interval';

const MONEY = 10_000;
const WEEKS = 8;

/**
 * What leaving together costs a week. What is lost in sales is foretold as a set where earlier dates say
 * how sets turned out: a season moves all of them at once. What sells at a loss, and all of it where
 * too little was learned, is added up as if each erred for itself. Room, cash and halo are taken as
 * certain, as for one SKU.
 */
export function sumLeaving(values: readonly LeavingValue[], sets: SetIntervals | null): Estimate {
  const alone = sumEstimates(values.map(({ net }) => net));
  const earning = values.filter(({ profitLost }) => profitLost > 0);
  const set = sets?.of(earning.map(({ profitLost }) => (profitLost * WEEKS) / MONEY)) ?? null;
  if (set === null) return alone;
  const expected = earning.reduce((sum, { profitLost }) => sum + profitLost, 0);
  const weekly = (value: number) => (value * MONEY) / WEEKS;
  const others = sumEstimates(
    values.filter(({ profitLost }) => profitLost <= 0).map(({ net }) => net),
  );
  const down = Math.hypot(
    expected - Math.min(expected, weekly(set.low)),
    others.point - others.low,
  );
  const up = Math.hypot(
    Math.max(expected, weekly(set.high)) - expected,
    others.high - others.point,
  );
  return {
    point: alone.point,
    low: Math.round(alone.point - down),
    high: Math.round(alone.point + up),
  };
}

/** The sum of estimates that err independently of each other. */
function sumEstimates(estimates: readonly Estimate[]): Estimate {
  const point = estimates.reduce((sum, estimate) => sum + estimate.point, 0);
  const side = (width: (estimate: Estimate) => number) =>
    Math.hypot(...estimates.map((estimate) => width(estimate)));
  return {
    point: Math.round(point),
    low: Math.round(point - side((one) => one.point - one.low)),
    high: Math.round(point + side((one) => one.high - one.point)),
  };
}
