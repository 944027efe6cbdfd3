import type { ListedSku, Named, SkuCategory, SkuList } from '#shared/contract/skus';
import { rowsOf } from '#shared/domain/columns';

/** The list of SKUs as the screen uses it: rows, and what their numbers are called. */
export interface Catalogue {
  readonly list: SkuList;
  readonly rows: readonly ListedSku[];
  readonly categories: ReadonlyMap<number, SkuCategory>;
  readonly suppliers: ReadonlyMap<number, string>;
  readonly scenes: ReadonlyMap<number, string>;
}

export function catalogueOf(list: SkuList): Catalogue {
  return {
    list,
    rows: rowsOf(list.skus),
    categories: new Map(list.categories.map((category) => [category.id, category])),
    suppliers: namesOf(list.suppliers),
    scenes: namesOf(list.scenes),
  };
}

function namesOf(all: readonly Named[]): ReadonlyMap<number, string> {
  return new Map(all.map(({ id, name }) => [id, name]));
}

/** A category and all below it. */
export function withBelow(categories: readonly SkuCategory[], id: number): ReadonlySet<number> {
  const found = new Set([id]);
  let before = 0;
  while (found.size > before) {
    before = found.size;
    for (const { id: child, parentId } of categories) {
      if (parentId !== null && found.has(parentId)) found.add(child);
    }
  }
  return found;
}

export interface CategoryNode {
  readonly value: number;
  readonly title: string;
  readonly children: CategoryNode[];
}

/** The tree for a choice; what waits to be classified is called so in the present language. */
export function treeOf(
  categories: readonly SkuCategory[],
  waiting: string,
  parentId: number | null = null,
): CategoryNode[] {
  return categories
    .filter((category) => category.parentId === parentId)
    .map(({ id, name, toBeClassified }) => ({
      value: id,
      title: toBeClassified ? waiting : name,
      children: treeOf(categories, waiting, id),
    }));
}
