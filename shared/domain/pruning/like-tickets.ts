/** Tickets that are alike: of the same size, part of the week and part of the day. */
import { type Baskets, TIMES } from './baskets';

/** Like tickets that a cell must hold to compare with. */
const LEAST_LIKE = 10;
/** Lines up to which each size class reaches; the last class is open. */
const SIZE_ENDS = [1, 2, 3, 4, 5, 6, 7, 9, 12, 16, 24, 34, 49, 74] as const;
const SIZES = SIZE_ENDS.length + 1;
const CELLS = SIZES * TIMES;

const sizeClass = Int8Array.from({ length: 256 }, (_, lines) => {
  const found = SIZE_ENDS.findIndex((end) => lines <= end);
  return found === -1 ? SIZES - 1 : found;
});

function cellOf(lines: number, time: number): number {
  return (sizeClass[Math.min(lines, 255)] ?? 0) * TIMES + time;
}

/** Sums over tickets of a cell: their number, value V and lines L, and V², V·L, L². */
type Sums = readonly Float64Array[];
const [COUNT, VALUE, LINES, VALUE2, VALUE_LINES, LINES2] = [0, 1, 2, 3, 4, 5] as const;

/** What a line of the tickets of each cell is worth, without those of the SKU at hand. */
export class LikeTickets {
  private readonly all: Sums = emptySums();
  private readonly out: Sums = emptySums();
  /** Lines that each cell was asked about. */
  private readonly asked = new Float64Array(CELLS);

  constructor({ tickets, start, time }: Baskets, total: Float64Array) {
    for (let t = 0; t < tickets; t++) {
      add(this.all, (start[t + 1] ?? 0) - (start[t] ?? 0), time[t] ?? 0, total[t] ?? 0);
    }
  }

  reset(): void {
    for (const part of this.out) part.fill(0);
    this.asked.fill(0);
  }

  leaveOut(lines: number, time: number, value: number): void {
    add(this.out, lines, time, value);
  }

  /**
   * Value of so many lines of a ticket of this size and time, by the mean line of the like tickets;
   * null where they are too few.
   */
  valueOf(some: number, lines: number, time: number): number | null {
    if (some === 0) return 0;
    const cell = cellOf(lines, time);
    if (this.left(COUNT, cell) < LEAST_LIKE) return null;
    this.asked[cell] = (this.asked[cell] ?? 0) + some;
    return (some * this.left(VALUE, cell)) / this.left(LINES, cell);
  }

  /**
   * Variance of the sum of all values given since the reset that comes from the means themselves: of a
   * ratio estimate V ÷ L, Σ(V − rL)² ÷ (n − 1) · n ÷ (ΣL)² for each line asked, all of a cell alike.
   */
  variance(): number {
    let variance = 0;
    for (let cell = 0; cell < CELLS; cell++) {
      const asked = this.asked[cell] ?? 0;
      if (asked === 0) continue;
      const n = this.left(COUNT, cell);
      const lines = this.left(LINES, cell);
      const r = this.left(VALUE, cell) / lines;
      const squares =
        this.left(VALUE2, cell) -
        2 * r * this.left(VALUE_LINES, cell) +
        r * r * this.left(LINES2, cell);
      variance += (asked / lines) ** 2 * ((Math.max(0, squares) * n) / (n - 1));
    }
    return variance;
  }

  private left(part: number, cell: number): number {
    return (this.all[part]?.[cell] ?? 0) - (this.out[part]?.[cell] ?? 0);
  }
}

function emptySums(): Sums {
  return Array.from({ length: 6 }, () => new Float64Array(CELLS));
}

function add(sums: Sums, lines: number, time: number, value: number): void {
  const cell = cellOf(lines, time);
  const [n, v, l, vv, vl, ll] = sums;
  if (!(n && v && l && vv && vl && ll)) return;
  n[cell] = (n[cell] ?? 0) + 1;
  v[cell] = (v[cell] ?? 0) + value;
  l[cell] = (l[cell] ?? 0) + lines;
  vv[cell] = (vv[cell] ?? 0) + value * value;
  vl[cell] = (vl[cell] ?? 0) + value * lines;
  ll[cell] = (ll[cell] ?? 0) + lines * lines;
}
