/** The category tree read upwards and downwards. */
import type { CategoryFacts } from './facts';

export class CategoryTree {
  readonly #byId: ReadonlyMap<number, CategoryFacts>;

  constructor(readonly categories: readonly CategoryFacts[]) {
    this.#byId = new Map(categories.map((category) => [category.id, category]));
  }

  get(id: number): CategoryFacts | undefined {
    return this.#byId.get(id);
  }

  nameOf(id: number): string {
    return this.#byId.get(id)?.name ?? '';
  }

  /** The category itself, its parent, and so on up to its department. */
  upwards(id: number): CategoryFacts[] {
    const path: CategoryFacts[] = [];
    let next = this.#byId.get(id);
    while (next !== undefined && !path.includes(next)) {
      path.push(next);
      next = next.parentId === null ? undefined : this.#byId.get(next.parentId);
    }
    return path;
  }
}
