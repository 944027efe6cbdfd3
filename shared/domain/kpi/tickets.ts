import { type Money, QTY_SCALE, ratio } from '#shared/domain/money/money';
import type { KpiFacts } from './facts';
import type { KpiFamilyTable } from './kpi';
import type { Breakdown } from './names';

/** Distinct sale tickets; tickets with nothing but returns do not count. */
export function tickets({ ticketing }: KpiFacts): number | null {
  return ticketing?.tickets ?? null;
}

/** Net sales of the lines that name a ticket ÷ tickets. */
export function averageTicket({ ticketing }: KpiFacts): Money | null {
  return ticketing === null ? null : ratio(ticketing.netSales, ticketing.tickets);
}

/** Units ÷ tickets; weighed goods count 1 per line. */
export function unitsPerTicket({ ticketing }: KpiFacts): number | null {
  return ticketing === null ? null : ratio(ticketing.units / QTY_SCALE, ticketing.tickets);
}

/** Lines ÷ tickets. */
export function linesPerTicket({ ticketing }: KpiFacts): number | null {
  return ticketing === null ? null : ratio(ticketing.lines, ticketing.tickets);
}

const breakdowns: readonly Breakdown[] = ['total', 'day', 'hour', 'channel'];

export const ticketKpis = {
  tickets: {
    family: 'tickets',
    unit: 'count',
    direction: 'up',
    additive: true,
    sources: ['sales', 'tickets'],
    breakdowns,
    reads: ['ticketing'],
    value: tickets,
  },
  averageTicket: {
    family: 'tickets',
    unit: 'money',
    direction: 'up',
    additive: false,
    sources: ['sales', 'tickets'],
    breakdowns,
    reads: ['ticketing'],
    value: averageTicket,
  },
  unitsPerTicket: {
    family: 'tickets',
    unit: 'number',
    direction: 'up',
    additive: false,
    sources: ['sales', 'tickets'],
    breakdowns,
    reads: ['ticketing'],
    value: unitsPerTicket,
  },
  linesPerTicket: {
    family: 'tickets',
    unit: 'number',
    direction: 'up',
    additive: false,
    sources: ['sales', 'tickets'],
    breakdowns,
    reads: ['ticketing'],
    value: linesPerTicket,
  },
} satisfies KpiFamilyTable;
