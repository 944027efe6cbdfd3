import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { Qty } from '#shared/domain/money/money';

export interface DatedQty {
  readonly date: BusinessDate;
  readonly qty: Qty;
}

export interface StockDay {
  readonly date: BusinessDate;
  /** On hand at closing; null before the first count. */
  readonly closing: Qty | null;
  readonly sold: Qty;
}

/**
 * Closing stock of one SKU for each of the days in a row: the count of the day where there is one,
 * otherwise the day before plus movements minus sales. Unknown until the first count.
 */
export function rollStock(
  levels: readonly DatedQty[],
  movements: readonly DatedQty[],
  sales: readonly DatedQty[],
  days: readonly BusinessDate[],
): StockDay[] {
  const counted = new Map(levels.map((row) => [row.date, row.qty] as const));
  const moved = sumByDate(movements);
  const sold = sumByDate(sales);
  let closing: Qty | null = null;
  return days.map((date) => {
    const soldQty = sold.get(date) ?? 0;
    const count = counted.get(date);
    if (count !== undefined) closing = count;
    else if (closing !== null) closing += (moved.get(date) ?? 0) - soldQty;
    return { date, closing, sold: soldQty };
  });
}

function sumByDate(rows: readonly DatedQty[]): ReadonlyMap<BusinessDate, Qty> {
  const sums = new Map<BusinessDate, Qty>();
  for (const row of rows) sums.set(row.date, (sums.get(row.date) ?? 0) + row.qty);
  return sums;
}
