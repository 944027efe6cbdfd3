import { countForecasts, readForecast } from '#electron/store/demand/forecasts';
import { readPastDemand } from '#electron/store/demand/past';
import { demandOutdated } from '#electron/store/demand/state';
import { readTransfers } from '#electron/store/demand/transfers';
import { factsStamp, lastSalesDate, readDerived, writeDerived } from '#electron/store/derived';
import type { ReadHandle } from '#electron/store/handle';
import type { DemandStatus, ForecastScore, SkuDemand } from '#shared/contract/demand';
import type { QisanContract } from '#shared/contract/index';
import { sumInterval } from '#shared/domain/demand/forecast';
import { LEAST_SCORE_DAYS } from '#shared/domain/demand/score';
import { wholeInterval, Z80 } from '#shared/domain/demand/spread';
import { QisanError } from '#shared/domain/errors';
import type { Handlers } from '../context';
import { refreshDemand } from '../derived/demand';
import { runReader } from '../workers/run';

const WEEK = 7;

export const demand: Handlers<QisanContract>['demand'] = {
  status: (context) => status(context.read),
  sku: (context, { skuId }) => ofSku(context.read, skuId),
  transfers: (context) => readTransfers(context.read),
  async refresh(context) {
    await refreshDemand(context);
    return status(context.read);
  },
  async score(context) {
    const { dataDir, read } = context;
    const asOf = lastSalesDate(read);
    if (asOf === null) throw new QisanError('not_enough_data', { have: 0, want: LEAST_SCORE_DAYS });
    const stamp = factsStamp(read);
    const now = context.now();
    const score = await runReader('forecast-score', { dataDir, asOf, now }, context);
    await context.write((db) =>
      writeDerived(db, 'forecast_score', { asOf, stamp, computedAt: now, detail: score }),
    );
    return score;
  },
};

function status(db: ReadHandle): DemandStatus {
  const derived = readDerived(db, 'demand');
  const score = readDerived(db, 'forecast_score');
  return {
    asOf: derived?.asOf ?? null,
    computedAt: derived?.computedAt ?? null,
    outdated: demandOutdated(db),
    ...countForecasts(db),
    // Written by `score` alone.
    score: (score?.detail as ForecastScore | undefined) ?? null,
  };
}

function ofSku(db: ReadHandle, skuId: number): SkuDemand {
  const forecast = readForecast(db, skuId);
  const asOf = readDerived(db, 'demand')?.asOf;
  if (forecast === undefined || asOf === undefined) {
    throw new QisanError('not_found', { what: `demand of SKU ${skuId}` });
  }
  const { perDay, weekVariance, growth, ...known } = forecast;
  const expected = perDay * forecast.factors.reduce((sum, factor) => sum + factor, 0);
  const past = readPastDemand(db, skuId, asOf);
  const interval = sumInterval({ weekVariance, growth }, expected, WEEK, Z80);
  return {
    ...known,
    week: { point: expected, ...(past.whole ? wholeInterval(interval) : interval) },
    past: past.days,
  };
}
