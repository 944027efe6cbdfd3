import type { ReadHandle, WriteHandle } from '#electron/store/handle';
import {
  findTarget,
  removeTarget,
  type ScopedTarget,
  scopeName,
  weightOf,
  writeTarget,
} from '#electron/store/targets';
import type { TargetChange } from '#shared/contract/targets';
import { QisanError } from '#shared/domain/errors';
import type { KpiName } from '#shared/domain/kpi/names';
import { type TargetScope, targetKpisOf } from '#shared/domain/targets/scope';
import { periodStart } from '#shared/domain/targets/split';

/**
 * Sets, changes or removes targets and answers how they were.
 *
 * @throws QisanError `invalid_input` for a KPI that the scope has no targets for; `not_found`
 */
export function setTargets(db: WriteHandle, changes: readonly TargetChange[]): TargetChange[] {
  return changes.map((change) => {
    const { kpi, scope, scopeId, period, value } = change;
    checkScope(db, change, [kpi]);
    const place = { kpi, scope, scopeId, period, startsOn: periodStart(period, change.startsOn) };
    const before = findTarget(db, place);
    if (value === null) removeTarget(db, place);
    else writeTarget(db, { ...place, value, weight: weightFor(db, change, before) });
    return { ...place, value: before?.value ?? null, weight: before?.weight ?? change.weight };
  });
}

/** @throws QisanError `invalid_input` for a KPI without targets in the scope; `not_found` */
export function checkScope(db: ReadHandle, scope: TargetScope, kpis: readonly KpiName[]): void {
  const known = targetKpisOf(scope.scope);
  const unknown = kpis.find((kpi) => !known.includes(kpi));
  if (unknown !== undefined) {
    throw new QisanError('invalid_input', { field: 'kpi', detail: unknown });
  }
  if ((scope.scope === 'store') !== (scope.scopeId === 0)) {
    throw new QisanError('invalid_input', { field: 'scopeId', detail: String(scope.scopeId) });
  }
  if (scopeName(db, scope) === null) {
    throw new QisanError('not_found', { what: `${scope.scope} ${scope.scopeId}` });
  }
}

function weightFor(db: ReadHandle, change: TargetChange, before: ScopedTarget | null): number {
  return change.weight ?? before?.weight ?? weightOf(db, change) ?? 1;
}
