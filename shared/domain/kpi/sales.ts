import { type Money, QTY_SCALE, type Qty, ratio } from '#shared/domain/money/money';
import type { KpiFacts } from './facts';
import { bySaleRollups, bySaleRollupsAndHour, type KpiFamilyTable } from './kpi';

/** Σ line amount after discount, returns deducted. */
export function netSales({ sales }: KpiFacts): Money | null {
  return sales?.netSales ?? null;
}

/** Sales at list price, before discount, returns deducted. */
export function listSales({ detail }: KpiFacts): Money | null {
  return detail?.listSales ?? null;
}

/** Discount ÷ sales at list price. */
export function discountRate({ sales, detail }: KpiFacts): number | null {
  if (sales === null || detail === null) return null;
  return ratio(detail.listSales - sales.netSales, detail.listSales);
}

/** What went back, as a positive amount. */
export function returnAmount({ detail }: KpiFacts): Money | null {
  return detail === null ? null : Math.abs(detail.returnAmount);
}

/** Returns ÷ sales before returns. */
export function returnRate(facts: KpiFacts): number | null {
  const returned = returnAmount(facts);
  if (returned === null || facts.sales === null) return null;
  return ratio(returned, facts.sales.netSales + returned);
}

/** Units, in 1/1000; weighed goods count 1 per line. */
export function unitsSold({ sales }: KpiFacts): Qty | null {
  return sales?.units ?? null;
}

/** Net sales ÷ units. */
export function averageUnitPrice({ sales }: KpiFacts): Money | null {
  return sales === null ? null : ratio(sales.netSales * QTY_SCALE, sales.units);
}

/** Net sales ÷ days of the calendar. */
export function salesPerDay({ sales, days }: KpiFacts): Money | null {
  return sales === null ? null : ratio(sales.netSales, days);
}

/** Net sales ÷ those of the same weekdays 52 weeks earlier − 1. */
export function yearOverYear({ sales, previous }: KpiFacts): number | null {
  return growth(sales?.netSales ?? null, previous?.yearAgo ?? null);
}

/** Net sales ÷ those of the range of equal length right before − 1. */
export function periodOverPeriod({ sales, previous }: KpiFacts): number | null {
  return growth(sales?.netSales ?? null, previous?.before ?? null);
}

function growth(now: number | null, then: number | null): number | null {
  const share = ratio(now, then);
  return share === null ? null : share - 1;
}

export const salesKpis = {
  netSales: {
    family: 'sales',
    unit: 'money',
    direction: 'up',
    additive: true,
    sources: ['sales'],
    breakdowns: bySaleRollupsAndHour,
    reads: ['sales'],
    value: netSales,
  },
  listSales: {
    family: 'sales',
    unit: 'money',
    direction: 'up',
    additive: true,
    sources: ['sales'],
    breakdowns: bySaleRollups,
    reads: ['detail'],
    value: listSales,
  },
  discountRate: {
    family: 'sales',
    unit: 'ratio',
    direction: 'down',
    additive: false,
    sources: ['sales'],
    breakdowns: bySaleRollups,
    reads: ['sales', 'detail'],
    value: discountRate,
  },
  returnAmount: {
    family: 'sales',
    unit: 'money',
    direction: 'down',
    additive: true,
    sources: ['sales'],
    breakdowns: bySaleRollups,
    reads: ['detail'],
    value: returnAmount,
  },
  returnRate: {
    family: 'sales',
    unit: 'ratio',
    direction: 'down',
    additive: false,
    sources: ['sales'],
    breakdowns: bySaleRollups,
    reads: ['sales', 'detail'],
    value: returnRate,
  },
  unitsSold: {
    family: 'sales',
    unit: 'qty',
    direction: 'up',
    additive: true,
    sources: ['sales'],
    breakdowns: bySaleRollupsAndHour,
    reads: ['sales'],
    value: unitsSold,
  },
  averageUnitPrice: {
    family: 'sales',
    unit: 'money',
    direction: 'none',
    additive: false,
    sources: ['sales'],
    breakdowns: bySaleRollupsAndHour,
    reads: ['sales'],
    value: averageUnitPrice,
  },
  salesPerDay: {
    family: 'sales',
    unit: 'money',
    direction: 'up',
    additive: false,
    sources: ['sales'],
    breakdowns: bySaleRollups,
    reads: ['sales'],
    value: salesPerDay,
  },
  yearOverYear: {
    family: 'sales',
    unit: 'ratio',
    direction: 'up',
    additive: false,
    sources: ['sales', 'history'],
    breakdowns: bySaleRollups,
    reads: ['sales', 'previous'],
    value: yearOverYear,
  },
  periodOverPeriod: {
    family: 'sales',
    unit: 'ratio',
    direction: 'up',
    additive: false,
    sources: ['sales', 'history'],
    breakdowns: bySaleRollups,
    reads: ['sales', 'previous'],
    value: periodOverPeriod,
  },
} satisfies KpiFamilyTable;
