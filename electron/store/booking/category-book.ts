import { toBeClassified } from '#shared/domain/catalogue/to-be-classified';
import type { CategoryReference } from '#shared/domain/imports/rows';
import type { WriteHandle } from '../handle';
import type { ChangeLog } from './change-log';
import { ownText } from './own-text';

interface CategoryRow {
  id: number;
  parent_id: number | null;
  code: string;
  name: string;
  purpose: 'goods' | 'to_be_classified';
  batch_id: number | null;
}

/** The category tree while a batch is booked: finds categories as files name them, adds what is new. */
export class CategoryBook {
  readonly #rows = new Map<number, CategoryRow>();
  readonly #byCode = new Map<string, CategoryRow>();
  readonly #byName = new Map<string, CategoryRow>();
  #unclassified: number | null = null;

  constructor(
    private readonly db: WriteHandle,
    private readonly batchId: number,
    private readonly changes: ChangeLog,
  ) {
    for (const row of db.all<CategoryRow>(
      'SELECT id, parent_id, code, name, purpose, batch_id FROM category ORDER BY id',
    )) {
      this.index(row);
    }
  }

  /** The category that a row names, or null when it names none that is known. */
  find(reference: Pick<CategoryReference, 'categoryCode' | 'categoryName'>): CategoryRow | null {
    const { categoryCode: code, categoryName: name } = reference;
    if (code !== '') return this.#byCode.get(code) ?? null;
    return this.#byName.get(nameKey(null, name)) ?? this.onlyOneNamed(name);
  }

  /** The category that a row names, added with its department when it is new; null = it names none. */
  ensure(reference: CategoryReference): number | null {
    const { categoryCode: code, categoryName: name } = reference;
    if (code === '' && name === '') return null;
    const parentId = this.ensureParent(reference);
    const known = code === '' ? this.#byName.get(nameKey(parentId, name)) : this.#byCode.get(code);
    const found = known ?? (code === '' && parentId === null ? this.onlyOneNamed(name) : null);
    if (found === null) return this.add(parentId, code, name);
    this.fillIn(found, name);
    return found.id;
  }

  /** The row that says how a category is called and where it hangs, from a list of SKUs. */
  describe(reference: CategoryReference): boolean {
    const id = this.ensure(reference);
    const row = id === null ? undefined : this.#rows.get(id);
    if (row === undefined) return false;
    const named = this.ensureParent(reference);
    const parentId = named === null || this.isBelow(named, row.id) ? row.parent_id : named;
    const name = reference.categoryName === '' ? row.name : reference.categoryName;
    const changed = this.changes.update('category', [row.id], { name, parent_id: parentId });
    if (changed) this.index({ ...row, name, parent_id: parentId });
    return changed;
  }

  /**
   * The row with the code of the one category of its name that hangs nowhere yet: a list that names
   * departments means that one, and not another of the same name. Null where there is none.
   */
  withoutParentYet(reference: CategoryReference): CategoryReference | null {
    const { categoryCode, categoryName, parentCategoryCode, parentCategoryName } = reference;
    if (categoryCode !== '' || (parentCategoryCode === '' && parentCategoryName === ''))
      return null;
    const only = this.onlyOneNamed(categoryName);
    if (only === null || only.parent_id !== null || only.purpose !== 'goods') return null;
    return { ...reference, categoryCode: only.code };
  }

  /** Does a row hang its category below itself? Its category and its parent must be known for that. */
  hangsBelowItself(reference: CategoryReference): boolean {
    const { parentCategoryCode, parentCategoryName } = reference;
    if (parentCategoryCode === '' && parentCategoryName === '') return false;
    const row = this.find(reference);
    const parent = this.find({
      categoryCode: parentCategoryCode,
      categoryName: parentCategoryName,
    });
    return row !== null && parent !== null && this.isBelow(parent.id, row.id);
  }

  /** True for the category itself too. */
  private isBelow(id: number, above: number): boolean {
    const seen = new Set<number>();
    for (let at: number | null = id; at !== null && !seen.has(at); ) {
      if (at === above) return true;
      seen.add(at);
      at = this.#rows.get(at)?.parent_id ?? null;
    }
    return false;
  }

  /** Where SKUs wait that no file has put into a category. */
  toBeClassified(): number {
    this.#unclassified ??= this.addUnclassified();
    return this.#unclassified;
  }

  isToBeClassified(categoryId: number): boolean {
    return categoryId === this.#unclassified;
  }

  /** The batch that added a category; null when a person did. */
  batchOf(categoryId: number): number | null {
    return this.#rows.get(categoryId)?.batch_id ?? null;
  }

  private ensureParent(reference: CategoryReference): number | null {
    const { parentCategoryCode: code, parentCategoryName: name } = reference;
    if (code === '' && name === '') return null;
    return this.ensure({
      categoryCode: code,
      categoryName: name,
      parentCategoryCode: '',
      parentCategoryName: '',
    });
  }

  private onlyOneNamed(name: string): CategoryRow | null {
    const named = [...this.#rows.values()].filter((row) => row.name === name);
    return named.length === 1 ? (named[0] ?? null) : null;
  }

  /** A category that was known by its code alone gets its name. */
  private fillIn(row: CategoryRow, name: string): void {
    if (name === '' || row.name !== row.code) return;
    if (this.changes.update('category', [row.id], { name })) this.index({ ...row, name });
  }

  private add(parentId: number | null, code: string, name: string): number {
    const row = {
      parent_id: parentId,
      code: ownText(code === '' ? this.freeCode(parentId, name) : code),
      name: ownText(name === '' ? code : name),
      purpose: 'goods' as const,
    };
    return this.insert(row);
  }

  /** Sources without codes: the name is the code, under its department where the name is taken. */
  private freeCode(parentId: number | null, name: string): string {
    if (!this.#byCode.has(name)) return name;
    const parent = parentId === null ? undefined : this.#rows.get(parentId);
    const path = parent === undefined ? name : `${parent.code}/${name}`;
    let code = path;
    for (let n = 2; this.#byCode.has(code); n++) code = `${path} (${n})`;
    return code;
  }

  private addUnclassified(): number {
    return this.insert({ parent_id: null, ...toBeClassified });
  }

  private insert(row: Omit<CategoryRow, 'id' | 'batch_id'>): number {
    const { id } = this.db.run(
      'INSERT INTO category (parent_id, code, name, purpose, position, batch_id) VALUES (?, ?, ?, ?, ?, ?)',
      [row.parent_id, row.code, row.name, row.purpose, this.#rows.size, this.batchId],
    );
    this.index({ id, ...row, batch_id: this.batchId });
    return id;
  }

  private index(row: CategoryRow): void {
    this.#rows.set(row.id, row);
    if (row.purpose === 'to_be_classified') this.#unclassified = row.id;
    else {
      this.#byCode.set(row.code, row);
      this.#byName.set(nameKey(row.parent_id, row.name), row);
    }
  }
}

function nameKey(parentId: number | null, name: string): string {
  return `${parentId ?? ''}/${name}`;
}
