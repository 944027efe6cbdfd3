import { roundHalfAway } from '#shared/domain/money/money';
import type { Block, MoverRow, MoversBlock, SkuRanking, SkuRow } from './daily';
import type { DayIndex } from './day-index';
import type { SkuDayRow } from './facts';
import { compare } from './figures';
import { needHistory } from './needs';

/** Rows of a ranking. */
const RANKING = 10;
/** Movers in each direction. */
const MOVERS = 5;
/** Same weekdays that a mover is held against, and how many of them must have sales. */
const MOVER_WEEKS = 4;
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
  if (weekdays.length < MOVER_WEEKS) {
    return { state: 'missing', needs: [needHistory(weekdays.length * 7, MOVER_WEEKS * 7)] };
  }
  const daysSold = new Map<number, number>();
  for (const date of weekdays) {
    for (const row of index.skus(date).values()) {
      if (row.qty > 0) daysSold.set(row.skuId, (daysSold.get(row.skuId) ?? 0) + 1);
    }
  }
  const today = index.skus(facts.date);
  const rows = [...daysSold]
    .filter(([, days]) => days >= REGULAR_DAYS)
    .map(([skuId]) => today.get(skuId) ?? soldNothing(facts.date, skuId))
    .sort((a, b) => a.netSales - b.netSales || usualSales(index, b) - usualSales(index, a))
    .slice(0, RANKING);
  return { state: 'ready', rows: rows.map((row) => skuRow(index, row)) };
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
  const ids = new Set([
    ...today.keys(),
    ...baseDates.flatMap((date) => [...index.skus(date).keys()]),
  ]);
  const rows = [...ids].map((skuId): MoverRow => {
    const { code, name } = index.sku(skuId);
    const row = today.get(skuId) ?? soldNothing(facts.date, skuId);
    const usual = roundHalfAway(usualSales(index, row));
    return { skuId, code, name, netSales: row.netSales, usual, difference: row.netSales - usual };
  });
  rows.sort((a, b) => b.difference - a.difference || a.skuId - b.skuId);
  return {
    state: 'ready',
    baseDates,
    up: rows.slice(0, MOVERS).filter((row) => row.difference > 0),
    down: rows
      .slice(-MOVERS)
      .reverse()
      .filter((row) => row.difference < 0),
  };
}

function moverDates(index: DayIndex) {
  const weekdays = index.dates.weekdays.slice(0, MOVER_WEEKS);
  return weekdays.filter((date) => index.baseDates.includes(date));
}

/** Mean net sales of the mover weekdays; a day without a sale counts 0. */
function usualSales(index: DayIndex, row: SkuDayRow): number {
  const dates = moverDates(index);
  const sum = dates.reduce(
    (total, date) => total + (index.skus(date).get(row.skuId)?.netSales ?? 0),
    0,
  );
  return dates.length === 0 ? 0 : sum / dates.length;
}

function soldNothing(date: string, skuId: number): SkuDayRow {
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
