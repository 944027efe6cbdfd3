/** Room and rows of a model kept while a search moves from choice to choice. */
import type { Change, Keeper } from './move-search';
import { account, at, type OptionModel } from './options';

/**
 * Starts with the first option of every item. A move is allowed when each shelf and row either holds
 * after it or is no further from holding than before.
 */
export function ruleKeeper(model: OptionModel): Keeper {
  const choice = model.items.map(() => 0);
  const { used, activity } = account(model, choice);
  const roomLeft = model.capacity.map((room, shelf) => room - at(used, shelf));
  const rowLeft = model.rows.map(({ atMost }, row) => atMost - at(activity, row));

  /** What a change takes of its shelf and of each row that its item enters. */
  const takes = ({ item: index, option }: Change) => {
    const item = at(model.items, index);
    const [from, to] = [at(item.options, at(choice, index)), at(item.options, option)];
    return {
      shelf: item.shelf,
      size: to.size - from.size,
      rows: item.rows.map((row, place) => ({
        row,
        amount: at(to.amounts, place) - at(from.amounts, place),
      })),
    };
  };
  const holds = (left: number, taken: number) => taken <= Math.max(0, left);

  return {
    allows(change, other) {
      const parts = other === null ? [takes(change)] : [takes(change), takes(other)];
      const ofShelf = (shelf: number) =>
        parts.reduce((sum, part) => sum + (part.shelf === shelf ? part.size : 0), 0);
      const ofRow = (row: number) =>
        parts.reduce((sum, { rows }) => sum + (rows.find((r) => r.row === row)?.amount ?? 0), 0);
      return parts.every(
        ({ shelf, rows }) =>
          holds(at(roomLeft, shelf), ofShelf(shelf)) &&
          rows.every(({ row }) => holds(at(rowLeft, row), ofRow(row))),
      );
    },
    apply(change, other) {
      for (const made of other === null ? [change] : [change, other]) {
        const { shelf, size, rows } = takes(made);
        roomLeft[shelf] = at(roomLeft, shelf) - size;
        for (const { row, amount } of rows) rowLeft[row] = at(rowLeft, row) - amount;
        choice[made.item] = made.option;
      }
    },
  };
}

/** Items by shelf: those that compete for the same room. */
export function shelfGroups(model: OptionModel): number[][] {
  return model.capacity.map((_, shelf) =>
    model.items.flatMap((item, index) => (item.shelf === shelf ? [index] : [])),
  );
}
