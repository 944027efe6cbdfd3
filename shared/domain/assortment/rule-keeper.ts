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

  const optionsOf = ({ item: index, option }: Change) => {
    const item = at(model.items, index);
    return { item, from: at(item.options, at(choice, index)), to: at(item.options, option) };
  };
  const holds = (left: number, more: number) => more <= Math.max(0, left);
  /** What a change adds to a shelf or row, 0 where it does not enter it. */
  const onShelf = (change: Change, shelf: number) => {
    const { item, from, to } = optionsOf(change);
    return item.shelf === shelf ? to.size - from.size : 0;
  };
  const inRow = (change: Change, row: number) => {
    const { item, from, to } = optionsOf(change);
    const place = item.rows.indexOf(row);
    return place < 0 ? 0 : at(to.amounts, place) - at(from.amounts, place);
  };
  /** Shelf and rows of one change hold with what the other adds to them. */
  const fits = (change: Change, other: Change | null) => {
    const { item, from, to } = optionsOf(change);
    const beside = other === null ? 0 : onShelf(other, item.shelf);
    if (!holds(at(roomLeft, item.shelf), to.size - from.size + beside)) return false;
    for (let place = 0; place < item.rows.length; place++) {
      const row = at(item.rows, place);
      const own = at(to.amounts, place) - at(from.amounts, place);
      const more = other === null ? own : own + inRow(other, row);
      if (!holds(at(rowLeft, row), more)) return false;
    }
    return true;
  };

  return {
    allows: (change, other) => fits(change, other) && (other === null || fits(other, change)),
    apply(change, other) {
      for (const made of other === null ? [change] : [change, other]) {
        const { item, from, to } = optionsOf(made);
        roomLeft[item.shelf] = at(roomLeft, item.shelf) - (to.size - from.size);
        for (const [place, row] of item.rows.entries()) {
          const more = at(to.amounts, place) - at(from.amounts, place);
          rowLeft[row] = at(rowLeft, row) - more;
        }
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
