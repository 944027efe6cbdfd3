import { candidatesOf, historyUntil, type SalesHistory, soldBetween } from './history';
import { unsoldFor } from './simple-rules';

/** Days looked ahead: what a cut forfeits is judged after 8 weeks. */
export const HORIZON = 56;
/** A cut was right when at most so many tickets would have bought the SKU in those 8 weeks. */
export const SLOW_TICKETS = 2;

/** One rule's order of leaving, as of the end of the history it is given: the smallest leave first. */
export type LeavingRule = (known: SalesHistory, candidates: Int32Array) => ArrayLike<number>;

/** How many leave: a tenth, or as many as have not sold in 30 days. */
export type CutSize = 'tenth' | 'unsold';

export interface CutOutcome {
  readonly cuts: number;
  readonly candidates: number;
  /** Value that the cuts would have had in the horizon, and that of all candidates. */
  readonly forfeited: number;
  readonly total: number;
  /** Cuts with at most `SLOW_TICKETS` tickets. */
  readonly slow: number;
}

/**
 * What a rule's cuts at one date would have forfeited. The rule sees the days before `origin` only.
 * @param origin number of known days
 */
export function judgeRule(
  all: SalesHistory,
  origin: number,
  size: CutSize,
  rule: LeavingRule,
  silence = 30,
): CutOutcome {
  const known = historyUntil(all, origin);
  const candidates = candidatesOf(known);
  const score = rule(known, candidates);
  const cuts = cutCount(known, candidates, size, silence);
  const later = soldBetween(all, origin, origin + HORIZON);
  const order = leavingOrder(score);
  let forfeited = 0;
  let slow = 0;
  for (const place of order.slice(0, cuts)) {
    const sku = candidates[place] ?? 0;
    forfeited += later.value[sku] ?? 0;
    if ((later.tickets[sku] ?? 0) <= SLOW_TICKETS) slow++;
  }
  let total = 0;
  for (const sku of candidates) total += later.value[sku] ?? 0;
  return { cuts, candidates: candidates.length, forfeited, total, slow };
}

/** Places of the candidates, first to leave first; equal scores keep their order. */
export function leavingOrder(score: ArrayLike<number>): number[] {
  const places = Array.from({ length: score.length }, (_, place) => place);
  return places.sort((a, b) => (score[a] ?? 0) - (score[b] ?? 0) || a - b);
}

/** How many of the candidates a cut of this size takes. */
export function cutCount(
  known: SalesHistory,
  candidates: Int32Array,
  size: CutSize,
  silence = 30,
): number {
  if (size === 'tenth') return Math.round(candidates.length / 10);
  const unsold = unsoldFor(known, silence);
  return candidates.reduce((sum, sku) => sum + (unsold[sku] ?? 0), 0);
}
