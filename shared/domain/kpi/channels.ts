import { type Money, ratio } from '#shared/domain/money/money';
import type { KpiFacts } from './facts';
import type { Kpi, KpiFamilyTable } from './kpi';

/** Visitors of the channels. */
export function channelVisitors({ channel }: KpiFacts): number | null {
  return channel?.visitors ?? null;
}

/** Orders ÷ visitors. */
export function channelConversion({ channel }: KpiFacts): number | null {
  return channel === null ? null : ratio(channel.orders, channel.visitors);
}

/** Visits that ended on their first page ÷ visits. */
export function bounceRate({ channel }: KpiFacts): number | null {
  return channel === null ? null : ratio(channel.bounces, channel.visits);
}

/** Channel net sales ÷ orders. */
export function averageOrderValue({ channel }: KpiFacts): Money | null {
  return channel === null ? null : ratio(channel.netSales, channel.orders);
}

/** Channel spend ÷ new customers. */
export function acquisitionCost({ channel }: KpiFacts): Money | null {
  return channel === null ? null : ratio(channel.spend, channel.newCustomers);
}

/** (Channel gross profit − spend) ÷ spend. */
export function channelRoi({ channel }: KpiFacts): number | null {
  if (channel === null || channel.grossProfit === null || channel.spend === null) return null;
  return ratio(channel.grossProfit - channel.spend, channel.spend);
}

const common = {
  family: 'channels',
  sources: ['channelDays'],
  breakdowns: ['total', 'day', 'channel'],
  reads: ['channel'],
} as const satisfies Partial<Kpi>;

export const channelKpis = {
  channelVisitors: {
    ...common,
    unit: 'count',
    direction: 'up',
    additive: true,
    value: channelVisitors,
  },
  channelConversion: {
    ...common,
    unit: 'ratio',
    direction: 'up',
    additive: false,
    value: channelConversion,
  },
  bounceRate: {
    ...common,
    unit: 'ratio',
    direction: 'down',
    additive: false,
    value: bounceRate,
  },
  averageOrderValue: {
    ...common,
    unit: 'money',
    direction: 'up',
    additive: false,
    value: averageOrderValue,
  },
  acquisitionCost: {
    ...common,
    unit: 'money',
    direction: 'down',
    additive: false,
    value: acquisitionCost,
  },
  channelRoi: {
    ...common,
    unit: 'ratio',
    direction: 'up',
    additive: false,
    value: channelRoi,
  },
} satisfies KpiFamilyTable;
