import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { abcClasses, yearlyWorth } from '#shared/domain/pruning/abc';

const sku = (netSales: number, grossProfit: number | null) => ({
  weeks52: { qty: 0, netSales, grossProfit, sellingDays: 1, tickets: null },
});

describe('ABC', () => {
  it('parts 80, 15 and 5 % of the gross profit', () => {
    const profits = [50, 30, 10, 5, 3, 2];
    expect(abcClasses(profits.map((profit) => sku(1000, profit)))).toEqual([
      'A',
      'A',
      'B',
      'B',
      'C',
      'C',
    ]);
  });

  it('goes by net sales where no cost is known', () => {
    expect(abcClasses([sku(5, null), sku(95, null)])).toEqual(['C', 'A']);
  });

  it('lets a single SKU without cost earn the margin of the shop', () => {
    expect(yearlyWorth([sku(100, 40), sku(50, null)])).toEqual([40, 20]);
  });

  it('makes a SKU that brings everything an A, and one that loses a C', () => {
    expect(abcClasses([sku(10, -1), sku(10, 9), sku(0, null)])).toEqual(['C', 'A', 'C']);
  });

  it('never ranks a lesser SKU above a greater one, and A hold at least 80 %', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 1000 }), { maxLength: 40 }), (profits) => {
        const classes = abcClasses(profits.map((profit) => sku(1000, profit)));
        const order = [...profits.keys()].sort((a, b) => (profits[b] ?? 0) - (profits[a] ?? 0));
        const letters = order.map((index) => classes[index] ?? '').join('');
        expect(letters).toBe([...letters].sort().join(''));
        const gains = profits.map((profit) => Math.max(0, profit));
        const all = gains.reduce((sum, value) => sum + value, 0);
        const ofA = gains.reduce((sum, value, i) => sum + (classes[i] === 'A' ? value : 0), 0);
        expect(ofA).toBeGreaterThanOrEqual(0.8 * all - 1e-6);
      }),
    );
  });
});
