import { type Money, ratio } from '#shared/domain/money/money';
import type { KpiFacts } from './facts';
import type { KpiFamilyTable } from './kpi';

/** People who came in, as counted at the doors. */
export function visitors({ footfall }: KpiFacts): number | null {
  return footfall?.visitors ?? null;
}

/** Tickets ÷ visitors, over the days that visitors were counted. */
export function footfallConversion({ footfall }: KpiFacts): number | null {
  return footfall === null ? null : ratio(footfall.tickets, footfall.visitors);
}

/** Net sales ÷ visitors, over the days that visitors were counted. */
export function salesPerVisitor({ footfall }: KpiFacts): Money | null {
  return footfall === null ? null : ratio(footfall.netSales, footfall.visitors);
}

export const footfallKpis = {
  visitors: {
    family: 'footfall',
    unit: 'count',
    direction: 'up',
    additive: true,
    sources: ['footfall'],
    breakdowns: ['total', 'day', 'hour'],
    reads: ['footfall'],
    value: visitors,
  },
  footfallConversion: {
    family: 'footfall',
    unit: 'ratio',
    direction: 'up',
    additive: false,
    sources: ['sales', 'tickets', 'footfall'],
    breakdowns: ['total', 'day', 'hour'],
    reads: ['sales', 'ticketing', 'footfall'],
    value: footfallConversion,
  },
  salesPerVisitor: {
    family: 'footfall',
    unit: 'money',
    direction: 'up',
    additive: false,
    sources: ['sales', 'footfall'],
    breakdowns: ['total', 'day', 'hour'],
    reads: ['sales', 'footfall'],
    value: salesPerVisitor,
  },
} satisfies KpiFamilyTable;
