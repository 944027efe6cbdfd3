import { StockWalk } from '#shared/domain/demand/stock-walk';
import type { ReadHandle } from '../handle';
import { eachDayOf, type SoldDays } from './sold-days';

export interface StockDays {
  /** State of each cell (see `stockStates`). */
  readonly state: Uint8Array;
  /** Closing level of the last day in thousandths of a unit; `NaN` where it is not known. */
  readonly level: Float64Array;
}

type Change = [skuId: number, qty: number];

/** On which days SKUs were out of stock, from counts, movements and sales: one pass over the days. */
export function readStockDays(db: ReadHandle, sold: SoldDays): StockDays {
  const { days, skus, units, range, rowOf } = sold;
  const walk = new StockWalk(skus.length);
  const state = new Uint8Array(skus.length * days);
  const movements = eachDayOf<Change>(db, 'SELECT sku_id, qty FROM stock_movement', range, skus);
  const moved = movements[Symbol.iterator]();
  for (const [day, counts] of eachDayOf<Change>(
    db,
    'SELECT sku_id, qty FROM stock_level',
    range,
    skus,
  )) {
    for (const [skuId, qty] of counts) {
      const row = rowOf.get(skuId);
      if (row !== undefined) walk.count(row, qty);
    }
    for (const [skuId, qty] of moved.next().value?.[1] ?? []) {
      const row = rowOf.get(skuId);
      if (row !== undefined) walk.move(row, qty);
    }
    for (let row = 0; row < skus.length; row++) {
      const at = row * days + day;
      state[at] = walk.close(row, day, Math.round((units[at] ?? 0) * 1_000));
    }
  }
  return { state, level: walk.level };
}
