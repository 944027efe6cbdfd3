import { readSalesSums } from '#electron/store/figures/sales-sums';
import type { ReadHandle } from '#electron/store/handle';
import type { DateRange } from '#shared/domain/calendar/calendar';
import type { SalesSums } from '#shared/domain/kpi/sums';
import type { MemberSales, MemberSums, SkuSales, SkuSums } from '#shared/domain/review/facts';
import type { ReviewFrame } from '#shared/domain/review/frame';

/** Categories (each its own sales, not those below it) or channels with sales in any of the ranges. */
export function memberSales(
  db: ReadHandle,
  by: 'category' | 'channel',
  frame: ReviewFrame,
): MemberSales[] {
  const read = (range: DateRange | undefined) =>
    range === undefined ? new Map<string, SalesSums>() : sumsBy(db, by, range);
  const [now, before, yearAgo] = [frame.range, frame.before, frame.yearAgo].map(read);
  const earlier = read(frame.periods.at(-3));
  const keys = new Set([...(now?.keys() ?? []), ...(before?.keys() ?? [])]);
  const yearKnown = (yearAgo?.size ?? 0) > 0;
  return [...keys].map((key) => ({
    id: Number(key),
    now: memberSums(now?.get(key)),
    before: memberSums(before?.get(key)),
    earlier: earlier.get(key)?.netSales ?? 0,
    yearAgo: yearKnown ? (yearAgo?.get(key)?.netSales ?? 0) : null,
  }));
}

/** SKUs with sales in the range or the one before it. */
export function skuSales(db: ReadHandle, frame: ReviewFrame): SkuSales[] {
  const now = sumsBy(db, 'sku', frame.range);
  const before = sumsBy(db, 'sku', frame.before);
  return [...new Set([...now.keys(), ...before.keys()])].map((key) => ({
    skuId: Number(key),
    now: skuSums(now.get(key)),
    before: skuSums(before.get(key)),
  }));
}

function sumsBy(
  db: ReadHandle,
  by: 'category' | 'channel' | 'sku',
  { from, to }: DateRange,
): Map<string, SalesSums> {
  return new Map(readSalesSums(db, by, { from, to }).map(({ key, sums }) => [key, sums]));
}

function memberSums(sums: SalesSums | undefined): MemberSums {
  return {
    netSales: sums?.netSales ?? 0,
    units: sums?.units ?? 0,
    cogs: sums?.cogs ?? null,
    salesWithCost: sums?.salesWithCost ?? 0,
    tickets: sums?.tickets ?? null,
  };
}

function skuSums(sums: SalesSums | undefined): SkuSums {
  return {
    qty: sums?.qty ?? 0,
    units: sums?.units ?? 0,
    netSales: sums?.netSales ?? 0,
    cogs: sums?.cogs ?? null,
    salesWithCost: sums?.salesWithCost ?? 0,
  };
}
