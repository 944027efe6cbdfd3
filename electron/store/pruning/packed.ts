import {
  type BusinessDate,
  type DateRange,
  daysBetween,
  eachDay,
} from '#shared/domain/calendar/calendar';
import type { ReadHandle } from '../handle';
import { PerUnit } from './per-unit';
import { signed, VarintReader, VarintWriter, withoutSign } from './varints';

/**
 * The facts of some days by SKU and day, packed: reading 20 000 SKUs × 2 years row by row costs several
 * times what is made of them. SKUs lie in the order of their ids, the days of each in order.
 */
export interface PackedBlock {
  readonly from: BusinessDate;
  readonly to: BusinessDate;
  /** Of all quantities and amounts, without their signs. */
  readonly largest: number;
  /** Sales, channels added up. Of each SKU the step to its id, and how many days it was sold on. */
  readonly sku: Uint8Array;
  /** Of each day with a sale the step to it, from the first day of the block. */
  readonly day: Uint8Array;
  /** Odd for whole units, even for thousandths. */
  readonly qty: Uint8Array;
  /** What it differs from the price of the day before by: mostly nothing. */
  readonly netSales: Uint8Array;
  /** The same of its cost, 1 more; 0 where no cost is known. */
  readonly cogs: Uint8Array;
  readonly tickets: Uint8Array;
  /** Counted levels, and movements other than sales: SKU and entries, then step to the day and quantity. */
  readonly counts: Uint8Array;
  readonly moves: Uint8Array;
}

/** Stands for a cost that is not known. */
export const UNKNOWN_COST = -(2 ** 31);

type SoldRow = [skuId: number, qty: number, netSales: number, cogs: number | null, tickets: number];
type StockRow = [skuId: number, qty: number];

/** Packs the days of a range from the rollups, the counts and the movements. */
export function packBlock(db: ReadHandle, { from, to }: DateRange): PackedBlock {
  const dates = eachDay({ from, to });
  const rowsOf = <Row extends SoldRow | StockRow>(sql: string) =>
    dates.map((date) => db.arrays<Row>(sql, [date]));
  const sold = rowsOf<SoldRow>(
    `SELECT sku_id, qty, net_sales, cogs, tickets FROM sales_day_sku
     WHERE business_date = ? ORDER BY sku_id, channel_id`,
  ).map(addedUp);
  return {
    from,
    to,
    ...packSold(sold),
    counts: packStock(
      rowsOf('SELECT sku_id, qty FROM stock_level WHERE business_date = ? ORDER BY sku_id'),
    ),
    moves: packStock(
      rowsOf(
        `SELECT sku_id, sum(qty) FROM stock_movement
         WHERE business_date = ? GROUP BY sku_id, qty > 0 ORDER BY sku_id`,
      ),
    ),
  };
}

/** Channels of a SKU in one row; its cost is not known where that of one of them is not. */
function addedUp(rows: readonly SoldRow[]): readonly SoldRow[] {
  const sums: SoldRow[] = [];
  for (const row of rows) {
    const last = sums.at(-1);
    if (last === undefined || last[0] !== row[0]) {
      sums.push([...row]);
      continue;
    }
    last[1] += row[1];
    last[2] += row[2];
    last[3] = last[3] === null || row[3] === null ? null : last[3] + row[3];
    last[4] += row[4];
  }
  return sums;
}

function packSold(days: readonly (readonly SoldRow[])[]) {
  const sku = new VarintWriter();
  const day = new VarintWriter();
  const qty = new VarintWriter();
  const netSales = new VarintWriter();
  const cogs = new VarintWriter();
  const tickets = new VarintWriter();
  let largest = 0;
  const price = new PerUnit();
  const unitCost = new PerUnit();
  const newSku = () => {
    price.forget();
    unitCost.forget();
  };
  packBySku(days, sku, newSku, ([, thousandths, net, cost, count], step) => {
    day.put(step);
    const whole = thousandths % 1_000 === 0;
    qty.put(whole ? 2 * withoutSign(thousandths / 1_000) + 1 : 2 * withoutSign(thousandths));
    netSales.put(withoutSign(price.strays(thousandths, net)));
    cogs.put(cost === null ? 0 : 1 + withoutSign(unitCost.strays(thousandths, cost)));
    tickets.put(count);
    largest = Math.max(largest, Math.abs(thousandths), Math.abs(net), Math.abs(cost ?? 0));
  });
  return {
    largest,
    sku: sku.written(),
    day: day.written(),
    qty: qty.written(),
    netSales: netSales.written(),
    cogs: cogs.written(),
    tickets: tickets.written(),
  };
}

function packStock(days: readonly (readonly StockRow[])[]): Uint8Array {
  const packed = new VarintWriter();
  const nothing = () => undefined;
  packBySku(days, packed, nothing, ([, qty], step) => {
    packed.put(step);
    packed.put(withoutSign(qty));
  });
  return packed.written();
}

/** Writes the step to each SKU and its number of rows, and has each row written with the step to its day. */
function packBySku<Row extends SoldRow | StockRow>(
  days: readonly (readonly Row[])[],
  sku: VarintWriter,
  newSku: () => void,
  put: (row: Row, step: number) => void,
): void {
  const bySku = new Map<number, { day: number; row: Row }[]>();
  days.forEach((rows, day) => {
    for (const row of rows) {
      const list = bySku.get(row[0]);
      if (list === undefined) bySku.set(row[0], [{ day, row }]);
      else list.push({ day, row });
    }
  });
  let before = 0;
  for (const [skuId, rows] of [...bySku].sort(([a], [b]) => a - b)) {
    sku.put(skuId - before);
    sku.put(rows.length);
    before = skuId;
    newSku();
    let last = 0;
    for (const { day, row } of rows) {
      put(row, day - last);
      last = day;
    }
  }
}

/** Tells how many days with a sale each SKU has in each block, days outside of any range included. */
export function eachSku(
  blocks: readonly PackedBlock[],
  tell: (skuId: number, entries: number) => void,
): void {
  for (const { sku } of blocks) {
    const reader = new VarintReader(sku);
    let skuId = 0;
    while (!reader.ended) {
      skuId += reader.take();
      tell(skuId, reader.take());
    }
  }
}

/**
 * Tells every day with a sale of a range, counted from its first day. Those of a SKU come in order; other
 * SKUs come between them where a new block begins.
 */
export function eachSale(
  blocks: readonly PackedBlock[],
  range: DateRange,
  tell: (
    skuId: number,
    day: number,
    qty: number,
    netSales: number,
    /** `UNKNOWN_COST` where none is known. */
    cogs: number,
    tickets: number,
  ) => void,
): void {
  const last = daysBetween(range.from, range.to);
  for (const block of blocks) {
    const first = daysBetween(range.from, block.from);
    const skus = new VarintReader(block.sku);
    const days = new VarintReader(block.day);
    const qtys = new VarintReader(block.qty);
    const sales = new VarintReader(block.netSales);
    const costs = new VarintReader(block.cogs);
    const tickets = new VarintReader(block.tickets);
    const price = new PerUnit();
    const unitCost = new PerUnit();
    let skuId = 0;
    while (!skus.ended) {
      skuId += skus.take();
      price.forget();
      unitCost.forget();
      let day = first;
      for (let left = skus.take(); left > 0; left--) {
        day += days.take();
        const packed = qtys.take();
        const qty = packed % 2 === 1 ? 1_000 * signed((packed - 1) / 2) : signed(packed / 2);
        const netSales = price.amount(qty, signed(sales.take()));
        const cost = costs.take();
        const cogs = cost === 0 ? UNKNOWN_COST : unitCost.amount(qty, signed(cost - 1));
        const count = tickets.take();
        if (day >= 0 && day <= last) tell(skuId, day, qty, netSales, cogs, count);
      }
    }
  }
}

/** Tells every count, or every day's movements, of a range; in the same order. */
export function eachChange(
  blocks: readonly PackedBlock[],
  what: 'counts' | 'moves',
  range: DateRange,
  tell: (skuId: number, day: number, qty: number) => void,
): void {
  const last = daysBetween(range.from, range.to);
  for (const block of blocks) {
    const first = daysBetween(range.from, block.from);
    const reader = new VarintReader(block[what]);
    let skuId = 0;
    while (!reader.ended) {
      skuId += reader.take();
      let day = first;
      for (let left = reader.take(); left > 0; left--) {
        day += reader.take();
        const qty = signed(reader.take());
        if (day >= 0 && day <= last) tell(skuId, day, qty);
      }
    }
  }
}
