import { UNKNOWN_COST } from '#electron/store/pruning/past-weeks';
import type { ShopPast } from '#electron/store/pruning/pasts';
import type { PruneSku } from '#electron/store/pruning/skus';
import type { Sold } from '#electron/store/pruning/sold';
import type { Kin, SalesHistory } from '#shared/domain/pruning/history';

const MONEY = 10_000;
/** Costs count as known where they cover so much of the sales. */
const COST_COVERAGE = 0.5;
/** A word that fewer SKUs share says nothing about them. */
const LEAST_KIN = 5;
const LEAST_LETTERS = 3;

/** Gross profit ÷ net sales of what has a cost; null where too little has one to speak of profit. */
export function shopMargin({ netSales, cogs, start }: Sold): number | null {
  let [sales, known, profit] = [0, 0, 0];
  for (let at = 0; at < (start.at(-1) ?? 0); at++) {
    const net = netSales[at] ?? 0;
    const cost = cogs[at] ?? UNKNOWN_COST;
    sales += net;
    if (cost === UNKNOWN_COST) continue;
    known += net;
    profit += net - cost;
  }
  return known > 0 && known >= COST_COVERAGE * sales ? profit / known : null;
}

/**
 * The sales as the rules of leaving read them: worth gross profit where costs are known (a SKU without
 * one earns the shop's margin), else net sales.
 */
export function salesHistory({ sold, out, skus }: ShopPast, margin: number | null): SalesHistory {
  const { start, day, netSales, cogs, tickets, qty, days, open } = sold;
  const entries = day.length;
  const value = new Float64Array(entries);
  const units = new Float64Array(entries);
  for (let at = 0; at < entries; at++) {
    const net = netSales[at] ?? 0;
    const cost = cogs[at] ?? UNKNOWN_COST;
    const worth = margin === null ? net : cost === UNKNOWN_COST ? net * margin : net - cost;
    value[at] = worth / MONEY;
    units[at] = (qty[at] ?? 0) / 1_000;
  }
  const kin = kinOf(skus);
  return {
    days,
    open,
    start,
    day,
    value,
    units,
    tickets,
    kin,
    ...(out === undefined ? {} : { out }),
  };
}

/** SKUs are kin by their category, their brand, and the words that their names share. */
function kinOf(skus: readonly PruneSku[]): Kin {
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
