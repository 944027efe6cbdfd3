import type { DateRange } from '#shared/domain/calendar/calendar';
import { StockWalk, stockStates } from '#shared/domain/demand/stock-walk';
import type { SalesHistory } from '#shared/domain/pruning/history';
import { eachChange } from './packed';
import type { PastBlocks } from './past-blocks';
import type { PruneSku } from './skus';
import { placesOf, type Sold } from './sold';

/** Days of each SKU: those of a row lie from `start[row]` to `start[row + 1]`. */
export type DayLists = NonNullable<SalesHistory['out']>;

/** Days and quantities of each SKU. */
export interface Changes extends DayLists {
  readonly qty: Float64Array;
}

/** Counted levels of the history, of the SKUs' own codes. */
export function readCounts(
  blocks: PastBlocks,
  range: DateRange,
  skus: readonly PruneSku[],
): Changes {
  return layOut(blocks, 'counts', range, ownPlaces(skus), skus.length);
}

/**
 * Days of the history on which each SKU was out of stock, from counts, movements and sales; undefined
 * where nothing was ever counted in it. Before the first count nothing is known, and all counts as
 * there. Only days on which something happened are walked through: between them a SKU that is out
 * stays out until its count is too old.
 */
export function outDays(
  blocks: PastBlocks,
  sold: Sold,
  counts: Changes,
  skus: readonly PruneSku[],
): DayLists | undefined {
  if (counts.day.length === 0) return undefined;
  const moves = layOut(blocks, 'moves', sold.range, ownPlaces(skus), skus.length);
  const walk = new StockWalk(1);
  const start = new Int32Array(skus.length + 1);
  const day: number[] = [];
  for (let row = 0; row < skus.length; row++) {
    if (counts.start[row] !== counts.start[row + 1]) {
      walk.reset();
      walkRow({ walk, sold, counts, moves }, row, (date) => day.push(date));
    }
    start[row + 1] = day.length;
  }
  return { start, day: new Int32Array(day) };
}

function ownPlaces(skus: readonly PruneSku[]): Int32Array {
  return placesOf(new Map(skus.map(({ id }, row) => [id, row])));
}

interface RowWalk {
  readonly walk: StockWalk;
  readonly sold: Sold;
  readonly counts: Changes;
  readonly moves: Changes;
}

function walkRow({ walk, sold, counts, moves }: RowWalk, row: number, tell: (day: number) => void) {
  let sale = sold.start[row] ?? 0;
  let count = counts.start[row] ?? 0;
  let move = moves.start[row] ?? 0;
  const lastSale = sold.start[row + 1] ?? 0;
  const lastCount = counts.start[row + 1] ?? 0;
  const lastMove = moves.start[row + 1] ?? 0;
  const first = counts.day[count] ?? 0;
  while (sale < lastSale && (sold.day[sale] ?? 0) < first) sale++;
  while (move < lastMove && (moves.day[move] ?? 0) < first) move++;
  let next = first;
  for (;;) {
    const day = Math.min(
      sale < lastSale ? (sold.day[sale] ?? 0) : sold.days,
      count < lastCount ? (counts.day[count] ?? 0) : sold.days,
      move < lastMove ? (moves.day[move] ?? 0) : sold.days,
    );
    for (const end = Math.min(day, walk.outUntil(0)); next < end; next++) tell(next);
    if (day === sold.days) return;
    let units = 0;
    if (sale < lastSale && sold.day[sale] === day) units = sold.qty[sale++] ?? 0;
    if (count < lastCount && counts.day[count] === day) walk.count(0, counts.qty[count++] ?? 0);
    while (move < lastMove && moves.day[move] === day) walk.move(0, moves.qty[move++] ?? 0);
    if (walk.close(0, day, units) === stockStates.out) tell(day);
    next = day + 1;
  }
}

function layOut(
  blocks: PastBlocks,
  what: 'counts' | 'moves',
  range: DateRange,
  place: Int32Array,
  rows: number,
): Changes {
  const start = new Int32Array(rows + 1);
  eachChange(blocks, what, range, (skuId) => {
    const row = place[skuId] ?? -1;
    if (row >= 0) start[row + 1] = (start[row + 1] ?? 0) + 1;
  });
  for (let row = 0; row < rows; row++) start[row + 1] = (start[row + 1] ?? 0) + (start[row] ?? 0);
  const next = start.slice(0, -1);
  const day = new Int32Array(start[rows] ?? 0);
  const qty = new Float64Array(start[rows] ?? 0);
  eachChange(blocks, what, range, (skuId, date, amount) => {
    const row = place[skuId] ?? -1;
    if (row < 0) return;
    const at = next[row] ?? 0;
    next[row] = at + 1;
    day[at] = date;
    qty[at] = amount;
  });
  return { start, day, qty };
}
