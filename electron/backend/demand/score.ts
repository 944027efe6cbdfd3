import { readShopPanel } from '#electron/store/demand/panel';
import type { PanelSku } from '#electron/store/demand/sold-days';
import type { ReadHandle } from '#electron/store/handle';
import type { ForecastScore } from '#shared/contract/demand';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { dayOf } from '#shared/domain/demand/panel';
import { LEAST_SCORE_DAYS, scorePanel, scorePlan } from '#shared/domain/demand/score';
import { QisanError } from '#shared/domain/errors';
import { openRandom } from '#shared/domain/random';

/** SKUs that are measured; of more than that a sample says the same. */
const MOST_SKUS = 2_000;
const SEED = 73;

/**
 * Forecasts the shop's own past as it would have been forecast then.
 * @throws QisanError `not_enough_data` with `have` and `want` days
 */
export function scoreForecast(
  db: ReadHandle,
  asOf: BusinessDate,
  step: (phase: 'demand_reading' | 'demand_score', done: number, total: number) => void,
): Omit<ForecastScore, 'measuredAt'> {
  step('demand_reading', 0, 0);
  let ofSkus = 0;
  const choose = (skus: readonly PanelSku[]) => {
    ofSkus = skus.length;
    return sample(skus);
  };
  const { panel, sold } = readShopPanel(db, asOf, { choose, withValue: true });
  const plan = scorePlan(panel);
  if (plan === null || sold.value === null) {
    throw new QisanError('not_enough_data', { have: panel.days, want: LEAST_SCORE_DAYS });
  }
  const total = plan.origins.length;
  let done = 0;
  const past = { panel, value: sold.value };
  const score = scorePanel(past, plan, () => step('demand_score', done++, total));
  return {
    from: dayOf(panel, plan.origins[0] ?? 0),
    to: asOf,
    horizon: plan.horizon,
    origins: total,
    skus: panel.group.length,
    ofSkus,
    ...score,
  };
}

/** As many SKUs as are measured, drawn without looking at what they sell, in their old order. */
function sample(skus: readonly PanelSku[]): readonly PanelSku[] {
  if (skus.length <= MOST_SKUS) return skus;
  const random = openRandom(SEED, 'forecast score');
  return skus
    .map((sku) => ({ sku, draw: random.between(0, 1) }))
    .sort((a, b) => a.draw - b.draw)
    .slice(0, MOST_SKUS)
    .map(({ sku }) => sku)
    .sort((a, b) => a.id - b.id);
}
