import {
  measureShelves,
  type ShelfContent,
  type ShelfMap,
  type ShelfSku,
} from '#shared/domain/shelves/shelf-map';
import { lastSalesDate } from '../derived';
import type { ReadHandle } from '../handle';
import { ON_SHELF, seenSkus } from './on-shelf';
import { listScenes } from './scenes';
import { type CategoryRow, readCategoryRows } from './tree';

interface SkuRow extends ShelfSku {
  readonly shelf: number;
}

const COLUMNS = `sku.id skuId, sku.code, sku.name, sku.role, sku.facings, sku.width_cm widthCm`;

/** Shelves of all categories with SKUs of their own (or a room), in the order of the shop. */
export function mapByCategory(db: ReadHandle): ShelfMap {
  const rows = readCategoryRows(db);
  const skus = byShelf(
    db.all(`SELECT ${COLUMNS}, sku.category_id shelf FROM sku WHERE ${ON_SHELF}`, {
      seen: seenSkus(db, lastSalesDate(db)),
    }),
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  const parents = new Set(rows.map(({ parentId }) => parentId));
  const shelves = rows
    .map(
      (row): ShelfContent => ({
        id: row.id,
        name: row.name,
        above: namesAbove(byId, row),
        // The room of a department is that of the shelves below it: drawn there, not twice.
        shelfLengthCm: parents.has(row.id) ? null : row.shelfLengthCm,
        facings: parents.has(row.id) ? null : row.facings,
        skus: skus.get(row.id) ?? [],
      }),
    )
    .filter((shelf) => shelf.skus.length > 0 || shelf.shelfLengthCm !== null);
  return measureShelves(shelves);
}

/** One bar per scene; a SKU of two scenes stands in both. */
export function mapByScene(db: ReadHandle): ShelfMap {
  const skus = byShelf(
    db.all(
      `SELECT ${COLUMNS}, m.scene_id shelf FROM sku_scene m JOIN sku ON sku.id = m.sku_id
       WHERE ${ON_SHELF}`,
      { seen: seenSkus(db, lastSalesDate(db)) },
    ),
  );
  return measureShelves(
    listScenes(db).map(({ id, name }) => ({
      id,
      name,
      above: [],
      shelfLengthCm: null,
      facings: null,
      skus: skus.get(id) ?? [],
    })),
  );
}

function byShelf(rows: readonly SkuRow[]): ReadonlyMap<number, ShelfSku[]> {
  const shelves = new Map<number, ShelfSku[]>();
  for (const { shelf, ...sku } of rows) {
    const list = shelves.get(shelf) ?? [];
    list.push(sku);
    shelves.set(shelf, list);
  }
  return shelves;
}

function namesAbove(byId: ReadonlyMap<number, CategoryRow>, row: CategoryRow): string[] {
  const names: string[] = [];
  let at = row.parentId === null ? undefined : byId.get(row.parentId);
  while (at !== undefined) {
    names.unshift(at.name);
    at = at.parentId === null ? undefined : byId.get(at.parentId);
  }
  return names;
}
