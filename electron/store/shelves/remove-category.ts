import { QisanError } from '#shared/domain/errors';
import { branchOf } from '#shared/domain/shelves/tree-order';
import { moveSkus } from '../categories';
import type { ReadHandle, WriteHandle } from '../handle';
import { type CategoryChange, saveCategories } from './save-categories';
import { type CategoryRow, readCategoryRows } from './tree';

/** A category as it was, with what comes back to it. */
export interface Removed {
  category: CategoryChange & {
    name: string;
    code: string;
    parentId: number | null;
    position: number;
  };
  skuIds: number[];
  childIds: number[];
  changes: CategoryChange[];
}

/**
 * Removes a category without SKUs and subcategories.
 *
 * @throws QisanError `not_found`; `conflict` with `reason` skus or children, and their `count`.
 */
export function removeCategory(db: WriteHandle, id: number): Removed {
  const { row, skuIds, childIds, position } = contentOf(db, id);
  if (skuIds.length > 0) throw new QisanError('conflict', { reason: 'skus', count: skuIds.length });
  if (childIds.length > 0) {
    throw new QisanError('conflict', { reason: 'children', count: childIds.length });
  }
  remove(db, id, null);
  return { category: { ...row, position }, skuIds, childIds, changes: [] };
}

/**
 * Moves all SKUs and subcategories of a category into another and removes it. The other gets its room
 * too, where both are of one unit and the room is not a part of the other's already.
 *
 * @throws QisanError `not_found`; `invalid_input` where the other is the category or lies below it.
 */
export function mergeCategory(db: WriteHandle, id: number, into: number, now: number): Removed {
  const { rows, row, skuIds, childIds, position } = contentOf(db, id);
  const target = rows.find((other) => other.id === into);
  if (target === undefined) throw new QisanError('not_found', { what: `category ${into}` });
  if (branchOf(rows, id).has(into)) throw new QisanError('invalid_input', { field: 'into' });
  const partOfIt = branchOf(rows, into).has(id);
  const { before } = saveCategories(db, [
    ...(partOfIt ? [] : sumOfRooms(row, target)),
    ...childIds.map((child) => ({ id: child, parentId: into })),
  ]);
  moveSkus(db, skuIds, into, now);
  remove(db, id, into);
  return {
    category: { ...row, position },
    skuIds,
    childIds,
    changes: before.filter((change) => change.id === into),
  };
}

/**
 * Brings a removed or merged category back, under its old number where that is still free.
 *
 * @throws QisanError `not_found`; `conflict` where its code is taken.
 */
export function restoreCategory(db: WriteHandle, removed: Removed, now: number): number {
  const { category, skuIds, childIds, changes } = removed;
  if (db.get('SELECT 1 FROM category WHERE code = ?', [category.code]) !== undefined) {
    throw new QisanError('conflict', { reason: 'code' });
  }
  const free = db.get('SELECT 1 FROM category WHERE id = ?', [category.id]) === undefined;
  const { id } = db.run('INSERT INTO category (id, code, name) VALUES (?, ?, ?)', [
    free ? category.id : null,
    category.code,
    category.name,
  ]);
  saveCategories(db, [
    { ...category, id },
    ...childIds.map((child, position) => ({ id: child, parentId: id, position })),
    ...changes,
  ]);
  moveSkus(db, skuIds, id, now);
  return id;
}

function contentOf(db: ReadHandle, id: number) {
  const rows = readCategoryRows(db);
  const row = rows.find((other) => other.id === id);
  if (row === undefined) throw new QisanError('not_found', { what: `category ${id}` });
  const siblings = rows.filter((other) => other.parentId === row.parentId);
  return {
    rows,
    row,
    position: siblings.indexOf(row),
    childIds: rows.filter((other) => other.parentId === id).map((other) => other.id),
    skuIds: db
      .all<{ id: number }>('SELECT id FROM sku WHERE category_id = ? ORDER BY id', [id])
      .map((sku) => sku.id),
  };
}

function sumOfRooms(from: CategoryRow, into: CategoryRow): CategoryChange[] {
  if (from.shelfLengthCm !== null && into.shelfLengthCm !== null) {
    return [{ id: into.id, shelfLengthCm: into.shelfLengthCm + from.shelfLengthCm }];
  }
  if (from.shelfLengthCm !== null || into.shelfLengthCm !== null) return [];
  if (from.facings === null || into.facings === null) return [];
  return [{ id: into.id, facings: into.facings + from.facings }];
}

/**
 * Deletes the row and what speaks of it: targets of the category, its mix by week, and the memory of
 * imports, so that undoing one never leads back to a category that is gone. SKUs and categories that
 * an import had moved go back to `heir` instead, or stay where they are.
 */
function remove(db: WriteHandle, id: number, heir: number | null): void {
  db.run("DELETE FROM import_change WHERE entity = 'category' AND row_key = json_array(?)", [id]);
  for (const [entity, path] of [
    ['sku', '$.category_id'],
    ['category', '$.parent_id'],
  ] as const) {
    for (const side of ['before', 'after'] as const) {
      const value =
        heir === null ? `json_remove(${side}, @path)` : `json_set(${side}, @path, @heir)`;
      db.run(
        `UPDATE import_change SET ${side} = ${value}
         WHERE entity = @entity AND json_extract(${side}, @path) = @id`,
        heir === null ? { entity, path, id } : { entity, path, id, heir },
      );
    }
  }
  for (const table of ['target', 'mix_week']) {
    db.run(`DELETE FROM ${table} WHERE scope = 'category' AND scope_id = ?`, [id]);
  }
  db.run('DELETE FROM category WHERE id = ?', [id]);
}
