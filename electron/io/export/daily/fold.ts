import { ratio } from '#shared/domain/money/money';
import type { CategoryRow, Comparison } from '#shared/domain/report/daily';

/** The largest categories, and one row for all others, so that the rows add up to the day. */
export function foldCategories(
  rows: readonly CategoryRow[],
  room: number,
  nameOfOthers: (count: number) => string,
): CategoryRow[] {
  if (rows.length <= room || room < 1) return rows.slice(0, room);
  const others = rows.slice(room - 1);
  return [...rows.slice(0, room - 1), sumOf(others, nameOfOthers(others.length))];
}

function sumOf(rows: readonly CategoryRow[], name: string): CategoryRow {
  const netSales = sum(rows, (row) => row.netSales) ?? 0;
  const grossProfit = sum(rows, (row) => row.grossProfit);
  return {
    categoryId: 0,
    name,
    netSales,
    share: sum(rows, (row) => row.share),
    shareChange: sum(rows, (row) => row.shareChange),
    yesterday: compare(
      rows.map((row) => row.yesterday),
      netSales,
    ),
    lastWeek: compare(
      rows.map((row) => row.lastWeek),
      netSales,
    ),
    grossProfit,
    grossMargin: ratio(grossProfit, netSales),
  };
}

/** Null as soon as one of the values is not known. */
function sum(
  rows: readonly CategoryRow[],
  pick: (row: CategoryRow) => number | null,
): number | null {
  return rows.reduce<number | null>((total, row) => {
    const value = pick(row);
    return total === null || value === null ? null : total + value;
  }, 0);
}

function compare(comparisons: readonly Comparison[], netSales: number): Comparison {
  const bases = comparisons.map((comparison) => comparison.base);
  const base = bases.reduce<number | null>(
    (total, value) => (total === null || value === null ? null : total + value),
    0,
  );
  const change = base === null ? null : ratio(netSales - base, Math.abs(base));
  return { date: comparisons[0]?.date ?? '', base, change, as: 'share' };
}
