import { App } from 'antd';
import type { CategoryChange, ShelfCategory } from '#shared/contract/shelves';
import { useCommand } from '../../../../api/hooks';
import type { Undo } from '../../../../ui/undo/use-undo';
import { useT } from '../../../../ui/words';
import { readBlock, type ValueColumn } from './values';

export interface ShelfDeeds {
  readonly set: (category: ShelfCategory, column: ValueColumn, value: number | null) => void;
  /** Lays a block of a spreadsheet over these rows. */
  readonly paste: (block: string, rows: readonly ShelfCategory[], column: ValueColumn) => void;
  /** Takes the facings of today as the room of each. */
  readonly take: (categories: readonly ShelfCategory[]) => void;
  readonly step: (category: ShelfCategory, by: 1 | -1) => void;
  readonly rename: (category: ShelfCategory, name: string) => Promise<boolean>;
  readonly move: (category: ShelfCategory, parentId: number | null) => Promise<boolean>;
  readonly merge: (category: ShelfCategory, into: number) => Promise<boolean>;
  readonly add: (name: string, parentId: number | null) => Promise<boolean>;
  readonly remove: (category: ShelfCategory) => void;
}

/** Everything that can be done in the table, each with its way back. */
export function useShelfDeeds(undo: Undo): ShelfDeeds {
  const t = useT();
  const { message } = App.useApp();
  const { run: save } = useCommand('shelves.save');
  const { run: addCategory } = useCommand('shelves.addCategory');
  const { run: removeCategory } = useCommand('shelves.removeCategory');
  const { run: merge } = useCommand('shelves.merge');
  const { run: restore } = useCommand('shelves.restoreCategory');

  async function change(name: string, changes: readonly CategoryChange[]): Promise<boolean> {
    if (changes.length === 0) return true;
    const answer = await undo.run(
      name,
      () => save({ changes: [...changes] }),
      ({ before }) => (before.length === 0 ? null : () => save({ changes: [...before] })),
    );
    return answer !== null;
  }
  return {
    set: (category, column, value) =>
      void change(category.name, [{ id: category.id, [column]: value }]),
    paste(block, rows, column) {
      const { changes, refused } = readBlock(block, rows, column);
      if (refused > 0) void message.warning(t('catalogue.shelfPasteRefused', { count: refused }));
      void change(t('catalogue.shelfPasted', { count: changes.length }), changes);
    },
    take: (categories) =>
      void change(
        t('catalogue.shelfTaken', { count: categories.length }),
        categories.flatMap(({ id, roomToday }) =>
          roomToday === null ? [] : [{ id, facings: roomToday }],
        ),
      ),
    step: (category, by) =>
      void change(category.name, [{ id: category.id, position: category.position + by }]),
    rename: (category, name) => change(category.name, [{ id: category.id, name }]),
    move: (category, parentId) => change(category.name, [{ id: category.id, parentId }]),
    async merge(category, into) {
      const answer = await undo.run(
        t('catalogue.shelfMerged', { category: category.name }),
        () => merge({ id: category.id, into }),
        (removed) => () => restore(removed),
      );
      return answer !== null;
    },
    async add(name, parentId) {
      const answer = await undo.run(
        name,
        () => addCategory({ name, parentId }),
        ({ id }) =>
          () =>
            removeCategory({ id }),
      );
      return answer !== null;
    },
    remove: (category) =>
      void undo.run(
        t('catalogue.shelfRemoved', { category: category.name }),
        () => removeCategory({ id: category.id }),
        (removed) => () => restore(removed),
      ),
  };
}
