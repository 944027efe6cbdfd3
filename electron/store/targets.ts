import { addDays, type BusinessDate, type DateRange } from '#shared/domain/calendar/calendar';
import { endOfMonth, startOfMonth, startOfWeek } from '#shared/domain/calendar/periods';
import { type KpiName, kpiNames } from '#shared/domain/kpi/names';
import {
  scopeKey,
  storeScope,
  type TargetScope,
  type TargetScopeKind,
} from '#shared/domain/targets/scope';
import { periodEnd, type TargetPeriod, type TargetValue } from '#shared/domain/targets/split';
import type { ReadHandle, WriteHandle } from './handle';

/** A target of the store, a category, a channel or a person. */
export interface ScopedTarget extends TargetValue, TargetScope {}

interface TargetRow {
  kpi: string;
  scope: TargetScopeKind;
  scopeId: number;
  period: TargetPeriod;
  startsOn: BusinessDate;
  value: number;
  weight: number;
}

const COLUMNS = 'kpi, scope, scope_id scopeId, period, starts_on startsOn, value, weight';

/** Targets of one scope whose period touches a range, by KPI and date; of the store where none is said. */
export function readTargets(
  db: ReadHandle,
  range: DateRange,
  { scope, scopeId }: TargetScope = storeScope,
): ScopedTarget[] {
  return touching(
    db.all<TargetRow>(
      `SELECT ${COLUMNS} FROM target
       WHERE scope = ? AND scope_id = ? AND starts_on <= ? ORDER BY kpi, starts_on, period`,
      [scope, scopeId, range.to],
    ),
    range,
  );
}

/** Targets of every scope whose period touches a range; the store's first. */
export function readAllTargets(db: ReadHandle, range: DateRange): ScopedTarget[] {
  return touching(
    db.all<TargetRow>(
      `SELECT ${COLUMNS} FROM target WHERE starts_on <= ?
       ORDER BY CASE scope WHEN 'store' THEN 0 WHEN 'category' THEN 1 WHEN 'channel' THEN 2 ELSE 3 END,
         scope_id, kpi, starts_on, period`,
      [range.to],
    ),
    range,
  );
}

/**
 * Targets that decide what the days of a range have to bring: those of the months and weeks that it
 * touches, with the finer ones inside them that are taken out before they are split.
 */
export function readTargetsAround(
  db: ReadHandle,
  range: DateRange,
  scope: TargetScope = storeScope,
): ScopedTarget[] {
  return readTargets(db, around(range), scope);
}

/** The days of all months and weeks that a range touches. */
export function around(range: DateRange): DateRange {
  return {
    from: startOfWeek(startOfMonth(range.from)),
    to: addDays(startOfWeek(endOfMonth(range.to)), 6),
  };
}

export type TargetPlace = Pick<ScopedTarget, 'kpi' | 'scope' | 'scopeId' | 'period' | 'startsOn'>;

/** One target; null where none is set. */
export function findTarget(db: ReadHandle, place: TargetPlace): ScopedTarget | null {
  const row = db.get<TargetRow>(
    `SELECT ${COLUMNS} FROM target WHERE kpi = @kpi AND scope = @scope AND scope_id = @scopeId
       AND period = @period AND starts_on = @startsOn`,
    placeOf(place),
  );
  return row === undefined || !isKpi(row.kpi) ? null : { ...row, kpi: row.kpi };
}

/** The weight that the newest target of a KPI has in a scope; null where it has none. */
export function weightOf(
  db: ReadHandle,
  { kpi, scope, scopeId }: Pick<ScopedTarget, 'kpi' | 'scope' | 'scopeId'>,
): number | null {
  const row = db.get<{ weight: number }>(
    `SELECT weight FROM target WHERE kpi = ? AND scope = ? AND scope_id = ?
     ORDER BY starts_on DESC, period LIMIT 1`,
    [kpi, scope, scopeId],
  );
  return row?.weight ?? null;
}

/** Sets a target by hand, or changes it. `startsOn` is the first day of its period. */
export function writeTarget(db: WriteHandle, target: ScopedTarget): void {
  db.run(
    `INSERT INTO target (kpi, scope, scope_id, period, starts_on, value, weight)
     VALUES (@kpi, @scope, @scopeId, @period, @startsOn, @value, @weight)
     ON CONFLICT (kpi, scope, scope_id, period, starts_on)
     DO UPDATE SET value = excluded.value, weight = excluded.weight`,
    { ...placeOf(target), value: target.value, weight: target.weight },
  );
}

export function removeTarget(db: WriteHandle, place: TargetPlace): void {
  db.run(
    `DELETE FROM target WHERE kpi = @kpi AND scope = @scope AND scope_id = @scopeId
       AND period = @period AND starts_on = @startsOn`,
    placeOf(place),
  );
}

export interface ScopeName extends TargetScope {
  readonly name: string;
  readonly parentId: number | null;
  /** How many targets are set for it. */
  readonly targets: number;
}

/** Everything a target can be set for beside the store: categories, channels, people who are here. */
export function readScopes(db: ReadHandle): ScopeName[] {
  return db.all<ScopeName>(
    `WITH member AS (
       SELECT 'category' scope, id scopeId, name, parent_id parentId, position place FROM category
       WHERE purpose = 'goods'
       UNION ALL SELECT 'channel', id, name, NULL, id FROM channel
       UNION ALL SELECT 'employee', id, name, NULL, id FROM employee WHERE left_on IS NULL)
     SELECT m.scope, m.scopeId, m.name, m.parentId,
       (SELECT count(*) FROM target t WHERE t.scope = m.scope AND t.scope_id = m.scopeId) targets
     FROM member m ORDER BY m.scope, m.place, m.scopeId`,
  );
}

/** Code and name of everybody and everything that targets can be set for, by `scopeKey`. */
export function readScopeNames(
  db: ReadHandle,
): ReadonlyMap<string, { readonly code: string; readonly name: string }> {
  const rows = db.all<TargetScope & { code: string | null; name: string }>(
    `SELECT 'category' scope, id scopeId, code, name FROM category
     UNION ALL SELECT 'channel', id, code, name FROM channel
     UNION ALL SELECT 'employee', id, code, name FROM employee`,
  );
  return new Map(rows.map(({ code, name, ...of }) => [scopeKey(of), { code: code ?? '', name }]));
}

/** The name of a scope; null where it is not there (any more). */
export function scopeName(db: ReadHandle, { scope, scopeId }: TargetScope): string | null {
  if (scope === 'store') return '';
  const row = db.get<{ name: string }>(`SELECT name FROM ${scope} WHERE id = ?`, [scopeId]);
  return row?.name ?? null;
}

function touching(rows: readonly TargetRow[], range: DateRange): ScopedTarget[] {
  return rows.flatMap(({ kpi, ...row }) =>
    isKpi(kpi) && periodEnd(row.period, row.startsOn) >= range.from ? [{ kpi, ...row }] : [],
  );
}

function placeOf({ kpi, scope, scopeId, period, startsOn }: TargetPlace) {
  return { kpi, scope, scopeId, period, startsOn };
}

function isKpi(name: string): name is KpiName {
  return kpiNames.some((known) => known === name);
}
