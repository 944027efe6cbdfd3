import {
  type CutOutcome,
  type CutSize,
  HORIZON,
  judgeRule,
  type LeavingRule,
} from '#shared/domain/pruning/backtest';
import { type SalesHistory, soldBetween } from '#shared/domain/pruning/history';
import { type Outlook, outlookOf, trainLeaving } from '#shared/domain/pruning/leaving-model';
import type { LossSpread } from '#shared/domain/pruning/loss-interval';
import { SetIntervals } from '#shared/domain/pruning/set-interval';
import { recentValue, tsbValue } from '#shared/domain/pruning/simple-rules';

export const cutSizes: readonly CutSize[] = ['tenth', 'unsold'];

/** Figures of one rule and cut size over all dates. */
export interface RuleFigures {
  /** Value forfeited ÷ value of all candidates, over all dates together; in percent. */
  readonly pooled: number;
  /** The same, mean of the dates. */
  readonly mean: number;
  /** Share of cuts that stayed slow, mean of the dates. */
  readonly slow: number;
  /** Cuts per date. */
  readonly cuts: number;
}

export function figuresOf(
  history: SalesHistory,
  origins: readonly number[],
  size: CutSize,
  rule: LeavingRule,
): RuleFigures {
  const outcomes = origins.map((origin) => judgeRule(history, origin, size, rule));
  const mean = (of: (outcome: CutOutcome) => number) =>
    outcomes.reduce((sum, outcome) => sum + of(outcome), 0) / outcomes.length;
  return {
    pooled: (100 * mean(({ forfeited }) => forfeited)) / mean(({ total }) => total),
    mean: 100 * mean(({ forfeited, total }) => forfeited / total),
    slow: mean(({ slow, cuts }) => (cuts > 0 ? slow / cuts : 0)),
    cuts: mean(({ cuts }) => cuts),
  };
}

/** The lists that anyone can make. The shop's own 30-day list is "least value in 30 days" too. */
export const simpleRules: Readonly<Record<string, LeavingRule>> = {
  'least in 30 days': (known, skus) => valuesOf(recentValue(known, 30), skus),
  'least in 90 days': (known, skus) => valuesOf(recentValue(known, 90), skus),
  'TSB 0.1, 0.05': (known, skus) => valuesOf(tsbValue(known, 0.1, 0.05), skus),
  'TSB 0.1, 0.1': (known, skus) => valuesOf(tsbValue(known, 0.1, 0.1), skus),
};

/** Looks into the future: nothing can do better. */
export function foresight(all: SalesHistory): LeavingRule {
  return (known, skus) => valuesOf(soldBetween(all, known.days, known.days + HORIZON).value, skus);
}

/** What our rule knew at one date. */
export interface Known {
  readonly outlook: Outlook;
  readonly spread: LossSpread | null;
  readonly sets: SetIntervals;
}

/** Our rule, with what it knew at each date kept for the intervals. */
export class OurRule {
  private readonly seen = new Map<number, Known>();

  readonly rule: LeavingRule = (known, skus) => this.at(known, skus).outlook.rank;

  at(known: SalesHistory, skus: Int32Array): Known {
    const kept = this.seen.get(known.days);
    if (kept !== undefined) return kept;
    const model = trainLeaving(known);
    const outlook = outlookOf(known, model, skus);
    const fresh = {
      outlook,
      spread: model.spread,
      sets: new SetIntervals(model.lessons, outlook.usualSale),
    };
    this.seen.set(known.days, fresh);
    return fresh;
  }
}

function valuesOf(values: Float64Array, skus: Int32Array): Float64Array {
  return Float64Array.from(skus, (sku) => values[sku] ?? 0);
}
