/**
 * What is known of a SKU as of a day. The reader fills it from the rollups in one walk; nothing later
 * than the day is looked at. Sums instead of days, so that 20 000 SKUs are judged in a moment.
 */
import { type BusinessDate, daysBetween } from '#shared/domain/calendar/calendar';
import type { Money, Qty } from '#shared/domain/money/money';

/** Sums over the last so many weeks, the day itself included. Returns are deducted. */
export interface SoldSums {
  readonly qty: Qty;
  readonly netSales: Money;
  /** Of what has a known cost; null where nothing of it has. */
  readonly grossProfit: Money | null;
  /** Days with a sale. */
  readonly sellingDays: number;
  /** Tickets with it; null where the source has no tickets. */
  readonly tickets: number | null;
}

/** The same season of last year, and what to hold it against. Null with less than a year of history. */
export interface SeasonPast {
  /** Sold in the 56 days that began 364 days before tomorrow: the coming 8 weeks, a year ago. */
  readonly qty: Qty;
  /** Sold in the 56 days before those. */
  readonly qtyBefore: Qty;
  /** Most sold in 8 whole weeks in a row, of the two years up to the day. */
  readonly bestQty: Qty;
  /** First and last day of the counterpart. */
  readonly from: BusinessDate;
  readonly to: BusinessDate;
}

/** Weekly demand in selling units, over the whole weeks of the last year in which it could be bought. */
export interface WeeklyDemand {
  readonly weeks: number;
  readonly mean: number;
  readonly variance: number;
}

/** Trading days since the last sale (since it came in, when it never sold). */
export interface Silence {
  readonly days: number;
  /** Of them with stock; null where no stock is known. */
  readonly inStockDays: number | null;
}

export interface StockPast {
  /** At closing of the day; below 0 where it was counted or booked wrong. */
  readonly qty: Qty;
  /** At closing 91 days earlier, and received since. */
  readonly openingQty: Qty;
  readonly receivedQty: Qty;
  /** Since when the oldest of it has been here; null where no receipt or lot says so. */
  readonly oldestOn: BusinessDate | null;
}

/** What is left of a delivery with an expiry date. */
export interface Lot {
  readonly expiresOn: BusinessDate;
  readonly qty: Qty;
}

export interface SkuPast {
  readonly skuId: number;
  readonly name: string;
  /** Its subcategory: the leaf of the category tree. */
  readonly categoryId: number;
  readonly category: string;
  /** History of the SKU that it replaced included. */
  readonly firstSale: BusinessDate | null;
  readonly lastSale: BusinessDate | null;
  readonly introducedOn: BusinessDate | null;
  readonly trialUntil: BusinessDate | null;
  readonly mustKeep: boolean;
  readonly weeks4: SoldSums;
  readonly weeks8: SoldSums;
  readonly weeks13: SoldSums;
  readonly weeks52: SoldSums;
  readonly season: SeasonPast | null;
  readonly weekly: WeeklyDemand | null;
  /** TSB rate × trading days of a week, selling units. */
  readonly weeklyRate: number;
  readonly silence: Silence;
  readonly stock: StockPast | null;
  /** Earliest expiry first; empty where none are known. */
  readonly lots: readonly Lot[];
  /** In force on the day. */
  readonly price: Money | null;
  readonly cost: Money | null;
  readonly facings: number | null;
  /** Sold by weight: any quantity, not whole pieces. */
  readonly weighed: boolean;
  /** Running on the day. */
  readonly promotion: { readonly name: string; readonly until: BusinessDate } | null;
  readonly keptByHand: { readonly reason: string; readonly until: BusinessDate | null } | null;
  readonly acceptsReturns: boolean;
}

/** Nothing sold. */
export const NOTHING_SOLD: SoldSums = {
  qty: 0,
  netSales: 0,
  grossProfit: null,
  sellingDays: 0,
  tickets: null,
};

/** Mean and variance of weeks from their number, sum and sum of squares; null for none. */
export function weeklyDemand(weeks: number, sum: number, squares: number): WeeklyDemand | null {
  if (weeks <= 0) return null;
  const mean = sum / weeks;
  const variance = weeks > 1 ? Math.max(0, (squares - sum * mean) / (weeks - 1)) : 0;
  return { weeks, mean, variance };
}

/** Stock at cost; a stock below zero is worth nothing; null where stock or cost is unknown. */
export function stockValue({ stock, cost }: Pick<SkuPast, 'stock' | 'cost'>): Money | null {
  if (stock === null || cost === null) return null;
  return Math.round((Math.max(0, stock.qty) * cost) / 1000);
}

/** Since when it can be bought: introduced or sold first, whichever is earlier; null: not known. */
export function knownSince({ introducedOn, firstSale }: SkuPast): BusinessDate | null {
  if (introducedOn === null || firstSale === null) return introducedOn ?? firstSale;
  return introducedOn < firstSale ? introducedOn : firstSale;
}

/** Days since the last sale: 0 when it sold on the day; null when it never did. */
export function daysSinceSale(past: SkuPast, asOf: BusinessDate): number | null {
  return past.lastSale === null ? null : daysBetween(past.lastSale, asOf);
}
