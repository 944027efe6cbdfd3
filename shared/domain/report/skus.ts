import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { roundHalfAway } from '#shared/domain/money/money';
import type { Block, MoverRow, MoversBlock, SkuRanking, SkuRow } from './daily';
import { FULL_WEEKS } from './dates';
import type { DayIndex } from './day-index';
import type { SkuDayRow } from './facts';
import { compare } from './figures';
import { needHistory } from './needs';

/** Rows of a ranking. */
const RANKING = 10;
/** Movers in each direction. */
const MOVERS = 5;
/** Of the four same weekdays that a mover is held against, so many must have sales. */
const LEAST_MOVER_WEEKS = 2;
/** A regular seller sold on at least so many of those weekdays. */
const REGULAR_DAYS = 3;

/** The ten SKUs with the largest net sales of the day. */
export function buildTop(index: DayIndex): Block<SkuRanking> {
  if (!index.hasSales(index.facts.date)) return { state: 'missing', needs: [index.salesNeed()] };
  const rows = [...index.skus(index.facts.date).values()]
    .filter((row) => row.netSales > 0)
    .sort((a, b) => b.netSales - a.netSales || a.skuId - b.skuId)
    .slice(0, RANKING);
  return { state: 'ready', rows: rows.map((row) => skuRow(index, row)) };
}

/**
 * The ten regular sellers that sold least this day, nothing at all included. A SKU is regular when
 * it sold on at least three of the last four same weekdays: the one packet that some SKU sells in a
 * month says nothing about today. Needs those four weekdays.
 */
export function buildBottom(index: DayIndex): Block<SkuRanking> {
  const { facts } = index;
  if (!index.hasSales(facts.date)) return { state: 'missing', needs: [index.salesNeed()] };
  const weekdays = moverDates(index);
  if (weekdays.length < FULL_WEEKS) {
    return { state: 'missing', needs: [needHistory(weekdays.length * 7, FULL_WEEKS * 7)] };
  }
  const before = weekdays.map((date) => index.skus(date));
  const usual = meanSales(before);
  const daysSold = new Map<number, number>();
  for (const day of before) {
    for (const row of day.values()) {
      if (row.qty > 0) daysSold.set(row.skuId, (daysSold.get(row.skuId) ?? 0) + 1);
    }
  }
  const today = index.skus(facts.date);
  const rows = [...daysSold]
    .filter(([, days]) => days >= REGULAR_DAYS)
    .map(([skuId]) => ({
      skuId,
      netSales: today.get(skuId)?.netSales ?? 0,
      usual: usual.get(skuId) ?? 0,
    }))
    .sort((a, b) => a.netSales - b.netSales || b.usual - a.usual || a.skuId - b.skuId)
    .slice(0, RANKING);
  return {
    state: 'ready',
    rows: rows.map(({ skuId }) =>
      skuRow(index, today.get(skuId) ?? soldNothing(facts.date, skuId)),
    ),
  };
}

/** SKUs that sold most above or below their mean of the same weekday of the last four weeks. */
export function buildMovers(index: DayIndex): Block<MoversBlock> {
  const { facts } = index;
  if (!index.hasSales(facts.date)) return { state: 'missing', needs: [index.salesNeed()] };
  const baseDates = moverDates(index);
  if (baseDates.length < LEAST_MOVER_WEEKS) {
    return { state: 'missing', needs: [needHistory(baseDates.length * 7, LEAST_MOVER_WEEKS * 7)] };
  }
  const today = index.skus(facts.date);
  const before = baseDates.map((date) => index.skus(date));
  const usual = meanSales(before);
  const ids = new Set([...today.keys(), ...usual.keys()]);
  const salesOf = (skuId: number) => today.get(skuId)?.netSales ?? 0;
  const differences = [...ids].map((skuId) => ({
    skuId,
    difference: salesOf(skuId) - (usual.get(skuId) ?? 0),
  }));
  differences.sort((a, b) => b.difference - a.difference || a.skuId - b.skuId);
  const moverRow = ({ skuId }: { readonly skuId: number }): MoverRow => {
    const { code, name } = index.sku(skuId);
    const netSales = salesOf(skuId);
    const rounded = roundHalfAway(usual.get(skuId) ?? 0);
    return { skuId, code, name, netSales, usual: rounded, difference: netSales - rounded };
  };
  return {
    state: 'ready',
    baseDates,
    up: differences
      .slice(0, MOVERS)
      .map(moverRow)
      .filter((row) => row.difference > 0),
    down: differences
      .slice(-MOVERS)
      .reverse()
      .map(moverRow)
      .filter((row) => row.difference < 0),
  };
}

function moverDates(index: DayIndex): BusinessDate[] {
  const weekdays = index.dates.weekdays.slice(0, FULL_WEEKS);
  return weekdays.filter((date) => index.baseDates.includes(date));
}

/** Mean net sales of each SKU over some days; a day without a sale counts 0. */
function meanSales(days: readonly ReadonlyMap<number, SkuDayRow>[]): ReadonlyMap<number, number> {
  const means = new Map<number, number>();
  for (const day of days) {
    for (const { skuId, netSales } of day.values()) {
      means.set(skuId, (means.get(skuId) ?? 0) + netSales / days.length);
    }
  }
  return means;
}

function soldNothing(date: BusinessDate, skuId: number): SkuDayRow {
  return { date, skuId, qty: 0, units: 0, netSales: 0, cogs: null };
}

function skuRow(index: DayIndex, row: SkuDayRow): SkuRow {
  const { dates, facts } = index;
  const sku = index.sku(row.skuId);
  const category = facts.categories.find((candidate) => candidate.id === sku.categoryId);
  const before = index.hasSales(dates.lastWeek)
    ? (index.skus(dates.lastWeek).get(row.skuId)?.netSales ?? 0)
    : null;
  return {
    skuId: row.skuId,
    code: sku.code,
    name: sku.name,
    categoryName: category?.name ?? '',
    unit: sku.unit,
    qty: row.qty,
    netSales: row.netSales,
    grossProfit: row.cogs === null ? null : row.netSales - row.cogs,
    lastWeek: compare('money', row.netSales, dates.lastWeek, before),
  };
}
