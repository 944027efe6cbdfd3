import { type Money, ratio } from '#shared/domain/money/money';
import type { KpiFacts } from './facts';
import { bySaleRollups, type KpiFamilyTable } from './kpi';

/*
 * Where the cost of some SKUs is not known, profit and margin are those of the sales whose cost is:
 * a margin over all sales would count the unknown as pure profit. `costCoverage` says how much of
 * the sales that is.
 */

/** Quantity × cost in force on the day of sale. */
export function costOfGoodsSold({ profit }: KpiFacts): Money | null {
  return profit?.cogs ?? null;
}

/** Net sales − cost of goods sold, of the sales whose cost is known. */
export function grossProfit({ profit }: KpiFacts): Money | null {
  return profit === null ? null : profit.netSales - profit.cogs;
}

/** Gross profit ÷ net sales, both of the sales whose cost is known. */
export function grossMargin({ profit }: KpiFacts): number | null {
  return profit === null ? null : ratio(profit.netSales - profit.cogs, profit.netSales);
}

/** Net sales whose cost is known ÷ net sales; 0 where no cost is known. */
export function costCoverage({ sales, profit }: KpiFacts): number | null {
  return sales === null ? null : ratio(profit?.netSales ?? 0, sales.netSales);
}

export const profitKpis = {
  costOfGoodsSold: {
    family: 'profit',
    unit: 'money',
    direction: 'none',
    additive: true,
    sources: ['sales', 'costs'],
    breakdowns: bySaleRollups,
    reads: ['profit'],
    value: costOfGoodsSold,
  },
  grossProfit: {
    family: 'profit',
    unit: 'money',
    direction: 'up',
    additive: true,
    sources: ['sales', 'costs'],
    breakdowns: bySaleRollups,
    reads: ['profit'],
    value: grossProfit,
  },
  grossMargin: {
    family: 'profit',
    unit: 'ratio',
    direction: 'up',
    additive: false,
    sources: ['sales', 'costs'],
    breakdowns: bySaleRollups,
    reads: ['profit'],
    value: grossMargin,
  },
  costCoverage: {
    family: 'profit',
    unit: 'ratio',
    direction: 'up',
    additive: false,
    sources: ['sales'],
    breakdowns: bySaleRollups,
    reads: ['sales', 'profit'],
    value: costCoverage,
  },
} satisfies KpiFamilyTable;
