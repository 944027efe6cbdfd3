import { addDays, type BusinessDate, type DateRange } from '#shared/domain/calendar/calendar';
import { endOfMonth, startOfMonth, startOfWeek } from '#shared/domain/calendar/periods';
import { type KpiName, kpiNames } from '#shared/domain/kpi/names';
import { periodEnd, type TargetPeriod, type TargetValue } from '#shared/domain/targets/split';
import type { ReadHandle, WriteHandle } from './handle';

interface TargetRow {
  kpi: string;
  period: TargetPeriod;
  startsOn: BusinessDate;
  value: number;
  weight: number;
}

/** Targets of the store whose period touches a range, by KPI and date. */
export function readTargets(db: ReadHandle, range: DateRange): TargetValue[] {
  return db
    .all<TargetRow>(
      `SELECT kpi, period, starts_on startsOn, value, weight FROM target
       WHERE scope = 'store' AND starts_on <= ? ORDER BY kpi, starts_on, period`,
      [range.to],
    )
    .flatMap(({ kpi, ...row }) =>
      isKpi(kpi) && periodEnd(row.period, row.startsOn) >= range.from ? [{ kpi, ...row }] : [],
    );
}

/**
 * Targets that decide what the days of a range have to bring: those of the months and weeks that it
 * touches, with the finer ones inside them that are taken out before they are split.
 */
export function readTargetsAround(db: ReadHandle, range: DateRange): TargetValue[] {
  return readTargets(db, {
    from: startOfWeek(startOfMonth(range.from)),
    to: addDays(startOfWeek(endOfMonth(range.to)), 6),
  });
}

/** Sets a target of the store, or changes it. `startsOn` is the first day of its period. */
export function writeTarget(db: WriteHandle, target: TargetValue): void {
  db.run(
    `INSERT INTO target (kpi, scope, scope_id, period, starts_on, value, weight)
     VALUES (@kpi, 'store', 0, @period, @startsOn, @value, @weight)
     ON CONFLICT (kpi, scope, scope_id, period, starts_on)
     DO UPDATE SET value = excluded.value, weight = excluded.weight`,
    {
      kpi: target.kpi,
      period: target.period,
      startsOn: target.startsOn,
      value: target.value,
      weight: target.weight,
    },
  );
}

export function removeTarget(
  db: WriteHandle,
  kpi: KpiName,
  period: TargetPeriod,
  startsOn: BusinessDate,
): void {
  db.run(
    `DELETE FROM target WHERE kpi = ? AND scope = 'store' AND scope_id = 0 AND period = ?
       AND starts_on = ?`,
    [kpi, period, startsOn],
  );
}

function isKpi(name: string): name is KpiName {
  return kpiNames.some((known) => known === name);
}
