import type { ForecastRecord } from '#electron/store/demand/forecasts';
import { readShopPanel, type ShopPanel } from '#electron/store/demand/panel';
import type { TransferRecord } from '#electron/store/demand/transfers';
import type { ReadHandle } from '#electron/store/handle';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { forecastPanel, type PanelForecast } from '#shared/domain/demand/forecast';
import { weekdaysOf } from '#shared/domain/demand/panel';
import { returningDemand, soldLately } from '#shared/domain/demand/returning';
import { estimateCandidates } from './estimates';
import { measureSubstitution } from './substitution';

export interface Demand {
  readonly forecasts: readonly ForecastRecord[];
  readonly transfers: readonly TransferRecord[];
}

export type DemandPhase = 'demand_reading' | 'demand_forecast' | 'demand_substitution';

/**
 * Everything that is expected of the shop's SKUs after `asOf`, and how its categories substitute.
 * @param step hears how far it is; what it throws ends the work
 */
export function computeDemand(
  db: ReadHandle,
  asOf: BusinessDate,
  step: (phase: DemandPhase, done: number, total: number) => void,
): Demand {
  step('demand_reading', 0, 0);
  const shop = readShopPanel(db, asOf);
  const total = shop.skus.length;
  const forecast = forecastPanel(shop.panel, (done) => step('demand_forecast', done, total));
  const own = ownForecasts(shop, forecast);
  const selling = new Map(
    own.filter(({ lately }) => lately).map(({ record }) => [record.skuId, record]),
  );
  const records = own.map(({ record }) => record);
  const known = new Set(records.map(({ skuId }) => skuId));
  const estimates = estimateCandidates(db, asOf, selling, known);
  const transfers = measureSubstitution(db, shop, forecast, (done, categories) =>
    step('demand_substitution', done, categories),
  );
  return { forecasts: [...records, ...estimates], transfers };
}

/** Forecasts of what is in the range, and what is expected of SKUs that come back with the season. */
function ownForecasts(shop: ShopPanel, forecast: PanelForecast) {
  const weekday = weekdaysOf(shop.panel);
  const found: { readonly record: ForecastRecord; readonly lately: boolean }[] = [];
  for (const [row, sku] of shop.skus.entries()) {
    const of = forecast.skus[row];
    if (of === undefined) continue;
    const factors = forecast.factors.subarray(row * 7, row * 7 + 7);
    const lately = soldLately(shop.panel, shop.sold.units, row);
    const onShelf = (shop.level[row] ?? 0) > 0 || sku.facings > 0;
    const back =
      lately || (onShelf && !sku.candidate)
        ? null
        : returningDemand(shop.panel, row, weekday, factors);
    const common = {
      skuId: sku.id,
      factors: [...factors],
      knownDays: shop.knownDays[row] ?? 0,
      outDays: shop.outDays[row] ?? 0,
      promotedDays: shop.promotedDays[row] ?? 0,
      attributes: {},
    };
    if (back !== null) {
      const record: ForecastRecord = {
        ...common,
        ...back,
        source: 'returning',
        demandClass: null,
        method: null,
      };
      found.push({ record, lately });
    } else if (!sku.candidate && !Number.isNaN(of.perDay)) {
      const { demandClass, family, perDay, weekVariance, growth } = of;
      const record: ForecastRecord = {
        ...common,
        source: 'forecast',
        demandClass,
        method: family,
        perDay,
        weekVariance,
        growth,
      };
      found.push({ record, lately });
    }
  }
  return found;
}
