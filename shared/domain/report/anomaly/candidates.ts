import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { shownCategories } from '../categories';
import type { AnomalySubject } from '../daily';
import type { DayIndex } from '../day-index';
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

/**
 * Floor of the spread as a share of the median. The fewer tickets a figure rests on, the more it
 * swings by chance.
 */
const EVENNESS = { store: 0.05, channel: 0.1, category: 0.1, hours: 0.15, sku: 0.2 } as const;
/** Differences below this share of the store's usual day are not worth a manager's minute. */
const MATERIAL_SHARE = 0.005;

/** Everything unusual this day, in no order: store, categories, channels, bands of hours, SKUs. */
export function candidates(index: DayIndex): Candidate[] {
  const store = storeSide(index);
  const material = materialAmount(index, store);
  const test = (
    subject: AnomalySubject,
    side: SideOf,
    categoryId: number | null = null,
    netSales: (date: BusinessDate) => number = (date) => side(date).netSales,
  ): Candidate[] => {
    const found = surprise(
      netSales(index.facts.date),
      index.baseDates.map((date) => ({ date, value: netSales(date) })),
      EVENNESS[subject.kind],
      material,
    );
    return found === null ? [] : [{ subject, surprise: found, side, categoryId }];
  };
  return [
    ...test({ kind: 'store' }, store, null, (date) => index.kpi('netSales', date) ?? 0),
    ...categoryCandidates(index, test),
    ...channelCandidates(index, test),
    ...hourCandidates(index, test),
    ...skuCandidates(index, test),
  ];
}

type Test = (
  subject: AnomalySubject,
  side: SideOf,
  categoryId?: number | null,
  netSales?: (date: BusinessDate) => number,
) => Candidate[];

function categoryCandidates(index: DayIndex, test: Test): Candidate[] {
  const shown = shownCategories(index);
  const names = new Map(index.facts.categories.map((category) => [category.id, category.name]));
  const under = (skuId: number) => {
    const { categoryId } = index.sku(skuId);
    return shown.get(categoryId) ?? categoryId;
  };
  const sums = sumsByDay(index, under);
  const ids = new Set([...sums.values()].flatMap((byCategory) => [...byCategory.keys()]));
  if (ids.size < 2) return [];
  return [...ids].flatMap((id) =>
    test(
      { kind: 'category', id, name: names.get(id) ?? String(id) },
      skusSide(index, (skuId) => under(skuId) === id),
      id,
      (date) => sums.get(date)?.get(id) ?? 0,
    ),
  );
}

function channelCandidates(index: DayIndex, test: Test): Candidate[] {
  const sold = new Set(index.facts.days.map((row) => row.channelId));
  const channels = index.facts.channels.filter((channel) => sold.has(channel.id));
  if (channels.length < 2) return [];
  return channels.flatMap(({ id, name }) =>
    test({ kind: 'channel', id, name }, channelSide(index, id)),
  );
}

/** Unusual hours next to each other in the same direction make one band. */
function hourCandidates(index: DayIndex, test: Test): Candidate[] {
  const baseDates = index.baseDates.filter((date) => index.hours(date).length > 0);
  if (index.hours(index.facts.date).length === 0 || baseDates.length < index.baseDates.length) {
    return [];
  }
  const single = (hour: number) =>
    test(
      { kind: 'hours', fromHour: hour, toHour: hour },
      hoursSide(index, (at) => at === hour),
    );
  const bands: { from: number; to: number; up: boolean }[] = [];
  for (let hour = 0; hour < 24; hour++) {
    const [found] = single(hour);
    if (found === undefined) continue;
    const up = found.surprise.difference > 0;
    const last = bands.at(-1);
    if (last !== undefined && last.to === hour - 1 && last.up === up) last.to = hour;
    else bands.push({ from: hour, to: hour, up });
  }
  return bands.flatMap(({ from, to }) =>
    test(
      { kind: 'hours', fromHour: from, toHour: to },
      hoursSide(index, (hour) => hour >= from && hour <= to),
    ),
  );
}

function skuCandidates(index: DayIndex, test: Test): Candidate[] {
  const shown = shownCategories(index);
  const ids = new Set(
    [index.facts.date, ...index.baseDates].flatMap((date) => [...index.skus(date).keys()]),
  );
  return [...ids].flatMap((id) => {
    const { code, name, categoryId } = index.sku(id);
    return test(
      { kind: 'sku', id, code, name },
      skusSide(index, (skuId) => skuId === id),
      shown.get(categoryId) ?? categoryId,
      (date) => index.skus(date).get(id)?.netSales ?? 0,
    );
  });
}

function sumsByDay(
  index: DayIndex,
  groupOf: (skuId: number) => number,
): ReadonlyMap<BusinessDate, ReadonlyMap<number, number>> {
  return new Map(
    [index.facts.date, ...index.baseDates].map((date) => {
      const sums = new Map<number, number>();
      for (const row of index.skus(date).values()) {
        const id = groupOf(row.skuId);
        sums.set(id, (sums.get(id) ?? 0) + row.netSales);
      }
      return [date, sums] as const;
    }),
  );
}

function materialAmount(index: DayIndex, store: SideOf): number {
  const usual = index.baseDates.map((date) => store(date).netSales).sort((a, b) => a - b);
  return Math.abs(usual[Math.floor(usual.length / 2)] ?? 0) * MATERIAL_SHARE;
}
