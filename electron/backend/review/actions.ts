import type { ReadHandle } from '#electron/store/handle';
import { type ActionRecord, readReviewActions } from '#electron/store/review/actions';
import { readClock } from '#electron/store/store-info';
import {
  addDays,
  type BusinessDate,
  businessDateOf,
  type DateRange,
  daysBetween,
  instantOf,
} from '#shared/domain/calendar/calendar';
import { type KpiName, kpiNames } from '#shared/domain/kpi/names';
import { kpiTable } from '#shared/domain/kpi/table';
import type { ActionAim, ReviewAction } from '#shared/domain/review/facts';
import { EFFECT_DAYS, type ReviewFrame } from '#shared/domain/review/frame';
import { queryKpis } from '../kpis/query';

const HOUR = 3_600_000;

/**
 * What was done in the range or the period before it, and what is open at its end and due by the end
 * of the next one.
 */
export function reviewActions(db: ReadHandle, frame: ReviewFrame): ReviewAction[] {
  const clock = readClock(db);
  const startOf = (date: string) => instantOf(date, clock.cutoffHour * HOUR, clock.timeZone);
  const records = readReviewActions(db, {
    dueTo: frame.next.to,
    doneFrom: startOf(frame.before.from),
    doneUntil: startOf(addDays(frame.range.to, 1)),
  });
  return records.map(({ doneAt, kpi, categoryId, ...record }) => {
    const doneOn = doneAt === null ? null : businessDateOf(doneAt, clock);
    return { ...record, doneOn, aim: aimOf(db, { kpi, categoryId, doneOn }, frame.range.to) };
  });
}

/** The figure before and after the action, and the store's sales beside it. */
function aimOf(
  db: ReadHandle,
  action: Pick<ActionRecord, 'kpi' | 'categoryId'> & { readonly doneOn: BusinessDate | null },
  until: BusinessDate,
): ActionAim | null {
  const { categoryId, doneOn } = action;
  const kpi = kpiNames.find((name) => name === action.kpi);
  if (kpi === undefined || doneOn === null) return null;
  const before = { from: addDays(doneOn, -EFFECT_DAYS), to: addDays(doneOn, -1) };
  const after = { from: addDays(doneOn, 1), to: until };
  const daysAfter = Math.max(0, daysBetween(doneOn, until));
  const of = (name: KpiName, range: DateRange, category: number | null) =>
    daysAfter === 0 ? null : perDay(db, name, range, category);
  return {
    kpi,
    categoryId,
    daysAfter,
    before: of(kpi, before, categoryId),
    after: of(kpi, after, categoryId),
    storeBefore: kpi === 'netSales' && categoryId === null ? null : of('netSales', before, null),
    storeAfter: kpi === 'netSales' && categoryId === null ? null : of('netSales', after, null),
  };
}

/** A KPI that adds up as the mean of its days; a rate as it is. */
function perDay(
  db: ReadHandle,
  kpi: KpiName,
  range: DateRange,
  categoryId: number | null,
): number | null {
  const filter = categoryId === null ? {} : { categoryId };
  const table = queryKpis(db, { ...range, names: [kpi], by: 'total', filter, limit: 1 });
  const value = table.rows[0]?.values[0] ?? null;
  if (value === null || !kpiTable[kpi].additive) return value;
  return value / (daysBetween(range.from, range.to) + 1);
}
