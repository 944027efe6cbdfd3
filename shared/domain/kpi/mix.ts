import { ratio } from '#shared/domain/money/money';
import type { KpiFacts, RoleSplit } from './facts';
import type { KpiFamilyTable } from './kpi';

/** Staple ÷ (staple + specialty); SKUs without a role are in neither. */
export function stapleShare(split: RoleSplit | null): number | null {
  return split === null ? null : ratio(split.staple, split.staple + split.specialty);
}

/** By net sales of the period. */
export function stapleShareBySales({ mix }: KpiFacts): number | null {
  return stapleShare(mix?.sales ?? null);
}

/** By number of SKUs carried. */
export function stapleShareBySkus({ mix }: KpiFacts): number | null {
  return stapleShare(mix?.skus ?? null);
}

/** By facings of the SKUs carried. */
export function stapleShareByFacings({ mix }: KpiFacts): number | null {
  return stapleShare(mix?.facings ?? null);
}

export const mixKpis = {
  stapleShareBySales: {
    family: 'mix',
    unit: 'ratio',
    direction: 'none',
    additive: false,
    sources: ['sales', 'roles'],
    breakdowns: ['total'],
    reads: ['sales', 'mix'],
    value: stapleShareBySales,
  },
  stapleShareBySkus: {
    family: 'mix',
    unit: 'ratio',
    direction: 'none',
    additive: false,
    sources: ['catalogue', 'roles'],
    breakdowns: ['total'],
    reads: ['mix'],
    value: stapleShareBySkus,
  },
  stapleShareByFacings: {
    family: 'mix',
    unit: 'ratio',
    direction: 'none',
    additive: false,
    sources: ['catalogue', 'roles', 'facings'],
    breakdowns: ['total'],
    reads: ['mix'],
    value: stapleShareByFacings,
  },
} satisfies KpiFamilyTable;
