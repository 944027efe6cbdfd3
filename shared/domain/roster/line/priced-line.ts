/**
 * Prices for the limits per duty, by subgradient steps: with good prices the table hardly ever asks
 * for more than a limit allows, and the search that keeps all of them exactly has little left to do.
 */
import {
  type BestLine,
  type CountedSearch,
  countsOf,
  countsOutside,
  roomOf,
  sumOf,
} from './counted-line';
import { fillTable, followTable, type Table } from './table';

/** Times that prices are set. */
const STEPS = 5;
const CLOSE = 1e-7;
const NEVER = Number.POSITIVE_INFINITY;

interface PricedAsk {
  readonly cost: Float64Array;
  readonly current: Int16Array;
  /** Lines that cost as much are of no use. */
  readonly ceiling: number;
}

/** `prices` are those to begin with; they are left at the last ones. */
export function pricedLine(
  table: Table,
  { cost, current, ceiling }: PricedAsk,
  prices: Float64Array,
  search: CountedSearch,
): BestLine {
  const { model, window } = table;
  const outside = countsOutside(model, window, current);
  const open = openLimits(table);
  for (const limit of table.tally.limits) prices[limit] = 0;
  if (outside.some((_, limit) => roomOf(model, outside, limit) < 0)) {
    return { line: null, bound: NEVER };
  }
  let best = { prices: Array.from(prices), bound: Number.NEGATIVE_INFINITY };
  let known: { line: Int16Array; cost: number } | null = null;
  let stride = typicalCost(cost) / 2;
  const line = new Int16Array(model.days);
  for (let step = 0; step < STEPS; step++) {
    fillTable(table, withPrices(table, cost, prices, open), current);
    const least = table.values[window.startState] ?? NEVER;
    if (least === NEVER) return { line: null, bound: NEVER };
    const bound =
      least - sumOf(best.prices, (_, at) => (prices[at] ?? 0) * roomOf(model, outside, at));
    if (bound > best.bound) best = { prices: Array.from(prices), bound };
    else stride /= 2;
    if (best.bound >= ceiling) break;
    line.set(current);
    followTable(table, withPrices(table, cost, prices, open), current, line);
    const excess = countsOf(model, line, 0, model.days).map(
      (count, limit) => count - (model.countMax[limit] ?? 0),
    );
    if (excess.every((value) => value <= 0)) {
      const own = bound - sumOf(excess, (value, limit) => value * (prices[limit] ?? 0));
      if (known === null || own < known.cost) known = { line: Int16Array.from(line), cost: own };
    }
    if (known !== null && known.cost <= best.bound + CLOSE) {
      return { line: known.line, bound: best.bound };
    }
    const norm = sumOf(excess, (value, limit) =>
      value > 0 || (prices[limit] ?? 0) > 0 ? value * value : 0,
    );
    const length = known === null ? stride : (known.cost - best.bound) / Math.max(1, norm);
    for (const [limit, value] of excess.entries()) {
      prices[limit] = Math.max(0, (prices[limit] ?? 0) + length * value);
    }
  }
  prices.set(best.prices);
  if (best.bound >= ceiling) return { line: null, bound: best.bound };
  const priced = withPrices(table, cost, prices, open);
  fillTable(table, priced, current);
  const found = search.best({
    ...{ table, priced, prices: best.prices, open, fixed: current, known, ceiling },
  });
  return { line: found.line, bound: Math.max(found.bound, best.bound) };
}

/** By kind: the limits that the table does not count. */
export function openLimits({ model, tally }: Table): number[][] {
  return model.kindCounts.map((limits) => limits.filter((limit) => !tally.limits.includes(limit)));
}

export function withPrices(
  { model, window }: Table,
  cost: Float64Array,
  prices: Float64Array,
  open: readonly (readonly number[])[],
) {
  if (prices.every((price) => price === 0)) return cost;
  const priced = Float64Array.from(cost);
  for (let option = 1; option < model.options; option++) {
    const limits = open[model.kindOf[option] ?? -1] ?? [];
    const price = limits.reduce((sum, limit) => sum + (prices[limit] ?? 0), 0);
    if (price === 0) continue;
    for (let day = window.from; day < window.end; day++) {
      const place = day * model.options + option;
      priced[place] = (priced[place] ?? 0) + price;
    }
  }
  return priced;
}

function typicalCost(cost: Float64Array): number {
  let [sum, count] = [0, 0];
  for (const value of cost) {
    if (value === Number.POSITIVE_INFINITY || value === 0) continue;
    sum += Math.abs(value);
    count++;
  }
  return count === 0 ? 1 : sum / count;
}
