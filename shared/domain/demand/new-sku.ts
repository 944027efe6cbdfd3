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
const LEAST_CV = 0.5;

/**
 * Demand of a new SKU: the mean of its category scaled by the attribute levels that it shares with
 * sold SKUs, D · Π f_a, where f is the mean of the level ÷ mean of the category, shrunk towards 1.
 * Source: Fisher and Vaidyanathan, "A demand estimation procedure for retail assortment optimization
 * with results from implementations", Management Science 60 (2014). The interval is as wide as SKUs
 * of the category differ from what their own attributes would have made of them.
 * @param z normal deviates of the interval to each side
 * @returns null when the category has no sold SKU to learn from
 */
export function estimateNewSku(
  category: readonly SoldSku[],
  candidate: AttributeLevels,
  z: number,
): NewSkuEstimate | null {
  const sold = category.filter(({ perDay }) => Number.isFinite(perDay));
  const mean = meanOf(sold);
  if (sold.length === 0 || mean <= 0) return null;
  const factors = factorsFor(sold, candidate);
  const perDay = mean * product(factors);
  const cv = Math.max(LEAST_CV, leaveOneOutSpread(sold));
  return {
    kind: 'estimate',
    perDay,
    interval: gammaInterval(perDay, (cv * perDay) ** 2, z),
    factors,
    basis: sold.length,
  };
}

/** f of every attribute of the candidate; 1 where no sold SKU shares its level. */
function factorsFor(sold: readonly SoldSku[], candidate: AttributeLevels): Record<string, number> {
  const mean = meanOf(sold);
  return Object.fromEntries(
    Object.entries(candidate.levels).map(([attribute, level]) => {
      const alike = sold.filter(({ levels }) => levels[attribute] === level);
      const sum = alike.reduce((total, { perDay }) => total + perDay, 0);
      const factor = (sum / mean + LEVEL_HOLDS) / (alike.length + LEVEL_HOLDS);
      return [attribute, Math.min(MOST_FACTOR, Math.max(LEAST_FACTOR, factor))];
    }),
  );
}

/** Relative error of the same estimate when each sold SKU in turn is taken for new. */
function leaveOneOutSpread(sold: readonly SoldSku[]): number {
  if (sold.length < 3) return 1;
  let squares = 0;
  for (const [index, sku] of sold.entries()) {
    const rest = sold.filter((_, other) => other !== index);
    const mean = meanOf(rest);
    const expected = mean > 0 ? mean * product(factorsFor(rest, sku)) : 0;
    if (expected > 0) squares += (sku.perDay / expected - 1) ** 2;
  }
  return Math.sqrt(squares / sold.length);
}

function meanOf(skus: readonly SoldSku[]): number {
  return skus.reduce((sum, { perDay }) => sum + perDay, 0) / Math.max(1, skus.length);
}

function product(factors: Readonly<Record<string, number>>): number {
  return Object.values(factors).reduce((all, factor) => all * factor, 1);
}
