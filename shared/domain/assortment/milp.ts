/**
 * The problem as a mixed integer programme in binary variables, for solvers that read such.
 *
 * Where each further facing of a SKU is as wide, counts the same in every row and earns no more than
 * the one before, one binary per facing with its marginal profit is exact without linking rows: a
 * solution that skips a facing is never better than one that does not. Elsewhere there is one binary
 * per option and a row "at most one of them". Either way the first option is the point of departure.
 */
import { at, type Choice, type Item, type Option, type OptionModel } from './options';

/** Maximise offset + cost·x over binary x with A·x ≤ rowUpper; A by columns. */
export interface Milp {
  readonly offset: number;
  readonly cost: Float64Array;
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float64Array;
  /** Rows: the shelves, then the rows of the option model, then one per item with linked options. */
  readonly rowUpper: Float64Array;
  readonly columns: readonly Column[];
}

export interface Column {
  readonly item: number;
  /** The option that this variable leads to: from the one before it, or from the first. */
  readonly option: number;
  readonly from: 'before' | 'first';
  readonly cost: number;
  readonly entries: readonly Entry[];
}

type Entry = readonly [row: number, value: number];

export function toMilp(model: OptionModel): Milp {
  const upper = [...model.capacity, ...model.rows.map(({ atMost }) => atMost)];
  let offset = 0;
  const columns: Column[] = [];
  for (const [index, item] of model.items.entries()) {
    const first = at(item.options, 0);
    offset += first.profit;
    for (const [row, value] of entriesOf(model, item, first, null)) {
      upper[row] = at(upper, row) - value;
    }
    if (item.options.length === 1) continue;
    if (hasEqualFallingSteps(item)) {
      columns.push(...stepColumns(model, item, index));
      continue;
    }
    columns.push(...levelColumns(model, item, index, upper.length));
    upper.push(1);
  }
  return {
    offset,
    ...packed(columns),
    rowUpper: Float64Array.from(upper),
    columns,
  };
}

/** The choice that values of the variables stand for. */
export function toChoice(model: OptionModel, milp: Milp, x: ArrayLike<number>): Choice {
  const choice = model.items.map(() => 0);
  for (const [index, { item, option, from }] of milp.columns.entries()) {
    if (at(x, index) > 0.5) choice[item] = from === 'first' ? option : at(choice, item) + 1;
  }
  return choice;
}

/** Values of the variables that stand for a choice. */
export function fromChoice(milp: Milp, choice: Choice): Float64Array {
  return Float64Array.from(milp.columns, ({ item, option, from }) => {
    const chosen = at(choice, item);
    return Number(from === 'first' ? chosen === option : chosen >= option);
  });
}

function hasEqualFallingSteps({ options }: Item): boolean {
  return options.every((option, k) => {
    const [before, next] = [options[k - 1], options[k + 1]];
    if (before === undefined || next === undefined) return true;
    return (
      next.size - option.size === option.size - before.size &&
      next.profit - option.profit <= option.profit - before.profit &&
      option.amounts.every(
        (amount, row) => at(next.amounts, row) - amount === amount - at(before.amounts, row),
      )
    );
  });
}

function stepColumns(model: OptionModel, item: Item, index: number): Column[] {
  return item.options.slice(1).map((option, k) => {
    const before = at(item.options, k);
    return {
      ...{ item: index, option: k + 1, from: 'before', cost: option.profit - before.profit },
      entries: entriesOf(model, item, option, before),
    };
  });
}

function levelColumns(model: OptionModel, item: Item, index: number, oneOfRow: number): Column[] {
  const first = at(item.options, 0);
  return item.options.slice(1).map((option, k) => ({
    ...{ item: index, option: k + 1, from: 'first', cost: option.profit - first.profit },
    entries: [...entriesOf(model, item, option, first), [oneOfRow, 1]],
  }));
}

/** What an option of an item takes beyond another one of it, or beyond nothing. */
function entriesOf(model: OptionModel, item: Item, option: Option, origin: Option | null): Entry[] {
  const size = option.size - (origin?.size ?? 0);
  const entries: Entry[] = size === 0 ? [] : [[item.shelf, size]];
  for (const [place, row] of item.rows.entries()) {
    const amount = at(option.amounts, place) - (origin?.amounts[place] ?? 0);
    if (amount !== 0) entries.push([model.capacity.length + row, amount]);
  }
  return entries;
}

function packed(columns: readonly Column[]) {
  const starts = new Int32Array(columns.length + 1);
  for (const [index, { entries }] of columns.entries()) {
    starts[index + 1] = at(starts, index) + entries.length;
  }
  const indices = new Int32Array(at(starts, columns.length));
  const values = new Float64Array(indices.length);
  let place = 0;
  for (const { entries } of columns) {
    for (const [row, value] of entries) {
      indices[place] = row;
      values[place++] = value;
    }
  }
  return { cost: Float64Array.from(columns, ({ cost }) => cost), starts, indices, values };
}
