import { SPACE_ELASTICITY } from '#shared/domain/assortment/profit-curve';
import type { Money } from '#shared/domain/money/money';
import type { SkuPast } from './facts';
import { worthOf } from './worth';

/** A category with fewer selling SKUs than this is judged by the whole shop. */
const LEAST_SKUS = 5;
const WEEKS = 13;

type Placed = Pick<SkuPast, 'categoryId' | 'facings' | 'weeks13'>;

/** What a facing brings: Money per week, median over the selling SKUs of a category. */
export interface Room {
  readonly perFacing: ReadonlyMap<number, Money>;
  readonly shop: Money;
}

/** Median weekly gross profit (net sales without costs) per facing, by category and in the shop. */
export function roomOf(pasts: readonly Placed[]): Room {
  const byCategory = new Map<number, number[]>();
  const all: number[] = [];
  const worth = worthOf(pasts.map(({ weeks13 }) => weeks13));
  for (const [i, past] of pasts.entries()) {
    const { categoryId, weeks13 } = past;
    if (weeks13.sellingDays === 0) continue;
    const earned = (worth[i] ?? 0) / WEEKS / Math.max(1, past.facings ?? 1);
    all.push(earned);
    const list = byCategory.get(categoryId);
    if (list === undefined) byCategory.set(categoryId, [earned]);
    else list.push(earned);
  }
  const perFacing = new Map<number, Money>();
  for (const [id, list] of byCategory) {
    if (list.length >= LEAST_SKUS) perFacing.set(id, Math.max(0, median(list)));
  }
  return { perFacing, shop: Math.max(0, median(all)) };
}

/**
 * Money per week that the room of a SKU would earn in other hands: facings × median profit of a facing
 * × space elasticity. The elasticity turns the mean of a facing into its margin: goods that get one
 * facing more sell more by this power only (profit ∝ facings^β, so the next facing brings β times the
 * mean one), and half of a range would lie below the mean by definition. Facings that are not known
 * count as one: a SKU is then a place in the range.
 */
export function roomValue(past: Placed, room: Room, elasticity = SPACE_ELASTICITY): Money {
  const facing = room.perFacing.get(past.categoryId) ?? room.shop;
  return (past.facings ?? 1) * facing * elasticity;
}

function median(values: number[]): number {
  if (values.length === 0) return 0;
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
