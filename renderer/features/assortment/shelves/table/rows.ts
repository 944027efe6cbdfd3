import type { ShelfCategory } from '#shared/contract/shelves';

export interface TableRow {
  readonly category: ShelfCategory;
  /** 1 = department. */
  readonly level: number;
  readonly hasChildren: boolean;
  /** First and last of those of the same parent: cannot be moved further. */
  readonly first: boolean;
  readonly last: boolean;
}

/** The rows that are seen: those below a closed category are not. Each comes before its children. */
export function visibleRows(
  categories: readonly ShelfCategory[],
  closed: ReadonlySet<number>,
): TableRow[] {
  const levels = new Map<number, number>();
  const hidden = new Set<number>();
  const children = new Map<number | null, ShelfCategory[]>();
  for (const category of categories) {
    children.set(category.parentId, [...(children.get(category.parentId) ?? []), category]);
  }
  return categories.flatMap((category): TableRow[] => {
    const { id, parentId } = category;
    const level = parentId === null ? 1 : (levels.get(parentId) ?? 0) + 1;
    levels.set(id, level);
    if (parentId !== null && (closed.has(parentId) || hidden.has(parentId))) {
      hidden.add(id);
      return [];
    }
    const siblings = children.get(parentId) ?? [];
    return [
      {
        category,
        level,
        hasChildren: children.has(id),
        first: siblings[0] === category,
        last: siblings.at(-1) === category,
      },
    ];
  });
}

export interface TreeNode {
  readonly value: number;
  readonly title: string;
  readonly children: TreeNode[];
}

/** The tree for choosing a category; one branch can be closed off. */
export function treeNodes(
  categories: readonly ShelfCategory[],
  without: number | null,
  parentId: number | null = null,
): TreeNode[] {
  return categories
    .filter((category) => category.parentId === parentId && category.id !== without)
    .map(({ id, name }) => ({
      value: id,
      title: name,
      children: treeNodes(categories, without, id),
    }));
}
