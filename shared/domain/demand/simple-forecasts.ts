/**
 * The forecasts that anyone can make, and that ours has to beat. Each answers `days` expected
 * quantities per SKU, SKU after SKU; a SKU without a known day gets 0.
 */
import { type DemandPanel, rowOf } from './panel';

/** The last known day, every day. */
export function naive(panel: DemandPanel, days: number): Float64Array {
  return perSku(panel, days, (units, ahead) => ahead.fill(lastKnown(units, 1, units.length - 1)));
}

/** The last known day of the same weekday; where there is none, the last known day. */
export function seasonalNaive(panel: DemandPanel, days: number): Float64Array {
  return perSku(panel, days, (units, ahead) => {
    const last = lastKnown(units, 1, units.length - 1);
    for (let day = 0; day < ahead.length; day++) {
      const same = lastKnown(units, 7, units.length - 7 + (day % 7));
      ahead[day] = Number.isNaN(same) ? last : same;
    }
  });
}

/** Simple exponential smoothing with one constant for all, started at the first known day. */
export function plainSmoothing(panel: DemandPanel, days: number, constant: number): Float64Array {
  return perSku(panel, days, (units, ahead) => {
    let level = Number.NaN;
    for (const sold of units) {
      if (Number.isNaN(sold)) continue;
      level = Number.isNaN(level) ? sold : level + constant * (sold - level);
    }
    ahead.fill(level);
  });
}

function perSku(
  panel: DemandPanel,
  days: number,
  write: (units: Float32Array, ahead: Float64Array) => void,
): Float64Array {
  const expected = new Float64Array(panel.group.length * days);
  for (let sku = 0; sku < panel.group.length; sku++) {
    write(rowOf(panel, sku), expected.subarray(sku * days, (sku + 1) * days));
  }
  return expected.map((value) => (Number.isNaN(value) ? 0 : value));
}

/** Latest known value at `from`, `from` − step, … or `NaN`. */
function lastKnown(units: Float32Array, step: number, from: number): number {
  for (let day = from; day >= 0; day -= step) {
    const sold = units[day] ?? Number.NaN;
    if (!Number.isNaN(sold)) return sold;
  }
  return Number.NaN;
}
