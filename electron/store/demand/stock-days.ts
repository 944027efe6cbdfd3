import { StockWalk } from '#shared/domain/demand/stock-walk';
import type { ReadHandle } from '../handle';
import { cellsOf, columns, type SoldDays } from './sold-days';

export interface StockDays {
  /** State of each cell (see `stockStates`). */
  readonly state: Uint8Array;
  /** Closing level of the last day in thousandths of a unit; `NaN` where it is not known. */
  readonly level: Float64Array;
}

/** A count or a movement: column, row, quantity. */
type Change = readonly [column: number, row: number, qty: number];

/** On which days SKUs were out of stock, from counts, movements and sales: one pass over the days. */
export function readStockDays(db: ReadHandle, sold: SoldDays): StockDays {
  const { days, skus, units } = sold;
  const walk = new StockWalk(skus.length);
  const state = new Uint8Array(skus.length * days);
  const counts = changes(db, sold, 'stock_level');
  const movements = changes(db, sold, 'stock_movement');
  for (let day = 0; day < days; day++) {
    counts.upTo(day, (row, qty) => walk.count(row, qty));
    movements.upTo(day, (row, qty) => walk.move(row, qty));
    for (let row = 0; row < skus.length; row++) {
      const at = row * days + day;
      state[at] = walk.close(row, day, Math.round((units[at] ?? 0) * 1_000));
    }
  }
  return { state, level: walk.level };
}

/** Rows of a table in the order of days, handed out day by day. */
function changes(db: ReadHandle, sold: SoldDays, table: 'stock_level' | 'stock_movement') {
  const { range, skus, rowOf } = sold;
  const { where, params } = cellsOf(range, skus);
  const rows = db.iterateArrays<[string, number, number]>(
    `SELECT business_date, sku_id, qty FROM ${table} WHERE ${where} ORDER BY business_date`,
    params,
  );
  const columnOf = columns(range.from);
  const next = (): Change | null => {
    for (;;) {
      const { done, value } = rows.next();
      if (done === true) return null;
      const row = rowOf.get(value[1]);
      if (row !== undefined) return [columnOf(value[0]), row, value[2]];
    }
  };
  let waiting = next();
  return {
    upTo(day: number, take: (row: number, qty: number) => void): void {
      while (waiting !== null && waiting[0] <= day) {
        take(waiting[1], waiting[2]);
        waiting = next();
      }
    },
  };
}
