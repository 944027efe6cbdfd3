import { readCategories } from '#electron/store/figures/catalogue';
import type { ReadHandle } from '#electron/store/handle';
import {
  type CategorySums,
  daysWithSales,
  readCategoryProfits,
  readSoldQty,
} from '#electron/store/plans/outcome';
import type { ItemRecord } from '#electron/store/plans/records';
import { salesRange } from '#electron/store/sales-range';
import type { PlanOutcome, PlanOutcomeRow } from '#shared/contract/plans';
import { type BusinessDate, daysBetween } from '#shared/domain/calendar/calendar';
import { toQtyUnits } from '#shared/domain/money/money';
import {
  comparedWeeks,
  expectedUnits,
  type ProfitSums,
  predictedProfits,
  trialDays,
  weeklyProfit,
} from '#shared/domain/plan/outcome';
import type { AcceptedPlan } from './accepted';

/** Prediction against what happened; null before the first whole week. */
export function planOutcome(
  db: ReadHandle,
  plan: AcceptedPlan,
  items: readonly ItemRecord[],
): PlanOutcome | null {
  const { first, last } = salesRange(db);
  const compared = comparedWeeks(plan.terms.startsOn, last);
  if (compared === null || first === null || last === null) return null;
  const { weeks, under, before } = compared;
  const taken = items.filter(({ state }) => state !== 'postponed');
  const changes = taken.map(({ evidence }) => evidence);
  const whole = taken.length === items.length;
  const predicted = predictedProfits(plan.result, changes, whole);
  const shelfOf = shelfFinder(db, new Set(predicted.keys()));
  const actual = byShelf(readCategoryProfits(db, under), shelfOf);
  const earlier = first <= before.from ? byShelf(readCategoryProfits(db, before), shelfOf) : null;
  const row = (categoryId: number | null, name: string, ids: readonly number[]) => ({
    categoryId,
    name,
    before: earlier === null ? null : weeklyProfit(sumsOf(earlier, ids), weeks),
    predicted: ids.reduce((sum, id) => sum + (predicted.get(id) ?? 0), 0),
    actual: weeklyProfit(sumsOf(actual, ids), weeks),
  });
  const categories: PlanOutcomeRow[] = plan.result.rooms.map(({ categoryId, name }) =>
    row(categoryId, name, [categoryId]),
  );
  return {
    ...under,
    weeks,
    daysWithout: weeks * 7 - daysWithSales(db, under),
    categories,
    total: row(null, '', [...predicted.keys()]),
    trials: taken
      .filter(({ kind }) => kind === 'add')
      .map((item) => trialOf(db, item, plan.terms.startsOn, last)),
  };
}

function trialOf(
  db: ReadHandle,
  { skuId, evidence }: ItemRecord,
  startsOn: BusinessDate,
  last: BusinessDate,
): PlanOutcome['trials'][number] {
  const trialUntil = evidence.after?.trialUntil ?? null;
  const range = trialDays(startsOn, trialUntil, last);
  const { expected, low, high } = expectedUnits(
    evidence.weeklyUnits,
    daysBetween(range.from, range.to) + 1,
  );
  return {
    skuId,
    name: evidence.name,
    expectedUnits: expected,
    low,
    high,
    actualUnits: toQtyUnits(readSoldQty(db, skuId, range)),
    trialUntil,
  };
}

type ShelfSums = ReadonlyMap<number, readonly ProfitSums[]>;

function byShelf(
  rows: readonly CategorySums[],
  shelfOf: (categoryId: number) => number | null,
): ShelfSums {
  const shelves = new Map<number, ProfitSums[]>();
  for (const row of rows) {
    const shelf = shelfOf(row.categoryId);
    if (shelf !== null) shelves.set(shelf, [...(shelves.get(shelf) ?? []), row]);
  }
  return shelves;
}

function sumsOf(sums: ShelfSums, ids: readonly number[]): ProfitSums[] {
  return ids.flatMap((id) => sums.get(id) ?? []);
}

/** The shelf on which a category stands: itself, or the nearest above it that the search knew. */
function shelfFinder(
  db: ReadHandle,
  shelves: ReadonlySet<number>,
): (categoryId: number) => number | null {
  const parents = new Map(readCategories(db).map(({ id, parentId }) => [id, parentId]));
  return (categoryId) => {
    let at: number | null = categoryId;
    while (at !== null && !shelves.has(at)) at = parents.get(at) ?? null;
    return at;
  };
}
