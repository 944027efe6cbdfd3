import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { ReportStore } from '#shared/domain/report/daily';
import { reportDates } from '#shared/domain/report/dates';
import type { DailyFacts } from '#shared/domain/report/facts';
import { readDayRecord } from './business-day';
import { firstSalesDate, readCategories, readChannels, readSkus } from './figures/catalogue';
import {
  readCategoriesOf,
  readDays,
  readPriceHistory,
  readSkusOf,
  readSoldSkus,
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

/** All that a daily report is built from: rollups of some 90 days, never a sale line. */
export function readDailyFacts(db: ReadHandle, frame: ReportFrame): DailyFacts {
  const { date } = frame;
  const dates = reportDates(date);
  const sameWeekdays = [date, ...dates.weekdays];
  const trend = { from: dates.trendFrom, to: date };
  const days = readDays(db, { from: dates.daysFrom, to: date });
  const actions = readOpenActions(db, ACTIONS);
  return {
    ...frame,
    record: readDayRecord(db, date),
    firstDate: firstSalesDate(db),
    days,
    hours: readHoursOf(db, sameWeekdays),
    categoryDays: readCategoriesOf(db, [dates.yesterday, ...sameWeekdays]),
    skuDays: readSkusOf(db, sameWeekdays),
    categories: readCategories(db),
    channels: readChannels(db),
    skus: readSkus(db),
    soldSkus: readSoldSkus(db, trend),
    visitors: readVisitors(db, { from: dates.historyFrom, to: date }),
    shifts: readShifts(db, trend),
    targets: readTargetsAround(db, { from: dates.month, to: dates.monthEnd }),
    shrink: readShrink(db, trend),
    stock: readStockSnapshot(db, date, dates.historyFrom),
    movements: readLosses(db, date),
    movementsKnown: lossesKnown(db),
    lots: readExpiring(db, dates.expiryTo, { from: dates.priceFrom, to: dates.yesterday }),
    lotsKnown: lotsKnown(db),
    priceHistory: readPriceHistory(db, date, dates.priceFrom),
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
