/**
 * The problem as the solver sees it: per SKU a list of options, of which exactly one is taken, on
 * shelves that hold so much, under linear rows. All amounts are whole numbers.
 */
import type { RuleName } from './problem';

export interface Option {
  readonly facings: number;
  /** Room taken on the shelf, in the shelf's unit. */
  readonly size: number;
  /** Gross profit per week, Money, less what a change from today has to bring. */
  readonly profit: number;
  /** What it adds to each row of `Item.rows`, in that order. */
  readonly amounts: readonly number[];
}

export interface Item {
  /** Index into `OptionModel.capacity`. */
  readonly shelf: number;
  /** Rows (indices into `OptionModel.rows`) that some option of this item enters. */
  readonly rows: readonly number[];
  /** At least one, by rising facings. */
  readonly options: readonly Option[];
}

/** Σ amounts ≤ atMost. A rule that asks for at least something enters with its signs turned. */
export interface Row {
  readonly rule: RuleName;
  readonly atMost: number;
}

export interface OptionModel {
  /** One per candidate, in the order of the problem. */
  readonly items: readonly Item[];
  /** Room of each shelf; Infinity where it is not limited. */
  readonly capacity: readonly number[];
  readonly rows: readonly Row[];
}

/** For each item the index of the option taken. */
export type Choice = readonly number[];

/** Element of a list that is known to be there. Throws RangeError where the caller was wrong. */
export function at<Value>(list: ArrayLike<Value>, index: number): Value {
  const value = list[index];
  if (value === undefined) throw new RangeError(`no element ${index} of ${list.length}`);
  return value;
}

/** Option that a choice takes of an item. */
export function taken(item: Item, choice: Choice, index: number): Option {
  return at(item.options, at(choice, index));
}

/** What a choice is worth and whether it keeps every shelf and row: the judge of every solution. */
export interface Account {
  readonly profit: number;
  /** Room used, by shelf. */
  readonly used: readonly number[];
  /** Sum of amounts, by row. */
  readonly activity: readonly number[];
  readonly overfullShelves: readonly number[];
  readonly brokenRows: readonly number[];
}

export function account(model: OptionModel, choice: Choice): Account {
  const used = model.capacity.map(() => 0);
  const activity = model.rows.map(() => 0);
  let profit = 0;
  for (const [index, item] of model.items.entries()) {
    const option = taken(item, choice, index);
    profit += option.profit;
    used[item.shelf] = at(used, item.shelf) + option.size;
    for (const [place, row] of item.rows.entries()) {
      activity[row] = at(activity, row) + at(option.amounts, place);
    }
  }
  return {
    profit,
    used,
    activity,
    overfullShelves: indicesWhere(used, (size, shelf) => size > at(model.capacity, shelf)),
    brokenRows: indicesWhere(model.rows, ({ atMost }, row) => at(activity, row) > atMost),
  };
}

export function isFeasible({ overfullShelves, brokenRows }: Account): boolean {
  return overfullShelves.length === 0 && brokenRows.length === 0;
}

function indicesWhere<Value>(
  list: readonly Value[],
  test: (value: Value, index: number) => boolean,
): number[] {
  return list.flatMap((value, index) => (test(value, index) ? [index] : []));
}
