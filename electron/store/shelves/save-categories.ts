import { QisanError } from '#shared/domain/errors';
import { moveBranch, placeOf } from '#shared/domain/shelves/tree-order';
import type { SqlValue, WriteHandle } from '../handle';
import { type CategoryRow, readCategoryRows } from './tree';

/** What is to be different; what is left out stays. */
export interface CategoryChange {
  id: number;
  name?: string | undefined;
  parentId?: number | null | undefined;
  /** Place among those of the same parent, from 0. */
  position?: number | undefined;
  shelfLengthCm?: number | null | undefined;
  facings?: number | null | undefined;
  targetStapleShare?: number | null | undefined;
  lossRate?: number | null | undefined;
}

const columns = {
  name: 'name',
  shelfLengthCm: 'shelf_length_cm',
  facings: 'facings',
  targetStapleShare: 'target_staple_share',
  lossRate: 'loss_rate',
} as const;
const fields = ['name', 'shelfLengthCm', 'facings', 'targetStapleShare', 'lossRate'] as const;

export interface Saved {
  readonly changed: number;
  /** Given to `saveCategories`, these put everything back. */
  readonly before: CategoryChange[];
}

/**
 * Changes categories one after the other. A length takes the place of facings and the other way
 * round, unless both are told: a shelf has one room. Figures do not change by it: sales are summed by
 * the SKU's own category, and loss rates are read when they are needed.
 *
 * @throws QisanError `not_found`; `invalid_input` for a category below itself.
 */
export function saveCategories(db: WriteHandle, changes: readonly CategoryChange[]): Saved {
  const before: CategoryChange[] = [];
  const rows = new Map(readCategoryRows(db).map((row) => [row.id, row]));
  for (const change of changes) {
    const row = rows.get(change.id);
    if (row === undefined) throw new QisanError('not_found', { what: `category ${change.id}` });
    const set = differing(row, change);
    write(db, row.id, set);
    const moved = move(db, row, change);
    const undo = { ...pick(row, set), ...moved };
    if (Object.keys(undo).length > 0) before.unshift({ id: row.id, ...undo });
    const parentId = change.parentId === undefined ? row.parentId : change.parentId;
    rows.set(row.id, { ...row, ...set, parentId });
  }
  return { changed: new Set(before.map(({ id }) => id)).size, before };
}

/** The fields that differ from what is there, with their new values. */
function differing(row: CategoryRow, change: CategoryChange): Partial<CategoryRow> {
  const wanted = withOneRoom(row, change);
  return Object.fromEntries(
    fields
      .filter((field) => wanted[field] !== undefined && wanted[field] !== row[field])
      .map((field) => [field, wanted[field]]),
  );
}

/** What these fields were. Of the room both, so that putting one back does not clear the other. */
function pick(row: CategoryRow, set: Partial<CategoryRow>): Partial<CategoryChange> {
  const room = 'shelfLengthCm' in set || 'facings' in set;
  return {
    ...Object.fromEntries(Object.keys(set).map((field) => [field, Reflect.get(row, field)])),
    ...(room && { shelfLengthCm: row.shelfLengthCm, facings: row.facings }),
  };
}

function write(db: WriteHandle, id: number, set: Partial<CategoryRow>): void {
  const told = fields.filter((field) => field in set);
  if (told.length === 0) return;
  db.run(
    `UPDATE category SET ${told.map((field) => `${columns[field]} = ?`).join(', ')} WHERE id = ?`,
    [...told.map((field): SqlValue => set[field] ?? null), id],
  );
}

/** A new length clears the facings and new facings the length, where the change says nothing of them. */
function withOneRoom(row: CategoryRow, change: CategoryChange): CategoryChange {
  const { shelfLengthCm, facings } = change;
  if (shelfLengthCm !== undefined && facings !== undefined) return change;
  if (typeof shelfLengthCm === 'number' && row.facings !== null)
    return { ...change, facings: null };
  if (typeof facings === 'number' && row.shelfLengthCm !== null) {
    return { ...change, shelfLengthCm: null };
  }
  return change;
}

/** Hangs the category elsewhere or at another place; answers where it was, null where it stays. */
function move(
  db: WriteHandle,
  row: CategoryRow,
  change: CategoryChange,
): { parentId: number | null; position: number } | null {
  if (change.parentId === undefined && change.position === undefined) return null;
  const rows = readCategoryRows(db);
  const parentId = change.parentId === undefined ? row.parentId : change.parentId;
  if (parentId !== null && !rows.some(({ id }) => id === parentId)) {
    throw new QisanError('not_found', { what: `category ${parentId}` });
  }
  const place = placeOf(rows, row.id);
  const stays = parentId === row.parentId;
  const index = change.position ?? (stays ? place : rows.length);
  if (stays && index === place) return null;
  const moved = moveBranch(rows, row.id, parentId, index);
  if (moved === null) throw new QisanError('invalid_input', { field: 'parentId' });
  if (!stays) db.run('UPDATE category SET parent_id = ? WHERE id = ?', [parentId, row.id]);
  writeOrder(db, moved);
  return { parentId: row.parentId, position: place };
}

/** Numbers the categories in this order. */
function writeOrder(db: WriteHandle, rows: readonly { readonly id: number }[]): void {
  for (const [position, { id }] of rows.entries()) {
    db.run('UPDATE category SET position = ? WHERE id = ? AND position <> ?', [
      position,
      id,
      position,
    ]);
  }
}
