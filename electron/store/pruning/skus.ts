import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { Money } from '#shared/domain/money/money';
import { lastSalesDate } from '../derived';
import { CARRIED } from '../figures/catalogue';
import type { ReadHandle } from '../handle';

/** A SKU that was carried on a day, as the catalogue has it. */
export interface PruneSku {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly categoryId: number;
  readonly category: string;
  readonly brand: string;
  readonly weighed: boolean;
  readonly mustKeep: boolean;
  readonly facings: number | null;
  readonly widthCm: number | null;
  /** The supplier takes goods back. */
  readonly returnable: boolean;
  readonly introducedOn: BusinessDate | null;
  readonly trialUntil: BusinessDate | null;
  /** In force on the day. */
  readonly price: Money | null;
  readonly cost: Money | null;
}

interface Row extends Omit<PruneSku, 'weighed' | 'mustKeep' | 'returnable'> {
  weighed: number;
  mustKeep: number;
  returnable: number;
}

/** A SKU that nobody says when it came has come with its first sale, count or delivery. */
const THERE = `(k.introduced_on <= @asOf OR k.introduced_on IS NULL AND (
  @past = 0 OR k.successor_of IS NOT NULL
  OR coalesce((SELECT min(business_date) FROM sales_day_sku d WHERE d.sku_id = k.id), '') <= @asOf
  OR EXISTS (SELECT 1 FROM stock_level l WHERE l.sku_id = k.id AND l.business_date <= @asOf)
  OR EXISTS (SELECT 1 FROM stock_movement m WHERE m.sku_id = k.id AND m.business_date <= @asOf)))`;

/**
 * SKUs carried on a day, by id: in the range today or delisted after it, and there by then. Not
 * those that another one has replaced. Prices and costs are those of the day; facings, must-keep
 * and supplier are known as of today only.
 */
export function readPruneSkus(db: ReadHandle, asOf: BusinessDate): PruneSku[] {
  return db
    .all<Row>(
      `SELECT k.id, k.code, k.name, k.category_id categoryId, c.name category, k.brand, k.weighed,
         k.must_keep mustKeep, k.facings, k.width_cm widthCm,
         coalesce(s.accepts_returns, 0) returnable, k.introduced_on introducedOn,
         k.trial_until trialUntil,
         (SELECT price FROM sku_price p WHERE p.sku_id = k.id AND p.from_date <= @asOf
           ORDER BY p.from_date DESC LIMIT 1) price,
         (SELECT cost FROM sku_cost p WHERE p.sku_id = k.id AND p.from_date <= @asOf
           ORDER BY p.from_date DESC LIMIT 1) cost
       FROM sku k JOIN category c ON c.id = k.category_id
         LEFT JOIN supplier s ON s.id = k.supplier_id
       WHERE (k.status IN ${CARRIED} OR (k.status = 'delisted' AND k.delisted_on > @asOf))
         AND ${THERE}
         AND NOT EXISTS (SELECT 1 FROM sku n
           WHERE n.successor_of = k.id AND n.status <> 'candidate')
       ORDER BY k.id`,
      { asOf, past: asOf < (lastSalesDate(db) ?? '') ? 1 : 0 },
    )
    .map((row) => ({
      ...row,
      weighed: row.weighed === 1,
      mustKeep: row.mustKeep === 1,
      returnable: row.returnable === 1,
    }));
}

/**
 * Place of every SKU among these, with the SKUs that they replaced (and those that these replaced):
 * what was sold under an old code counts for the new one.
 */
export function rowsWithPredecessors(
  db: ReadHandle,
  skus: readonly { readonly id: number }[],
): ReadonlyMap<number, number> {
  const rowOf = new Map(skus.map(({ id }, row) => [id, row]));
  const links = new Map(
    db
      .all<{ id: number; old: number }>(
        `SELECT id, successor_of old FROM sku
         WHERE successor_of IS NOT NULL AND status <> 'candidate'`,
      )
      .map(({ id, old }) => [id, old]),
  );
  for (const [row, { id }] of skus.entries()) {
    for (let old = links.get(id); old !== undefined && !rowOf.has(old); old = links.get(old)) {
      rowOf.set(old, row);
    }
  }
  return rowOf;
}
