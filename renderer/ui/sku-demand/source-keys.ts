import type { DemandSource } from '#shared/domain/assortment/result';
import type { Key } from '#shared/i18n/t';

/** The words for what a forecast rests on. */
export const sourceKeys: Readonly<Record<DemandSource, Key>> = {
  forecast: 'demand.sourceForecast',
  estimate: 'demand.sourceEstimate',
  returning: 'demand.sourceReturning',
};
