import type { ReadHandle } from '../handle';

/** A part of the shop whose mix is shown. */
export interface NamedScope {
  readonly id: number;
  readonly name: string;
  /** 0 at the top. */
  readonly depth: number;
  /** Its own target for the share of staples; null = the shop's. */
  readonly target: number | null;
}

export interface MixNames {
  /** '' before the shop has a name. */
  readonly store: string;
  /** Each category followed by those below it, in the order of the shop. */
  readonly categories: readonly NamedScope[];
  readonly scenes: readonly NamedScope[];
}

interface CategoryRow {
  id: number;
  parentId: number | null;
  name: string;
  target: number | null;
}

export function readMixNames(db: ReadHandle): MixNames {
  const rows = db.all<CategoryRow>(
    `SELECT id, parent_id parentId, name, target_staple_share target FROM category
     ORDER BY position, id`,
  );
  return {
    store: db.get<{ name: string }>('SELECT name FROM store')?.name ?? '',
    categories: treeOf(rows, null, 0),
    scenes: db.all('SELECT id, name, 0 depth, NULL target FROM scene ORDER BY id'),
  };
}

function treeOf(
  rows: readonly CategoryRow[],
  parentId: number | null,
  depth: number,
): NamedScope[] {
  return rows
    .filter((row) => row.parentId === parentId)
    .flatMap(({ id, name, target }) => [
      { id, name, depth, target },
      ...treeOf(rows, id, depth + 1),
    ]);
}
