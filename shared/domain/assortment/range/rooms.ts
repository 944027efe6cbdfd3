/** Which shelf each category's SKUs stand on, and how much room it has. */
import type { PreparedRoom, ScenarioRules } from '../scenario';
import type { CategoryTree } from './category-tree';

export interface ShelfRoom {
  readonly categoryId: number;
  readonly unit: 'length' | 'facings';
  /** cm or facings; null: nobody said, and it is as much as today's range takes, or missing. */
  readonly room: number | null;
  readonly source: PreparedRoom['source'];
}

/** The part of a SKU that room is computed from. */
export interface Placed {
  readonly categoryId: number;
  readonly facingsToday: number;
  /** In cm; null where nobody measured. */
  readonly widthCm: number | null;
}

interface Known {
  readonly unit: ShelfRoom['unit'];
  readonly room: number;
  readonly source: 'catalogue' | 'scenario';
}

/** Category whose shelf the SKUs of a category stand on: the nearest upwards, itself included. */
export type ShelfOf = (categoryId: number) => number;

/**
 * Shelves with their room, in the order of the shop: those that the catalogue or the scenario gives
 * one, and the categories of SKUs that have none above them. Room as today is a length where all
 * widths are known, else a number of facings.
 */
export function shelfRooms(
  tree: CategoryTree,
  skus: readonly Placed[],
  { rooms: changes, assume }: Pick<ScenarioRules, 'rooms' | 'assume'>,
): { readonly shelves: readonly ShelfRoom[]; readonly shelfOf: ShelfOf } {
  const known = new Map<number, Known>();
  for (const { id, lengthCm, facings } of tree.categories) {
    const given = roomOf(lengthCm, facings, 'catalogue');
    if (given !== null) known.set(id, given);
  }
  for (const { categoryId, lengthCm, facings } of changes) {
    const given = roomOf(lengthCm, facings, 'scenario');
    if (given !== null) known.set(categoryId, given);
  }
  const shelfOf = (categoryId: number) =>
    tree.upwards(categoryId).find(({ id }) => known.has(id))?.id ?? categoryId;
  const byShelf = new Map<number, Placed[]>();
  for (const sku of skus) {
    const shelf = shelfOf(sku.categoryId);
    const list = byShelf.get(shelf);
    if (list === undefined) byShelf.set(shelf, [sku]);
    else list.push(sku);
  }
  const shelves = tree.categories.flatMap(({ id }): ShelfRoom[] => {
    const given = known.get(id);
    if (given !== undefined) return [{ categoryId: id, ...given }];
    const members = byShelf.get(id);
    if (members === undefined) return [];
    const unit = members.every(({ widthCm }) => widthCm !== null) ? 'length' : 'facings';
    return assume.room === 'today'
      ? [{ categoryId: id, unit, room: used(members, unit), source: 'today' }]
      : [{ categoryId: id, unit, room: null, source: 'missing' }];
  });
  return { shelves, shelfOf };
}

/** cm or facings that SKUs take today; a width that nobody measured counts as `elseWidthCm`. */
export function used(
  skus: readonly Placed[],
  unit: ShelfRoom['unit'],
  elseWidthCm: number | null = null,
): number {
  const sum = skus.reduce(
    (total, { facingsToday, widthCm }) =>
      total + facingsToday * (unit === 'facings' ? 1 : (widthCm ?? elseWidthCm ?? 0)),
    0,
  );
  return Math.round(sum * 10) / 10;
}

function roomOf(
  lengthCm: number | null,
  facings: number | null,
  source: Known['source'],
): Known | null {
  if (lengthCm !== null) return { unit: 'length', room: lengthCm, source };
  return facings === null ? null : { unit: 'facings', room: facings, source };
}
