import {
  addDays,
  type BusinessDate,
  type DateRange,
  daysBetween,
} from '#shared/domain/calendar/calendar';
import { startOfWeek } from '#shared/domain/calendar/periods';
import { readOpenDays } from '../demand/open-days';
import type { ReadHandle } from '../handle';
import { eachSale, eachSku, UNKNOWN_COST } from './packed';
import type { PastBlocks } from './past-blocks';

/** Two years: this season and the same one of last year, and more than a year to learn from. */
const HISTORY_WEEKS = 104;

/**
 * What was sold of every SKU, day by day, as quantity and money. Only days with a sale are listed, SKU
 * after SKU: those of a row lie from `start[row]` to `start[row + 1]`.
 */
export interface Sold {
  readonly range: DateRange;
  readonly days: number;
  /** 1 for each day on which the shop was open. */
  readonly open: Uint8Array;
  readonly start: Int32Array;
  readonly day: Int16Array;
  /** Returns deducted. */
  readonly qty: Whole;
  readonly netSales: Whole;
  /** `UNKNOWN_COST` where no cost is known. */
  readonly cogs: Whole;
  readonly tickets: Int32Array;
}

/** Whole numbers. */
export type Whole = Int32Array | Float64Array;
/** Amounts below this fit into 32 bits though those of some codes are added up. */
const LARGE = 2 ** 26;

/**
 * The two years up to the last Sunday, and the days since; less where the shop's sales begin later.
 * What is learned is learned as of that Sunday, and rests on the same two years on every day of the week.
 */
export function historyRange(db: ReadHandle, asOf: BusinessDate): DateRange {
  const first = db.value<string | null>('SELECT min(business_date) FROM sales_day') ?? asOf;
  const earliest = addDays(startOfWeek(addDays(asOf, 1)), -7 * HISTORY_WEEKS);
  return { from: first > earliest ? first : earliest, to: asOf };
}

/**
 * Sales of the history.
 *
 * @param rowOf place of each SKU that is asked for, from 0 to below `rows`; several may share one
 * @param withTickets the source names them; without, a day with a sale counts one
 */
export function readSold(
  db: ReadHandle,
  range: DateRange,
  blocks: PastBlocks,
  rowOf: ReadonlyMap<number, number>,
  rows: number,
  withTickets: boolean,
): Sold {
  const place = placesOf(rowOf);
  const shared = sharedRows(rowOf, rows);
  const start = new Int32Array(rows + 1);
  eachSku(blocks, (skuId, entries) => {
    const row = place[skuId] ?? -1;
    if (row >= 0) start[row + 1] = (start[row + 1] ?? 0) + entries;
  });
  for (let row = 0; row < rows; row++) start[row + 1] = (start[row + 1] ?? 0) + (start[row] ?? 0);
  const layout = new Layout(
    start,
    blocks.reduce((most, { largest }) => Math.max(most, largest), 0),
  );
  const later: SharedSale[] = [];
  eachSale(blocks, range, (skuId, day, qty, netSales, cogs, counted) => {
    const row = place[skuId] ?? -1;
    if (row < 0) return;
    const tickets = withTickets ? counted : 1;
    if (shared[row] === 1) later.push({ row, day, skuId, qty, netSales, cogs, tickets });
    else layout.add(row, day, qty, netSales, cogs, tickets);
  });
  // Codes that share a place come one after the other in a block: their days have to be in order first.
  later.sort((a, b) => a.row - b.row || a.day - b.day || a.skuId - b.skuId);
  for (const { row, day, qty, netSales, cogs, tickets } of later) {
    layout.add(row, day, qty, netSales, cogs, tickets);
  }
  const days = daysBetween(range.from, range.to) + 1;
  return { range, days, open: readOpenDays(db, range), ...layout.columns() };
}

/** A day's sale of a code that shares its place with another one. */
interface SharedSale {
  readonly row: number;
  readonly day: number;
  readonly skuId: number;
  readonly qty: number;
  readonly netSales: number;
  readonly cogs: number;
  readonly tickets: number;
}

/** 1 for each place that several codes have. */
function sharedRows(rowOf: ReadonlyMap<number, number>, rows: number): Uint8Array {
  const taken = new Uint8Array(rows);
  const shared = new Uint8Array(rows);
  for (const row of rowOf.values()) {
    if (taken[row] === 1) shared[row] = 1;
    taken[row] = 1;
  }
  return shared;
}

/** Place by id, −1 where it is not asked for: an array, since it is looked up for every entry. */
export function placesOf(rowOf: ReadonlyMap<number, number>): Int32Array {
  let last = 0;
  for (const id of rowOf.keys()) last = Math.max(last, id);
  const place = new Int32Array(last + 1).fill(-1);
  for (const [id, row] of rowOf) place[id] = row;
  return place;
}

/** Lays out entries SKU after SKU; those of a place come in the order of the days. */
class Layout {
  private readonly end: Int32Array;
  private readonly day: Int16Array;
  private readonly qty: Whole;
  private readonly netSales: Whole;
  private readonly cogs: Whole;
  private readonly tickets: Int32Array;

  /**
   * @param room where the entries of each row may begin, one more than there are rows
   * @param largest of all quantities and amounts, without their signs
   */
  constructor(
    private readonly room: Int32Array,
    largest: number,
  ) {
    const entries = room.at(-1) ?? 0;
    // Fresh memory is what this costs, more than the entries: half as much of it where that suffices.
    const whole = () =>
      largest < LARGE ? new Int32Array(shared(entries, 4)) : new Float64Array(shared(entries, 8));
    this.end = room.slice(0, -1);
    this.day = new Int16Array(shared(entries, 2));
    this.qty = whole();
    this.netSales = whole();
    this.cogs = whole();
    this.tickets = new Int32Array(shared(entries, 4));
  }

  /**
   * Codes that share a place are added up. A day on which as much came back as was sold is no day with
   * a sale: it lowers the one before it.
   */
  add(row: number, day: number, qty: number, net: number, cogs: number, tickets: number): void {
    const end = this.end[row] ?? 0;
    const first = end === this.room[row];
    let at = end - 1;
    if (qty > 0 && (first || this.day[at] !== day)) {
      at = end;
      this.end[row] = end + 1;
      this.day[at] = day;
    } else if (first) return;
    const known = this.cogs[at] ?? 0;
    this.qty[at] = (this.qty[at] ?? 0) + qty;
    this.netSales[at] = (this.netSales[at] ?? 0) + net;
    this.cogs[at] = known === UNKNOWN_COST || cogs === UNKNOWN_COST ? UNKNOWN_COST : known + cogs;
    this.tickets[at] = (this.tickets[at] ?? 0) + tickets;
  }

  /** The room that was not needed is closed up. */
  columns(): Pick<Sold, 'start' | 'day' | 'qty' | 'netSales' | 'cogs' | 'tickets'> {
    const { room, end, day, qty, netSales, cogs, tickets } = this;
    const all = [day, qty, netSales, cogs, tickets];
    const start = new Int32Array(room.length);
    for (let row = 0; row < end.length; row++) {
      const [from, to, at] = [room[row] ?? 0, end[row] ?? 0, start[row] ?? 0];
      if (from !== at) for (const column of all) column.copyWithin(at, from, to);
      start[row + 1] = at + to - from;
    }
    return { start, day: day.subarray(0, start.at(-1)), qty, netSales, cogs, tickets };
  }
}

/** Memory that another thread can read as well: what is expected is worked out beside the sums. */
function shared(entries: number, bytes: number): SharedArrayBuffer {
  return new SharedArrayBuffer(entries * bytes);
}
