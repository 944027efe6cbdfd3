import {
  addDays,
  type BusinessDate,
  type DateRange,
  daysBetween,
  eachDay,
} from '#shared/domain/calendar/calendar';
import { startOfWeek } from '#shared/domain/calendar/periods';
import type { ReadHandle, WriteHandle } from '../handle';
import { VarintReader, VarintWriter } from './varints';

/**
 * The facts of a week by day and SKU, packed: reading 20 000 SKUs × 2 years row by row costs several
 * times what is made of them. Each column lists its days in order, and the SKUs of a day by id.
 */
interface PackedWeek {
  readonly week: BusinessDate;
  /** Of all quantities and amounts, without their signs. */
  readonly largest: number;
  /** Sales, channels added up: entries of each of the seven days, then each SKU as the step to it. */
  readonly sku: Uint8Array;
  readonly qty: Uint8Array;
  readonly netSales: Uint8Array;
  /** 0 where no cost is known, else odd for costs and even for costs of returns. */
  readonly cogs: Uint8Array;
  readonly tickets: Uint8Array;
  /** Counted levels, and movements other than sales: entries of each day, then SKU and quantity. */
  readonly counts: Uint8Array;
  readonly moves: Uint8Array;
}

const WEEK = 7;
/** Stands for a cost that is not known. */
export const UNKNOWN_COST = -(2 ** 31);

/** Weeks of a range, each from where it is kept, else packed now. */
export function readPastWeeks(db: ReadHandle, range: DateRange): PackedWeek[] {
  const kept = new Map(
    db
      .all<PackedWeek & { stamp: string }>(
        `SELECT week, stamp, largest, sku, qty, net_sales netSales, cogs, tickets, counts, moves
         FROM past_week WHERE week BETWEEN @from AND @to`,
        { from: startOfWeek(range.from), to: range.to },
      )
      .map((row) => [row.week, row]),
  );
  const stamps = stampsOf(db, range);
  return mondays(range).map((week) => {
    const known = kept.get(week);
    return known !== undefined && known.stamp === stamps.get(week) ? known : packWeek(db, week);
  });
}

/** Packs the weeks of a range that are missing or whose facts have changed, and forgets the others. */
export function keepPastWeeks(db: WriteHandle, range: DateRange): void {
  const stamps = stampsOf(db, range);
  const kept = new Map(
    db
      .all<{ week: string; stamp: string }>('SELECT week, stamp FROM past_week')
      .map(({ week, stamp }) => [week, stamp]),
  );
  for (const week of mondays(range)) {
    const stamp = stamps.get(week);
    if (stamp === undefined || kept.get(week) === stamp) continue;
    db.run(
      `INSERT OR REPLACE INTO past_week
         (week, stamp, largest, sku, qty, net_sales, cogs, tickets, counts, moves)
       VALUES (@week, @stamp, @largest, @sku, @qty, @netSales, @cogs, @tickets, @counts, @moves)`,
      { ...packWeek(db, week), stamp },
    );
  }
  db.run('DELETE FROM past_week WHERE week < ? OR week > ?', [startOfWeek(range.from), range.to]);
}

/** State of the facts of each week that has any. */
function stampsOf(db: ReadHandle, range: DateRange): ReadonlyMap<BusinessDate, string> {
  const sums = new Map<BusinessDate, { days: number; versions: number }>();
  for (const { date, version } of db.all<{ date: string; version: number }>(
    'SELECT business_date date, version FROM business_day WHERE business_date BETWEEN ? AND ?',
    [startOfWeek(range.from), addDays(startOfWeek(range.to), WEEK - 1)],
  )) {
    const week = startOfWeek(date);
    const sum = sums.get(week) ?? { days: 0, versions: 0 };
    sums.set(week, { days: sum.days + 1, versions: sum.versions + version });
  }
  return new Map([...sums].map(([week, { days, versions }]) => [week, `${days}/${versions}`]));
}

function mondays(range: DateRange): BusinessDate[] {
  const first = startOfWeek(range.from);
  const count = Math.floor(daysBetween(first, range.to) / WEEK) + 1;
  return Array.from({ length: count }, (_, at) => addDays(first, WEEK * at));
}

type SoldRow = [skuId: number, qty: number, netSales: number, cogs: number | null, tickets: number];
type StockRow = [skuId: number, qty: number];

function packWeek(db: ReadHandle, week: BusinessDate): PackedWeek {
  const dates = eachDay({ from: week, to: addDays(week, WEEK - 1) });
  const rowsOf = <Row extends SoldRow | StockRow>(sql: string) =>
    dates.map((date) => db.arrays<Row>(sql, [date]));
  const sold = rowsOf<SoldRow>(
    `SELECT sku_id, qty, net_sales, cogs, tickets FROM sales_day_sku
     WHERE business_date = ? ORDER BY sku_id, channel_id`,
  ).map(addedUp);
  return {
    week,
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
  const qty = new VarintWriter();
  const netSales = new VarintWriter();
  const cogs = new VarintWriter();
  const tickets = new VarintWriter();
  let largest = 0;
  for (const rows of days) sku.put(rows.length);
  for (const rows of days) {
    let before = 0;
    for (const [skuId, units, net, cost, count] of rows) {
      sku.put(skuId - before);
      before = skuId;
      qty.putSigned(units);
      netSales.putSigned(net);
      cogs.put(cost === null ? 0 : cost < 0 ? -2 * cost : 2 * cost + 1);
      tickets.put(count);
      largest = Math.max(largest, Math.abs(units), Math.abs(net), Math.abs(cost ?? 0));
    }
  }
  return {
    largest,
    sku: sku.written(),
    qty: qty.written(),
    netSales: netSales.written(),
    cogs: cogs.written(),
    tickets: tickets.written(),
  };
}

function packStock(days: readonly (readonly StockRow[])[]): Uint8Array {
  const packed = new VarintWriter();
  for (const rows of days) packed.put(rows.length);
  for (const rows of days) {
    let before = 0;
    for (const [skuId, qty] of rows) {
      packed.put(skuId - before);
      before = skuId;
      packed.putSigned(qty);
    }
  }
  return packed.written();
}

/** Calls `onEntry` with the SKU and the day of every entry of a column up to the end of the range. */
function walk(
  weeks: readonly PackedWeek[],
  column: 'sku' | 'counts' | 'moves',
  range: DateRange,
  open: (week: PackedWeek) => void,
  onEntry: (skuId: number, day: number, reader: VarintReader) => void,
): void {
  const last = daysBetween(range.from, range.to);
  for (const week of weeks) {
    open(week);
    const reader = new VarintReader(week[column]);
    const first = daysBetween(range.from, week.week);
    const counts = Array.from({ length: WEEK }, () => reader.take());
    for (const [at, count] of counts.entries()) {
      if (first + at > last) return;
      let skuId = 0;
      for (let entry = 0; entry < count; entry++) {
        skuId += reader.take();
        onEntry(skuId, first + at, reader);
      }
    }
  }
}

/** Tells the SKU of every entry of the sales, in the order of the days. */
export function eachSku(
  weeks: readonly PackedWeek[],
  range: DateRange,
  tell: (skuId: number) => void,
): void {
  walk(weeks, 'sku', range, () => undefined, tell);
}

/** The same with the day, counted from the first of the range, and the figures. */
export function eachSale(
  weeks: readonly PackedWeek[],
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
  const nothing = new VarintReader(new Uint8Array());
  let [qtys, sales, costs, counts] = [nothing, nothing, nothing, nothing];
  const open = ({ qty, netSales, cogs, tickets }: PackedWeek) => {
    qtys = new VarintReader(qty);
    sales = new VarintReader(netSales);
    costs = new VarintReader(cogs);
    counts = new VarintReader(tickets);
  };
  walk(weeks, 'sku', range, open, (skuId, day) => {
    const qty = qtys.takeSigned();
    const netSales = sales.takeSigned();
    const cost = costs.take();
    const cogs = cost === 0 ? UNKNOWN_COST : cost % 2 === 1 ? (cost - 1) / 2 : -cost / 2;
    tell(skuId, day, qty, netSales, cogs, counts.take());
  });
}

/** Tells every count, or every day's movements, in the order of the days. */
export function eachChange(
  weeks: readonly PackedWeek[],
  what: 'counts' | 'moves',
  range: DateRange,
  tell: (skuId: number, day: number, qty: number) => void,
): void {
  walk(
    weeks,
    what,
    range,
    () => undefined,
    (skuId, day, reader) => {
      tell(skuId, day, reader.takeSigned());
    },
  );
}

export type PastWeeks = readonly PackedWeek[];
