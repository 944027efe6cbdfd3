import type { Role } from '#shared/domain/assortment/problem';
import type { RoleDecision, RoleFacts } from '#shared/domain/roles/assign';
import { CARRIED } from '../figures/catalogue';
import type { ReadHandle, WriteHandle } from '../handle';

/**
 * Keeps what the figures say of each SKU, and gives it its role, except where a person has decided.
 * Decisions and facts belong together place by place.
 */
export function writeRoles(
  db: WriteHandle,
  decisions: readonly RoleDecision[],
  factsOf: ReadonlyMap<number, RoleFacts>,
): void {
  db.run('DELETE FROM role_evidence');
  const evidence = db.prepare(
    `INSERT INTO role_evidence (sku_id, in_stock_days, selling_days, frequency, penetration, margin,
       frequency_rank, margin_rank, role, role_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const role = db.prepare(
    `UPDATE sku SET role = @role, role_by = @by WHERE id = @skuId AND role_by IS NOT 'hand'
       AND (role IS NOT @role OR role_by IS NOT @by)`,
  );
  for (const decision of decisions) {
    const facts = factsOf.get(decision.skuId);
    evidence.run(
      decision.skuId,
      facts?.inStockDays ?? 0,
      facts?.sellingDays ?? 0,
      decision.frequency,
      decision.penetration,
      decision.margin,
      decision.frequencyRank,
      decision.marginRank,
      decision.role,
      decision.by,
    );
    role.run({ role: decision.role, by: decision.by, skuId: decision.skuId });
  }
}

/** Decides by hand, or gives the decision back to the figures (null). Answers how many changed. */
export function setRoles(db: WriteHandle, skuIds: readonly number[], role: Role | null): number {
  const ids = JSON.stringify(skuIds);
  if (role !== null) {
    return db.run(
      `UPDATE sku SET role = @role, role_by = 'hand'
       WHERE id IN (SELECT value FROM json_each(@ids)) AND (role IS NOT @role OR role_by IS NOT 'hand')`,
      { ids, role },
    ).changes;
  }
  return db.run(
    `UPDATE sku SET (role, role_by) = (SELECT role, role_by FROM role_evidence WHERE sku_id = sku.id)
     WHERE id IN (SELECT value FROM json_each(@ids)) AND role_by = 'hand'`,
    { ids },
  ).changes;
}

/** How the carried SKUs came to their roles. */
export interface RoleCounts {
  readonly skus: number;
  readonly byHand: number;
  readonly byDefault: number;
  readonly withoutRole: number;
}

export function countRoles(db: ReadHandle): RoleCounts {
  return db.get<RoleCounts>(
    `SELECT count(*) skus, count(iif(role_by = 'hand', 1, NULL)) byHand,
       count(iif(role_by = 'default', 1, NULL)) byDefault, count(iif(role IS NULL, 1, NULL)) withoutRole
     FROM sku WHERE status IN ${CARRIED}`,
  ) as RoleCounts;
}

/** Whether the margin of any SKU is known. */
export function marginKnown(db: ReadHandle): boolean {
  return db.get('SELECT 1 FROM role_evidence WHERE margin IS NOT NULL LIMIT 1') !== undefined;
}

export interface SkuRoleRecord {
  readonly skuId: number;
  readonly code: string;
  readonly name: string;
  readonly categoryId: number;
  readonly category: string;
  readonly role: Role | null;
  readonly by: 'computed' | 'default' | 'hand' | null;
  readonly computed: Role | null;
  readonly computedBy: 'computed' | 'default' | null;
  readonly inStockDays: number | null;
  readonly sellingDays: number | null;
  readonly frequency: number | null;
  readonly penetration: number | null;
  readonly margin: number | null;
  readonly frequencyRank: number | null;
  readonly marginRank: number | null;
}

/** Every carried SKU with its role and what it rests on, in the order of the categories. */
export function listRoles(db: ReadHandle): SkuRoleRecord[] {
  return db.all(
    `SELECT k.id skuId, k.code, k.name, k.category_id categoryId, c.name category, k.role,
       k.role_by by, e.role computed, e.role_by computedBy, e.in_stock_days inStockDays,
       e.selling_days sellingDays, e.frequency, e.penetration, e.margin,
       e.frequency_rank frequencyRank, e.margin_rank marginRank
     FROM sku k JOIN category c ON c.id = k.category_id
     LEFT JOIN role_evidence e ON e.sku_id = k.id
     WHERE k.status IN ${CARRIED} ORDER BY c.position, c.id, k.name, k.id`,
  );
}
