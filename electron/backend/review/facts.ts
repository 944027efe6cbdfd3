import { versionOfRange, versionsByDay } from '#electron/store/business-day';
import { readCategories, readChannels, readSkus } from '#electron/store/figures/catalogue';
import { readDays } from '#electron/store/figures/day-rows';
import { readShifts } from '#electron/store/figures/people';
import { readHoursIn } from '#electron/store/figures/sales-sums';
import type { ReadHandle } from '#electron/store/handle';
import { readReviewPromotions } from '#electron/store/review/promotions';
import { readClock, readStore } from '#electron/store/store-info';
import {
  addDays,
  type BusinessDate,
  businessDateOf,
  type DateRange,
} from '#shared/domain/calendar/calendar';
import { endOfMonth, startOfMonth } from '#shared/domain/calendar/periods';
import { hoursOnDuty, shiftsByDay } from '#shared/domain/kpi/duty';
import type { KpiName } from '#shared/domain/kpi/names';
import type { Money } from '#shared/domain/money/money';
import type {
  HourFigures,
  ReviewFacts,
  ReviewSku,
  SkuSales,
  TrendPeriod,
} from '#shared/domain/review/facts';
import { frameOf, OUTLOOK_DAYS, type ReviewFrame, YEAR } from '#shared/domain/review/frame';
import { progressAndChecklists } from '../actions/review';
import { readSettings } from '../handlers/settings';
import { dayTargets } from '../handlers/targets';
import { attainmentIn } from '../targets/attainment';
import { reviewActions } from './actions';
import { dailyKpis, kpisOf } from './kpi-values';
import { memberSales, skuSales } from './members';
import { reviewPlans } from './plans';
import { rosterDays } from './roster';

/** Currency of amounts before the shop has been set up. */
const DEFAULT_CURRENCY = 'CNY';

/** KPIs that are told of the range itself; the ones of stock cost most, and are asked once. */
const ofRange: readonly KpiName[] = [
  'netSales',
  'tickets',
  'averageTicket',
  'unitsPerTicket',
  'unitsSold',
  'averageUnitPrice',
  'grossProfit',
  'grossMargin',
  'costCoverage',
  'discountRate',
  'returnRate',
  'skusCarried',
  'skusSold',
  'activeSkuRate',
  'visitors',
  'footfallConversion',
  'labourHours',
  'salesPerLabourHour',
  'ticketsPerLabourHour',
  'salesPerHead',
  'salesPerSquareMetre',
  'shrink',
  'stapleShareBySales',
];
const ofRangeAlone: readonly KpiName[] = [
  ...ofRange,
  'slowMoverShare',
  'outOfStockRate',
  'stapleShareBySkus',
  'stapleShareByFacings',
];
const ofPeriods: readonly KpiName[] = [
  'netSales',
  'tickets',
  'averageTicket',
  'unitsPerTicket',
  'grossProfit',
  'grossMargin',
  'visitors',
];
const ofDays: readonly KpiName[] = [
  'netSales',
  'tickets',
  'averageTicket',
  'grossProfit',
  'grossMargin',
  'visitors',
  'labourHours',
  'salesPerLabourHour',
];

/** All that a review of a range is built from. */
export function readReviewFacts(db: ReadHandle, range: DateRange, now: number): ReviewFacts {
  const frame = frameOf(range);
  const store = readStore(db);
  const { stapleTarget, stapleTolerance } = readSettings(db);
  const { values, needs } = kpisOf(db, range, ofRangeAlone);
  const sales = skuSales(db, frame);
  const channels = new Map(readChannels(db).map(({ id, name }) => [id, name]));
  return {
    range,
    madeAt: now,
    dataVersion: versionOfRange(db, range),
    versions: versionsByDay(db, { from: yearBack(frame.periods), to: frame.next.to }),
    store: {
      name: store?.name ?? '',
      currency: store?.currency ?? DEFAULT_CURRENCY,
      manager: store?.manager ?? '',
    },
    cutoffHour: readClock(db).cutoffHour,
    stapleTarget,
    stapleTolerance,
    now: values,
    before: kpisOf(db, frame.before, ofRange).values,
    yearAgo: kpisOf(db, frame.yearAgo, ofRange).values,
    needs,
    trend: trendOf(db, frame),
    days: new Map([...dailyKpis(db, frame.before, ofDays), ...dailyKpis(db, range, ofDays)]),
    hours: hoursOf(db, frame),
    categories: readCategories(db),
    categorySales: memberSales(db, 'category', frame),
    channels: memberSales(db, 'channel', frame).map((member) => ({
      ...member,
      name: channels.get(member.id) ?? String(member.id),
    })),
    skus: skusOf(db, sales),
    skuSales: sales,
    targets: dayTargets(db, { from: range.from, to: frame.next.to }, undefined),
    promotions: readReviewPromotions(db, range, { from: range.from, to: frame.next.to }),
    history: dailySales(db, { from: addDays(range.to, 1 - OUTLOOK_DAYS), to: range.to }),
    actions: reviewActions(db, frame),
    progress: progressAndChecklists(db, range, businessDateOf(now, readClock(db))),
    pace: paceOfMonth(db, range.to),
    plans: reviewPlans(db, frame),
    roster: rosterDays(db, range),
  };
}

/** Where the month of a day ends at the rate up to that day. */
function paceOfMonth(db: ReadHandle, day: BusinessDate): ReviewFacts['pace'] {
  const month = { from: startOfMonth(day), to: endOfMonth(day) };
  const { lines } = attainmentIn(db, { ...month, today: addDays(day, 1), scopes: 'store' });
  const pace = lines.find(({ kpi }) => kpi === 'netSales')?.pace ?? null;
  return pace === null ? null : { ...pace, month };
}

/** The first day that a review looks at. */
function yearBack([first]: ReviewFrame['periods']): BusinessDate {
  return addDays(first?.from ?? '9999-12-31', -YEAR);
}

function dailySales(db: ReadHandle, range: DateRange): Map<BusinessDate, Money> {
  const days = new Map<BusinessDate, Money>();
  for (const { date, netSales } of readDays(db, range)) {
    days.set(date, (days.get(date) ?? 0) + netSales);
  }
  return days;
}

/** The last periods, each with its KPIs, and net sales of the same days a year before. */
function trendOf(db: ReadHandle, { periods }: ReviewFrame): TrendPeriod[] {
  const [first] = periods;
  const last = periods.at(-1);
  if (first === undefined || last === undefined) return [];
  const year = ({ from, to }: DateRange) => ({
    from: addDays(from, -YEAR),
    to: addDays(to, -YEAR),
  });
  const days = dailySales(db, { from: first.from, to: last.to });
  const yearAgo = dailySales(db, year({ from: first.from, to: last.to }));
  return periods.map((range) => {
    const before = within(yearAgo, year(range));
    return {
      range,
      values: kpisOf(db, range, ofPeriods).values,
      yearAgo: before.length === 0 ? null : before.reduce((sum, value) => sum + value, 0),
      days: within(days, range).length,
    };
  });
}

function within(days: ReadonlyMap<BusinessDate, Money>, { from, to }: DateRange): Money[] {
  return [...days].filter(([date]) => date >= from && date <= to).map(([, value]) => value);
}

function hoursOf(db: ReadHandle, frame: ReviewFrame): HourFigures[] {
  const hours = new Map<number, { netSales: number; tickets: number; before: number }>();
  const at = (hour: number) => {
    const known = hours.get(hour) ?? { netSales: 0, tickets: 0, before: 0 };
    hours.set(hour, known);
    return known;
  };
  for (const row of readHoursIn(db, frame.range)) {
    at(row.hour).netSales += row.netSales;
    at(row.hour).tickets += row.tickets;
  }
  for (const row of readHoursIn(db, frame.before)) at(row.hour).before += row.netSales;
  const duty = hoursOfDuty(db, frame.range);
  return [...hours].map(([hour, sums]) => ({
    hour,
    ...sums,
    labourHours: duty === null ? null : (duty.get(hour) ?? 0),
  }));
}

/** Hours of work by hour of the clock; null where no shifts are known. */
function hoursOfDuty(db: ReadHandle, range: DateRange): ReadonlyMap<number, number> | null {
  const days = [...shiftsByDay(readShifts(db, range)).values()];
  if (days.length === 0) return null;
  const hours = new Map<number, number>();
  for (const [hour, worked] of days.flatMap((shifts) => [...hoursOnDuty(shifts)])) {
    hours.set(hour, (hours.get(hour) ?? 0) + worked);
  }
  return hours;
}

function skusOf(db: ReadHandle, sales: readonly SkuSales[]): ReadonlyMap<number, ReviewSku> {
  const all = readSkus(db);
  return new Map(
    sales.flatMap(({ skuId }) => {
      const sku = all.get(skuId);
      if (sku === undefined) return [];
      const { name, code, categoryId, weighed, since } = sku;
      return [[skuId, { name, code, categoryId, weighed, since }] as const];
    }),
  );
}
