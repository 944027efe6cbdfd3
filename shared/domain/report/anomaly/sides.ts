import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { DayIndex } from '../day-index';
import type { SkuDayRow } from '../facts';
import type { Side } from './decompose';
import type { SkuAmount } from './unit-price';

/** What a subject sold on a day, as a side of a decomposition. */
export type SideOf = (date: BusinessDate) => Side;

/** The whole store: tickets and visitors where they are known for all of it, and every SKU. */
export function storeSide(index: DayIndex): SideOf {
  return (date) => {
    const { sales, ticketing, footfall } = index.kpiFacts(date);
    const complete = ticketing !== null && ticketing.lines === sales?.lines;
    return {
      netSales: sales?.netSales ?? 0,
      units: sales?.units ?? 0,
      tickets: complete ? ticketing.tickets : null,
      visitors: footfall?.visitors ?? null,
      skus: skuAmounts(index, [...index.skus(date).values()]),
    };
  };
}

/** A category (with all that is shown under it) or one SKU: no tickets of its own. */
export function skusSide(index: DayIndex, includes: (skuId: number) => boolean): SideOf {
  return (date) => {
    const rows = [...index.skus(date).values()].filter((row) => includes(row.skuId));
    return {
      netSales: rows.reduce((sum, row) => sum + row.netSales, 0),
      units: rows.reduce((sum, row) => sum + row.units, 0),
      tickets: null,
      visitors: null,
      skus: skuAmounts(index, rows),
    };
  };
}

/** Hours of the clock: tickets and visitors, but no SKUs. */
export function hoursSide(index: DayIndex, includes: (hour: number) => boolean): SideOf {
  return (date) => {
    const rows = index.hours(date).filter((row) => includes(row.hour));
    const sum = (of: (row: (typeof rows)[number]) => number) =>
      rows.reduce((total, row) => total + of(row), 0);
    const tickets = sum((row) => row.tickets);
    const visitors = rows.map((row) => index.visitors(date, row.hour));
    return {
      netSales: sum((row) => row.netSales),
      units: sum((row) => row.units),
      tickets: tickets > 0 ? tickets : null,
      visitors: visitors.every((count) => count !== null)
        ? visitors.reduce<number>((total, count) => total + (count ?? 0), 0)
        : null,
      skus: [],
    };
  };
}

/** One channel: tickets, but its SKUs are not told apart. */
export function channelSide(index: DayIndex, channelId: number): SideOf {
  const rows = new Map(
    index.facts.days
      .filter((row) => row.channelId === channelId)
      .map((row) => [row.date, row] as const),
  );
  return (date) => {
    const row = rows.get(date);
    const complete = row !== undefined && row.ticketLines === row.lines;
    return {
      netSales: row?.netSales ?? 0,
      units: row?.units ?? 0,
      tickets: complete ? row.tickets : null,
      visitors: null,
      skus: [],
    };
  };
}

/** The mean of several days: what is usual, where the median lies between two of them. */
export function meanSide(sides: readonly Side[]): Side {
  const count = sides.length;
  const mean = (of: (side: Side) => number) =>
    sides.reduce((total, side) => total + of(side), 0) / count;
  const meanKnown = (of: (side: Side) => number | null) =>
    sides.every((side) => of(side) !== null) ? mean((side) => of(side) ?? 0) : null;
  const skus = new Map<number, SkuAmount>();
  for (const sku of sides.flatMap((side) => side.skus)) {
    const before = skus.get(sku.skuId);
    skus.set(sku.skuId, {
      skuId: sku.skuId,
      weighed: sku.weighed,
      units: (before?.units ?? 0) + sku.units / count,
      qty: (before?.qty ?? 0) + sku.qty / count,
      netSales: (before?.netSales ?? 0) + sku.netSales / count,
    });
  }
  return {
    netSales: mean((side) => side.netSales),
    units: mean((side) => side.units),
    tickets: meanKnown((side) => side.tickets),
    visitors: meanKnown((side) => side.visitors),
    skus: [...skus.values()],
  };
}

function skuAmounts(index: DayIndex, rows: readonly SkuDayRow[]): SkuAmount[] {
  return rows.map(({ skuId, units, qty, netSales }) => ({
    skuId,
    weighed: index.sku(skuId).weighed,
    units,
    qty,
    netSales,
  }));
}
