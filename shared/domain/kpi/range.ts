import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { ratio } from '#shared/domain/money/money';
import type { KpiFacts } from './facts';
import type { KpiFamilyTable } from './kpi';

/** When a SKU belongs to the range. */
export interface CarriedSpan {
  /** In the range by the catalogue as it is today. */
  readonly carried: boolean;
  /** Introduced, or sold first; null when neither is known. */
  readonly since: BusinessDate | null;
  /** Delisted on; null when it was not. */
  readonly until: BusinessDate | null;
}

/** Whether a SKU was carried on a day: introduced by then and not yet gone. */
export function carriedOn({ carried, since, until }: CarriedSpan, date: BusinessDate): boolean {
  if (!carried && until === null) return false;
  return (since === null || since <= date) && (until === null || until > date);
}

/** SKUs carried at some time in the period. */
export function skusCarried({ range }: KpiFacts): number | null {
  return range?.carried ?? null;
}

/** SKUs that sold on at least one day of the period. */
export function skusSold({ range }: KpiFacts): number | null {
  return range?.sold ?? null;
}

/** SKUs sold ÷ SKUs carried. */
export function activeSkuRate({ range }: KpiFacts): number | null {
  return range === null ? null : ratio(range.sold, range.carried);
}

/** Variant by units: quantity sold ÷ (quantity sold + quantity still on hand). */
export function activeSkuRateByUnits({ stock }: KpiFacts): number | null {
  return stock === null ? null : ratio(stock.soldQty, stock.soldQty + stock.onHandQty);
}

/** Variant by days: SKU-days with a sale ÷ (SKUs carried × days). */
export function activeSkuRateByDays({ range, skuDays, days }: KpiFacts): number | null {
  if (range === null || skuDays === null) return null;
  return ratio(skuDays.sold, range.carried * days);
}

/** SKUs without a sale in the last 30 days ÷ SKUs carried. */
export function slowMoverShare({ slow }: KpiFacts): number | null {
  return slow === null ? null : ratio(slow.slow, slow.carried);
}

/** Stock at cost of those ÷ all stock at cost. */
export function slowMoverStockShare({ slow }: KpiFacts): number | null {
  return slow === null ? null : ratio(slow.slowStock, slow.stock);
}

export const rangeKpis = {
  skusCarried: {
    family: 'range',
    unit: 'count',
    direction: 'none',
    additive: false,
    sources: ['catalogue'],
    breakdowns: ['total', 'day'],
    reads: ['range'],
    value: skusCarried,
  },
  skusSold: {
    family: 'range',
    unit: 'count',
    direction: 'up',
    additive: false,
    sources: ['sales', 'catalogue'],
    breakdowns: ['total', 'day'],
    reads: ['sales', 'range'],
    value: skusSold,
  },
  activeSkuRate: {
    family: 'range',
    unit: 'ratio',
    direction: 'up',
    additive: false,
    sources: ['sales', 'catalogue'],
    breakdowns: ['total', 'day'],
    reads: ['sales', 'range'],
    value: activeSkuRate,
  },
  activeSkuRateByUnits: {
    family: 'range',
    unit: 'ratio',
    direction: 'up',
    additive: false,
    sources: ['sales', 'stock'],
    breakdowns: ['total'],
    reads: ['sales', 'stock'],
    value: activeSkuRateByUnits,
  },
  activeSkuRateByDays: {
    family: 'range',
    unit: 'ratio',
    direction: 'up',
    additive: false,
    sources: ['sales', 'catalogue'],
    breakdowns: ['total', 'day'],
    reads: ['sales', 'range', 'skuDays'],
    value: activeSkuRateByDays,
  },
  slowMoverShare: {
    family: 'range',
    unit: 'ratio',
    direction: 'down',
    additive: false,
    sources: ['sales', 'catalogue'],
    breakdowns: ['total'],
    reads: ['sales', 'slow'],
    value: slowMoverShare,
  },
  slowMoverStockShare: {
    family: 'range',
    unit: 'ratio',
    direction: 'down',
    additive: false,
    sources: ['sales', 'catalogue', 'stock', 'costs'],
    breakdowns: ['total'],
    reads: ['sales', 'slow', 'stock'],
    value: slowMoverStockShare,
  },
} satisfies KpiFamilyTable;
