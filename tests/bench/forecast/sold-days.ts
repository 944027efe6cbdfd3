import { daysBetween } from '#shared/domain/calendar/calendar';
import type { SalesPast } from '#shared/domain/demand/backtest';

interface SkuDays {
  readonly group: string;
  readonly units: Map<number, number>;
  readonly value: Map<number, number>;
}

/** Collects net sales by SKU and day, and lays them out as a panel. */
export class SoldDays {
  private readonly skus = new Map<string, SkuDays>();
  private readonly openDays = new Set<number>();

  constructor(
    private readonly from: string,
    private readonly to: string,
  ) {}

  add(sku: string, group: string, date: string, units: number, value: number): void {
    const day = daysBetween(this.from, date);
    let days = this.skus.get(sku);
    if (days === undefined) {
      days = { group, units: new Map(), value: new Map() };
      this.skus.set(sku, days);
    }
    this.openDays.add(day);
    days.units.set(day, (days.units.get(day) ?? 0) + units);
    days.value.set(day, (days.value.get(day) ?? 0) + value);
  }

  /**
   * Returns of the day are deducted, a day below zero counts as zero; a day on which the shop sold
   * nothing at all is closed; before its first sale a SKU is not known.
   */
  past(): SalesPast {
    const days = daysBetween(this.from, this.to) + 1;
    const groups = [...new Set([...this.skus.values()].map((sku) => sku.group))].sort();
    const units = new Float32Array(this.skus.size * days).fill(Number.NaN);
    const value = new Float32Array(this.skus.size * days);
    const group = new Int32Array(this.skus.size);
    let row = 0;
    for (const sku of this.skus.values()) {
      group[row] = groups.indexOf(sku.group);
      const sold = [...sku.units].filter(([, qty]) => qty > 0).map(([day]) => day);
      const first = sold.length > 0 ? Math.min(...sold) : days;
      for (let day = first; day < days; day++) {
        if (!this.openDays.has(day)) continue;
        units[row * days + day] = Math.max(0, sku.units.get(day) ?? 0);
        value[row * days + day] = Math.max(0, sku.value.get(day) ?? 0);
      }
      row++;
    }
    return { panel: { from: this.from, days, group, units }, value };
  }
}
