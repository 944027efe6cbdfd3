import { type Need, type NeedCode, need } from '#shared/domain/report/needs';
import { channelKpis } from './channels';
import type { FactGroup, KpiFacts } from './facts';
import { footfallKpis } from './footfall';
import type { Kpi } from './kpi';
import { labourKpis } from './labour';
import { mixKpis } from './mix';
import { type KpiName, kpiNames } from './names';
import { profitKpis } from './profit';
import { promotionKpis } from './promotions';
import { rangeKpis } from './range';
import { salesKpis } from './sales';
import { shrinkKpis } from './shrink';
import { spaceKpis } from './space';
import { stockKpis } from './stock';
import { targetKpis } from './targets';
import { ticketKpis } from './tickets';

/** All KPIs by their codes; the type check fails when a family has left one out. */
export const kpiTable: Readonly<Record<KpiName, Kpi>> = {
  ...salesKpis,
  ...ticketKpis,
  ...profitKpis,
  ...rangeKpis,
  ...mixKpis,
  ...stockKpis,
  ...shrinkKpis,
  ...footfallKpis,
  ...labourKpis,
  ...spaceKpis,
  ...targetKpis,
  ...channelKpis,
  ...promotionKpis,
};

/** Groups of facts that a set of KPIs needs read. */
export function factGroupsOf(names: readonly KpiName[]): ReadonlySet<FactGroup> {
  return new Set(names.flatMap((name) => kpiTable[name].reads));
}

/** KPIs that already hold one figure against another: a target for them would say nothing. */
const comparisons: ReadonlySet<KpiName> = new Set<KpiName>([
  'attainment',
  'yearOverYear',
  'periodOverPeriod',
]);

/** KPIs that a target can be set for: those of the whole store that each day has. */
export const targetKpiNames: readonly KpiName[] = kpiNames.filter(
  (name) => kpiTable[name].breakdowns.includes('day') && !comparisons.has(name),
);

/** Which of a KPI's sources the facts lack; empty when its value is there or just has no base. */
export function needsOf(name: KpiName, facts: KpiFacts): Need[] {
  const kpi = kpiTable[name];
  if (kpi.value(facts) !== null) return [];
  return kpi.sources.filter((source) => !hasSource(source, facts)).map(need);
}

function hasSource(source: NeedCode, facts: KpiFacts): boolean {
  switch (source) {
    case 'sales':
    case 'daySales':
      return facts.sales !== null;
    case 'tickets':
      return facts.ticketing !== null;
    case 'saleTimes':
    case 'slowMovers':
      return true;
    case 'costs':
      return facts.profit !== null || (facts.stock?.atCost ?? null) !== null;
    case 'catalogue':
      return (facts.range?.carried ?? facts.slow?.carried ?? 1) > 0;
    case 'roles':
      return facts.mix?.skus !== null && facts.mix !== null;
    case 'facings':
      return facts.mix?.facings !== null;
    case 'stock':
      return facts.stock !== null;
    case 'movements':
      return facts.shrink !== null;
    case 'lots':
      return true;
    case 'footfall':
      return facts.footfall !== null;
    case 'shifts':
    case 'roster':
      return facts.labour !== null;
    case 'targets':
      return facts.target !== null;
    case 'sellingArea':
      return facts.space !== null;
    case 'history':
      return facts.previous?.yearAgo !== null || facts.previous?.before !== null;
    case 'channelDays':
      return facts.channel !== null;
    case 'promotions':
      return facts.promotion !== null;
  }
}
