import type { Money, Qty } from '#shared/domain/money/money';

/** Days of sales laid out SKU after SKU: those of a row lie from `start[row]` to `start[row + 1]`. */
export interface SoldColumns {
  readonly start: Int32Array;
  readonly day: Int32Array;
  /** Returns deducted. */
  readonly qty: Float64Array;
  readonly netSales: Float64Array;
  /** `NaN` where no cost is known. */
  readonly cogs: Float64Array;
  readonly tickets: Float64Array;
}

const FIRST_SIZE = 1 << 16;

/** Takes days of sales in the order of the days, and lays them out by SKU: a column each. */
export class Entries {
  private count = 0;
  private row = new Int32Array(FIRST_SIZE);
  private day = new Int32Array(FIRST_SIZE);
  private qty = new Float64Array(FIRST_SIZE);
  private netSales = new Float64Array(FIRST_SIZE);
  private cogs = new Float64Array(FIRST_SIZE);
  private tickets = new Float64Array(FIRST_SIZE);

  /** @param qty returns deducted */
  add(row: number, day: number, qty: Qty, netSales: Money, cogs: Money, tickets: number): void {
    if (this.count === this.row.length) this.grow();
    const at = this.count++;
    this.row[at] = row;
    this.day[at] = day;
    this.qty[at] = qty;
    this.netSales[at] = netSales;
    this.cogs[at] = cogs;
    this.tickets[at] = tickets;
  }

  /**
   * One entry a day for each of `rows` SKUs: channels, and codes that share a place, are added up. A
   * day on which as much came back as was sold is no day with a sale: it lowers the one before it.
   */
  bySku(rows: number): SoldColumns {
    const order = this.orderOf(rows);
    const columns = {
      start: new Int32Array(rows + 1),
      day: new Int32Array(this.count),
      qty: new Float64Array(this.count),
      netSales: new Float64Array(this.count),
      cogs: new Float64Array(this.count),
      tickets: new Float64Array(this.count),
    };
    let end = 0;
    let row = 0;
    for (const from of order) {
      const at = this.row[from] ?? 0;
      while (row < at) columns.start[++row] = end;
      const first = end === columns.start[row];
      const sold = (this.qty[from] ?? 0) > 0;
      const sameDay = !first && columns.day[end - 1] === this.day[from];
      if (sold && !sameDay) {
        columns.day[end++] = this.day[from] ?? 0;
      } else if (first) continue;
      const to = end - 1;
      columns.qty[to] = (columns.qty[to] ?? 0) + (this.qty[from] ?? 0);
      columns.netSales[to] = (columns.netSales[to] ?? 0) + (this.netSales[from] ?? 0);
      columns.cogs[to] = (columns.cogs[to] ?? 0) + (this.cogs[from] ?? 0);
      columns.tickets[to] = (columns.tickets[to] ?? 0) + (this.tickets[from] ?? 0);
    }
    while (row < rows) columns.start[++row] = end;
    return { ...columns, day: columns.day.subarray(0, end) };
  }

  /** Places of the entries, SKU after SKU; those of one keep their order. */
  private orderOf(rows: number): Int32Array {
    const next = new Int32Array(rows + 1);
    for (let at = 0; at < this.count; at++) {
      const after = (this.row[at] ?? 0) + 1;
      next[after] = (next[after] ?? 0) + 1;
    }
    for (let row = 1; row <= rows; row++) next[row] = (next[row] ?? 0) + (next[row - 1] ?? 0);
    const order = new Int32Array(this.count);
    for (let at = 0; at < this.count; at++) {
      const row = this.row[at] ?? 0;
      const place = next[row] ?? 0;
      order[place] = at;
      next[row] = place + 1;
    }
    return order;
  }

  private grow(): void {
    const doubled = (column: Float64Array) => {
      const larger = new Float64Array(column.length * 2);
      larger.set(column);
      return larger;
    };
    const doubledInt = (column: Int32Array) => {
      const larger = new Int32Array(column.length * 2);
      larger.set(column);
      return larger;
    };
    this.row = doubledInt(this.row);
    this.day = doubledInt(this.day);
    this.qty = doubled(this.qty);
    this.netSales = doubled(this.netSales);
    this.cogs = doubled(this.cogs);
    this.tickets = doubled(this.tickets);
  }
}
