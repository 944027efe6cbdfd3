import type { Accuracy } from './accuracy';
import { type BacktestPlan, backtest, type Forecaster, type SalesPast } from './backtest';
import { expectedDays, forecastPanel, sumInterval } from './forecast';
import { type DemandPanel, rowOf } from './panel';
import { naive, plainSmoothing, seasonalNaive } from './simple-forecasts';
import { sellsWhole, wholeInterval, Z80 } from './spread';

/**
 * "One exponential smoothing for all" is given the constant that turns out best, measure by measure:
 * an advantage that no forecast made on the day could have.
 */
export const PLAIN_CONSTANTS = [0.05, 0.1, 0.2, 0.3, 0.5] as const;

const LEAST_ORIGINS = 4;
/** Days before the first forecast. */
const LEAST_HISTORY = 28;
const WEEK = { horizon: 7, origins: 8 } as const;
/** Where more than a year lies behind it: what a range is planned by. */
const MONTH = { horizon: 28, origins: 6, history: 364 } as const;

/** Days of sales without which nothing can be measured. */
export const LEAST_SCORE_DAYS = LEAST_HISTORY + LEAST_ORIGINS * WEEK.horizon;

/** How good our forecast was, against the three that anyone can make. */
export interface PanelScore {
  readonly ours: Accuracy;
  readonly naive: Accuracy;
  readonly seasonalNaive: Accuracy;
  readonly smoothing: Accuracy;
}

/**
 * Back-to-back forecasts up to the last day of the panel: six of 28 days where at least a year lies
 * before the first of them, else up to eight of 7 days; null where not even four weeks lie before four.
 */
export function scorePlan({ days }: Pick<DemandPanel, 'days'>): BacktestPlan | null {
  if (days >= MONTH.history + MONTH.origins * MONTH.horizon) return plan(days, MONTH);
  const fitting = Math.floor((days - LEAST_HISTORY) / WEEK.horizon);
  if (fitting < LEAST_ORIGINS) return null;
  return plan(days, { ...WEEK, origins: Math.min(WEEK.origins, fitting) });
}

function plan(
  days: number,
  { horizon, origins }: { readonly horizon: number; readonly origins: number },
): BacktestPlan {
  const first = days - origins * horizon;
  return { horizon, origins: Array.from({ length: origins }, (_, at) => first + at * horizon) };
}

/**
 * Rolling-origin backtest of ours and the simple forecasts.
 * @param onForecast hears of every forecast of ours, before it is made; what it throws ends the backtest
 */
export function scorePanel(
  past: SalesPast,
  toPlan: BacktestPlan,
  onForecast: () => void,
): PanelScore {
  const watched: Forecaster = (known, days) => {
    onForecast();
    return ourForecast(known, days);
  };
  const constants = Object.fromEntries(
    PLAIN_CONSTANTS.map((constant) => [
      smoothingName(constant),
      simple((known, days) => plainSmoothing(known, days, constant)),
    ]),
  );
  const results = backtest<string>([past], () => toPlan, {
    ours: watched,
    naive: simple(naive),
    seasonalNaive: simple(seasonalNaive),
    ...constants,
  });
  const of = (name: string): Accuracy => {
    const result = results.get(name);
    if (result === undefined) throw new Error(`no forecast ${name}`);
    return result.overall;
  };
  return {
    ours: of('ours'),
    naive: of('naive'),
    seasonalNaive: of('seasonalNaive'),
    smoothing: best(PLAIN_CONSTANTS.map((constant) => of(smoothingName(constant)))),
  };
}

/** Our forecast as a backtest asks for it, with its 80 % intervals. */
export const ourForecast: Forecaster = (known, days) => {
  const forecast = forecastPanel(known);
  return {
    expected: expectedDays(forecast, days),
    interval: (sku, expectedSum, open) => {
      const of = forecast.skus[sku];
      if (of === undefined) throw new RangeError(`no SKU ${sku}`);
      const interval = sumInterval(of, expectedSum, open, Z80);
      return sellsWhole(rowOf(known, sku)) ? wholeInterval(interval) : interval;
    },
  };
};

function simple(expected: (known: DemandPanel, days: number) => Float64Array): Forecaster {
  return (known, days) => ({ expected: expected(known, days) });
}

function smoothingName(constant: number): string {
  return `smoothing ${constant}`;
}

/** The one with the least absolute error, with the least WRMSSE of any. */
function best(all: readonly Accuracy[]): Accuracy {
  const sorted = [...all].sort((a, b) => (a.wape ?? Infinity) - (b.wape ?? Infinity));
  const [first] = sorted;
  if (first === undefined) throw new RangeError('no constants');
  const scores = all.flatMap(({ wrmsse }) => (wrmsse === null ? [] : [wrmsse]));
  return { ...first, wrmsse: scores.length === 0 ? null : Math.min(...scores) };
}
