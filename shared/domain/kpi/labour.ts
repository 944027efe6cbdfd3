import { type Money, ratio } from '#shared/domain/money/money';
import type { KpiFacts } from './facts';
import type { KpiFamilyTable } from './kpi';

/** Hours worked without breaks; scheduled hours on days whose worked hours are not recorded. */
export function labourHours({ labour }: KpiFacts): number | null {
  return labour?.hours ?? null;
}

/** Net sales ÷ hours, over the days that hours are known. */
export function salesPerLabourHour({ labour }: KpiFacts): Money | null {
  return labour === null ? null : ratio(labour.netSales, labour.hours);
}

/** Tickets ÷ hours, over the days that hours are known. */
export function ticketsPerLabourHour({ labour }: KpiFacts): number | null {
  return labour === null ? null : ratio(labour.tickets, labour.hours);
}

/** Net sales ÷ heads on duty (a person counts once a day). */
export function salesPerHead({ labour }: KpiFacts): Money | null {
  return labour === null ? null : ratio(labour.netSales, labour.headDays);
}

export const labourKpis = {
  labourHours: {
    family: 'labour',
    unit: 'hours',
    direction: 'none',
    additive: true,
    sources: ['shifts'],
    breakdowns: ['total', 'day', 'hour'],
    reads: ['labour'],
    value: labourHours,
  },
  salesPerLabourHour: {
    family: 'labour',
    unit: 'money',
    direction: 'up',
    additive: false,
    sources: ['sales', 'shifts'],
    breakdowns: ['total', 'day', 'hour'],
    reads: ['sales', 'labour'],
    value: salesPerLabourHour,
  },
  ticketsPerLabourHour: {
    family: 'labour',
    unit: 'number',
    direction: 'up',
    additive: false,
    sources: ['sales', 'tickets', 'shifts'],
    breakdowns: ['total', 'day', 'hour'],
    reads: ['sales', 'ticketing', 'labour'],
    value: ticketsPerLabourHour,
  },
  salesPerHead: {
    family: 'labour',
    unit: 'money',
    direction: 'up',
    additive: false,
    sources: ['sales', 'shifts'],
    breakdowns: ['total', 'day'],
    reads: ['sales', 'labour'],
    value: salesPerHead,
  },
} satisfies KpiFamilyTable;
