import { ratio } from '#shared/domain/money/money';
import type { KpiFacts } from './facts';
import type { KpiFamilyTable } from './kpi';

/** Actual ÷ target. */
export function attainmentOf(actual: number | null, target: number | null): number | null {
  return ratio(actual, target);
}

/** Net sales ÷ their target. */
export function attainment({ sales, target }: KpiFacts): number | null {
  return attainmentOf(sales?.netSales ?? null, target?.netSales ?? null);
}

export const targetKpis = {
  attainment: {
    family: 'targets',
    unit: 'ratio',
    direction: 'up',
    additive: false,
    sources: ['sales', 'targets'],
    breakdowns: ['total', 'day'],
    reads: ['sales', 'target'],
    value: attainment,
  },
} satisfies KpiFamilyTable;
