import type { RoleFacts } from '#shared/domain/roles/assign';
import type { RoleSku } from './skus';

interface Sale {
  readonly tickets: number;
  readonly netSales: number;
  readonly salesWithCost: number;
  readonly cogs: number;
}

/** Sums of a period per SKU, in the order of the SKUs: a column each, so that periods add up fast. */
export class PeriodSums {
  readonly inStockDays: Float64Array;
  readonly sellingDays: Float64Array;
  readonly tickets: Float64Array;
  readonly shopTickets: Float64Array;
  readonly netSales: Float64Array;
  readonly salesWithCost: Float64Array;
  readonly cogs: Float64Array;
  /** Of the whole shop. */
  lines = 0;
  ticketLines = 0;

  constructor(size: number) {
    this.inStockDays = new Float64Array(size);
    this.sellingDays = new Float64Array(size);
    this.tickets = new Float64Array(size);
    this.shopTickets = new Float64Array(size);
    this.netSales = new Float64Array(size);
    this.salesWithCost = new Float64Array(size);
    this.cogs = new Float64Array(size);
  }

  addSale(index: number, sale: Sale): void {
    plus(this.tickets, index, sale.tickets);
    plus(this.netSales, index, sale.netSales);
    plus(this.salesWithCost, index, sale.salesWithCost);
    plus(this.cogs, index, sale.cogs);
  }

  /** An in-stock day of a SKU, with the tickets that the shop had on it. */
  addDay(index: number, sold: boolean, shopTickets: number): void {
    plus(this.inStockDays, index, 1);
    plus(this.shopTickets, index, shopTickets);
    if (sold) plus(this.sellingDays, index, 1);
  }

  /** What roles are computed from. `withTickets`: the source names them. */
  factsOf(index: number, sku: RoleSku, withTickets: boolean): RoleFacts {
    return {
      skuId: sku.id,
      categoryId: sku.categoryId,
      inStockDays: this.inStockDays[index] ?? 0,
      sellingDays: this.sellingDays[index] ?? 0,
      tickets: this.tickets[index] ?? 0,
      shopTickets: withTickets ? (this.shopTickets[index] ?? 0) : null,
      salesWithCost: this.salesWithCost[index] ?? 0,
      cogs: this.cogs[index] ?? 0,
    };
  }

  /** The sum of several periods of the same SKUs. */
  static total(periods: readonly PeriodSums[], size: number): PeriodSums {
    const sum = new PeriodSums(size);
    for (const period of periods) {
      sum.lines += period.lines;
      sum.ticketLines += period.ticketLines;
      for (const column of columns) {
        const to = sum[column];
        for (const [index, value] of period[column].entries()) to[index] = (to[index] ?? 0) + value;
      }
    }
    return sum;
  }
}

const columns = [
  'inStockDays',
  'sellingDays',
  'tickets',
  'shopTickets',
  'netSales',
  'salesWithCost',
  'cogs',
] as const;

function plus(column: Float64Array, index: number, value: number): void {
  column[index] = (column[index] ?? 0) + value;
}
