import { addDays, type BusinessDate, eachDay } from '#shared/domain/calendar/calendar';
import { rowOf } from '#shared/domain/demand/panel';
import { sellsWhole } from '#shared/domain/demand/spread';
import type { ReadHandle } from '../handle';
import { readShopPanel } from './panel';

/** Half a year: what a person can still tell something about. */
const PAST_DAYS = 182;

export interface PastDay {
  readonly date: BusinessDate;
  /** Null where demand is not known. */
  readonly units: number | null;
}

export interface PastDemand {
  readonly days: readonly PastDay[];
  /** Sells by the piece. */
  readonly whole: boolean;
}

/** Demand of one SKU over the 26 weeks up to a day; no days where it did not sell in two years. */
export function readPastDemand(db: ReadHandle, skuId: number, asOf: BusinessDate): PastDemand {
  const { panel, sold } = readShopPanel(db, asOf, { only: skuId });
  if (panel.group.length === 0) {
    return { days: [], whole: db.value('SELECT weighed FROM sku WHERE id = ?', [skuId]) === 0 };
  }
  const units = rowOf(panel, 0).subarray(-PAST_DAYS);
  const from = addDays(asOf, 1 - units.length);
  const days = eachDay({ from, to: asOf }).map((date, day) => {
    const demand = units[day] ?? Number.NaN;
    return { date, units: Number.isNaN(demand) ? null : demand };
  });
  return { days, whole: sellsWhole(sold.units) };
}
