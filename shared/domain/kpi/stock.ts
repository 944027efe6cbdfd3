import { type Money, ratio } from '#shared/domain/money/money';
import type { KpiFacts } from './facts';
import type { Kpi, KpiFamilyTable } from './kpi';

const DAYS_A_YEAR = 365;

/** Stock on hand at closing of the last day, at cost. */
export function stockAtCost({ stock }: KpiFacts): Money | null {
  return stock?.atCost ?? null;
}

/** Closing stock at cost ÷ cost of goods sold of the last 30 days. */
export function stockToSales({ stock }: KpiFacts): number | null {
  return stock === null ? null : ratio(stock.atCost, stock.cogs30);
}

/** Annualised cost of goods sold ÷ average stock at cost. */
export function turns({ stock, profit, days }: KpiFacts): number | null {
  if (stock === null || profit === null || days === 0) return null;
  return ratio((profit.cogs * DAYS_A_YEAR) / days, stock.averageAtCost);
}

/** 365 ÷ turns. */
export function daysOfInventory(facts: KpiFacts): number | null {
  return ratio(DAYS_A_YEAR, turns(facts));
}

/** Annualised gross profit ÷ average stock at cost. */
export function gmroi({ stock, profit, days }: KpiFacts): number | null {
  if (stock === null || profit === null || days === 0) return null;
  const yearly = ((profit.netSales - profit.cogs) * DAYS_A_YEAR) / days;
  return ratio(yearly, stock.averageAtCost);
}

/** Quantity sold ÷ (opening stock + received). */
export function sellThrough({ stock }: KpiFacts): number | null {
  return stock === null ? null : ratio(stock.soldQty, stock.openingQty + stock.receivedQty);
}

/** Quantity on hand ÷ average weekly quantity sold. */
export function weeksOfSupply({ stock }: KpiFacts): number | null {
  return stock === null ? null : ratio(stock.onHandQty, stock.weeklyQty);
}

/** Active SKUs at zero stock ÷ active SKUs, at closing. */
export function outOfStockRate({ stock }: KpiFacts): number | null {
  return stock === null ? null : ratio(stock.atZero, stock.active);
}

const common = {
  family: 'stock',
  additive: false,
  breakdowns: ['total'],
} as const satisfies Partial<Kpi>;

export const stockKpis = {
  stockAtCost: {
    ...common,
    unit: 'money',
    direction: 'none',
    sources: ['stock', 'costs'],
    reads: ['stock'],
    value: stockAtCost,
  },
  stockToSales: {
    ...common,
    unit: 'number',
    direction: 'down',
    sources: ['sales', 'stock', 'costs'],
    reads: ['sales', 'stock'],
    value: stockToSales,
  },
  turns: {
    ...common,
    unit: 'number',
    direction: 'up',
    sources: ['sales', 'stock', 'costs'],
    reads: ['sales', 'stock', 'profit'],
    value: turns,
  },
  daysOfInventory: {
    ...common,
    unit: 'days',
    direction: 'down',
    sources: ['sales', 'stock', 'costs'],
    reads: ['sales', 'stock', 'profit'],
    value: daysOfInventory,
  },
  gmroi: {
    ...common,
    unit: 'number',
    direction: 'up',
    sources: ['sales', 'stock', 'costs'],
    reads: ['sales', 'stock', 'profit'],
    value: gmroi,
  },
  sellThrough: {
    ...common,
    unit: 'ratio',
    direction: 'up',
    sources: ['sales', 'stock'],
    reads: ['sales', 'stock'],
    value: sellThrough,
  },
  weeksOfSupply: {
    ...common,
    unit: 'weeks',
    direction: 'down',
    sources: ['sales', 'stock'],
    reads: ['sales', 'stock'],
    value: weeksOfSupply,
  },
  outOfStockRate: {
    ...common,
    unit: 'ratio',
    direction: 'down',
    sources: ['stock'],
    reads: ['stock'],
    value: outOfStockRate,
  },
} satisfies KpiFamilyTable;
