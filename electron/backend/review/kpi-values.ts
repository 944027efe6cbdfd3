import type { ReadHandle } from '#electron/store/handle';
import type { DateRange } from '#shared/domain/calendar/calendar';
import type { KpiName } from '#shared/domain/kpi/names';
import type { Need } from '#shared/domain/report/needs';
import type { KpiValues } from '#shared/domain/review/facts';
import { queryKpis } from '../kpis/query';

/** KPIs of a range, exactly as the KPI screens show them, and what the empty ones need. */
export function kpisOf(
  db: ReadHandle,
  range: DateRange,
  names: readonly KpiName[],
): { readonly values: KpiValues; readonly needs: ReadonlyMap<KpiName, readonly Need[]> } {
  const table = queryKpis(db, { ...range, names: [...names], by: 'total', filter: {}, limit: 1 });
  return {
    values: Object.fromEntries(names.map((name, at) => [name, table.rows[0]?.values[at] ?? null])),
    needs: new Map(table.columns.map(({ kpi, needs }) => [kpi, needs])),
  };
}

/** The same by day; every day of the range has its values. */
export function dailyKpis(
  db: ReadHandle,
  range: DateRange,
  names: readonly KpiName[],
): [string, KpiValues][] {
  const table = queryKpis(db, { ...range, names: [...names], by: 'day', filter: {}, limit: 1 });
  return table.rows.map(({ key, values }) => [
    key,
    Object.fromEntries(names.map((name, at) => [name, values[at] ?? null])),
  ]);
}
