import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { type Money, type Qty, ratio } from '#shared/domain/money/money';
import type { Block, CategoriesBlock, CategoryRow } from './daily';
import type { DayIndex } from './day-index';
import type { CategoryInfo } from './facts';
import { compare } from './figures';
import { numberParam, type Sentence, textParam } from './sentence';

export interface CategorySums {
  readonly netSales: Money;
  readonly units: Qty;
  readonly cogs: Money | null;
  readonly salesWithCost: Money;
}

/** A category's change counts as a finding from this share of last week's day on. */
const NOTEWORTHY = 0.02;

/** The day's category mix, on the level of the tree that tells something. */
export function buildCategories(index: DayIndex): Block<CategoriesBlock> {
  const { facts, dates } = index;
  if (!index.hasSales(facts.date)) return { state: 'missing', needs: [index.salesNeed()] };
  const shown = shownOfDay(index);
  const today = categorySums(index, facts.date, shown);
  const yesterday = categorySums(index, dates.yesterday, shown);
  const lastWeek = categorySums(index, dates.lastWeek, shown);
  const total = sumOf(today);
  const totalLastWeek = sumOf(lastWeek);
  const names = new Map(facts.categories.map((category) => [category.id, category.name] as const));
  const base = (sums: ReadonlyMap<number, CategorySums>, id: number) =>
    sums.size === 0 ? null : (sums.get(id)?.netSales ?? 0);
  const rows = [...new Set([...today.keys(), ...lastWeek.keys()])].map((id): CategoryRow => {
    const sums = today.get(id) ?? { netSales: 0, units: 0, cogs: null, salesWithCost: 0 };
    const share = ratio(sums.netSales, total);
    const shareBefore = lastWeek.size === 0 ? null : ratio(base(lastWeek, id), totalLastWeek);
    const profit = sums.cogs === null ? null : sums.salesWithCost - sums.cogs;
    return {
      categoryId: id,
      name: names.get(id) ?? String(id),
      netSales: sums.netSales,
      share,
      shareChange: share === null || shareBefore === null ? null : share - shareBefore,
      yesterday: compare('money', sums.netSales, dates.yesterday, base(yesterday, id)),
      lastWeek: compare('money', sums.netSales, dates.lastWeek, base(lastWeek, id)),
      grossProfit: profit,
      grossMargin: ratio(profit, sums.salesWithCost),
    };
  });
  rows.sort((a, b) => b.netSales - a.netSales || a.categoryId - b.categoryId);
  return { state: 'ready', rows, finding: findingOf(rows, totalLastWeek) };
}

/** The level that the days of a report are shown on. */
export function shownOfDay({ facts }: DayIndex): ReadonlyMap<number, number> {
  return shownCategories(facts.categories, [
    ...new Set(facts.categoryDays.map((row) => row.categoryId)),
  ]);
}

/**
 * For each category the one it is shown under: the departments at the top of the tree, or, while a
 * single one of them holds all the sales, what is below it.
 * @param sold categories with sales, each once
 */
export function shownCategories(
  categories: readonly CategoryInfo[],
  sold: readonly number[],
): ReadonlyMap<number, number> {
  const parents = new Map(categories.map((category) => [category.id, category.parentId]));
  const paths = new Map(
    categories.map((category) => [category.id, pathOf(category, parents)] as const),
  );
  const at = (id: number, depth: number) => {
    const path = paths.get(id) ?? [id];
    return path[Math.min(depth, path.length - 1)] ?? id;
  };
  const deepest = Math.max(0, ...sold.map((id) => (paths.get(id)?.length ?? 1) - 1));
  let depth = 0;
  while (depth < deepest && new Set(sold.map((id) => at(id, depth))).size === 1) depth++;
  return new Map(categories.map((category) => [category.id, at(category.id, depth)]));
}

/** From the top of the tree to the category itself. */
function pathOf(category: CategoryInfo, parents: ReadonlyMap<number, number | null>): number[] {
  const path = [category.id];
  for (let parent = category.parentId; parent !== null && !path.includes(parent); ) {
    path.unshift(parent);
    parent = parents.get(parent) ?? null;
  }
  return path;
}

/** Sums of a day by shown category; empty for a day without sales. */
export function categorySums(
  index: DayIndex,
  date: BusinessDate,
  shown: ReadonlyMap<number, number>,
): ReadonlyMap<number, CategorySums> {
  const sums = new Map<number, CategorySums>();
  for (const row of index.categories(date)) {
    const id = shown.get(row.categoryId) ?? row.categoryId;
    const before = sums.get(id);
    sums.set(id, {
      netSales: (before?.netSales ?? 0) + row.netSales,
      units: (before?.units ?? 0) + row.units,
      cogs: row.cogs === null ? (before?.cogs ?? null) : (before?.cogs ?? 0) + row.cogs,
      salesWithCost: (before?.salesWithCost ?? 0) + row.salesWithCost,
    });
  }
  return sums;
}

function sumOf(sums: ReadonlyMap<number, CategorySums>): Money {
  return [...sums.values()].reduce((total, row) => total + row.netSales, 0);
}

/** The category that changed most against last week, else the largest. */
function findingOf(rows: readonly CategoryRow[], totalLastWeek: Money): Sentence | null {
  const differences = rows.flatMap((row) =>
    row.lastWeek.base === null ? [] : [{ row, difference: row.netSales - row.lastWeek.base }],
  );
  differences.sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
  const [most] = differences;
  if (most !== undefined && totalLastWeek > 0 && differences.length > 1) {
    if (Math.abs(most.difference) >= NOTEWORTHY * totalLastWeek) {
      return {
        key: most.difference > 0 ? 'finding.categoryRose' : 'finding.categoryFell',
        params: {
          category: textParam(most.row.name),
          amount: numberParam('money', most.difference, true),
        },
      };
    }
  }
  const [first] = rows;
  if (first === undefined || first.share === null || rows.length < 2) return null;
  return {
    key: 'finding.largestCategory',
    params: { category: textParam(first.name), share: numberParam('ratio', first.share) },
  };
}
