import { ratio } from '#shared/domain/money/money';

/** A day of a period: what it has to bring by the split, and what it brought; null: not over yet. */
export interface PaceDay {
  readonly target: number;
  readonly actual: number | null;
}

/** Where a period ends at the present rate. */
export interface Pace {
  /** Expected at its end, in the KPI's unit. */
  readonly expected: number;
  /** expected ÷ target of the whole period. */
  readonly share: number | null;
  /** 80 % interval of `share`; null where fewer than three days tell how much days differ. */
  readonly low: number | null;
  readonly high: number | null;
  readonly daysOver: number;
  readonly daysLeft: number;
}

/** 90 % quantiles of Student's t by degrees of freedom, from 2 on; further out the normal one. */
const T90 = [1.886, 1.638, 1.533, 1.476, 1.44, 1.415, 1.397, 1.383, 1.372, 1.363, 1.356, 1.35];
const Z90 = 1.282;
const LEAST_DAYS = 3;

/**
 * "At this rate the month ends at 96 %": what the days that are over brought, and on the days left as
 * much of their targets as so far.
 *
 *   r = Σ actual ÷ Σ target over the days that are over;  expected = Σ actual + r · Σ target left
 *
 * The days left weigh by the split: a month whose Saturdays are still to come is not called late. The
 * interval takes the days' scatter around their share of the target, in proportion to it:
 * φ = Σ (a − r·t)² ÷ t ÷ (n − 1);  Var = φ · L · (1 + L ÷ S), S the target of the days over and L that
 * of the days left; ± Student's t with n − 1 degrees of freedom. It assumes that the days left scatter
 * as the days over did. Null before a day is over, or where nothing was asked of the days over.
 */
export function paceOf(days: readonly PaceDay[]): Pace | null {
  const over = days.filter((day): day is PaceDay & { actual: number } => day.actual !== null);
  const target = sum(over.map((day) => day.target));
  const left = sum(days.filter((day) => day.actual === null).map((day) => day.target));
  const actual = sum(over.map((day) => day.actual));
  const rate = ratio(actual, target);
  if (over.length === 0 || rate === null) return null;
  const expected = actual + rate * left;
  const whole = target + left;
  const reach = reachOf(over, rate, target, left);
  const shareOf = (value: number) => ratio(value, whole);
  return {
    expected,
    share: shareOf(expected),
    low: reach === null ? null : shareOf(Math.max(Math.min(actual, expected), expected - reach)),
    high: reach === null ? null : shareOf(expected + reach),
    daysOver: over.length,
    daysLeft: days.length - over.length,
  };
}

/** Half the 80 % interval of what the days left bring. */
function reachOf(
  over: readonly (PaceDay & { actual: number })[],
  rate: number,
  target: number,
  left: number,
): number | null {
  if (over.length < LEAST_DAYS) return null;
  const asked = over.filter((day) => day.target > 0);
  const scatter = sum(asked.map((day) => (day.actual - rate * day.target) ** 2 / day.target));
  const freedom = asked.length - 1;
  if (freedom < 1) return null;
  const variance = (scatter / freedom) * left * (1 + left / target);
  return (T90[freedom - 2] ?? (freedom === 1 ? 3.078 : Z90)) * Math.sqrt(variance);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
