import type { Interval } from './spread';
import { gammaInterval } from './spread';

/** A SKU that has sold long enough to learn from, or a candidate: its level of each attribute. */
export interface AttributeLevels {
  /** Level by attribute, such as brand → 'Nongfu', size → '550 ml', price band → '2–3'. */
  readonly levels: Readonly<Record<string, string>>;
}

export interface SoldSku extends AttributeLevels {
  /** Expected units of an ordinary day, from the forecast. */
  readonly perDay: number;
}

/** What a SKU without history may sell. Always an estimate, never a forecast: shown as such. */
export interface NewSkuEstimate {
  readonly kind: 'estimate';
  /** Expected units of an ordinary day. */
  readonly perDay: number;
  /** Standard deviation ÷ `perDay`. It is the level that is unsure, so it is the same for any number of days. */
  readonly cv: number;
  /** Interval of the units per day. */
  readonly interval: Interval;
  /** The factor of each attribute that was known, for the sentence of reason. */
  readonly factors: Readonly<Record<string, number>>;
  /** Sold SKUs of the category that it rests on. */
  readonly basis: number;
}

/** SKUs by which a level holds to "no effect": one good brother does not make a brand. */
const LEVEL_HOLDS = 3;
const LEAST_FACTOR = 0.25;
const MOST_FACTOR = 4;
/** A guess from attributes is surer of nothing than half of itself. */
export const LEAST_CV = 0.5;
/** One SKU that sells many times what its attributes say must not make every guess worthless. */
export const MOST_CV = 2;

/**
 * Demand of new SKUs of one category: its mean scaled by the attribute levels that they share with
 * sold SKUs, D · Π f_a, where f is the mean of the level ÷ mean of the category, shrunk towards 1.
 * Source: Fisher and Vaidyanathan, "A demand estimation procedure for retail assortment optimization
 * with results from implementations", Management Science 60 (2014). The interval is as wide as SKUs
 * of the category differ from what their own attributes would have made of them.
 * @param z normal deviates of the interval to each side
 * @returns an estimate for each candidate; null when the category has no sold SKU to learn from
 */
export function newSkuEstimator(
  category: readonly SoldSku[],
  z: number,
): (candidate: AttributeLevels) => NewSkuEstimate | null {
  const sold = category.filter(({ perDay }) => Number.isFinite(perDay));
  const levels = new LevelSums(sold);
  const mean = levels.mean();
  if (sold.length === 0 || mean <= 0) return () => null;
  const cv = Math.min(MOST_CV, Math.max(LEAST_CV, leaveOneOutSpread(sold, levels)));
  return (candidate) => {
    const factors = levels.factorsFor(candidate);
    const perDay = mean * product(factors);
    return {
      kind: 'estimate',
      perDay,
      cv,
      interval: gammaInterval(perDay, (cv * perDay) ** 2, z),
      factors,
      basis: sold.length,
    };
  };
}

/** Sums of the sold SKUs, as a whole and by attribute and level; one of them can be left out. */
class LevelSums {
  private readonly whole = { count: 0, sum: 0 };
  private readonly byLevel = new Map<string, Map<string, { count: number; sum: number }>>();

  constructor(sold: readonly SoldSku[]) {
    for (const { levels, perDay } of sold) {
      this.whole.count++;
      this.whole.sum += perDay;
      for (const [attribute, level] of Object.entries(levels)) {
        const of = this.byLevel.get(attribute) ?? new Map<string, { count: number; sum: number }>();
        this.byLevel.set(attribute, of);
        const at = of.get(level) ?? { count: 0, sum: 0 };
        of.set(level, at);
        at.count++;
        at.sum += perDay;
      }
    }
  }

  mean(without?: SoldSku): number {
    const count = this.whole.count - (without === undefined ? 0 : 1);
    return (this.whole.sum - (without?.perDay ?? 0)) / Math.max(1, count);
  }

  /** f of every attribute of the candidate; 1 where no sold SKU shares its level. */
  factorsFor(candidate: AttributeLevels, without?: SoldSku): Record<string, number> {
    const mean = this.mean(without);
    return Object.fromEntries(
      Object.entries(candidate.levels).map(([attribute, level]) => {
        const alike = this.byLevel.get(attribute)?.get(level) ?? { count: 0, sum: 0 };
        const isOne = without?.levels[attribute] === level;
        const count = alike.count - (isOne ? 1 : 0);
        const sum = alike.sum - (isOne ? without.perDay : 0);
        const factor = (sum / mean + LEVEL_HOLDS) / (count + LEVEL_HOLDS);
        return [attribute, Math.min(MOST_FACTOR, Math.max(LEAST_FACTOR, factor))];
      }),
    );
  }
}

/** Relative error of the same estimate when each sold SKU in turn is taken for new. */
function leaveOneOutSpread(sold: readonly SoldSku[], levels: LevelSums): number {
  if (sold.length < 3) return 1;
  let squares = 0;
  for (const sku of sold) {
    const mean = levels.mean(sku);
    const expected = mean > 0 ? mean * product(levels.factorsFor(sku, sku)) : 0;
    if (expected > 0) squares += (sku.perDay / expected - 1) ** 2;
  }
  return Math.sqrt(squares / sold.length);
}

function product(factors: Readonly<Record<string, number>>): number {
  return Object.values(factors).reduce((all, factor) => all * factor, 1);
}
