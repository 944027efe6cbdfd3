/** One category in the tree; `position` orders those of the same parent. */
export interface Branch {
  readonly id: number;
  readonly parentId: number | null;
}

/** Ids of a category and of all below it. */
export function branchOf(rows: readonly Branch[], id: number): ReadonlySet<number> {
  const found = new Set([id]);
  for (const at of found) {
    for (const row of rows) if (row.parentId === at) found.add(row.id);
  }
  return found;
}

/**
 * The rows with one of them hung under `parentId` as the `index`-th child, in the order of the shop
 * (each before its children). Rows come in and go out in that order. Null where the category would
 * hang below itself.
 */
export function moveBranch<Row extends Branch>(
  rows: readonly Row[],
  id: number,
  parentId: number | null,
  index: number,
): (Row & Branch)[] | null {
  const row = rows.find((candidate) => candidate.id === id);
  if (row === undefined) return null;
  if (parentId !== null && branchOf(rows, id).has(parentId)) return null;
  const siblings = rows.filter((other) => other.parentId === parentId && other.id !== id);
  siblings.splice(Math.max(0, Math.min(index, siblings.length)), 0, { ...row, parentId });
  const others = rows.filter((other) => other.parentId !== parentId && other.id !== id);
  return inOrder([...siblings, ...others]);
}

/** Each row before its children, children in the order in which they come. */
export function inOrder<Row extends Branch>(rows: readonly Row[]): Row[] {
  const children = new Map<number | null, Row[]>();
  for (const row of rows) {
    const list = children.get(row.parentId) ?? [];
    list.push(row);
    children.set(row.parentId, list);
  }
  const ordered: Row[] = [];
  const visit = (parentId: number | null): void => {
    for (const row of children.get(parentId) ?? []) {
      ordered.push(row);
      visit(row.id);
    }
  };
  visit(null);
  return ordered;
}

/** Place among those of the same parent, from 0. */
export function placeOf(rows: readonly Branch[], id: number): number {
  const parentId = rows.find((row) => row.id === id)?.parentId ?? null;
  return rows.filter((row) => row.parentId === parentId).findIndex((row) => row.id === id);
}
