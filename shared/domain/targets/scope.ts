import type { KpiName } from '#shared/domain/kpi/names';
import { kpiTable, targetKpiNames } from '#shared/domain/kpi/table';

export const targetScopes = ['store', 'category', 'channel', 'employee'] as const;
export type TargetScopeKind = (typeof targetScopes)[number];

/** Whose target it is; the id of the store is 0. A category stands for all that is below it. */
export interface TargetScope {
  readonly scope: TargetScopeKind;
  readonly scopeId: number;
}

export const storeScope: TargetScope = { scope: 'store', scopeId: 0 };

/** What a till tells of the person at it. */
const ofPeople: readonly KpiName[] = [
  'netSales',
  'tickets',
  'averageTicket',
  'unitsPerTicket',
  'linesPerTicket',
];

/** KPIs that a target of a kind of scope can be set for: those that are known of it day by day. */
export function targetKpisOf(scope: TargetScopeKind): readonly KpiName[] {
  if (scope === 'store') return targetKpiNames;
  if (scope === 'employee') return ofPeople;
  return targetKpiNames.filter((name) => kpiTable[name].breakdowns.includes(scope));
}

export function scopeKey({ scope, scopeId }: TargetScope): string {
  return `${scope} ${scopeId}`;
}
