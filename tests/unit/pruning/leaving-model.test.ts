import { describe, expect, it } from 'vitest';
import {
  HORIZON,
  judgeRule,
  type LeavingRule,
  leavingOrder,
} from '#shared/domain/pruning/backtest';
import {
  candidatesOf,
  historyUntil,
  type SalesHistory,
  soldBetween,
} from '#shared/domain/pruning/history';
import { outlookOf, trainLeaving } from '#shared/domain/pruning/leaving-model';
import { lossInterval } from '#shared/domain/pruning/loss-interval';
import { recentValue } from '#shared/domain/pruning/simple-rules';
import { historyOf, randomShop } from './histories';

const DAYS = 300;
const shop = randomShop(500, DAYS + HORIZON, 11);

/** The same past with another future. */
function withOtherFuture(history: SalesHistory): SalesHistory {
  const value = history.value.map((sold, i) => ((history.day[i] ?? 0) < DAYS ? sold : sold * 1000));
  return { ...history, value };
}

describe('the outlook of a SKU', () => {
  const known = historyUntil(shop, DAYS);
  const candidates = candidatesOf(known);
  const model = trainLeaving(known);
  const outlook = outlookOf(known, model, candidates);
  const later = soldBetween(shop, DAYS, DAYS + HORIZON).value;

  it('looks at nothing that came after its day', () => {
    const blind = historyUntil(withOtherFuture(shop), DAYS);
    expect(outlookOf(blind, trainLeaving(blind), candidates)).toEqual(outlook);
  });

  it('loses less by its cuts than the list of the least sold in 30 days', () => {
    const forfeited = (rule: LeavingRule) => judgeRule(shop, DAYS, 'tenth', rule).forfeited;
    const recent = forfeited((past, skus) => {
      const value = recentValue(past, 30);
      return Array.from(skus, (sku) => value[sku] ?? 0);
    });
    expect(forfeited(() => outlook.rank)).toBeLessThan(recent / 2);
  });

  it('expects of the slower part as much as it sells', () => {
    const slower = leavingOrder(outlook.rank).slice(0, Math.round(candidates.length / 2));
    const expected = slower.reduce((sum, place) => sum + (outlook.expected[place] ?? 0), 0);
    const sold = slower.reduce((sum, place) => sum + (later[candidates[place] ?? 0] ?? 0), 0);
    expect(sold / expected).toBeGreaterThan(0.7);
    expect(sold / expected).toBeLessThan(1.3);
  });

  it('holds what SKUs lose inside their intervals as often as it says', () => {
    const { spread } = model;
    if (spread === null) throw new Error('too few lessons');
    let inside = 0;
    let stated = 0;
    let count = 0;
    for (const place of leavingOrder(outlook.rank).slice(0, Math.round(candidates.length / 2))) {
      const [expected = 0, rank = 0] = [outlook.expected[place], outlook.rank[place]];
      const interval = lossInterval(spread, expected, rank, outlook.usualSale);
      const lost = later[candidates[place] ?? 0] ?? 0;
      count++;
      stated += interval.level;
      if (lost >= interval.low && lost <= interval.high) inside++;
    }
    expect(count).toBeGreaterThan(100);
    expect(Math.abs(inside - stated) / count).toBeLessThan(0.08);
  });
});

describe('with hardly any history', () => {
  const young = historyOf(70, [
    Array.from({ length: 10 }, (_, day) => [day, 5] as const),
    Array.from({ length: 70 }, (_, day) => [day, 5] as const),
  ]);
  const model = trainLeaving(young);

  it('judges by size and share of days alone', () => {
    const { expected, sellsAgain, rank } = outlookOf(young, model, Int32Array.of(0, 1));
    expect(model.value).toBeNull();
    expect(sellsAgain[0]).toBeNaN();
    expect(rank[0] ?? 0).toBeLessThan(rank[1] ?? 0);
    expect((expected[1] ?? 0) / (5 * HORIZON)).toBeGreaterThan(0.9);
    expect((expected[1] ?? 0) / (5 * HORIZON)).toBeLessThan(1.1);
  });

  it('states no interval rather than an unfounded one', () => {
    expect(model.spread).toBeNull();
  });

  it('takes an empty shop', () => {
    const empty = historyOf(70, []);
    expect(outlookOf(empty, trainLeaving(empty), new Int32Array(0)).rank).toHaveLength(0);
  });
});
