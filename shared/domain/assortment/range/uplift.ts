/**
 * How sure the gain of a range over today's is: both are valued under the same draws of what is only
 * estimated: demand, substitution and space elasticity.
 */
import { openRandom, type Random } from '#shared/domain/random';
import { drawGamma } from '#shared/domain/statistics/gamma';
import { at } from '../options';
import type { Estimate } from '../result';
import type { RangeProblem } from './build-problem';
import type { Facings, Valuation } from './valuation';

export const UPLIFT_DRAWS = 200;
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
}

/** A SKU whose part in the difference changes with what is drawn. */
interface Part {
  readonly weeklyUnits: number;
  readonly variance: number;
  readonly margin: number;
  readonly elasticity: number;
  readonly role: 'staple' | 'specialty';
  readonly category: number;
  /** Facings ÷ those that the demand is known at, today and in the best range; 0 = not there. */
  readonly today: number;
  readonly best: number;
  readonly price: number;
  /** Money earned per Money that moves from it: in the best range, less what of that is there today. */
  readonly moved: number;
}

/**
 * Best − today with its 80 % interval. Shares among substitutes stay as expected; how much moves is
 * drawn. Deterministic by its seed.
 */
export function upliftInterval(input: UpliftInput): Estimate {
  const parts = partsOf(input);
  const { transfers } = input.range;
  const fixed = input.point - parts.reduce((sum, part) => sum + expected(input, part), 0);
  const random = openRandom(input.seed, 'uplift');
  const draws = Array.from({ length: UPLIFT_DRAWS }, () => {
    const tau = new Map(
      transfers.map(({ categoryId, tau, low, high }) => [
        categoryId,
        withinOne(tau + random.normal() * Math.max(0, (high - low) / (2 * Z90))),
      ]),
    );
    const shift = { staple: elasticityShift(random), specialty: elasticityShift(random) };
    return parts.reduce((sum, part) => {
      const units = drawGamma(random, part.weeklyUnits, part.variance);
      const elasticity = withinOne(part.elasticity + shift[part.role]);
      return sum + gain(part, { units, elasticity, tau: tau.get(part.category) ?? 0 });
    }, fixed);
  }).sort((a, b) => a - b);
  const quantile = (share: number) =>
    Math.round(draws[Math.min(draws.length - 1, Math.floor(share * draws.length))] ?? input.point);
  const point = Math.round(input.point);
  return { point, low: Math.min(point, quantile(LOW)), high: Math.max(point, quantile(HIGH)) };
}

interface Drawn {
  readonly units: number;
  readonly elasticity: number;
  readonly tau: number;
}

/** Money per week that a SKU adds to the difference; upkeep is no estimate and not in it. */
function gain(part: Part, { units, elasticity, tau }: Drawn): number {
  const grown = spaceFactor(part.best, elasticity) - spaceFactor(part.today, elasticity);
  return units * (part.margin * grown + tau * part.price * part.moved);
}

function spaceFactor(ratio: number, elasticity: number): number {
  return ratio === 0 || ratio === 1 ? ratio : ratio ** elasticity;
}

function expected({ range }: UpliftInput, part: Part): number {
  const { tau } = range.transfers.find(({ categoryId }) => categoryId === part.category) ?? {
    tau: 0,
  };
  return gain(part, { units: part.weeklyUnits, elasticity: part.elasticity, tau });
}

function partsOf({ range, valuation, best }: UpliftInput): Part[] {
  const { skus, demand } = range;
  const today = valuation.today();
  const takers = (missing: number, facings: Facings, on: Facings) => {
    const { transfer } = at(demand.items, missing);
    if (at(facings, missing) > 0 || transfer === 0) return 0;
    return valuation
      .takers(missing, facings)
      .filter(({ by }) => at(on, by) > 0)
      .reduce((sum, { by, share }) => sum + (share / transfer) * at(demand.items, by).margin, 0);
  };
  return skus.flatMap((sku, index): Part[] => {
    const { space, variance, role, facts } = sku;
    const moved = takers(index, best, best) - takers(index, today, best);
    const ratio = (facings: Facings) => at(facings, index) / space.facingsAtDemand;
    if (moved === 0 && at(best, index) === at(today, index)) return [];
    const { weeklyUnits, price, margin, elasticity } = space;
    const drawn = { weeklyUnits, variance, price, margin, elasticity, role };
    const places = { today: ratio(today), best: ratio(best), category: facts.categoryId };
    return [{ ...drawn, ...places, moved }];
  });
}

function elasticityShift(random: Random): number {
  return ELASTICITY_SD * random.normal();
}

function withinOne(value: number): number {
  return Math.min(1, Math.max(0, value));
}
