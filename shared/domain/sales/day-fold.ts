import type { Money, Qty } from '#shared/domain/money/money';
import { QTY_SCALE } from '#shared/domain/money/money';

export type LineKind = 'sale' | 'return' | 'adjustment';
/** `scan`: one line of a till. `day`: a day's sum of a SKU, from a source without lines. */
export type LineGrain = 'scan' | 'day';

/** What the figures of a day take from one counted line. */
export interface FoldedLine {
  readonly skuId: number;
  readonly kind: LineKind;
  readonly grain: LineGrain;
  readonly weighed: boolean;
  readonly qty: Qty;
  readonly amount: Money;
  readonly listAmount: Money;
  /** null for a line without a ticket. */
  readonly ticketId: number | null;
  readonly memberId: number | null;
  /** Local hour of the clock, null for a line without a time. */
  readonly hour: number | null;
}

/** Sums of one SKU on one day in one channel. */
export interface SkuSums {
  readonly skuId: number;
  lines: number;
  tickets: number;
  qty: Qty;
  units: Qty;
  netSales: Money;
  listSales: Money;
  returnQty: Qty;
  returnAmount: Money;
}

/** Sums of one hour of the clock. */
export interface HourSums {
  readonly hour: number;
  lines: number;
  tickets: number;
  units: Qty;
  netSales: Money;
}

/** Sums of the tickets of a day; `lines`, `units`, `sales` are those of lines with a ticket. */
export interface TicketSums {
  tickets: number;
  members: number;
  lines: number;
  units: Qty;
  sales: Money;
  returnLines: number;
}

interface SkuEntry extends SkuSums {
  seenTickets: Set<number> | null;
}

interface HourEntry extends HourSums {
  readonly seenTickets: Set<number>;
}

/**
 * Selling units of a line, in 1/1000. Scanned weighed goods count 1 per line (a bag of apples is one
 * item in the basket, whatever it weighs), returned ones −1; a daily summary has no lines to count,
 * so its units are its quantity. Adjustments are no sale of goods.
 */
export function unitsOf(kind: LineKind, grain: LineGrain, weighed: boolean, qty: Qty): Qty {
  if (kind === 'adjustment') return 0;
  if (!weighed || grain === 'day') return qty;
  return kind === 'sale' ? QTY_SCALE : -QTY_SCALE;
}

/**
 * Adds up the counted lines of one business date and one channel, in any order. What each sum means
 * is told beside the tables in the store's schema; money is in 1/10 000, quantities in 1/1000.
 */
export class DayFold {
  readonly #skus = new Map<number, SkuEntry>();
  readonly #hours = new Map<number, HourEntry>();
  readonly #tickets = new Set<number>();
  readonly #members = new Set<number>();
  #ticketLines = 0;
  #ticketUnits = 0;
  #ticketSales = 0;
  #returnLines = 0;

  add(line: FoldedLine): void {
    const units = unitsOf(line.kind, line.grain, line.weighed, line.qty);
    this.addToSku(line, units);
    if (line.hour !== null) this.addToHour(line, line.hour, units);
    if (line.kind === 'return') this.#returnLines += 1;
    if (line.ticketId === null) return;
    this.#ticketLines += 1;
    this.#ticketUnits += units;
    this.#ticketSales += line.amount;
    if (line.kind !== 'sale') return;
    this.#tickets.add(line.ticketId);
    if (line.memberId !== null) this.#members.add(line.memberId);
  }

  /** Number of SKUs so far: how much memory the fold holds. */
  get size(): number {
    return this.#skus.size;
  }

  skus(): Iterable<SkuSums> {
    return this.#skus.values();
  }

  hours(): Iterable<HourSums> {
    return this.#hours.values();
  }

  tickets(): TicketSums {
    return {
      tickets: this.#tickets.size,
      members: this.#members.size,
      lines: this.#ticketLines,
      units: this.#ticketUnits,
      sales: this.#ticketSales,
      returnLines: this.#returnLines,
    };
  }

  private addToSku(line: FoldedLine, units: Qty): void {
    let sums = this.#skus.get(line.skuId);
    if (sums === undefined) {
      sums = emptySku(line.skuId);
      this.#skus.set(line.skuId, sums);
    }
    sums.lines += 1;
    sums.units += units;
    sums.netSales += line.amount;
    sums.listSales += line.listAmount;
    if (line.kind !== 'adjustment') sums.qty += line.qty;
    if (line.kind === 'return') {
      sums.returnQty += line.qty;
      sums.returnAmount += line.amount;
    }
    if (line.kind === 'sale' && line.ticketId !== null) countTicket(sums, line.ticketId);
  }

  private addToHour(line: FoldedLine, hour: number, units: Qty): void {
    let sums = this.#hours.get(hour);
    if (sums === undefined) {
      sums = { hour, lines: 0, tickets: 0, units: 0, netSales: 0, seenTickets: new Set() };
      this.#hours.set(hour, sums);
    }
    sums.lines += 1;
    sums.units += units;
    sums.netSales += line.amount;
    if (line.kind !== 'sale' || line.ticketId === null) return;
    sums.seenTickets.add(line.ticketId);
    sums.tickets = sums.seenTickets.size;
  }
}

function countTicket(sums: SkuEntry, ticketId: number): void {
  sums.seenTickets ??= new Set();
  sums.seenTickets.add(ticketId);
  sums.tickets = sums.seenTickets.size;
}

function emptySku(skuId: number): SkuEntry {
  return {
    skuId,
    lines: 0,
    tickets: 0,
    qty: 0,
    units: 0,
    netSales: 0,
    listSales: 0,
    returnQty: 0,
    returnAmount: 0,
    seenTickets: null,
  };
}
