import { z } from 'zod';
import type { DemandSource, Estimate } from '#shared/domain/assortment/result';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { Accuracy } from '#shared/domain/demand/accuracy';
import type { DemandClass } from '#shared/domain/demand/classes';
import { job, out, query } from './define';
import { IdInput, NothingInput } from './inputs';

export interface DemandStatus {
  /** Last day of sales that the forecasts rest on; null before the first computation. */
  readonly asOf: BusinessDate | null;
  readonly computedAt: number | null;
  readonly outdated: boolean;
  readonly forecasts: number;
  readonly estimates: number;
  readonly returning: number;
  readonly byClass: Readonly<Partial<Record<DemandClass, number>>>;
  readonly score: ForecastScore | null;
}

/** How good the forecast is in this shop: a backtest on its own past. */
export interface ForecastScore {
  readonly measuredAt: number;
  readonly from: BusinessDate;
  readonly to: BusinessDate;
  /** Days of each forecast, and how many starting days were tried. */
  readonly horizon: number;
  readonly origins: number;
  /** SKUs that were measured: a sample where the shop has more than 2 000 of them. */
  readonly skus: number;
  readonly ofSkus: number;
  readonly ours: Accuracy;
  readonly naive: Accuracy;
  readonly seasonalNaive: Accuracy;
  /** With the constant that turned out best in hindsight. */
  readonly smoothing: Accuracy;
}

/** What is expected of one SKU, and why. */
export interface SkuDemand {
  readonly skuId: number;
  readonly source: DemandSource;
  readonly demandClass: DemandClass | null;
  readonly method: string | null;
  /** Units of the next seven days, 80 % interval. */
  readonly week: Estimate;
  /** Seven weekday factors, Monday first. */
  readonly factors: readonly number[];
  readonly knownDays: number;
  readonly outDays: number;
  readonly promotedDays: number;
  /** Units sold by day over the last 26 weeks; null where demand is not known. */
  readonly past: readonly { readonly date: BusinessDate; readonly units: number | null }[];
  /** Factors of the attributes of an estimate, by attribute name. */
  readonly attributes: Readonly<Record<string, number>>;
}

export interface CategoryTransfer {
  readonly categoryId: number;
  readonly name: string;
  readonly tau: number;
  readonly low: number;
  readonly high: number;
  readonly source: 'measured' | 'shop' | 'default';
  readonly missedUnits: number;
}

export const demand = {
  status: query(NothingInput, out<DemandStatus>()),
  /** @throws QisanError `not_found` where nothing was computed for the SKU. */
  sku: query(z.object({ skuId: IdInput }), out<SkuDemand>()),
  transfers: query(NothingInput, out<readonly CategoryTransfer[]>()),
  /** Forecasts every SKU and measures substitution. @throws QisanError `not_enough_data` */
  refresh: job(NothingInput, out<DemandStatus>(), { touches: ['demand'] }),
  /** Rolling-origin backtest on the shop's own past. @throws QisanError `not_enough_data` */
  score: job(NothingInput, out<ForecastScore>(), { touches: ['demand'] }),
};
