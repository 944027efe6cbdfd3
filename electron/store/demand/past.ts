import { addDays, type BusinessDate, eachDay } from '#shared/domain/calendar/calendar';
import { rowOf } from '#shared/domain/demand/panel';
import type { ReadHandle } from '../handle';
import { readShopPanel } from './panel';

/** Half a year: what a person can still tell something about. */
const PAST_DAYS = 182;

export interface PastDay {
  readonly date: BusinessDate;
  /** Null where demand is not known. */
  readonly units: number | null;
}

/** Demand of one SKU over the 26 weeks up to a day; nothing where it did not sell. */
export function readPastDemand(db: ReadHandle, skuId: number, asOf: BusinessDate): PastDay[] {
  const { panel } = readShopPanel(db, asOf, { only: skuId });
  if (panel.group.length === 0) return [];
  const units = rowOf(panel, 0).subarray(-PAST_DAYS);
  const from = addDays(asOf, 1 - units.length);
  return eachDay({ from, to: asOf }).map((date, day) => {
    const sold = units[day] ?? Number.NaN;
    return { date, units: Number.isNaN(sold) ? null : sold };
  });
}
