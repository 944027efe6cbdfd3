import { tsbRate } from '#shared/domain/demand/tsb';
import { firstAt, openDaysBefore, type SalesHistory, skuCount, soldBetween } from './history';

/** What every slow-mover list in the trade is made with; ours is measured against these. */

/** Value of the last `days` days: the smallest leave first. */
export function recentValue(history: SalesHistory, days: number): Float64Array {
  return soldBetween(history, Math.max(0, history.days - days), history.days).value;
}

/** 1 where nothing was sold in the last `days` days. */
export function unsoldFor(history: SalesHistory, days: number): Uint8Array {
  const from = Math.max(0, history.days - days);
  return Uint8Array.from({ length: skuCount(history) }, (_, sku) =>
    firstAt(history, sku, from) === firstAt(history, sku, history.days) ? 1 : 0,
  );
}

/** Plain TSB of the daily value (constants of `tsbRate`) over trading days since the first sale. */
export function tsbValue(
  history: SalesHistory,
  sizeConstant: number,
  probabilityConstant: number,
): Float64Array {
  const before = openDaysBefore(history);
  const known = before[history.days] ?? 0;
  const rates = new Float64Array(skuCount(history));
  for (let sku = 0; sku < rates.length; sku++) {
    const begin = history.start[sku] ?? 0;
    const end = firstAt(history, sku, history.days);
    if (begin === end) continue;
    const first = before[history.day[begin] ?? 0] ?? 0;
    const days = new Float32Array(known - first);
    for (let i = begin; i < end; i++) {
      days[(before[history.day[i] ?? 0] ?? 0) - first] = history.value[i] ?? 0;
    }
    rates[sku] = tsbRate(days, sizeConstant, probabilityConstant);
  }
  return rates;
}
