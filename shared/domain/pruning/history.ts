/**
 * What was sold of every SKU, day by day: only days with a sale are listed, so that 20 000 SKUs × 3
 * years are a few million numbers that a reader fills straight from the rollup by day and SKU.
 */
export interface SalesHistory {
  /** Number of days known; day 0 is the first, the last one is closed. */
  readonly days: number;
  /** 1 where the shop traded. `days` entries or more. */
  readonly open: Uint8Array;
  /** Days with a sale of SKU s are the entries `start[s]` up to `start[s + 1]`, in order of days. */
  readonly start: Int32Array;
  readonly day: Int32Array | Int16Array;
  /** Gross profit of the day where costs are known, else net sales; in units of currency. */
  readonly value: Float64Array;
  /** Tickets of the day; 1 where tickets are not known. */
  readonly tickets: Float64Array | Int32Array;
  /** Units of the day, in thousandths. */
  readonly qty: Float64Array | Int32Array;
  /** Words that tie SKUs together (of the name, the category, the brand); absent where none are known. */
  readonly kin?: Kin;
  /** Days on which the SKU was out of stock; they count neither as sales nor as silence. */
  readonly out?: DayLists;
}

/** Lists of small whole numbers, one per SKU, laid out like the days of a history. */
export interface DayLists {
  readonly start: Int32Array;
  readonly day: Int32Array;
}

/** Groups of each SKU, numbered from 0. */
export interface Kin {
  readonly groups: number;
  readonly start: Int32Array;
  readonly group: Int32Array;
}

export function skuCount(history: SalesHistory): number {
  return history.start.length - 1;
}

/** The history as it was known when `days` days had passed. Later entries are never looked at. */
export function historyUntil(history: SalesHistory, days: number): SalesHistory {
  return { ...history, days };
}

/** Trading days before each day: entry d counts the open days 0 … d − 1. */
export function openDaysBefore({ open }: SalesHistory): Int32Array {
  const before = new Int32Array(open.length + 1);
  for (let day = 0; day < open.length; day++) {
    before[day + 1] = (before[day] ?? 0) + (open[day] === 1 ? 1 : 0);
  }
  return before;
}

/** Value and tickets of each SKU on the days `from` … `to − 1`. */
export function soldBetween(
  history: SalesHistory,
  from: number,
  to: number,
): { value: Float64Array; tickets: Float64Array } {
  const skus = skuCount(history);
  const value = new Float64Array(skus);
  const tickets = new Float64Array(skus);
  for (let sku = 0; sku < skus; sku++) {
    const end = history.start[sku + 1] ?? 0;
    for (let i = firstAt(history, sku, from); i < end && (history.day[i] ?? 0) < to; i++) {
      value[sku] = (value[sku] ?? 0) + (history.value[i] ?? 0);
      tickets[sku] = (tickets[sku] ?? 0) + (history.tickets[i] ?? 0);
    }
  }
  return { value, tickets };
}

/** First entry of a SKU on or after a day. */
export function firstAt({ start, day }: SalesHistory, sku: number, from: number): number {
  let low = start[sku] ?? 0;
  let high = start[sku + 1] ?? 0;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((day[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface CandidateWindow {
  /** First sold at least so many days before. */
  readonly firstSold: number;
  /** Last sold at most so many days before. */
  readonly lastSold: number;
}

const CANDIDATE_WINDOW: CandidateWindow = { firstSold: 56, lastSold: 182 };

/** SKUs that a cut may be thought of for: long enough in the range, and not gone already. */
export function candidatesOf(
  history: SalesHistory,
  window: CandidateWindow = CANDIDATE_WINDOW,
): Int32Array {
  const today = history.days - 1;
  const found: number[] = [];
  for (let sku = 0; sku < skuCount(history); sku++) {
    const begin = history.start[sku] ?? 0;
    const end = firstAt(history, sku, history.days);
    if (end === begin) continue;
    const first = history.day[begin] ?? 0;
    const last = history.day[end - 1] ?? 0;
    if (today - first >= window.firstSold && today - last <= window.lastSold) found.push(sku);
  }
  return Int32Array.from(found);
}
