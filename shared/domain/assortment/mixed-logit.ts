/**
 * Mixed multinomial logit demand: customers of segment s buy product i of the set S with probability
 * u_si ÷ (v0_s + Σ_{j ∈ S} u_sj), where v0_s is the weight of buying nothing. Revenue of a set is
 * Σ_s ω_s Σ_{i ∈ S} p_i u_si ÷ (v0_s + Σ_{j ∈ S} u_sj).
 * A product has two options: 0 = not in the set, 1 = in it.
 */
import type { Change, Found, RevenueOracle } from './move-search';
import { at, type Choice } from './options';

export interface MixedLogit {
  /** By product. */
  readonly prices: readonly number[];
  /** By segment. */
  readonly segments: readonly Segment[];
}

export interface Segment {
  /** ω: share of the customers. */
  readonly share: number;
  /** v0: weight of buying nothing. */
  readonly nothing: number;
  /** u: weight of each product. */
  readonly weights: readonly number[];
}

/** What a change adds to the set: sign is 1 for a product put in, -1 for one taken out. */
interface Effect {
  readonly sign: number;
  readonly price: number;
  /** By segment. */
  readonly weights: Float64Array;
}

/** Starts with the empty set; valuing a change costs as many steps as there are segments. */
export function mixedLogitOracle({ prices, segments }: MixedLogit): RevenueOracle {
  const choice = prices.map(() => 0);
  const shares = Float64Array.from(segments, ({ share }) => share);
  const earned = new Float64Array(segments.length);
  const total = Float64Array.from(segments, ({ nothing }) => nothing);
  const weights = prices.map((_, product) =>
    Float64Array.from(segments, (segment) => at(segment.weights, product)),
  );
  const nothing: Effect = { sign: 0, price: 0, weights: new Float64Array(segments.length) };

  const effectOf = (change: Change | null): Effect => {
    if (change === null) return nothing;
    const { item, option } = change;
    return {
      sign: option - at(choice, item),
      price: at(prices, item),
      weights: at(weights, item),
    };
  };
  // In these loops elements are read directly: they are where all the time goes.
  const valueWith = (a: Effect, b: Effect): number => {
    let value = 0;
    for (let s = 0; s < shares.length; s++) {
      const ofA = a.sign * (a.weights[s] ?? 0);
      const ofB = b.sign * (b.weights[s] ?? 0);
      const revenue = (earned[s] ?? 0) + a.price * ofA + b.price * ofB;
      value += ((shares[s] ?? 0) * revenue) / ((total[s] ?? 1) + ofA + ofB);
    }
    return value;
  };
  const make = (change: Change) => {
    const { sign, price, weights } = effectOf(change);
    for (let s = 0; s < shares.length; s++) {
      const added = sign * (weights[s] ?? 0);
      earned[s] = (earned[s] ?? 0) + price * added;
      total[s] = (total[s] ?? 1) + added;
    }
    choice[change.item] = change.option;
  };
  return {
    choice,
    value: () => valueWith(nothing, nothing),
    valueAfter: (change, other) => valueWith(effectOf(change), effectOf(other)),
    apply(change, other) {
      make(change);
      if (other !== null) make(other);
    },
  };
}

/**
 * Sets to start a search from: the dearest products down to the price where revenue is highest, for
 * the mixture and for each segment alone, where that is the optimum (Talluri and van Ryzin 2004).
 */
export function revenueOrderedSets(logit: MixedLogit): Choice[] {
  const { prices, segments } = logit;
  const dearestFirst = [...prices.keys()].sort((a, b) => at(prices, b) - at(prices, a) || a - b);
  return [logit, ...segments.map((segment) => ({ prices, segments: [segment] }))].map((part) => {
    const oracle = mixedLogitOracle(part);
    let best: Found = { choice: [...oracle.choice], value: 0 };
    for (const item of dearestFirst) {
      oracle.apply({ item, option: 1 }, null);
      if (oracle.value() > best.value) best = { choice: [...oracle.choice], value: oracle.value() };
    }
    return best.choice;
  });
}
