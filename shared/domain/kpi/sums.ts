import type { Money, Qty } from '#shared/domain/money/money';
import {
  type DetailFacts,
  type FootfallFacts,
  type KpiFacts,
  type LabourFacts,
  noFacts,
  type ProfitFacts,
  type SalesFacts,
  type TicketFacts,
} from './facts';

/** Sums of a rollup over a bucket. A field is null where the rollup does not carry it. */
export interface SalesSums {
  readonly lines: number;
  readonly units: Qty;
  readonly netSales: Money;
  readonly qty: Qty | null;
  readonly listSales: Money | null;
  readonly returnAmount: Money | null;
  readonly tickets: number | null;
  readonly ticketLines: number | null;
  readonly ticketUnits: Qty | null;
  readonly ticketSales: Money | null;
  readonly cogs: Money | null;
  readonly salesWithCost: Money | null;
}

/** Sums of a bucket that knows its tickets and nothing of list prices and costs: an hour, a person at the till. */
export function ticketSums(
  row: Pick<SalesSums, 'lines' | 'units' | 'netSales'> & { readonly tickets: number },
): SalesSums {
  const { lines, units, netSales, tickets } = row;
  return {
    ...{ lines, units, netSales, tickets },
    qty: null,
    listSales: null,
    returnAmount: null,
    ticketLines: tickets > 0 ? lines : 0,
    ticketUnits: units,
    ticketSales: netSales,
    cogs: null,
    salesWithCost: null,
  };
}

/** Sums of two buckets together; a field that one of them lacks is that of the other. */
export function addSums(a: SalesSums, b: SalesSums): SalesSums {
  return {
    lines: a.lines + b.lines,
    units: a.units + b.units,
    netSales: a.netSales + b.netSales,
    qty: addKnown(a.qty, b.qty),
    listSales: addKnown(a.listSales, b.listSales),
    returnAmount: addKnown(a.returnAmount, b.returnAmount),
    tickets: addKnown(a.tickets, b.tickets),
    ticketLines: addKnown(a.ticketLines, b.ticketLines),
    ticketUnits: addKnown(a.ticketUnits, b.ticketUnits),
    ticketSales: addKnown(a.ticketSales, b.ticketSales),
    cogs: addKnown(a.cogs, b.cogs),
    salesWithCost: addKnown(a.salesWithCost, b.salesWithCost),
  };
}

/** All buckets together; null of none. */
export function totalSums(buckets: Iterable<SalesSums>): SalesSums | null {
  let total: SalesSums | null = null;
  for (const bucket of buckets) total = total === null ? bucket : addSums(total, bucket);
  return total;
}

/** The groups of facts that a rollup tells. */
export function rollupFacts(days: number, sums: SalesSums | null): KpiFacts {
  if (sums === null) return { ...noFacts, days };
  return {
    ...noFacts,
    days,
    sales: salesFacts(sums),
    detail: detailFacts(sums),
    ticketing: ticketFacts(sums),
    profit: profitFacts(sums),
  };
}

function salesFacts(sums: SalesSums): SalesFacts {
  return { lines: sums.lines, units: sums.units, netSales: sums.netSales };
}

function detailFacts({ qty, listSales, returnAmount }: SalesSums): DetailFacts | null {
  if (qty === null || listSales === null || returnAmount === null) return null;
  return { qty, listSales, returnAmount };
}

function ticketFacts(sums: SalesSums): TicketFacts | null {
  const { tickets, ticketLines, ticketUnits, ticketSales } = sums;
  if (tickets === null || ticketUnits === null || ticketSales === null) return null;
  if (ticketLines === null || ticketLines === 0) return null;
  return { tickets, lines: ticketLines, units: ticketUnits, netSales: ticketSales };
}

function profitFacts({ cogs, salesWithCost }: SalesSums): ProfitFacts | null {
  return cogs === null || salesWithCost === null ? null : { netSales: salesWithCost, cogs };
}

/** Hours and heads of one bucket (a day, or an hour of the clock). */
export interface LabourBucket<Key> {
  readonly key: Key;
  readonly record: 'worked' | 'scheduled';
  readonly hours: number;
  readonly heads: number;
}

/** Labour of several buckets with the sales of those same buckets. */
export function labourFacts<Key>(
  buckets: readonly LabourBucket<Key>[],
  salesOf: (key: Key) => SalesSums | null,
): LabourFacts | null {
  const first = buckets[0];
  if (first === undefined) return null;
  const sales = totalSums(buckets.flatMap(({ key }) => salesOf(key) ?? []));
  return {
    record: buckets.every((bucket) => bucket.record === first.record) ? first.record : 'mixed',
    hours: total(buckets.map((bucket) => bucket.hours)),
    headDays: total(buckets.map((bucket) => bucket.heads)),
    netSales: sales?.netSales ?? 0,
    tickets: sales === null ? null : (ticketFacts(sales)?.tickets ?? null),
  };
}

/** Visitors of several buckets with the sales of those same buckets. */
export function footfallFacts<Key>(
  buckets: readonly { readonly key: Key; readonly visitors: number }[],
  salesOf: (key: Key) => SalesSums | null,
): FootfallFacts | null {
  if (buckets.length === 0) return null;
  const sales = totalSums(buckets.flatMap(({ key }) => salesOf(key) ?? []));
  return {
    visitors: total(buckets.map((bucket) => bucket.visitors)),
    tickets: sales === null ? null : (ticketFacts(sales)?.tickets ?? null),
    netSales: sales?.netSales ?? 0,
  };
}

/** The sum of what is known of two; null where neither is. */
export function addKnown(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : a + b;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
