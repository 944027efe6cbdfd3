/**
 * How sure the gain of a range over today's is: both are valued under the same draws of what is only
 * estimated: demand, substitution and space elasticity.
 */
import { openRandom } from '#shared/domain/random';
import { drawGamma } from '#shared/domain/statistics/gamma';
import { at } from '../options';
import type { Estimate } from '../result';
import type { RangeProblem } from './build-problem';
import type { Facings, Valuation } from './valuation';

export const UPLIFT_DRAWS = 200;
/** Enough for an interval that somebody waits for who has asked to stop. */
export const HASTY_DRAWS = 40;
/** Central interval that is told. */
const LOW = 0.1;
const HIGH = 0.9;
/** Between published means of space elasticity (Eisend 2014) and of one shop. Ours. */
const ELASTICITY_SD = 0.05;
/** Normal deviates to each end of the 90 % interval of τ. */
const Z90 = 1.6449;

export interface UpliftInput {
  readonly range: RangeProblem;
  readonly valuation: Valuation;
  readonly best: Facings;
  /** Money per week by which the range is better as expected. */
  readonly point: number;
  readonly seed: number;
  readonly draws: number;
}

/** A SKU whose part in the difference changes with what is drawn. */
interface Part {
  readonly weeklyUnits: number;
  readonly variance: number;
  readonly margin: number;
  readonly elasticity: number;
  readonly isStaple: boolean;
  /** Index of its category's τ. */
  readonly transfer: number;
  /** Facings ÷ those that the demand is known at, today and in the best range; 0 = not there. */
  readonly today: number;
  readonly best: number;
  /** Money per unit that moves from it: earned in the best range, less what of that is there today. */
  readonly moved: number;
}

/**
 * Best − today with its 80 % interval. Shares among substitutes stay as expected; how much moves is
 * drawn. Deterministic by its seed.
 */
export function upliftInterval(input: UpliftInput): Estimate {
  const parts = partsOf(input);
  const { transfers } = input.range;
  const tau = Float64Array.from(transfers, (transfer) => transfer.tau);
  const fixed = input.point - parts.reduce((sum, part) => sum + expected(part, tau), 0);
  const random = openRandom(input.seed, 'uplift');
  const draws = Array.from({ length: input.draws }, () => {
    for (const [index, transfer] of transfers.entries()) {
      const sd = Math.max(0, (transfer.high - transfer.low) / (2 * Z90));
      tau[index] = withinOne(transfer.tau + sd * random.normal());
    }
    const staple = ELASTICITY_SD * random.normal();
    const specialty = ELASTICITY_SD * random.normal();
    let sum = fixed;
    for (const part of parts) {
      const units = drawGamma(random, part.weeklyUnits, part.variance);
      const shift = part.isStaple ? staple : specialty;
      sum += gain(part, units, withinOne(part.elasticity + shift), tau);
    }
    return sum;
  }).sort((a, b) => a - b);
  const quantile = (share: number) =>
    Math.round(draws[Math.min(draws.length - 1, Math.floor(share * draws.length))] ?? input.point);
  const point = Math.round(input.point);
  return { point, low: Math.min(point, quantile(LOW)), high: Math.max(point, quantile(HIGH)) };
}

/** Money per week that a SKU adds to the difference; upkeep is no estimate and not in it. */
function gain(part: Part, units: number, elasticity: number, tau: Float64Array): number {
  const grown = spaceFactor(part.best, elasticity) - spaceFactor(part.today, elasticity);
  return units * (part.margin * grown + (tau[part.transfer] ?? 0) * part.moved);
}

function spaceFactor(ratio: number, elasticity: number): number {
  return ratio === 0 || ratio === 1 ? ratio : ratio ** elasticity;
}

function expected(part: Part, tau: Float64Array): number {
  return gain(part, part.weeklyUnits, part.elasticity, tau);
}

function partsOf({ range, valuation, best }: UpliftInput): Part[] {
  const { skus, demand, transfers } = range;
  const transferOf = new Map(transfers.map(({ categoryId }, index) => [categoryId, index]));
  const today = valuation.today();
  const margins = Float64Array.from(demand.items, ({ margin }) => margin);
  const earned = (missing: number, facings: Facings) => {
    const { transfer } = at(demand.items, missing);
    let sum = 0;
    if (at(facings, missing) > 0 || transfer === 0) return sum;
    valuation.eachTaker(missing, facings, (by, share) => {
      if ((best[by] ?? 0) > 0) sum += share * (margins[by] ?? 0);
    });
    return sum / transfer;
  };
  return skus.flatMap((sku, index): Part[] => {
    const { space, variance, role, facts } = sku;
    const moved = earned(index, best) - earned(index, today);
    const ratio = (facings: Facings) => at(facings, index) / space.facingsAtDemand;
    if (moved === 0 && at(best, index) === at(today, index)) return [];
    return [
      {
        weeklyUnits: space.weeklyUnits,
        variance,
        margin: space.margin,
        elasticity: space.elasticity,
        isStaple: role === 'staple',
        transfer: transferOf.get(facts.categoryId) ?? 0,
        today: ratio(today),
        best: ratio(best),
        moved: moved * space.price,
      },
    ];
  });
}

function withinOne(value: number): number {
  return Math.min(1, Math.max(0, value));
}
