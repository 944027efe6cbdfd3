import type { KpiName } from '../kpi/names';
import { kpiTable } from '../kpi/table';
import { type Money, ratio } from '../money/money';
import { keyParam, type SentenceParam, textParam } from '../report/sentence';
import { kpiLabel, valueIn } from './blocks';
import {
  type Cause,
  profitCause,
  skusCause,
  storeCause,
  ticketCause,
  visitorsCause,
} from './causes';
import type { ReviewContext } from './context';
import { categoryGroups, type Group } from './groups';

/** Attainment that is short by more than this is a problem (DOMAIN.md, section 9). */
export const OFF_TARGET = 0.1;
/** Groups below this share of the sales raise no flag: their weeks are chance. */
const LEAST_SHARE = 0.02;

export type FlagReason = 'falling' | 'offTarget';

/** A problem: two falling periods in a row, or more than 10 % off target. */
export interface Flag {
  /** Stable: `netSales`, `category.12`, `channel.2`. */
  readonly key: string;
  readonly subject: SentenceParam;
  readonly kpi: KpiName;
  readonly categoryId: number | null;
  readonly reasons: readonly FlagReason[];
  readonly now: number | null;
  readonly before: number | null;
  readonly earlier: number | null;
  readonly attainment: number | null;
  /** What moved it against the period before; null where the numbers cannot tell. */
  readonly cause: Cause | null;
  /** Money that is missing against the period before, by which problems are ranked. */
  readonly lost: Money;
}

/** Figures of the store that the two rules are applied to. */
export const watched: readonly KpiName[] = [
  'netSales',
  'grossProfit',
  'grossMargin',
  'tickets',
  'averageTicket',
];

/** Problems of the range, the most money first. */
export function flagsOf(context: ReviewContext): Flag[] {
  const flags = [...kpiFlags(context), ...categoryFlags(context), ...channelFlags(context)];
  return flags.sort((a, b) => b.lost - a.lost || a.key.localeCompare(b.key));
}

function kpiFlags(context: ReviewContext): Flag[] {
  const { facts, targetOf } = context;
  return watched.flatMap((kpi): Flag[] => {
    const values = facts.trend.slice(-3).map((period) => valueIn(period.values, kpi));
    const [earlier = null, before = null, now = null] = values.length === 3 ? values : [];
    const attainment = ratio(valueIn(facts.now, kpi), targetOf(kpi));
    const reasons: FlagReason[] = [
      ...(comparable(context, kpi) && fell(earlier, before, now) ? (['falling'] as const) : []),
      ...(attainment !== null && attainment < 1 - OFF_TARGET ? (['offTarget'] as const) : []),
    ];
    if (reasons.length === 0) return [];
    return [
      {
        key: kpi,
        subject: kpiLabel(kpi),
        kpi,
        categoryId: null,
        reasons,
        now: valueIn(facts.now, kpi),
        before,
        earlier,
        attainment,
        cause: kpiCause(context, kpi),
        lost: lostBy(context, kpi, before, now),
      },
    ];
  });
}

function kpiCause(context: ReviewContext, kpi: KpiName): Cause | null {
  if (!context.hasBefore) return null;
  if (kpi === 'netSales') return storeCause(context.facts);
  if (kpi === 'averageTicket') return ticketCause(context.facts);
  if (kpi === 'tickets') return visitorsCause(context.facts);
  if (kpi === 'grossProfit' || kpi === 'grossMargin') {
    return profitCause(categoryGroups(context.facts).groups);
  }
  return null;
}

/** In money: tickets at the average ticket, a rate at the sales that it is of. */
function lostBy(
  { facts }: ReviewContext,
  kpi: KpiName,
  before: number | null,
  now: number | null,
): Money {
  if (before === null || now === null) return 0;
  const difference = before - now;
  if (kpi === 'tickets') return difference * (valueIn(facts.now, 'averageTicket') ?? 0);
  if (kpi === 'averageTicket') return difference * (valueIn(facts.now, 'tickets') ?? 0);
  return kpi === 'grossMargin' ? difference * (valueIn(facts.now, 'netSales') ?? 0) : difference;
}

function categoryFlags(context: ReviewContext): Flag[] {
  const { groups, groupOf } = categoryGroups(context.facts);
  if (groups.length < 2) return [];
  return groupFlags(context, groups, 'category', (id) =>
    skusCause(context.facts, (categoryId) => (groupOf.get(categoryId) ?? categoryId) === id),
  );
}

function channelFlags(context: ReviewContext): Flag[] {
  if (context.facts.channels.length < 2) return [];
  return groupFlags(context, context.facts.channels, 'channel', () => null);
}

function groupFlags(
  context: ReviewContext,
  groups: readonly Group[],
  kind: 'category' | 'channel',
  causeOf: (id: number) => Cause | null,
): Flag[] {
  if (!comparable(context, 'netSales')) return [];
  const least = LEAST_SHARE * (valueIn(context.facts.before, 'netSales') ?? 0);
  return groups
    .filter(({ before }) => before.netSales >= least)
    .filter(({ earlier, before, now }) => fell(earlier, before.netSales, now.netSales))
    .map(({ id, name, earlier, before, now }) => ({
      key: `${kind}.${id}`,
      subject: name === '' ? keyParam('common.unnamed') : textParam(name),
      kpi: 'netSales' as const,
      categoryId: kind === 'category' ? id : null,
      reasons: ['falling'] as const,
      now: now.netSales,
      before: before.netSales,
      earlier,
      attainment: null,
      cause: causeOf(id),
      lost: before.netSales - now.netSales,
    }));
}

/** A sum over fewer trading days than before is smaller for no other reason. */
function comparable({ facts }: ReviewContext, kpi: KpiName): boolean {
  const days = facts.trend.slice(-3).map((period) => period.days);
  const [first = 0] = days;
  return days.length === 3 && first > 0 && (!kpiTable[kpi].additive || new Set(days).size === 1);
}

function fell(earlier: number | null, before: number | null, now: number | null): boolean {
  return earlier !== null && before !== null && now !== null && now < before && before < earlier;
}
