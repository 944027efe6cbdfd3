import {
  addDays,
  type BusinessDate,
  type DateRange,
  eachDay,
} from '#shared/domain/calendar/calendar';
import { STALE_DAYS } from '#shared/domain/demand/stock-walk';
import type { ReadHandle } from '../handle';
import { PeriodSums } from './period-sums';
import type { RoleSku } from './skus';

/** Share of the lines that must name their ticket before tickets are counted. */
const TICKET_COVERAGE = 0.5;

interface SaleRow {
  skuId: number;
  /** Sold and returned together: what the stock has lost. */
  qty: number;
  /** Without returns. */
  soldQty: number;
  tickets: number;
  netSales: number;
  salesWithCost: number;
  cogs: number;
}

interface QtyRow {
  skuId: number;
  qty: number;
}

/**
 * Goes through the days of one or more periods once, in order, and sums up per SKU what roles rest
 * on. The stock at closing is rolled along (last count of the last five weeks, plus movements, minus
 * sales), so a day without a sale is an in-stock day unless the stock figures say that nothing was
 * there. Days on which the shop sold nothing at all count for nobody.
 *
 * Three statements per day, each over one stretch of a primary key: what a pass costs is the rows of
 * its days, however many SKUs there are.
 */
export class DayPass {
  readonly #indexOf: ReadonlyMap<number, number>;
  readonly #stock: Float64Array;
  /** Number of the day of the last count; −∞ = never counted. */
  readonly #countedOn: Float64Array;
  /** Number of the day of the last sale. */
  readonly #soldOn: Float64Array;

  constructor(
    private readonly db: ReadHandle,
    private readonly skus: readonly RoleSku[],
  ) {
    this.#indexOf = new Map(skus.map(({ id }, index) => [id, index]));
    this.#stock = new Float64Array(skus.length);
    this.#countedOn = new Float64Array(skus.length).fill(Number.NEGATIVE_INFINITY);
    this.#soldOn = new Float64Array(skus.length).fill(-1);
  }

  /** @param periods one after the other, without a gap. `onPeriod` is called at the end of each. */
  run(
    periods: readonly DateRange[],
    onPeriod: (period: DateRange, sums: PeriodSums) => void,
  ): void {
    const first = periods[0];
    if (first === undefined) return;
    let day = 0;
    const warmUp = { from: stockFrom(this.db, first.from), to: addDays(first.from, -1) };
    for (const date of eachDay(warmUp)) this.follow(date, day++, null);
    for (const period of periods) {
      const sums = new PeriodSums(this.skus.length);
      const shop = readShopDays(this.db, period);
      for (const date of eachDay(period)) {
        const open = shop.get(date);
        this.follow(date, day, open === undefined ? null : sums);
        if (open !== undefined) this.close(date, day, open.tickets, sums);
        day += 1;
      }
      for (const { lines, ticketLines } of shop.values()) {
        sums.lines += lines;
        sums.ticketLines += ticketLines;
      }
      onPeriod(period, sums);
    }
  }

  /** Rolls the stock along, and adds up what was sold. */
  private follow(date: BusinessDate, day: number, sums: PeriodSums | null): void {
    for (const row of readSales(this.db, date)) {
      const index = this.#indexOf.get(row.skuId);
      if (index === undefined) continue;
      move(this.#stock, index, -row.qty);
      if (row.soldQty > 0) this.#soldOn[index] = day;
      sums?.addSale(index, row);
    }
    for (const { skuId, qty } of readMovements(this.db, date)) {
      const index = this.#indexOf.get(skuId);
      if (index !== undefined) move(this.#stock, index, qty);
    }
    for (const { skuId, qty } of readLevels(this.db, date)) {
      const index = this.#indexOf.get(skuId);
      if (index === undefined) continue;
      this.#stock[index] = qty;
      this.#countedOn[index] = day;
    }
  }

  /** Counts an open day for every SKU that sold, or could have. */
  private close(date: BusinessDate, day: number, tickets: number, sums: PeriodSums): void {
    for (const [index, { since, until }] of this.skus.entries()) {
      const sold = this.#soldOn[index] === day;
      if (!sold) {
        if (since === null || date < since || (until !== null && date >= until)) continue;
        const known = day - (this.#countedOn[index] ?? Number.NEGATIVE_INFINITY) <= STALE_DAYS;
        if (known && (this.#stock[index] ?? 0) <= 0) continue;
      }
      sums.addDay(index, sold, tickets);
    }
  }
}

/** Whether tickets of a source are worth counting. */
export function hasTickets(lines: number, ticketLines: number): boolean {
  return lines > 0 && ticketLines >= TICKET_COVERAGE * lines;
}

function move(stock: Float64Array, index: number, qty: number): void {
  stock[index] = (stock[index] ?? 0) + qty;
}

/** Day from which the stock has to be followed, so that it is known on `from`. */
function stockFrom(db: ReadHandle, from: BusinessDate): BusinessDate {
  const counted = db.value<string | null>(
    `SELECT min((SELECT max(business_date) FROM stock_level l WHERE l.sku_id = sku.id
       AND l.business_date BETWEEN @stale AND @before)) FROM sku`,
    { stale: addDays(from, -STALE_DAYS), before: addDays(from, -1) },
  );
  return counted ?? from;
}

interface ShopDay {
  readonly tickets: number;
  readonly lines: number;
  readonly ticketLines: number;
}

function readShopDays(db: ReadHandle, range: DateRange): ReadonlyMap<BusinessDate, ShopDay> {
  const rows = db.all<ShopDay & { date: BusinessDate }>(
    `SELECT business_date date, sum(tickets) tickets, sum(lines) lines, sum(ticket_lines) ticketLines
     FROM sales_day WHERE business_date BETWEEN @from AND @to GROUP BY business_date`,
    { from: range.from, to: range.to },
  );
  return new Map(rows.map((row) => [row.date, row]));
}

function readSales(db: ReadHandle, date: BusinessDate): SaleRow[] {
  return db.all(
    `SELECT sku_id skuId, qty, qty - return_qty soldQty, tickets, net_sales netSales,
       iif(cogs IS NULL, 0, net_sales) salesWithCost, coalesce(cogs, 0) cogs
     FROM sales_day_sku WHERE business_date = ?`,
    [date],
  );
}

function readMovements(db: ReadHandle, date: BusinessDate): QtyRow[] {
  return db.all('SELECT sku_id skuId, qty FROM stock_movement WHERE business_date = ?', [date]);
}

function readLevels(db: ReadHandle, date: BusinessDate): QtyRow[] {
  return db.all('SELECT sku_id skuId, qty FROM stock_level WHERE business_date = ?', [date]);
}
