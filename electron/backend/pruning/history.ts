import { UNKNOWN_COST } from '#electron/store/pruning/packed';
import type { PruneSku } from '#electron/store/pruning/skus';
import type { Sold, Whole } from '#electron/store/pruning/sold';
import type { Trade } from '#electron/store/pruning/trade';
import type { Kin, SalesHistory } from '#shared/domain/pruning/history';

const MONEY = 10_000;
/** Costs count as known where they cover so much of the sales. */
const COST_COVERAGE = 0.5;
/** A word that fewer SKUs share says nothing about them. */
const LEAST_KIN = 5;
const LEAST_LETTERS = 3;

/** Gross profit ÷ net sales of what has a cost; null where too little has one to speak of profit. */
export function shopMargin({ netSales, cogs, start }: Sold): number | null {
  const sums = { sales: 0, known: 0, profit: 0 };
  // Row by row: a function that is called often is made quick long before one long loop is.
  for (let row = 0; row + 1 < start.length; row++) {
    addSales(sums, netSales, cogs, start[row] ?? 0, start[row + 1] ?? 0);
  }
  const { sales, known, profit } = sums;
  return known > 0 && known >= COST_COVERAGE * sales ? profit / known : null;
}

function addSales(
  sums: { sales: number; known: number; profit: number },
  netSales: Whole,
  cogs: Whole,
  from: number,
  to: number,
): void {
  for (let at = from; at < to; at++) {
    const net = netSales[at] ?? 0;
    const cost = cogs[at] ?? UNKNOWN_COST;
    sums.sales += net;
    if (cost === UNKNOWN_COST) continue;
    sums.known += net;
    sums.profit += net - cost;
  }
}

/**
 * The sales as the rules of leaving read them: worth gross profit where costs are known (a SKU without
 * one earns the shop's margin), else net sales.
 */
export function salesHistory(
  { sold, out }: Pick<Trade, 'sold' | 'out'>,
  kin: Kin,
  margin: number | null,
): SalesHistory {
  const { start, day, netSales, cogs, tickets, qty, days, open } = sold;
  const entries = day.length;
  const value = new Float64Array(entries);
  for (let at = 0; at < entries; at++) {
    const net = netSales[at] ?? 0;
    const cost = cogs[at] ?? UNKNOWN_COST;
    const worth = margin === null ? net : cost === UNKNOWN_COST ? net * margin : net - cost;
    value[at] = worth / MONEY;
  }
  const history = { days, open, start, day, value, qty, tickets, kin };
  return out === undefined ? history : { ...history, out };
}

/** SKUs are kin by their category, their brand, and the words that their names share. */
export function kinOf(skus: readonly PruneSku[]): Kin {
  const words = skus.map(({ name, categoryId, brand }) => {
    const own = new Set(
      name
        .toLowerCase()
        .split(/[^\p{L}]+/u)
        .filter((word) => word.length >= LEAST_LETTERS),
    );
    own.add(`#${categoryId}`);
    if (brand !== '') own.add(`@${brand}`);
    return own;
  });
  const counts = new Map<string, number>();
  for (const own of words) for (const word of own) counts.set(word, (counts.get(word) ?? 0) + 1);
  const ids = new Map<string, number>();
  const start = [0];
  const group: number[] = [];
  for (const own of words) {
    for (const word of own) {
      if ((counts.get(word) ?? 0) < LEAST_KIN) continue;
      const id = ids.get(word) ?? ids.size;
      ids.set(word, id);
      group.push(id);
    }
    start.push(group.length);
  }
  return { groups: ids.size, start: Int32Array.from(start), group: Int32Array.from(group) };
}
