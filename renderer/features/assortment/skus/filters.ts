import type { ListedSku } from '#shared/contract/skus';
import type { SkuStatus } from '#shared/domain/catalogue/sku-facts';
import { type Catalogue, withBelow } from './catalogue';

/** What of the catalogue is shown; null: all. */
export interface Filters {
  readonly status: SkuStatus | 'carried' | null;
  readonly categoryId: number | null;
  readonly role: 'staple' | 'specialty' | 'none' | null;
  readonly supplierId: number | null;
}

export const noFilters: Filters = { status: null, categoryId: null, role: null, supplierId: null };

/** What stands on the shelf, on its way in or out. */
const carried: ReadonlySet<SkuStatus> = new Set(['active', 'trial', 'phasing_out']);

export function filtered({ rows, list }: Catalogue, filters: Filters): readonly ListedSku[] {
  const { status, categoryId, role, supplierId } = filters;
  if (status === null && categoryId === null && role === null && supplierId === null) return rows;
  const below = categoryId === null ? null : withBelow(list.categories, categoryId);
  return rows.filter(
    (sku) =>
      (status === null ||
        (status === 'carried' ? carried.has(sku.status) : sku.status === status)) &&
      (below === null || below.has(sku.categoryId)) &&
      (role === null || (sku.role ?? 'none') === role) &&
      (supplierId === null || sku.supplierId === supplierId),
  );
}
