import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { QTY_SCALE } from '#shared/domain/money/money';
import { median } from '#shared/domain/statistics/robust';
import { categorySums, shownOfDay } from '../categories';
import type { AnomalySubject } from '../daily';
import { FULL_WEEKS, reportDates } from '../dates';
import type { DayIndex } from '../day-index';
import type { DailyFacts } from '../facts';
import type { Side } from './decompose';
import { type Surprise, surprise } from './expectation';
import { channelSide, hoursSide, type SideOf, skusSide, storeSide } from './sides';

/** Something whose net sales of the day are unusual, with what is needed to explain it. */
export interface Candidate {
  readonly subject: AnomalySubject;
  readonly surprise: Surprise;
  readonly side: SideOf;
  /** Shown category of a SKU or category: one of the two is told, not both. */
  readonly categoryId: number | null;
}

/** Floor of the spread as a share of what is usual, however even the weeks were. */
const EVENNESS = 0.05;
/** Differences below this share of the store's usual day are not worth a manager's minute. */
const MATERIAL_SHARE = 0.01;

const NOTHING: Measure = { netSales: 0, count: 0 };

/** Net sales of a subject on a day, and the tickets (or units) that they rest on. */
interface Measure {
  readonly netSales: number;
  readonly count: number;
}

type Test = (
  subject: AnomalySubject,
  measure: (date: BusinessDate) => Measure,
  side: SideOf,
  categoryId?: number | null,
) => Candidate[];

/** Everything unusual this day, in no order: store, categories, channels, bands of hours, SKUs. */
export function candidates(index: DayIndex): Candidate[] {
  const store = storeSide(index);
  const material = materialAmount(index.facts);
  const test: Test = (subject, measure, side, categoryId = null) => {
    const usual = index.baseDates.map((date) => ({ date, ...measure(date) }));
    const found = surprise(
      measure(index.facts.date).netSales,
      usual.map(({ date, netSales }) => ({ date, value: netSales })),
      spreadFloor(usual),
      material,
    );
    return found === null ? [] : [{ subject, surprise: found, side, categoryId }];
  };
  return [
    ...test({ kind: 'store' }, (date) => storeMeasure(index, date), store),
    ...categoryCandidates(index, test),
    ...channelCandidates(index, test),
    ...hourCandidates(index, test),
    ...skuCandidates(index, test),
  ];
}

/**
 * The least that a figure swings from week to week: a share of what is usual, and the chance of who
 * comes in. Of n customers (or pieces) about √n come more or fewer, so money swings by usual ÷ √n.
 */
function spreadFloor(usual: readonly Measure[]): number {
  const money = Math.abs(median(usual.map((day) => day.netSales)) ?? 0);
  const count = median(usual.map((day) => day.count)) ?? 0;
  return count > 0 ? Math.max(EVENNESS * money, money / Math.sqrt(count)) : EVENNESS * money;
}

function storeMeasure(index: DayIndex, date: BusinessDate): Measure {
  const { sales, ticketing } = index.kpiFacts(date);
  return {
    netSales: sales?.netSales ?? 0,
    count: ticketing?.tickets ?? (sales?.units ?? 0) / QTY_SCALE,
  };
}

function measureOf(side: Side): Measure {
  return { netSales: side.netSales, count: side.tickets ?? side.units / QTY_SCALE };
}

function categoryCandidates(index: DayIndex, test: Test): Candidate[] {
  const shown = shownOfDay(index);
  const names = new Map(index.facts.categories.map((category) => [category.id, category.name]));
  const dates = [index.facts.date, ...index.baseDates];
  const sums = new Map(dates.map((date) => [date, categorySums(index, date, shown)] as const));
  const ids = new Set([...sums.values()].flatMap((byCategory) => [...byCategory.keys()]));
  if (ids.size < 2) return [];
  return [...ids].flatMap((id) =>
    test(
      { kind: 'category', id, name: names.get(id) ?? String(id) },
      (date) => {
        const row = sums.get(date)?.get(id);
        return row === undefined
          ? NOTHING
          : { netSales: row.netSales, count: row.units / QTY_SCALE };
      },
      skusSide(index, (skuId) => shown.get(index.sku(skuId).categoryId) === id),
      id,
    ),
  );
}

function channelCandidates(index: DayIndex, test: Test): Candidate[] {
  const sold = new Set(index.facts.days.map((row) => row.channelId));
  const channels = index.facts.channels.filter((channel) => sold.has(channel.id));
  if (channels.length < 2) return [];
  return channels.flatMap(({ id, name }) => {
    const side = channelSide(index, id);
    return test({ kind: 'channel', id, name }, (date) => measureOf(side(date)), side);
  });
}

/** Unusual hours next to each other in the same direction make one band. */
function hourCandidates(index: DayIndex, test: Test): Candidate[] {
  const baseDates = index.baseDates.filter((date) => index.hours(date).length > 0);
  if (index.hours(index.facts.date).length === 0 || baseDates.length < index.baseDates.length) {
    return [];
  }
  const band = (fromHour: number, toHour: number) => {
    const side = hoursSide(index, (hour) => hour >= fromHour && hour <= toHour);
    return test({ kind: 'hours', fromHour, toHour }, (date) => measureOf(side(date)), side);
  };
  const bands: { from: number; to: number; up: boolean }[] = [];
  for (let hour = 0; hour < 24; hour++) {
    const [found] = band(hour, hour);
    if (found === undefined) continue;
    const up = found.surprise.difference > 0;
    const last = bands.at(-1);
    if (last !== undefined && last.to === hour - 1 && last.up === up) last.to = hour;
    else bands.push({ from: hour, to: hour, up });
  }
  return bands.flatMap(({ from, to }) => band(from, to));
}

function skuCandidates(index: DayIndex, test: Test): Candidate[] {
  const shown = shownOfDay(index);
  return [...materialSkus(index.facts)].flatMap((id) => {
    const { code, name, categoryId } = index.sku(id);
    return test(
      { kind: 'sku', id, code, name },
      (date) => {
        const row = index.skus(date).get(id);
        return row === undefined
          ? NOTHING
          : { netSales: row.netSales, count: row.units / QTY_SCALE };
      },
      skusSide(index, (skuId) => skuId === id),
      shown.get(categoryId) ?? categoryId,
    );
  });
}

/**
 * SKUs that can make a difference worth telling: they sold that much on the day, or on one of the
 * latest weekdays.
 */
export function materialSkus(facts: DailyFacts): ReadonlySet<number> {
  const material = materialAmount(facts);
  const { date } = facts;
  const dates = new Set([date, ...reportDates(date).weekdays.slice(0, FULL_WEEKS)]);
  const ids = new Set<number>();
  for (const row of facts.skuDays) {
    if (Math.abs(row.netSales) >= material && dates.has(row.date)) ids.add(row.skuId);
  }
  return ids;
}

/** What a difference has to be worth: a share of the store's usual day. */
function materialAmount({ date, days }: DailyFacts): number {
  const usual = reportDates(date).weekdays.flatMap((weekday) => {
    const rows = days.filter((row) => row.date === weekday && row.lines > 0);
    return rows.length === 0 ? [] : rows.reduce((sum, row) => sum + row.netSales, 0);
  });
  return Math.abs(median(usual) ?? 0) * MATERIAL_SHARE;
}
