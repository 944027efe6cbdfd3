import type { Bank } from './bank';
import { type DemandClass, demandClasses, rhythmOf } from './classes';
import { type DemandPanel, lastDays, rowOf, weekdaysOf } from './panel';
import { sbaBank } from './sba';
import { sesBank } from './ses';
import { type Choice, settleClass, type Tried } from './settle';
import { gammaInterval, type Interval } from './spread';
import { Trial } from './trial';
import { tsbBank } from './tsb';
import { weekdayFactors } from './weekday-factors';

/** History that is read: one year to settle, one to be judged by. */
const HISTORY_DAYS = 728;

/** What is expected of one SKU. */
export interface SkuForecast extends Choice {
  readonly demandClass: DemandClass;
}

export interface PanelForecast {
  readonly skus: readonly SkuForecast[];
  /** Seven factors per SKU, Monday first. */
  readonly factors: Float64Array;
  /** Weekday of the first day ahead, Monday = 0. */
  readonly firstWeekday: number;
}

/**
 * Forecasts every SKU of a panel from all its days.
 * @param onSku hears how many SKUs have been read so far; what it throws ends the forecast
 */
export function forecastPanel(
  whole: DemandPanel,
  onSku: (done: number) => void = () => undefined,
): PanelForecast {
  const panel = lastDays(whole, HISTORY_DAYS);
  const factors = weekdayFactors(panel);
  const weekday = weekdaysOf(panel, 1);
  const classOf = Array.from(panel.group, (_, sku) => rhythmOf(rowOf(panel, sku)).demandClass);
  const skus: SkuForecast[] = new Array(classOf.length);
  let done = 0;
  for (const demandClass of demandClasses) {
    const members = classOf.flatMap((kind, sku) => (kind === demandClass ? [sku] : []));
    const trial = new Trial(banksOf(demandClass));
    const tried = members.map((sku): Tried => {
      trial.read(rowOf(panel, sku), weekday, factors.subarray(sku * 7, sku * 7 + 7));
      onSku(++done);
      return trial.result();
    });
    for (const [index, choice] of settleClass(trial.families, tried).entries()) {
      const sku = members[index];
      if (sku !== undefined) skus[sku] = { demandClass, ...choice };
    }
  }
  return { skus, factors, firstWeekday: weekday[panel.days] ?? 0 };
}

/** Expected units of the day `ahead` days after the first day ahead (0 = that day itself). */
export function expectedOn(forecast: PanelForecast, sku: number, ahead: number): number {
  const factor = forecast.factors[sku * 7 + ((forecast.firstWeekday + ahead) % 7)] ?? 1;
  return (forecast.skus[sku]?.perDay ?? Number.NaN) * factor;
}

/** Expected units of the next `days` days, SKU after SKU; 0 for a SKU of which no day is known. */
export function expectedDays(forecast: PanelForecast, days: number): Float64Array {
  return Float64Array.from({ length: forecast.skus.length * days }, (_, at) => {
    const expected = expectedOn(forecast, Math.floor(at / days), at % days);
    return Number.isNaN(expected) ? 0 : expected;
  });
}

/**
 * Interval of the units of several open days together.
 * @param expectedSum what those days are expected to bring
 * @param z normal deviates to each side: 1.2816 for 80 %, 1.6449 for 90 %
 */
export function sumInterval(
  sku: Pick<SkuForecast, 'weekVariance' | 'growth'>,
  expectedSum: number,
  days: number,
  z: number,
): Interval {
  return gammaInterval(expectedSum, sku.weekVariance * (days / 7) ** sku.growth, z);
}

/**
 * The methods that compete in a class. Steady sellers are left to exponential smoothing; SBA would
 * keep forecasting a SKU whose sales have stopped, so the dying are not put before it.
 */
function banksOf(demandClass: DemandClass): Bank[] {
  switch (demandClass) {
    case 'smooth':
    case 'erratic':
      return [sesBank()];
    case 'intermittent':
    case 'lumpy':
      return [sesBank(), sbaBank(), tsbBank()];
    case 'dying':
      return [sesBank(), tsbBank()];
    case 'unsold':
      return [tsbBank()];
  }
}
