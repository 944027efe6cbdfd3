import { type Money, ratio } from '#shared/domain/money/money';
import type { KpiFacts } from './facts';
import type { KpiFamilyTable } from './kpi';

/** Net sales ÷ selling area, per day with sales. */
export function salesPerSquareMetre({ sales, space }: KpiFacts): Money | null {
  if (sales === null || space === null) return null;
  return ratio(sales.netSales, space.areaM2 * space.tradingDays);
}

export const spaceKpis = {
  salesPerSquareMetre: {
    family: 'space',
    unit: 'money',
    direction: 'up',
    additive: false,
    sources: ['sales', 'sellingArea'],
    breakdowns: ['total', 'day'],
    reads: ['sales', 'space'],
    value: salesPerSquareMetre,
  },
} satisfies KpiFamilyTable;
