/**
 * Prices for the limits per duty, by subgradient steps: with good prices the table hardly ever asks
 * for more than a limit allows, and the search that keeps all of them exactly has little left to do.
 */
import {
  type BestLine,
  countedLine,
  countsOf,
  countsOutside,
  keepsCounts,
  roomOf,
  sumOf,
} from './counted-line';
import { fillTable, followTable, type Table } from './table';

/** Times that prices are set. */
const STEPS = 8;
const CLOSE = 1e-7;

interface PricedAsk {
  readonly cost: Float64Array;
  readonly current: Int16Array;
}

/** `first`: the best line without the limits, which breaks one of them, and its cost. */
export function pricedLine(
  table: Table,
  { cost, current }: PricedAsk,
  first: { readonly line: Int16Array; readonly bound: number },
): BestLine {
  const { model, window } = table;
  const outside = countsOutside(table, current);
  if (outside.some((_, limit) => roomOf(model, outside, limit) < 0)) {
    return { line: null, bound: Number.POSITIVE_INFINITY };
  }
  let prices = outside.map(() => 0);
  let best = { prices, bound: first.bound };
  let known: { line: Int16Array; cost: number } | null = null;
  let line = first.line;
  let priced = cost;
  let stride = typicalCost(cost) / 2;
  for (let step = 0; step < STEPS; step++) {
    const excess = countsOf(model, line, 0, model.days).map(
      (count, limit) => count - (model.countMax[limit] ?? 0),
    );
    const norm = sumOf(excess, (value, limit) =>
      value > 0 || (prices[limit] ?? 0) > 0 ? value * value : 0,
    );
    if (norm === 0) break;
    const length = known === null ? stride : (known.cost - best.bound) / norm;
    prices = prices.map((price, limit) => Math.max(0, price + length * (excess[limit] ?? 0)));
    priced = withPrices(table, cost, prices);
    fillTable(table, priced, current);
    const allowance = sumOf(prices, (price, limit) => price * roomOf(model, outside, limit));
    const bound = (table.values[window.startState] ?? Number.POSITIVE_INFINITY) - allowance;
    if (bound > best.bound) best = { prices, bound };
    else stride /= 2;
    line = Int16Array.from(current);
    followTable(table, priced, current, line);
    if (keepsCounts(model, line)) {
      const unused = sumOf(prices, (price, limit) => price * freeOf(table, line, limit));
      if (known === null || bound + unused < known.cost) known = { line, cost: bound + unused };
    }
    if (known !== null && known.cost <= best.bound + CLOSE) {
      return { line: known.line, bound: best.bound };
    }
  }
  if (prices !== best.prices) {
    prices = best.prices;
    priced = withPrices(table, cost, prices);
    fillTable(table, priced, current);
  }
  const found = countedLine({ table, priced, prices, fixed: current, known });
  return { line: found.line, bound: Math.max(found.bound, best.bound) };
}

function freeOf({ model }: Table, line: Int16Array, limit: number): number {
  return (model.countMax[limit] ?? 0) - (countsOf(model, line, 0, model.days)[limit] ?? 0);
}

function withPrices({ model, window }: Table, cost: Float64Array, prices: readonly number[]) {
  const priced = Float64Array.from(cost);
  for (let option = 1; option < model.options; option++) {
    const limits = model.kindCounts[model.kindOf[option] ?? -1] ?? [];
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
