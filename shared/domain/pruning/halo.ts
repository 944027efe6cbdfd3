/** What a SKU's tickets are worth beside it, against like tickets without it. */
import type { Money } from '#shared/domain/money/money';
import { type Baskets, TIMES, type TicketsOfSkus, ticketsOfSkus } from './baskets';

/** Fewer tickets with it say nothing. */
export const LEAST_TICKETS = 30;
/** One-sided bound of 90 %. */
const Z90_ONE_SIDED = 1.2816;
/** Like tickets that a cell must hold to compare with. */
const LEAST_LIKE = 10;
/** Lines up to which a size of ticket is a class of its own, and the upper ends of the next ones. */
const SIZE_ENDS = [1, 2, 3, 4, 5, 6, 7, 9, 12, 16, 24] as const;
const SIZES = SIZE_ENDS.length + 1;

export interface Halo {
  /** Tickets with it in the period. */
  readonly tickets: number;
  /** Of them compared: alone on the ticket, or with like tickets to hold against. */
  readonly compared: number;
  /** Money per ticket by which the rest of the ticket is worth more than like tickets. */
  readonly mean: Money;
  /** Lower one-sided 90 % bound of the mean. */
  readonly low: Money;
}

const sizeClass = Int8Array.from({ length: 256 }, (_, lines) => {
  const found = SIZE_ENDS.findIndex((end) => lines <= end);
  return found === -1 ? SIZES - 1 : found;
});

function cellOf(lines: number, time: number): number {
  return (sizeClass[Math.min(lines, 255)] ?? 0) * TIMES + time;
}

/**
 * Halo of every SKU; null with fewer than 30 tickets. The rest of each ticket with the SKU (k other
 * lines) is held against whole tickets without it of the same size class, part of the week and part
 * of the day. Difference d = rest − mean of like tickets; 0 where it was bought alone. mean = Σd ÷ n;
 * its variance is that of the d over n, plus that of the like tickets' own means. Two passes: cells,
 * then the tickets of each SKU, out of whose cells its own tickets are taken.
 */
export function halos(
  baskets: Baskets,
  where: TicketsOfSkus = ticketsOfSkus(baskets),
): (Halo | null)[] {
  const total = ticketTotals(baskets);
  const cells = new Cells(baskets, total);
  const result: (Halo | null)[] = [];
  for (let sku = 0; sku < baskets.skus; sku++) {
    const from = where.start[sku] ?? 0;
    const to = where.start[sku + 1] ?? 0;
    result.push(to - from < LEAST_TICKETS ? null : haloOf(baskets, total, cells, where, from, to));
  }
  return result;
}

/**
 * Money per week that would be lost of it: lower bound × tickets per week × the share of its buyers
 * who would not take another article, 1 − τ. Never below 0: a doubt is no reason to keep or to cut.
 */
export function haloPerWeek(halo: Halo | null, weeks: number, tau: number): Money {
  if (halo === null || weeks <= 0) return 0;
  return Math.max(0, halo.low) * (halo.tickets / weeks) * (1 - tau);
}

function haloOf(
  { start, time, value }: Baskets,
  total: Float64Array,
  cells: Cells,
  where: TicketsOfSkus,
  from: number,
  to: number,
): Halo | null {
  const linesOf = (t: number) => (start[t + 1] ?? 0) - (start[t] ?? 0);
  cells.reset();
  for (let i = from; i < to; i++) {
    const t = where.ticket[i] ?? 0;
    cells.leaveOut(cellOf(linesOf(t), time[t] ?? 0), total[t] ?? 0);
  }
  let compared = 0;
  let sum = 0;
  let squares = 0;
  for (let i = from; i < to; i++) {
    const t = where.ticket[i] ?? 0;
    const rest = linesOf(t) - 1;
    if (rest === 0) {
      compared++;
      continue;
    }
    const cell = cellOf(rest, time[t] ?? 0);
    const like = cells.mean(cell);
    if (like === null) continue;
    const more = (total[t] ?? 0) - (value[where.line[i] ?? 0] ?? 0) - like;
    cells.use(cell);
    compared++;
    sum += more;
    squares += more * more;
  }
  if (compared < LEAST_TICKETS) return null;
  const mean = sum / compared;
  const own = Math.max(0, squares - sum * mean) / (compared - 1) / compared;
  const low = mean - Z90_ONE_SIDED * Math.sqrt(own + cells.meanVariance(compared));
  return { tickets: to - from, compared, mean, low };
}

function ticketTotals({ tickets, start, value }: Baskets): Float64Array {
  const total = new Float64Array(tickets);
  for (let t = 0; t < tickets; t++) {
    let sum = 0;
    for (let i = start[t] ?? 0; i < (start[t + 1] ?? 0); i++) sum += value[i] ?? 0;
    total[t] = sum;
  }
  return total;
}

const CELLS = SIZES * TIMES;

/** Number, sum and squares of the tickets of each cell, less those of the SKU at hand. */
class Cells {
  private readonly all = [0, 1, 2].map(() => new Float64Array(CELLS));
  private readonly out = [0, 1, 2].map(() => new Float64Array(CELLS));
  private readonly used = new Float64Array(CELLS);

  constructor({ tickets, start, time }: Baskets, total: Float64Array) {
    for (let t = 0; t < tickets; t++) {
      const cell = cellOf((start[t + 1] ?? 0) - (start[t] ?? 0), time[t] ?? 0);
      count(this.all, cell, total[t] ?? 0);
    }
  }

  reset(): void {
    for (const part of this.out) part.fill(0);
    this.used.fill(0);
  }

  leaveOut(cell: number, value: number): void {
    count(this.out, cell, value);
  }

  /** Mean value of the like tickets; null where they are too few. */
  mean(cell: number): number | null {
    const n = this.left(0, cell);
    return n < LEAST_LIKE ? null : this.left(1, cell) / n;
  }

  use(cell: number): void {
    this.used[cell] = (this.used[cell] ?? 0) + 1;
  }

  /** What the like tickets' means add to the variance of a mean over `compared` tickets. */
  meanVariance(compared: number): number {
    let variance = 0;
    for (let cell = 0; cell < CELLS; cell++) {
      const used = this.used[cell] ?? 0;
      if (used === 0) continue;
      const n = this.left(0, cell);
      const spread = Math.max(0, this.left(2, cell) - this.left(1, cell) ** 2 / n) / (n - 1);
      variance += (used / compared) ** 2 * (spread / n);
    }
    return variance;
  }

  private left(part: number, cell: number): number {
    return (this.all[part]?.[cell] ?? 0) - (this.out[part]?.[cell] ?? 0);
  }
}

function count(parts: readonly Float64Array[], cell: number, value: number): void {
  const [n, sum, squares] = parts;
  if (n === undefined || sum === undefined || squares === undefined) return;
  n[cell] = (n[cell] ?? 0) + 1;
  sum[cell] = (sum[cell] ?? 0) + value;
  squares[cell] = (squares[cell] ?? 0) + value * value;
}
