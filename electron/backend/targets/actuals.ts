import { readCashierDays } from '#electron/store/figures/cashiers';
import type { ReadHandle } from '#electron/store/handle';
import { type BusinessDate, type DateRange, daysBetween } from '#shared/domain/calendar/calendar';
import type { KpiName } from '#shared/domain/kpi/names';
import { rollupFacts, type SalesSums, ticketSums, totalSums } from '#shared/domain/kpi/sums';
import { kpiTable } from '#shared/domain/kpi/table';
import type { TargetScope } from '#shared/domain/targets/scope';
import type { DailyActual } from '#shared/domain/targets/split';
import { queryKpis } from '../kpis/query';

/** What the KPIs of a scope were: day by day over some stretches, and over a range as a whole. */
export interface Actuals {
  readonly byDay: (names: readonly KpiName[], ranges: readonly DateRange[]) => DailyActual;
  readonly over: (kpi: KpiName, range: DateRange) => number | null;
}

export function actualsOf(db: ReadHandle, scope: TargetScope): Actuals {
  return scope.scope === 'employee' ? ofPerson(db, scope.scopeId) : ofRollups(db, scope);
}

function ofRollups(db: ReadHandle, { scope, scopeId }: TargetScope): Actuals {
  const filter =
    scope === 'category'
      ? { categoryId: scopeId }
      : scope === 'channel'
        ? { channelId: scopeId }
        : {};
  return {
    byDay: (names, ranges) => {
      const days = new Map<BusinessDate, readonly (number | null)[]>();
      if (names.length > 0) {
        for (const range of ranges) {
          const table = queryKpis(db, { names: [...names], by: 'day', ...range, filter, limit: 1 });
          for (const { key, values } of table.rows) days.set(key, values);
        }
      }
      const places = new Map(names.map((name, at) => [name, at]));
      return (kpi, date) => days.get(date)?.[places.get(kpi) ?? -1] ?? null;
    },
    over: (kpi, range) =>
      queryKpis(db, { names: [kpi], by: 'total', ...range, filter, limit: 1 }).rows[0]?.values[0] ??
      null,
  };
}

/** Of a person: what they rang up. */
function ofPerson(db: ReadHandle, employeeId: number): Actuals {
  const sumsIn = (range: DateRange) =>
    readCashierDays(db, employeeId, range).map(({ date, ...row }) => ({
      date,
      sums: ticketSums(row),
    }));
  const tellOf = (kpi: KpiName, days: number, sums: SalesSums | null) =>
    kpiTable[kpi].value(rollupFacts(days, sums));
  return {
    byDay: (_names, ranges) => {
      const days = new Map(
        ranges.flatMap((range) => sumsIn(range).map(({ date, sums }) => [date, sums] as const)),
      );
      return (kpi, date) => tellOf(kpi, 1, days.get(date) ?? null);
    },
    over: (kpi, range) => {
      const rows = sumsIn(range).map(({ sums }) => sums);
      return tellOf(kpi, daysBetween(range.from, range.to) + 1, totalSums(rows));
    },
  };
}
