import { LEAST_CV } from './new-sku';
import { type DemandPanel, rowOf } from './panel';

/** Four weeks: enough to know a level by, few enough to be one season. */
const SEASON_DAYS = 28;
/** Whole weeks, so that weekdays meet weekdays. */
const YEAR_DAYS = 364;

/** What a SKU that has left the shelf may sell when it comes back now. */
export interface Returning {
  /** Expected units of an ordinary day. */
  readonly perDay: number;
  readonly weekVariance: number;
  readonly growth: number;
}

/** Whether a SKU has sold anything in the last four weeks of a panel. */
export function soldLately({ days }: DemandPanel, sold: Float32Array, sku: number): boolean {
  const end = (sku + 1) * days;
  const start = Math.max(sku * days, end - SEASON_DAYS);
  return sold.subarray(start, end).some((units) => units > 0);
}

/**
 * Demand of a SKU from the same four weeks of last year: those that the next 28 days are to
 * repeat. As unsure as a guess from attributes, and as a whole (a season comes early or not at all),
 * so its variance grows with the square of the days.
 * @param factors the seven weekday factors of the SKU
 * @returns null where those weeks are not in the panel or nothing was sold in them
 */
export function returningDemand(
  panel: DemandPanel,
  sku: number,
  weekday: Uint8Array,
  factors: Float64Array,
): Returning | null {
  const units = rowOf(panel, sku);
  const start = panel.days - YEAR_DAYS;
  if (start < 0) return null;
  let sum = 0;
  let ordinary = 0;
  for (let day = start; day < start + SEASON_DAYS; day++) {
    const sold = units[day] ?? Number.NaN;
    if (Number.isNaN(sold)) continue;
    sum += sold;
    ordinary += factors[weekday[day] ?? 0] ?? 1;
  }
  if (sum === 0) return null;
  const perDay = sum / ordinary;
  return { perDay, weekVariance: (LEAST_CV * 7 * perDay) ** 2, growth: 2 };
}
