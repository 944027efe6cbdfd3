import type { BusinessDate } from '#shared/domain/calendar/calendar';
import { datesToExplain } from '#shared/domain/report/anomaly/anomalies';
import { materialSkus } from '#shared/domain/report/anomaly/candidates';
import type { ReportStore } from '#shared/domain/report/daily';
import { FULL_WEEKS, reportDates } from '#shared/domain/report/dates';
import type { DailyFacts, SkuDayRow } from '#shared/domain/report/facts';
import { priceCandidates } from '#shared/domain/report/price-candidates';
import { splitHistory } from '#shared/domain/targets/split';
import { readDayRecord } from './business-day';
import { firstSalesDate, readCategories, readChannels, readSkus } from './figures/catalogue';
import {
  readCategoriesOf,
  readDays,
  readPriceHistory,
  readSkusOf,
  readSoldSkus,
  readTheseSkusOf,
} from './figures/day-rows';
import {
  readOnLeave,
  readOpenActions,
  readRoster,
  readShifts,
  readVisitors,
} from './figures/people';
import { readPromoted } from './figures/promotions';
import { readHoursOf } from './figures/sales-sums';
import {
  lossesKnown,
  lotsKnown,
  readExpiring,
  readLosses,
  readShrink,
  readStockSnapshot,
} from './figures/stock';
import type { ReadHandle } from './handle';
import { readSlowWeeks } from './pruning/weeks';
import { readTargetsAround } from './targets';

/** Open actions in a daily report. */
const ACTIONS = 20;

export interface ReportFrame {
  readonly date: BusinessDate;
  readonly madeAt: number;
  readonly store: ReportStore;
  readonly stapleTarget: number;
  readonly stapleTolerance: number;
}

/**
 * All that a daily report is built from: rollups of some 90 days, never a sale line. What the first
 * reading finds unusual decides which SKUs of the weeks before are read as well.
 */
export function readDailyFacts(db: ReadHandle, frame: ReportFrame): DailyFacts {
  const facts = readFirst(db, frame);
  const older = reportDates(frame.date).weekdays.slice(FULL_WEEKS);
  const watched = withRows(facts, readTheseSkusOf(db, older, materialSkus(facts)));
  const toRead = datesToExplain(watched).filter((date) => older.includes(date));
  return toRead.length === 0 ? watched : withRows(watched, readSkusOf(db, toRead));
}

function readFirst(db: ReadHandle, frame: ReportFrame): DailyFacts {
  const { date } = frame;
  const dates = reportDates(date);
  const sameWeekdays = [date, ...dates.weekdays];
  const trend = { from: dates.trendFrom, to: date };
  const history = { from: dates.historyFrom, to: date };
  const days = readDays(db, { from: dates.daysFrom, to: date });
  const skuDays = readSkusOf(db, sameWeekdays.slice(0, 1 + FULL_WEEKS));
  const prices = { from: dates.priceFrom, to: date };
  const actions = readOpenActions(db, ACTIONS);
  const targets = readTargetsAround(db, { from: dates.month, to: dates.monthEnd });
  return {
    ...frame,
    record: readDayRecord(db, date),
    firstDate: firstSalesDate(db),
    days,
    seasonDays: splitHistory(targets)
      .filter(({ to }) => to < dates.daysFrom)
      .flatMap((range) => readDays(db, range)),
    hours: readHoursOf(db, sameWeekdays),
    categoryDays: readCategoriesOf(db, [dates.yesterday, ...sameWeekdays]),
    skuDays,
    categories: readCategories(db),
    channels: readChannels(db),
    skus: readSkus(db),
    soldSkus: readSoldSkus(db, trend),
    visitors: readVisitors(db, history),
    shifts: readShifts(db, trend),
    targets,
    shrink: readShrink(db, trend),
    stock: readStockSnapshot(db, history, salesBySku(skuDays)),
    movements: readLosses(db, date),
    movementsKnown: lossesKnown(db),
    lots: readExpiring(db, dates.expiryTo, { from: dates.priceFrom, to: dates.yesterday }),
    lotsKnown: lotsKnown(db),
    slowMovers: readSlowWeeks(db, date),
    priceHistory: readPriceHistory(db, priceCandidates(skuDays, date), prices),
    promoted: readPromoted(db, date),
    priceDays: new Set(
      days.filter((row) => row.date >= dates.priceFrom && row.date < date).map((row) => row.date),
    ).size,
    actions: actions.rows,
    openActions: actions.count,
    roster: readRoster(db, dates.tomorrow),
    onLeave: readOnLeave(db, dates.tomorrow),
  };
}

function withRows(facts: DailyFacts, rows: readonly SkuDayRow[]): DailyFacts {
  return rows.length === 0 ? facts : { ...facts, skuDays: [...facts.skuDays, ...rows] };
}

function salesBySku(rows: readonly SkuDayRow[]): (skuId: number) => number {
  const sums = new Map<number, number>();
  for (const row of rows) sums.set(row.skuId, (sums.get(row.skuId) ?? 0) + row.netSales);
  return (skuId) => sums.get(skuId) ?? 0;
}
