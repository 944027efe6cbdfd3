import { type Family, families } from './bank';
import { beliefs, blend, ClassErrors } from './choose';
import { classDispersion, growth, type SumEvidence, sumVariance } from './spread';

/** Evidence of sums of one length, by member. */
export interface TriedSums {
  readonly stretches: number;
  readonly squared: Float64Array;
  readonly expected: Float64Array;
}

/** What a trial found out about one SKU, by member of its banks. */
export interface Tried {
  readonly known: boolean;
  readonly expected: Float64Array;
  /** Past errors relative to the mean of the members; null where there is no past to err on. */
  readonly relative: Float64Array | null;
  readonly judged: number;
  readonly week: TriedSums;
  readonly month: TriedSums;
  /** Mean ordinary quantity of a day with a sale. */
  readonly size: number;
}

export interface Choice {
  /** The method that is believed most; null when no day is known. */
  readonly family: Family | null;
  /** Expected units of an ordinary day; `NaN` when no day is known (see new-sku.ts). */
  readonly perDay: number;
  /** Variance of the sum of the next seven days. */
  readonly weekVariance: number;
  /** The variance of a sum of n days is `weekVariance` × (n / 7)^growth. */
  readonly growth: number;
}

/** Chooses for every SKU of a class, each by its own errors held to those of the class. */
export function settleClass(
  memberFamilies: readonly Family[],
  tried: readonly Tried[],
): readonly Choice[] {
  const errors = new ClassErrors(memberFamilies.length);
  for (const { relative } of tried) if (relative !== null) errors.add(relative);
  const ofClass = errors.mean();
  const weights = tried.map(({ relative, judged }) => beliefs(relative, judged, ofClass));
  const weeks = tried.map((sku, i) => evidence(sku, sku.week, weights[i]));
  const months = tried.map((sku, i) => evidence(sku, sku.month, weights[i]));
  const weekDispersion = classDispersion(weeks);
  const monthDispersion = classDispersion(months);

  return tried.map((sku, i): Choice => {
    const weight = weights[i];
    const week = weeks[i];
    const month = months[i];
    if (!sku.known || weight === undefined || week === undefined || month === undefined) {
      return { family: null, perDay: Number.NaN, weekVariance: Number.NaN, growth: 1 };
    }
    const perDay = blend(weight, sku.expected);
    const weekVariance = sumVariance(week, weekDispersion, perDay * 7);
    const monthVariance = sumVariance(month, monthDispersion, perDay * 28);
    return {
      family: mostBelieved(memberFamilies, weight),
      perDay,
      weekVariance,
      growth: growth(weekVariance, monthVariance),
    };
  });
}

/**
 * Evidence for the blend of the members. The square of a weighted mean of errors is at most the
 * weighted mean of their squares, so the variance errs on the wide side.
 */
function evidence(sku: Tried, sums: TriedSums, weights: Float64Array | undefined): SumEvidence {
  const { stretches } = sums;
  if (weights === undefined) return { stretches: 0, squared: 0, expected: 0, size: sku.size };
  return {
    stretches,
    squared: blend(weights, sums.squared),
    expected: blend(weights, sums.expected),
    size: sku.size,
  };
}

function mostBelieved(memberFamilies: readonly Family[], weights: Float64Array): Family {
  let best: Family = 'ses';
  let most = -1;
  for (const family of families) {
    let sum = 0;
    for (const [i, of] of memberFamilies.entries()) if (of === family) sum += weights[i] ?? 0;
    if (sum > most) {
      most = sum;
      best = family;
    }
  }
  return best;
}
