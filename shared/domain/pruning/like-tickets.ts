/** Tickets that are alike: of the same size, part of the week and part of the day. */
import { type Baskets, TIMES } from './baskets';

/** Like tickets that a cell must hold to compare with. */
const LEAST_LIKE = 10;
/** Lines up to which each size class reaches; the last class is open. */
const SIZE_ENDS = [1, 2, 3, 4, 5, 6, 7, 9, 12, 16, 24] as const;
const SIZES = SIZE_ENDS.length + 1;
const CELLS = SIZES * TIMES;

const sizeClass = Int8Array.from({ length: 256 }, (_, lines) => {
  const found = SIZE_ENDS.findIndex((end) => lines <= end);
  return found === -1 ? SIZES - 1 : found;
});

/** Cell of a ticket by its lines (1 or more) and its time. */
export function cellOf(lines: number, time: number): number {
  return (sizeClass[Math.min(lines, 255)] ?? 0) * TIMES + time;
}

/** Whole tickets by cell, less those with the SKU at hand: number, sum and squares of their value. */
export class LikeTickets {
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
