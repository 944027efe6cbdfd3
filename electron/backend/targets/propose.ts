import { lastSalesDate } from '#electron/store/derived';
import type { ReadHandle } from '#electron/store/handle';
import { findTarget } from '#electron/store/targets';
import { addDays, type BusinessDate, type DateRange } from '#shared/domain/calendar/calendar';
import type { KpiName } from '#shared/domain/kpi/names';
import { kpiTable } from '#shared/domain/kpi/table';
import { type Proposal, proposeTargets, TREND_DAYS } from '#shared/domain/targets/propose';
import type { TargetScope } from '#shared/domain/targets/scope';
import { YEAR_DAYS } from '#shared/domain/targets/season';
import { periodEnd, periodStart, type TargetPeriod } from '#shared/domain/targets/split';
import { actualsOf } from './actuals';
import { checkScope } from './set';

export interface ProposeAsk extends DateRange, TargetScope {
  readonly kpis: readonly KpiName[];
  readonly period: TargetPeriod;
  readonly ambition: number;
  readonly today: BusinessDate;
}

/** Targets as the history of the scope would have them; nothing is written. */
export function proposeFor(db: ReadHandle, ask: ProposeAsk): Proposal[] {
  const { scope, scopeId, kpis, period, ambition, today } = ask;
  checkScope(db, ask, kpis);
  const known = lastSalesDate(db);
  const yesterday = addDays(today, -1);
  const lastDay = known !== null && known < yesterday ? known : yesterday;
  const range = {
    from: periodStart(period, ask.from),
    to: periodEnd(period, periodStart(period, ask.to)),
  };
  const actuals = actualsOf(db, ask);
  const actual = actuals.byDay(
    kpis.filter((kpi) => kpiTable[kpi].additive),
    historyOf(range, lastDay),
  );
  const proposals = proposeTargets({
    kpis,
    period,
    range,
    ambition,
    lastDay,
    actual,
    over: actuals.over,
  });
  return proposals.map((proposal) => ({
    ...proposal,
    present: findTarget(db, { ...proposal, scope, scopeId })?.value ?? null,
  }));
}

/** The days that proposals read: the last eight weeks and those of a year before, and the periods'. */
function historyOf(range: DateRange, lastDay: BusinessDate): DateRange[] {
  const recent = { from: addDays(lastDay, 1 - TREND_DAYS), to: lastDay };
  return [recent, back(recent, 1), back(range, 1), back(range, 2)];
}

function back({ from, to }: DateRange, years: number): DateRange {
  return { from: addDays(from, -YEAR_DAYS * years), to: addDays(to, -YEAR_DAYS * years) };
}
