import { type Money, ratio } from '#shared/domain/money/money';
import type { KpiFacts } from './facts';
import type { KpiFamilyTable } from './kpi';

/** Write-offs and negative count differences at cost. */
export function writeOffs({ shrink }: KpiFacts): Money | null {
  return shrink?.writeOffs ?? null;
}

/** Those ÷ net sales. */
export function shrinkRate({ shrink, sales }: KpiFacts): number | null {
  return shrink === null ? null : ratio(shrink.writeOffs, sales?.netSales ?? null);
}

export const shrinkKpis = {
  writeOffs: {
    family: 'shrink',
    unit: 'money',
    direction: 'down',
    additive: true,
    sources: ['movements'],
    breakdowns: ['total', 'day'],
    reads: ['shrink'],
    value: writeOffs,
  },
  shrink: {
    family: 'shrink',
    unit: 'ratio',
    direction: 'down',
    additive: false,
    sources: ['sales', 'movements'],
    breakdowns: ['total', 'day'],
    reads: ['sales', 'shrink'],
    value: shrinkRate,
  },
} satisfies KpiFamilyTable;
