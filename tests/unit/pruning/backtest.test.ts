import { describe, expect, it } from 'vitest';
import { cutCount, judgeRule, leavingOrder } from '#shared/domain/pruning/backtest';
import { candidatesOf, historyUntil } from '#shared/domain/pruning/history';
import { recentValue, tsbValue, unsoldFor } from '#shared/domain/pruning/simple-rules';
import { historyOf } from './histories';

const TODAY = 200;

describe('candidates for leaving', () => {
  it('were first sold 56 days ago or earlier, and last sold 182 days ago or later', () => {
    const shop = historyOf(TODAY, [
      [[143, 1]],
      [[144, 1]],
      [[17, 1]],
      [[16, 1]],
      [],
      [
        [0, 1],
        [199, 1],
      ],
    ]);
    expect([...candidatesOf(shop)]).toEqual([0, 2, 5]);
  });

  it('are told by the days that are known, not by later ones', () => {
    const shop = historyOf(400, [
      [
        [0, 1],
        [300, 1],
      ],
    ]);
    expect([...candidatesOf(historyUntil(shop, 150))]).toEqual([0]);
    expect([...candidatesOf(historyUntil(shop, 250))]).toEqual([]);
  });
});

describe('simple rules', () => {
  const shop = historyOf(TODAY, [
    [
      [100, 50],
      [169, 7],
    ],
    [[170, 3]],
  ]);

  it('add up the last days, today included', () => {
    expect([...recentValue(shop, 30)]).toEqual([0, 3]);
    expect([...recentValue(shop, 31)]).toEqual([7, 3]);
    expect([...unsoldFor(shop, 30)]).toEqual([1, 0]);
  });

  it('smooth the value by TSB from the first sale on', () => {
    const steady = historyOf(10, [Array.from({ length: 10 }, (_, day) => [day, 5] as const)]);
    expect(tsbValue(steady, 0.1, 0.1)[0]).toBeCloseTo(5);
  });
});

describe('judging a rule', () => {
  const shop = historyOf(TODAY + 56, [
    ...Array.from({ length: 9 }, (_, i): [number, number, number][] => [
      [100, 10, 1],
      [190, 10 + i, 1],
      [TODAY + 3, 100, 5],
    ]),
    [
      [100, 90, 1],
      [TODAY + 55, 4, 2],
    ],
  ]);

  it('counts what the cuts would have sold in the 8 weeks after, and who stayed slow', () => {
    const outcome = judgeRule(shop, TODAY, 'tenth', (known, skus) => {
      const recent = recentValue(known, 30);
      return Array.from(skus, (sku) => recent[sku] ?? 0);
    });
    expect(outcome).toEqual({ cuts: 1, candidates: 10, forfeited: 4, total: 904, slow: 1 });
  });

  it('cuts as many as have not sold in 30 days', () => {
    const known = historyUntil(shop, TODAY);
    expect(cutCount(known, candidatesOf(known), 'unsold')).toBe(1);
  });

  it('gives a rule no sight of later days', () => {
    judgeRule(shop, TODAY, 'tenth', (known, skus) => {
      expect(known.days).toBe(TODAY);
      return Array.from(skus, () => 0);
    });
  });

  it('keeps the order of equals', () => {
    expect(leavingOrder([2, 1, 1, 0])).toEqual([3, 1, 2, 0]);
  });
});
