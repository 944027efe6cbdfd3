import { addDays, type BusinessDate, weekday } from '#shared/domain/calendar/calendar';

/**
 * Daily demand of many SKUs over the same days, in one flat array so that 20 000 SKUs × 3 years
 * stay one allocation.
 *
 * A cell is a quantity in selling units (not thousandths: forecasts are estimates, nothing is
 * booked from them). `NaN` means that the demand of that day is not known: out of stock, shop
 * closed, or before the SKU came. It never means zero, and zero never means "not known".
 */
export interface DemandPanel {
  /** The day of column 0. */
  readonly from: BusinessDate;
  /** Number of days, that is of columns. */
  readonly days: number;
  /** Group of each SKU (its leaf category), as a small whole number from 0. Its length is the number of SKUs. */
  readonly group: Int32Array;
  /** SKU after SKU, `days` cells each. */
  readonly units: Float32Array;
}

/** The days of one SKU: a view, not a copy. */
export function rowOf(panel: DemandPanel, sku: number): Float32Array {
  return panel.units.subarray(sku * panel.days, (sku + 1) * panel.days);
}

/** Weekday of each column and of `beyond` days after them: Monday = 0 … Sunday = 6. */
export function weekdaysOf(panel: DemandPanel, beyond = 0): Uint8Array {
  const first = weekday(panel.from) - 1;
  return Uint8Array.from({ length: panel.days + beyond }, (_, day) => (first + day) % 7);
}

/**
 * The panel as it was known when `days` days had passed: everything later is cut off by a copy, so
 * that no forecast of it can look ahead.
 */
export function knownAt(panel: DemandPanel, days: number): DemandPanel {
  const skus = panel.group.length;
  const units = new Float32Array(skus * days);
  for (let sku = 0; sku < skus; sku++) units.set(rowOf(panel, sku).subarray(0, days), sku * days);
  return { from: panel.from, days, group: panel.group, units };
}

/** The last `days` days of a panel; the panel itself when it has no more. */
export function lastDays(panel: DemandPanel, days: number): DemandPanel {
  if (panel.days <= days) return panel;
  const skus = panel.group.length;
  const units = new Float32Array(skus * days);
  for (let sku = 0; sku < skus; sku++) units.set(rowOf(panel, sku).subarray(-days), sku * days);
  return { from: dayOf(panel, panel.days - days), days, group: panel.group, units };
}

/** The day of a column. */
export function dayOf(panel: DemandPanel, column: number): BusinessDate {
  return addDays(panel.from, column);
}
