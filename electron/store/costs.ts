import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { Money } from '#shared/domain/money/money';
import type { ReadHandle } from './handle';

interface Period {
  readonly from: BusinessDate;
  /** First day of the next cost, '' = none. */
  readonly until: BusinessDate;
  readonly cost: Money | null;
}

const NEVER = '';

/**
 * Costs in force, for many questions in the order of days: asks the store only when a SKU's cost
 * changes. Whoever writes a cost meanwhile calls `forget`.
 */
export class CostsInForce {
  readonly #periods = new Map<number, Period>();

  constructor(private readonly db: ReadHandle) {}

  /** The cost with the latest start on or before the day; null where there is none. */
  on(skuId: number, date: BusinessDate): Money | null {
    const known = this.#periods.get(skuId);
    if (
      known !== undefined &&
      date >= known.from &&
      (known.until === NEVER || date < known.until)
    ) {
      return known.cost;
    }
    const period = this.periodOf(skuId, date);
    this.#periods.set(skuId, period);
    return period.cost;
  }

  /** The costs of this SKU have been written. */
  forget(skuId: number): void {
    this.#periods.delete(skuId);
  }

  private periodOf(skuId: number, date: BusinessDate): Period {
    const current = this.db.get<{ from_date: string; cost: number }>(
      `SELECT from_date, cost FROM sku_cost WHERE sku_id = ? AND from_date <= ?
       ORDER BY from_date DESC LIMIT 1`,
      [skuId, date],
    );
    const next = this.db.get<{ from_date: string }>(
      'SELECT from_date FROM sku_cost WHERE sku_id = ? AND from_date > ? ORDER BY from_date LIMIT 1',
      [skuId, date],
    );
    return {
      from: current?.from_date ?? NEVER,
      until: next?.from_date ?? NEVER,
      cost: current?.cost ?? null,
    };
  }
}
