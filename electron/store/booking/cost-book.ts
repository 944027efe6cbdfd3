import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { MONEY_SCALE, type Money, toUnits } from '#shared/domain/money/money';
import { CostsInForce } from '../costs';
import type { WriteHandle } from '../handle';
import type { Aftermath } from './aftermath';
import type { ChangeLog } from './change-log';

/** From when a cost or price is in force that has no date and is the first of its SKU. */
export const SINCE_EVER: BusinessDate = '1970-01-01';

export interface Written {
  readonly changed: boolean;
  /** The batch that had written the row before; null when it was not there or not imported. */
  readonly earlierBatch: number | null;
}

interface Stored {
  value: number;
  batch_id: number | null;
}

/** Costs and prices by date, written for one batch. */
export class CostBook {
  readonly inForce: CostsInForce;
  readonly #lastDate = new Map<number, { date: BusinessDate; cost: Money }>();

  constructor(
    private readonly db: WriteHandle,
    private readonly batchId: number,
    private readonly changes: ChangeLog,
    private readonly aftermath: Aftermath,
  ) {
    this.inForce = new CostsInForce(db);
  }

  /** The cost that the store says for exactly this day; null when it says none. */
  statedOn(skuId: number, date: BusinessDate): Money | null {
    return this.stored('sku_cost', 'cost', skuId, date)?.value ?? null;
  }

  /** States the cost of a SKU from this day on. */
  setCost(skuId: number, date: BusinessDate, cost: Money): Written {
    const last = this.#lastDate.get(skuId);
    if (last !== undefined && last.date === date && last.cost === cost) {
      return { changed: false, earlierBatch: null };
    }
    this.#lastDate.set(skuId, { date, cost });
    const written = this.set('sku_cost', 'cost', skuId, date, cost);
    if (written.changed) {
      this.inForce.forget(skuId);
      this.aftermath.costChanged(skuId, date);
    }
    return written;
  }

  /** States a cost without a date: since ever when it is the first, else from today. */
  setUndatedCost(skuId: number, today: BusinessDate, cost: Money): boolean {
    if (isSame(this.inForceOn('sku_cost', 'cost', skuId, today), cost)) return false;
    return this.setCost(skuId, this.hasAny('sku_cost', skuId) ? today : SINCE_EVER, cost).changed;
  }

  /** States a price without a date, in the same way. */
  setUndatedPrice(skuId: number, today: BusinessDate, price: Money): boolean {
    if (isSame(this.inForceOn('sku_price', 'price', skuId, today), price)) return false;
    const from = this.hasAny('sku_price', skuId) ? today : SINCE_EVER;
    return this.set('sku_price', 'price', skuId, from, price).changed;
  }

  private set(
    table: 'sku_cost' | 'sku_price',
    column: 'cost' | 'price',
    skuId: number,
    date: BusinessDate,
    value: Money,
  ): Written {
    const stored = this.stored(table, column, skuId, date);
    if (stored === undefined) {
      this.db.run(
        `INSERT INTO ${table} (sku_id, from_date, ${column}, batch_id) VALUES (?, ?, ?, ?)`,
        [skuId, date, value, this.batchId],
      );
      return { changed: true, earlierBatch: null };
    }
    return {
      changed: this.changes.update(table, [skuId, date], { [column]: value }),
      earlierBatch: stored.batch_id,
    };
  }

  private stored(
    table: 'sku_cost' | 'sku_price',
    column: 'cost' | 'price',
    skuId: number,
    date: BusinessDate,
  ): Stored | undefined {
    return this.db.get<Stored>(
      `SELECT ${column} AS value, batch_id FROM ${table} WHERE sku_id = ? AND from_date = ?`,
      [skuId, date],
    );
  }

  private inForceOn(
    table: 'sku_cost' | 'sku_price',
    column: 'cost' | 'price',
    skuId: number,
    today: BusinessDate,
  ): Money | undefined {
    return this.db.get<{ value: Money }>(
      `SELECT ${column} AS value FROM ${table} WHERE sku_id = ? AND from_date <= ?
       ORDER BY from_date DESC LIMIT 1`,
      [skuId, today],
    )?.value;
  }

  private hasAny(table: 'sku_cost' | 'sku_price', skuId: number): boolean {
    return (
      this.db.get(`SELECT 1 AS found FROM ${table} WHERE sku_id = ? LIMIT 1`, [skuId]) !== undefined
    );
  }
}

/** A list in whole cents says nothing new of an amount that is finer: our own export is such a list. */
function isSame(known: Money | undefined, listed: Money): boolean {
  return known === listed || (known !== undefined && toUnits(known) === listed / MONEY_SCALE);
}
