import type { Item } from './catalogue';
import type { RoleRow } from './rows';

/** What was seen of a SKU over the period. */
export interface Observed {
  readonly inStockDays: number;
  readonly daysWithSale: number;
  readonly netSales: number;
  readonly cogs: number;
}

/**
 * How much stronger the margin percentile must be for a speciality. Were frequency and margin
 * independent, a lead of t would give (1 − t)² ÷ 2 specialities: 0.225 for 30 % of the SKUs. What
 * sells often has more facings, so that 30 % of the facings ask for a little less.
 */
const SPECIALTY_LEAD = 0.12;
const ENOUGH_DAYS = 28;

/**
 * Staple or specialty (DOMAIN.md section 4): inside its department, is the SKU stronger in how often
 * it sells or in what it earns? With fewer than four weeks in stock it follows its department.
 */
export function computeRoles(
  items: readonly Item[],
  observed: ReadonlyMap<number, Observed>,
): RoleRow[] {
  const carried = items.filter((item) => item.career !== 'candidate');
  const departments = new Set(carried.map((item) => item.department));
  return [...departments].flatMap((department) =>
    rolesOf(
      carried.filter((item) => item.department === department),
      observed,
    ),
  );
}

function rolesOf(group: readonly Item[], observed: ReadonlyMap<number, Observed>): RoleRow[] {
  const known = group.filter(
    (item) => (observed.get(item.sku.id)?.inStockDays ?? 0) >= ENOUGH_DAYS,
  );
  const frequency = percentiles(known, (item) => {
    const seen = observed.get(item.sku.id);
    return seen === undefined ? 0 : seen.daysWithSale / seen.inStockDays;
  });
  const margin = percentiles(known, (item) => {
    const seen = observed.get(item.sku.id);
    return seen === undefined || seen.netSales <= 0 ? -1 : 1 - seen.cogs / seen.netSales;
  });
  const roles = known.map((item): RoleRow => {
    const lead = (margin.get(item) ?? 0) - (frequency.get(item) ?? 0);
    const role = lead > SPECIALTY_LEAD ? 'specialty' : 'staple';
    return { skuId: item.sku.id, role, roleBy: 'computed' };
  });
  const staples = roles.filter((row) => row.role === 'staple').length;
  const majority = staples * 2 >= roles.length ? 'staple' : 'specialty';
  const unknown = group.filter((item) => !known.includes(item));
  return [
    ...roles,
    ...unknown.map((item): RoleRow => ({ skuId: item.sku.id, role: majority, roleBy: 'default' })),
  ];
}

/** Rank of each item by a figure, from 0 (least) to 1 (most). */
function percentiles(items: readonly Item[], figure: (item: Item) => number): Map<Item, number> {
  const sorted = [...items].sort((a, b) => figure(a) - figure(b) || a.sku.id - b.sku.id);
  return new Map(sorted.map((item, index) => [item, index / Math.max(1, sorted.length - 1)]));
}
