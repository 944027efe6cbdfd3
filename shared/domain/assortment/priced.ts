/**
 * Lagrangian pricing. With a price ≥ 0 on every shelf and row, each item takes the option that earns
 * most after paying for what it uses. The sum of these earnings and of the price of all room there
 * is bounds every solution from above, whatever the prices (they only decide how tightly).
 *
 * Every solution falls short of that bound by exactly
 *   Σ losses of the options it takes + Σ price × room left over,
 * all of them ≥ 0. The search below counts in these losses: few options have small ones, so few can
 * be in a solution that is near the bound, and the rest needs no look.
 */
import { at, type Choice, type Item, type OptionModel } from './options';

/** Money per unit of room, by shelf, and per unit of bound, by row; never negative. */
export interface Prices {
  readonly shelf: readonly number[];
  readonly row: readonly number[];
}

export interface PricedItem {
  readonly index: number;
  readonly item: Item;
  /** Index of the option that earns most after prices. */
  readonly best: number;
  /** By option, how much less than the best it earns after prices. */
  readonly losses: readonly number[];
}

export interface PricedModel {
  readonly prices: Prices;
  /** No solution is worth more. */
  readonly bound: number;
  readonly items: readonly PricedItem[];
  /** The option with the smallest loss of every item; it may break shelves and rows. */
  readonly best: Choice;
}

/** Prices from the duals of the relaxation: shelves first, then rows; what is not usable is 0. */
export function pricesFrom(model: OptionModel, duals: Float64Array): Prices {
  const price = (index: number, atMost: number) => {
    const dual = at(duals, index);
    return Number.isFinite(dual) && Number.isFinite(atMost) ? Math.max(0, dual) : 0;
  };
  return {
    shelf: model.capacity.map((room, shelf) => price(shelf, room)),
    row: model.rows.map(({ atMost }, row) => price(model.capacity.length + row, atMost)),
  };
}

export function priceOut(model: OptionModel, prices: Prices): PricedModel {
  let bound = 0;
  for (const [shelf, room] of model.capacity.entries()) {
    bound += costOf(at(prices.shelf, shelf), room);
  }
  for (const [row, { atMost }] of model.rows.entries()) {
    bound += costOf(at(prices.row, row), atMost);
  }
  const items = model.items.map((item, index) => {
    const earnings = item.options.map((option) => {
      let earned = option.profit - at(prices.shelf, item.shelf) * option.size;
      for (const [place, row] of item.rows.entries()) {
        earned -= at(prices.row, row) * at(option.amounts, place);
      }
      return earned;
    });
    const most = Math.max(...earnings);
    bound += most;
    return {
      index,
      item,
      best: earnings.indexOf(most),
      losses: earnings.map((earned) => most - earned),
    };
  });
  return { prices, bound, items, best: items.map(({ best }) => best) };
}

/** Price × amount left over, where an unlimited amount has no price. */
export function costOf(price: number, left: number): number {
  return price === 0 ? 0 : price * left;
}

/** The rows whose items all stand on one shelf, by shelf; the others link shelves. */
export function localRows(model: OptionModel): ReadonlyMap<number, readonly number[]> {
  const shelvesOf: Set<number>[] = model.rows.map(() => new Set<number>());
  for (const item of model.items) for (const row of item.rows) at(shelvesOf, row).add(item.shelf);
  const local = new Map<number, number[]>();
  for (const [row, shelves] of shelvesOf.entries()) {
    const [shelf] = shelves;
    if (shelf === undefined || shelves.size > 1) continue;
    local.set(shelf, [...(local.get(shelf) ?? []), row]);
  }
  return local;
}
